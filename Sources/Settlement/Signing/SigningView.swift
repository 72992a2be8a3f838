internal import Kernel
internal import SettlementRules
internal import Web

/// The agreement that was made, who has signed it, and the form in which this side does.
struct SigningView {
    let visit: RoomVisit
    let state: FormState

    func html(_ page: PageContext) -> HTML {
        let say = page.say
        guard let agreed = visit.room.agreement, let text = visit.stored.document else { return .empty }
        return .section(
            class: "panel flow",
            [
                .h2(say(RoomText.agreement)),
                .div(class: "say", with: [.lang("zh-Hans")], [.text(text)]),
                .p(
                    class: "small mut",
                    [
                        .text(say(RoomText.hash) + say.colon),
                        .span(Hexadecimal.text(agreed.document), class: "mono raw"),
                    ]),
                signatures(say),
                form(page),
            ])
    }

    private func signatures(_ say: Words) -> HTML {
        .facts(
            Side.allCases.map { side in
                let signed = visit.room.signed(by: side)
                let words = signed.map { say.clauses([$0.name, say.moment($0.at, in: visit.zone)]) }
                return Fact(
                    say(RoomText.name(side)),
                    signed == nil
                        ? .state(.wait, say(RoomText.unsigned))
                        : .join([.state(.done, say(RoomText.signed)), .text(" " + (words ?? ""))]))
            })
    }

    private func form(_ page: PageContext) -> HTML {
        guard visit.may(.sign) else { return .empty }
        let say = page.say
        let place = visit.side == .consumer ? Mask.phone(visit.facts.consumerPhone) : visit.traderPlace
        return .div(
            class: "flow no-print",
            [
                .h3(say(RoomText.signTitle)), .p(say(RoomText.signMeaning)),
                page.form(
                    post: visit.address.act(.code),
                    [.p([.button(say(RoomText.sendCode, place), .alternative)])]),
                page.form(
                    post: visit.address.act(.signature),
                    RoomForms.signature.map { $0.html(state, say) } + [.row([.button(say(RoomText.signIt), .big)])]),
            ])
    }
}
