internal import FundsRules
internal import Kernel
internal import Web

/// All entries of a fund, newest first.
struct EntriesPage: Page {
    let fund: Fund
    let entries: [StoredEntry]
    let before: Int64?
    let mayUndo: Bool

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(FundText.entries) + say.colon + fund.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(entries.prefix(100))
        let root = FundAddress.entries(fund.id)
        let isMore = entries.count > shown.count
        return .join([
            .backLink(fund.name, href: FundAddress.fund(fund.id)), .h1(title(say)),
            shown.isEmpty
                ? .p(say(FundText.noEntries))
                : EntryTable(entries: shown, undoing: mayUndo ? fund.id : nil, say: say).html,
            .p(say(FundText.balancesNote), class: "xs dim"),
            .pagination(
                summary: "", first: before == nil ? nil : root,
                next: isMore ? shown.last.map { FundAddress.asking(root, [("before", String($0.number))]) } : nil,
                say),
        ])
    }
}
