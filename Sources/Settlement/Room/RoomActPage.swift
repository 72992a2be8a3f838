internal import HTTPTypes
internal import Hummingbird
internal import SettlementRules
internal import Web

/// Ending the settlement, or asking an officer in: what it means stands before the button.
struct RoomActPage: Page {
    let visit: RoomVisit
    let act: RoomAct
    var state = FormState()
    var reasons: [RoomRefused.Reason] = []

    var face: Face { visit.face }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : reasons.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(act == .help ? RoomText.help : RoomText.end) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = RoomForms.fields(of: act)
        let others = reasons.map { RoomReasonText.words($0, say) }
        let send: HTML =
            act == .help
            ? .button(say(RoomText.helpSend)) : .button(say(RoomText.endSend), .risk)
        return .join([
            .backLink(say(RoomText.back), href: visit.address.path),
            reasons.isEmpty ? state.summary(of: fields, say) : .errorSummary([], others: others, say),
            .h1(title(say)),
            .note(act == .help ? .plain : .warn, [.p(say(act == .help ? RoomText.helpMeaning : RoomText.endMeaning))]),
            page.form(
                post: visit.address.act(act),
                fields.map { $0.html(state, say) } + [
                    .row([send, .buttonLink(say(RoomText.notYet), href: visit.address.path, .alternative)])
                ]),
        ])
    }
}
