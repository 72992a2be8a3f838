internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import SettlementRules
internal import Web

/// What somebody sees who has opened a link: who complains and until when, and one button; nothing of the complaint.
struct LinkPage: Page {
    enum Step: Sendable { case first, used, paper, code, tooMany }

    let key: String
    let visit: RoomVisit
    var step: Step
    var state = FormState()
    /// What stands against naming another contact.
    var reasons: [RoomRefused.Reason] = []

    var face: Face { .plain }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty || step == .tooMany }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(LinkText.title) }

    private var path: String { RoomAddress.link(key) }
    private var codeField: InputField {
        InputField(
            "code", RoomText.code, hint: RoomText.codeHint, missing: RoomText.codeMissing, kind: .oneTimeCode,
            width: .short)
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            problems(say),
            .h1(class: "ph", [say.phrased(LinkText.title)]),
            .facts([
                Fact(say(LinkText.trader), .typed(visit.facts.trader, say)),
                Fact(say(LinkText.number), .span(visit.room.number.text, class: "mono")),
                Fact(say(LinkText.until), say.date(visit.room.period.due.due, today: visit.today)),
            ]),
            .p(say(LinkText.what)),
            way(page),
            .p(say(LinkText.notYou), class: "small mut"),
        ])
    }

    private func problems(_ say: Words) -> HTML {
        guard reasons.isEmpty else {
            return .errorSummary([], others: reasons.map { RoomReasonText.words($0, say) }, say)
        }
        return state.summary(of: step == .paper ? ContactForm.fields : [codeField], say)
    }

    private func way(_ page: PageContext) -> HTML {
        let say = page.say
        switch step {
        case .first: return page.form(post: path, [.row([.button(say(LinkText.enter), .big)])])
        case .used: return .join([.note(.plain, [.p(say(LinkText.used, place))]), sending(page)])
        case .paper: return .join([.note(.plain, [.p(say(NoticeText.paper, place))]), sending(page), elsewhere(page)])
        case .code:
            return page.form(
                post: path + "/entry", [codeField.html(state, say), .row([.button(say(LinkText.enter), .big)])])
        case .tooMany: return .note(.warn, [.p(say(RoomReasonText.codes))])
        }
    }

    /// Where codes go, as a stranger may see it.
    private var place: String { visit.traderPlace }

    private func sending(_ page: PageContext) -> HTML {
        page.form(post: path + "/code", [.row([.button(page.say(RoomText.sendCode, place), .big)])])
    }

    /// For a shop whose number the consumer did not know; only until somebody of the trader has come.
    private func elsewhere(_ page: PageContext) -> HTML {
        let say = page.say
        if visit.room.claim != nil { return .note(.ok, [.p(say(NoticeText.asked))]) }
        guard visit.may(.claim) else { return .empty }
        return .section(
            class: "panel flow",
            [
                .h2(say(NoticeText.elsewhere)), .p(say(NoticeText.elsewhereLead)),
                page.form(
                    post: path + "/contact",
                    ContactForm.fields.map { $0.html(state, say) }
                        + [.row([.button(say(NoticeText.ask), .alternative)])]),
            ])
    }
}

/// A link or a room that cannot be shown: why, and nothing else.
struct RoomGonePage: Page {
    let why: RoomGone

    var face: Face { .plain }
    var status: HTTPResponse.Status {
        switch why {
        case .notHere: .notFound
        case .expired, .withdrawn, .replaced: .gone
        }
    }

    func title(_ say: Words) -> String { say(LinkText.goneTitle(why)) }

    func content(_ page: PageContext) -> HTML {
        .join([.h1(page.say(LinkText.goneTitle(why))), .p(page.say(LinkText.goneAdvice(why)))])
    }
}

/// Where the characters of a printed notice are typed, for those without a camera.
struct TypeLinkPage: Page {
    var face: Face { .plain }

    func title(_ say: Words) -> String { say(NoticeText.typeTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = InputField("key", NoticeText.typed, hint: NoticeText.typedHint, kind: .code, width: .full)
        return .join([
            .h1(title(say)),
            .form(get: "/s", class: "flow", [field.html(FormState(), say), .row([.button(say(NoticeText.go), .big)])]),
        ])
    }
}
