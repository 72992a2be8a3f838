internal import AccountsRules
internal import HTTPTypes
internal import Web

/// Asks for the code of the second factor.
struct CodePage: Page {
    /// Why the session was not opened.
    enum Problem: Equatable {
        case missing, wrong, unreadable
        case wait(milliseconds: Int64)
    }

    let next: NextPath?
    var problems: [Problem] = []

    var face: Face { .plain }
    var hasProblems: Bool { !problems.isEmpty }
    var status: HTTPResponse.Status {
        switch problems.first {
        case nil: .ok
        case .missing, .wrong: .unprocessableContent
        case .wait: .tooManyRequests
        case .unreadable: .conflict
        }
    }

    func title(_ say: Words) -> String { say(SecondFactorText.codeTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let messages = problems.map { Self.words($0, say) }
        return .join([
            .errorSummary(messages.map { (id: "code", text: $0) }, say),
            .h1(title(say)),
            .p(say(SecondFactorText.codeLead)),
            page.form(
                post: AccountsAddress.step(.code, next: nil).path,
                [
                    .some(next) { .hiddenField("next", $0.path) },
                    SignInField(
                        id: "code", label: say(SecondFactorText.code), hint: say(SecondFactorText.codeHint),
                        errors: messages, fills: "one-time-code"
                    ).html(say),
                    .row([.button(say(SignInText.send), .big)]),
                ]),
            .p(say(SecondFactorText.lost), class: "mut"),
            page.form(
                post: AccountsAddress.signOut.path, class: nil, [.button(say(SecondFactorText.leave), .link)]),
        ])
    }

    private static func words(_ problem: Problem, _ say: Words) -> String {
        switch problem {
        case .missing: say(SecondFactorText.codeMissing)
        case .wrong: say(SecondFactorText.codeWrong)
        case .unreadable: say(SecondFactorText.unreadable)
        case .wait(let milliseconds): say(SignInText.wait, SignInPage.duration(milliseconds, say))
        }
    }
}

/// Asks for a password of one's own in place of the first one, which somebody else has seen.
struct OwnPasswordPage: Page {
    /// Why the password was not changed.
    enum Problem: Equatable {
        case new(PasswordProblem)
        case notSame, unchanged
    }

    let signIn: String
    let next: NextPath?
    var problems: [Problem] = []

    var face: Face { .plain }
    var hasProblems: Bool { !problems.isEmpty }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(SecondFactorText.ownPassword) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = [
            SignInField(
                id: "new", label: say(AccountText.new), hint: say(AccountText.newHint), errors: errors(at: "new", say),
                fills: "new-password"),
            SignInField(
                id: "again", label: say(AccountText.again), errors: errors(at: "again", say), fills: "new-password"),
        ]
        return .join([
            .errorSummary(problems.map { (id: Self.field($0), text: Self.words($0, say)) }, say),
            .h1(title(say)),
            .p(say(SecondFactorText.ownPasswordLead)),
            page.form(
                post: AccountsAddress.step(.password, next: nil).path,
                [
                    .some(next) { .hiddenField("next", $0.path) }, SignInField.keeper(signIn, say),
                ] + fields.map { $0.html(say) } + [.row([.button(say(AccountText.save), .big)])]),
        ])
    }

    private func errors(at field: String, _ say: Words) -> [String] {
        problems.filter { Self.field($0) == field }.map { Self.words($0, say) }
    }

    private static func field(_ problem: Problem) -> String { problem == .notSame ? "again" : "new" }

    private static func words(_ problem: Problem, _ say: Words) -> String {
        switch problem {
        case .new(let problem): AccountText.problem(problem, say)
        case .notSame: say(AccountText.notSame)
        case .unchanged: say(SecondFactorText.unchanged)
        }
    }
}
