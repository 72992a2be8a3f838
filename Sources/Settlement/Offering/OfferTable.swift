internal import CaseworkRules
internal import SettlementRules
internal import Web

/// What was asked for at first and what was offered, side by side; the offer that waits stands out.
struct OfferTable {
    let visit: RoomVisit
    let say: Words
    /// Offers beside each other at most; older ones stand in the exchange.
    private static let columns = 3

    private var offers: [Offer] { Array(visit.room.offers.suffix(Self.columns)) }

    private var kinds: [ClaimKind] {
        let seen = Set(visit.facts.claims.map(\.kind) + offers.flatMap { $0.items.map(\.kind) })
        return ClaimKind.allCases.filter(seen.contains)
    }

    var html: HTML {
        guard !offers.isEmpty else { return .empty }
        let heads = offers.map { head($0) }
        let table = Table(
            caption: say(RoomText.compared), showsCaption: false,
            [Column(say(RoomText.what)), Column(say(RoomText.claimed))] + heads.map { Column($0) }, kind: .stack,
            rows: kinds.map { row($0, heads) })
        return .panel(say(RoomText.compared), [table.html])
    }

    private func head(_ offer: Offer) -> String {
        let who = offer.by == visit.side ? say(RoomText.you) : say(RoomText.name(offer.by))
        return say(RoomText.offerBy, String(offer.number), who)
    }

    private func row(_ kind: ClaimKind, _ heads: [String]) -> HTML {
        let claim = visit.facts.claims.first { $0.kind == kind }
        let claimed = claim.map { claim in claim.amount.map { say.money($0) } ?? say(RoomText.yes) } ?? "—"
        let cells = zip(offers, heads).map { offer, head -> HTML in
            let item = offer.items.first { $0.kind == kind }
            let words = item.map { text($0) } ?? "—"
            let label = [Attribute("data-l", head)]
            if offer.isLive(on: visit.today) { return .td(with: label, [.b(words)]) }
            return offer.standing == .accepted
                ? .td(with: label, [.b(words)]) : .td(words, class: "dim", with: label)
        }
        return .tr(
            [.th(say(OfferText.name(kind)), class: "full", with: [.scope("row")])]
                + [.td(claimed, with: [Attribute("data-l", say(RoomText.claimed))])] + cells)
    }

    private func text(_ item: OfferItem) -> String {
        let words = OfferView.words(item, say)
        return words.isEmpty ? say(RoomText.yes) : String(words.dropFirst(say.colon.count))
    }
}
