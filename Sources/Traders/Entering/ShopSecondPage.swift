internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Asks for the code of the second factor after the password.
struct ShopCodePage: Page {
    var problem: Text?
    /// From when on it may be tried again.
    var until = ""

    var face: Face { .plain }
    var hasProblems: Bool { problem != nil }
    var status: HTTPResponse.Status { problem == nil ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(ShopSecondText.codeTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .errorSummary(problem.map { [(id: "code", text: say($0, until))] } ?? [], say), .h1(title(say)),
            .p(say(ShopSecondText.codeLead)),
            page.form(
                post: TraderAddress.code,
                [
                    ShopSecondText.codeField.html(FormState(FormData()), say),
                    .row([.button(say(ShopText.signIn), .big)]),
                ]),
            .p(say(ShopSecondText.lost), class: "mut"),
            page.form(
                post: TraderAddress.signOut, class: nil, [.button(say(ShopSecondText.leave), .link)]),
        ])
    }
}

/// Setting up the second factor: a picture for the app, the same in letters, and the first code as proof.
struct ShopEnrolmentPage: Page {
    let visit: ShopVisit
    let secret: [UInt8]
    /// The secret as it goes through the browser and back, unreadable there and for nobody else.
    let sealed: String
    let picture: @Sendable ([UInt8], String, Words) -> HTML
    var problem: Text?

    var face: Face { .shop(visit.frame) }
    var layout: StaticString { "wrap flow" }
    var hasProblems: Bool { problem != nil }
    var status: HTTPResponse.Status { problem == nil ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(ShopSecondText.enrol) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .errorSummary(problem.map { [(id: "code", text: say($0))] } ?? [], say), .h1(title(say)),
            .when(visit.owesSecond, .note(.warn, [.p(say(ShopSecondText.demandedHere))])),
            .p(say(ShopSecondText.enrolLead)),
            .ol(
                class: "list",
                [
                    .li(say(ShopSecondText.enrolApp)),
                    .li([.text(say(ShopSecondText.enrolScan)), picture(secret, visit.person.phone, say)]),
                    .li(say(ShopSecondText.enrolCode)),
                ]),
            page.form(
                post: TraderAddress.second,
                [
                    .hiddenField("sealed", sealed), ShopSecondText.firstCodeField.html(FormState(FormData()), say),
                    .row([.button(say(ShopSecondText.enrolSend), .big)]),
                ]),
        ])
    }
}

/// Recovery codes, shown once.
struct ShopCodesPage: Page {
    let visit: ShopVisit
    let codes: [String]

    var face: Face { .shop(visit.frame) }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(ShopSecondText.recovery) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .note(.ok, [.p(say(ShopSecondText.done))]), .h1(title(say)), .p(say(ShopSecondText.recoveryLead)),
            .ul(class: "list", codes.map { .li($0, class: "mono") }),
            .row([.buttonLink(say(ShopSecondText.noted), href: TraderAddress.shop)]),
        ])
    }
}

/// The own second factor, once it is set up: recovery codes that are left, and fresh ones.
struct ShopSecondPage: Page {
    let visit: ShopVisit
    let codesLeft: Int
    var problem: Text?
    var until = ""

    var face: Face { .shop(visit.frame) }
    var layout: StaticString { "wrap flow" }
    var hasProblems: Bool { problem != nil }
    var status: HTTPResponse.Status { problem == nil ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(ShopSecondText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .errorSummary(problem.map { [(id: "code", text: say($0, until))] } ?? [], say), .h1(title(say)),
            .facts([
                Fact(say(ShopSecondText.title), .state(.done, say(ShopSecondText.on))),
                Fact(say(ShopSecondText.recovery), say(ShopSecondText.codesLeft, String(codesLeft))),
            ]),
            .p(say(ShopSecondText.managerResets), class: "mut"),
            .panel(
                say(ShopSecondText.renew),
                [
                    .p(say(ShopSecondText.renewHint), class: "mut"),
                    page.form(
                        post: TraderAddress.secondCodes,
                        [
                            ShopSecondText.codeField.html(FormState(FormData()), say),
                            .row([.button(say(ShopSecondText.renew), .alternative)]),
                        ]),
                ]),
        ])
    }
}
