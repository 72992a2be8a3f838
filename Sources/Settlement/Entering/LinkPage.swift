internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import SettlementRules
internal import Web

/// What somebody sees who has opened a link: who complains and until when, and one button; nothing of the complaint.
struct LinkPage: Page {
    enum Step: Sendable { case first, used, code, tooMany }

    let key: String
    let visit: RoomVisit
    var step: Step
    var problem: Problem?

    var face: Face { .plain }
    var hasProblems: Bool { problem != nil || step == .tooMany }
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
        let state = FormState(FormData(), problems: problem.map { [FieldProblem("code", $0)] } ?? [])
        return .join([
            state.summary(of: [codeField], say),
            .h1(class: "ph", [say.phrased(LinkText.title)]),
            .facts([
                Fact(say(LinkText.trader), .typed(visit.facts.trader, say)),
                Fact(say(LinkText.number), .span(visit.room.number.text, class: "mono")),
                Fact(say(LinkText.until), say.date(visit.room.period.due.due, today: visit.today)),
            ]),
            .p(say(LinkText.what)),
            way(page, state),
            .p(say(LinkText.notYou), class: "small mut"),
        ])
    }

    private func way(_ page: PageContext, _ state: FormState) -> HTML {
        let say = page.say
        let place = visit.stored.traderPhone.isEmpty ? visit.stored.traderEmail : Mask.phone(visit.stored.traderPhone)
        switch step {
        case .first: return page.form(post: path, [.row([.button(say(LinkText.enter), .big)])])
        case .used:
            return .join([
                .note(.plain, [.p(say(LinkText.used, place))]),
                page.form(post: path + "/code", [.row([.button(say(RoomText.sendCode, place), .big)])]),
            ])
        case .code:
            return page.form(
                post: path + "/entry", [codeField.html(state, say), .row([.button(say(LinkText.enter), .big)])])
        case .tooMany: return .note(.warn, [.p(say(RoomReasonText.codes))])
        }
    }
}

/// A link or a room that cannot be shown: why, and nothing else.
struct RoomGonePage: Page {
    let why: RoomGone

    var face: Face { .plain }
    var status: HTTPResponse.Status {
        switch why {
        case .notHere: .notFound
        case .expired, .withdrawn: .gone
        }
    }

    func title(_ say: Words) -> String { say(LinkText.goneTitle(why)) }

    func content(_ page: PageContext) -> HTML {
        .join([.h1(page.say(LinkText.goneTitle(why))), .p(page.say(LinkText.goneAdvice(why)))])
    }
}
