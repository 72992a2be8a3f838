internal import AccountsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// Where staff sign in; the problem first, if there is one.
struct SignInPage: Page {
    /// Why nobody was let in.
    enum Problem: Equatable {
        case nameMissing, passwordMissing, wrong, busy
        case wait(milliseconds: Int64)
    }

    /// The name as typed, so that it need not be typed again.
    var name = ""
    var next: NextPath?
    /// Why the last session ended by itself.
    var ending: SessionEnding?
    var problems: [Problem] = []

    var face: Face { .plain }
    var hasProblems: Bool { !problems.isEmpty }

    var status: HTTPResponse.Status {
        switch problems.first {
        case nil: .ok
        case .nameMissing, .passwordMissing, .wrong: .unprocessableContent
        case .wait, .busy: .tooManyRequests
        }
    }

    func title(_ say: Words) -> String { say(SignInText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .errorSummary(problems.map { (id: Self.field($0), text: Self.words($0, say)) }, say),
            .h1(title(say)),
            .some(endingWords(say)) { .note(.warn, [.p($0)]) },
            page.form(
                post: AccountsAddress.signIn(next: nil, why: nil).path,
                [
                    .some(next) { .hiddenField("next", $0.path) },
                    SignInField(
                        id: "name", label: say(SignInText.name), errors: errors(at: "name", say), fills: "username",
                        value: name
                    ).html(say),
                    SignInField(
                        id: "password", label: say(SignInText.password), errors: errors(at: "password", say),
                        fills: "current-password"
                    ).html(say),
                    .row([.button(say(SignInText.send), .big)]),
                ]),
            .p(say(SignInText.consumers), class: "mut"),
        ])
    }

    private func errors(at field: String, _ say: Words) -> [String] {
        problems.filter { Self.field($0) == field }.map { Self.words($0, say) }
    }

    private func endingWords(_ say: Words) -> String? {
        switch ending {
        case .idle: say(SignInText.idle)
        case .tooOld: say(SignInText.tooOld)
        case nil: nil
        }
    }

    private static func field(_ problem: Problem) -> String {
        switch problem {
        case .nameMissing: "name"
        case .passwordMissing, .wrong, .busy, .wait: "password"
        }
    }

    private static func words(_ problem: Problem, _ say: Words) -> String {
        switch problem {
        case .nameMissing: say(SignInText.nameMissing)
        case .passwordMissing: say(SignInText.passwordMissing)
        case .wrong: say(SignInText.wrong)
        case .busy: say(SignInText.busy)
        case .wait(let milliseconds): say(SignInText.wait, duration(milliseconds, say))
        }
    }

    /// Seconds below a minute, else minutes, rounded up so that waiting as told is long enough.
    static func duration(_ milliseconds: Int64, _ say: Words) -> String {
        let seconds = max(1, (milliseconds + 999) / 1000)
        return seconds <= 60
            ? say(SignInText.seconds, String(seconds)) : say(SignInText.minutes, String((seconds + 59) / 60))
    }
}
