internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Web

/// An offer as it stands in the exchange, with what can be done about it.
struct OfferView {
    let offer: Offer
    let visit: RoomVisit
    let say: Words

    func html(_ page: PageContext) -> HTML {
        let isOwn = offer.by == visit.side
        let isLive = offer.isLive(on: visit.today) && !visit.room.state.isFinal
        let gone = offer.standing != .live && offer.standing != .accepted
        let body = HTML.div(
            class: "flow tight",
            [terms, .when(!offer.note.isEmpty, .p(class: "lines", [.typed(offer.note, say)])), acts(page)])
        let children = [header, body]
        if gone { return isOwn ? .article(class: "offer us gone", children) : .article(class: "offer gone", children) }
        if isLive {
            return isOwn ? .article(class: "offer us live", children) : .article(class: "offer live", children)
        }
        return isOwn ? .article(class: "offer us", children) : .article(class: "offer", children)
    }

    private var header: HTML {
        .header([
            .b(say(RoomText.offer, String(offer.number))),
            .span(say.clauses([who, say.moment(offer.madeAt, in: visit.zone)])),
            .span(standing, class: "push"),
        ])
    }

    private var who: String { offer.by == visit.side ? say(RoomText.you) : say(RoomText.name(offer.by)) }

    private var standing: String {
        if offer.standing == .live {
            return offer.isLive(on: visit.today)
                ? say(RoomText.validUntil, say.date(offer.expiresOn, today: visit.today)) : say(RoomText.expired)
        }
        return say(RoomText.standing(offer.standing))
    }

    var terms: HTML {
        .ul(class: "list", offer.items.map { .li([.b(say(OfferText.name($0.kind))), .text(Self.words($0, say))]) })
    }

    /// What an item says beside its kind.
    static func words(_ item: OfferItem, _ say: Words) -> String {
        var parts: [String] = []
        if let amount = item.amount { parts.append(say.money(amount)) }
        if !item.detail.isEmpty { parts.append(item.detail) }
        if !item.instalments.isEmpty {
            let each = item.instalments.map { say(RoomText.instalment, say.money($0.amount), String($0.days)) }
            parts.append(say(RoomText.instalments, String(each.count), say.list(each)))
        } else if let days = item.days {
            parts.append(days == 0 ? say(RoomText.atOnce) : say(RoomText.within, String(days)))
        }
        return parts.isEmpty ? "" : say.colon + say.clauses(parts)
    }

    private func acts(_ page: PageContext) -> HTML {
        guard offer.isLive(on: visit.today) else { return .empty }
        if offer.by == visit.side {
            return .when(visit.may(.withdraw), form(page, .withdrawal, RoomText.withdraw, .alternative))
        }
        guard visit.toAnswer?.id == offer.id else { return .empty }
        return .join([
            .row([
                .buttonLink(say(RoomText.accept, String(offer.number)), href: visit.address.act(.acceptance)),
                .buttonLink(say(RoomText.counter), href: visit.address.act(.offers), .alternative),
            ]),
            form(page, .declining, RoomText.decline, .link),
            .p(say(RoomText.afterAccepting), class: "small mut"),
        ])
    }

    private func form(_ page: PageContext, _ act: RoomAct, _ text: Text, _ kind: ButtonKind) -> HTML {
        page.form(
            post: visit.address.act(act), class: "no-print",
            [.hiddenField("offer", String(offer.id)), .p([.button(say(text), kind)])])
    }
}
