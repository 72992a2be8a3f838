internal import AccountsRules
internal import FundsRules
internal import Kernel
internal import Web

/// The funds that a person may see, with what each has.
struct FundListPage: Page {
    let funds: [StoredFund]
    let directory: OfficeDirectory
    let mayMake: Bool
    let mayApprove: Bool
    let after: Int64?

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(FundText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(funds.prefix(FundStore.page))
        return .join([
            .div(
                class: "row base",
                [
                    .h1(title(say)),
                    .span(
                        class: "push row",
                        [
                            .when(mayMake, .buttonLink(say(FundText.new), href: FundAddress.new)),
                            .when(
                                mayApprove, .buttonLink(say(FundText.queue), href: FundAddress.queue, .alternative)),
                        ]),
                ]),
            .p(say(FundText.lead), class: "text mut"),
            shown.isEmpty ? .div(class: "panel", [.p(say(FundText.none))]) : table(shown, say),
            .pagination(
                summary: "", first: after == nil ? nil : FundAddress.root,
                next: funds.count > shown.count
                    ? shown.last.map { FundAddress.asking(FundAddress.root, [("after", String($0.fund.id))]) } : nil,
                say),
        ])
    }

    private func table(_ shown: [StoredFund], _ say: Words) -> HTML {
        Table(
            caption: say(FundText.funds), showsCaption: false,
            [
                Column(say(FundText.name)), Column(say(FundText.kind)), Column(say(FundText.office)),
                Column(say(FundText.state)), .number(say(FundText.bank)), .number(say(FundText.free)),
                .number(say(FundText.due)),
            ], kind: .stack, rows: shown.map { row($0, say) }
        ).html
    }

    private func row(_ stored: StoredFund, _ say: Words) -> HTML {
        let (fund, balances) = (stored.fund, stored.books.balances)
        let office = directory.office(fund.office).map { say($0.name) } ?? String(fund.office)
        func number(_ fen: Int64, _ head: Text) -> HTML {
            .td(FundWords.money(fen), class: "r nw", with: [.stacked(say(head))])
        }
        return .tr([
            .th(with: [.scope("row")], [.a(fund.name, href: FundAddress.fund(fund.id))]),
            .td(say(FundText.name(fund.kind)), with: [.stacked(say(FundText.kind))]),
            .td(office, with: [.stacked(say(FundText.office))]),
            .td(with: [.stacked(say(FundText.state))], [FundWords.state(fund, say)]),
            number(balances.bank, FundText.bank), number(balances.free.fen, FundText.free),
            number(balances.receivable, FundText.due),
        ])
    }
}
