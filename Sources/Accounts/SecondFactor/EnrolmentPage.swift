internal import HTTPTypes
internal import Web

/// Setting up the second factor: a picture for the app, the same in letters, and the first code as proof.
struct EnrolmentPage: Page {
    /// Why it was not set up.
    enum Problem { case missing, wrong }

    let signIn: String
    let secret: [UInt8]
    /// The secret as it goes through the browser and back, unreadable there and for nobody else.
    let sealed: String
    /// Where the form goes.
    let path: String
    let next: NextPath?
    let face: Face
    var problem: Problem?

    var hasProblems: Bool { problem != nil }
    var status: HTTPResponse.Status { problem == nil ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(SecondFactorText.enrol) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let message = problem.map {
            say($0 == .missing ? SecondFactorText.codeMissing : SecondFactorText.firstCodeWrong)
        }
        return .join([
            .errorSummary(message.map { [(id: "code", text: $0)] } ?? [], say),
            .h1(title(say)),
            .p(say(SecondFactorText.enrolLead)),
            .ol(
                class: "list",
                [
                    .li(say(SecondFactorText.enrolApp)),
                    .li([
                        .text(say(SecondFactorText.enrolScan)),
                        SecondFactorPicture(name: signIn, secret: secret).html(say),
                    ]),
                    .li(say(SecondFactorText.enrolCode)),
                ]),
            page.form(
                post: path,
                [
                    .some(next) { .hiddenField("next", $0.path) },
                    .hiddenField("sealed", sealed),
                    SignInField(
                        id: "code", label: say(SecondFactorText.code), hint: say(SecondFactorText.sixDigits),
                        errors: message.map { [$0] } ?? [], fills: "one-time-code"
                    ).html(say),
                    .row([.button(say(SecondFactorText.enrolSend), .big)]),
                ]),
        ])
    }
}

/// Recovery codes, shown once.
struct RecoveryCodesPage: Page {
    let codes: [String]
    /// Where to go on.
    let on: String
    let face: Face

    func title(_ say: Words) -> String { say(SecondFactorText.recovery) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .note(.ok, [.p(say(SecondFactorText.done))]),
            .h1(title(say)),
            .p(say(SecondFactorText.recoveryLead)),
            .ul(class: "list", codes.map { .li($0, class: "mono") }),
            .row([.buttonLink(say(SecondFactorText.noted), href: on)]),
        ])
    }
}
