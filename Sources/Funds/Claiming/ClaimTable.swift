internal import FundsRules
internal import Kernel
internal import Web

/// Claims in a table, with the name of their fund where they are of several.
struct ClaimTable {
    let caption: Text
    let rows: [(claim: FundClaim, fund: String?)]
    let say: Words

    private var showsFund: Bool { rows.contains { $0.fund != nil } }

    var html: HTML {
        let fund = showsFund ? [Column(say(ClaimText.fund))] : []
        return Table(
            caption: say(caption), showsCaption: false,
            [Column(say(ClaimText.number))] + fund + [
                Column(say(ClaimText.state)), Column(say(ClaimText.enteredOn)), .number(say(ClaimText.amount)),
                .number(say(ClaimText.outstanding)),
            ], kind: .stack, rows: rows.map(row)
        ).html
    }

    private func row(_ row: (claim: FundClaim, fund: String?)) -> HTML {
        let claim = row.claim
        let fund = showsFund ? [HTML.td(row.fund ?? "—", with: [.stacked(say(ClaimText.fund))])] : []
        let waiting = claim.proposal == nil ? [] : [.br, HTML.span(say(ClaimText.waitsWriteOff), class: "small mut")]
        return .tr(
            [
                .th(
                    with: [.scope("row")],
                    [
                        .a(claim.number, href: FundAddress.claim(claim.id), class: "mono"), .br,
                        .span(claim.trader.name, class: "small mut"),
                    ])
            ] + fund + [
                .td(
                    with: [.stacked(say(ClaimText.state))],
                    [.state(claim.state.mark, say(ClaimText.name(claim.state)))] + waiting),
                .td(claim.enteredOn.description, class: "nw", with: [.stacked(say(ClaimText.enteredOn))]),
                .td(claim.amount.yuanText, class: "r nw", with: [.stacked(say(ClaimText.amount))]),
                .td(
                    claim.state == .paid ? claim.outstanding.yuanText : "—", class: "r nw",
                    with: [.stacked(say(ClaimText.outstanding))]),
            ])
    }
}
