internal import AccountsRules
internal import FundsRules
internal import Kernel
internal import Web

/// A fund: what it has, its rules, its claims by state and its newest entries.
struct FundPage: Page {
    let stored: StoredFund
    let terms: [FundTerms]
    let traders: [CoveredTrader]
    let claims: [FundClaim]
    let counts: [FundClaim.State: Int]
    let state: FundClaim.State?
    let before: Int64?
    let entries: [StoredEntry]
    let directory: OfficeDirectory
    let today: Day
    let allowed: Set<FundAction>
    let isSaved: Bool
    /// What somebody has proposed to return; nil where nothing waits.
    let proposed: ProposedReturn?
    let names: [Int64: String]

    private var fund: Fund { stored.fund }
    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { fund.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(FundText.title), href: FundAddress.root), FundWords.saved(isSaved, say),
            .div(class: "row base", [.h1(fund.name), FundWords.state(fund, say)]),
            acts(say), .some(proposed) { waiting($0, say) },
            .div(
                class: "two",
                [
                    .div(class: "flow", [claimList(say), entryList(say)]),
                    .aside(
                        class: "flow",
                        [
                            facts(say),
                            .panel(
                                say(FundText.balances),
                                [
                                    FundWords.balances(stored.books.balances, FundText.balances, say),
                                    .p(say(FundText.balancesNote), class: "xs dim"),
                                ]),
                            RulesPanel(terms: terms, traders: traders, today: today, say: say).html,
                        ]),
                ]),
        ])
    }

    private func acts(_ say: Words) -> HTML {
        let mayEnter = fund.isOpen && allowed.contains(.enter)
        let links: [(Bool, Text, String)] = [
            (fund.isOpen && allowed.contains(.record), FundText.depositTitle, FundAddress.deposit(fund.id)),
            (allowed.contains(.record), FundText.bankTitle, FundAddress.bank(fund.id)),
            (true, FundText.statementTitle, FundAddress.statement(fund.id)),
            (fund.isOpen && allowed.contains(.manage), FundFormText.newRules, FundAddress.terms(fund.id)),
            (fund.isOpen && allowed.contains(.manage), FundText.closeTitle, FundAddress.closing(fund.id)),
            (
                !fund.isOpen && proposed == nil && stored.books.rest != nil && allowed.contains(.check),
                FundText.returnTitle, FundAddress.returning(fund.id)
            ),
        ]
        return .nav(
            class: "row", with: [.label(say(FundText.fundMenu))],
            [.when(mayEnter, .buttonLink(say(FundText.newClaim), href: FundAddress.newClaim(fund.id)))]
                + links.filter(\.0).map { .buttonLink(say($0.1), href: $0.2, .alternative) })
    }

    private func waiting(_ proposed: ProposedReturn, _ say: Words) -> HTML {
        .note(
            .warn,
            [
                .p(
                    say(
                        FundFormText.returnWaits, proposed.amount.yuanText, proposed.recipient,
                        names[proposed.by] ?? String(proposed.by))),
                .when(
                    allowed.contains(.approve) || allowed.contains(.check),
                    .p([.a(say(FundText.returnConfirm), href: FundAddress.returning(fund.id))])),
            ])
    }

    private func facts(_ say: Words) -> HTML {
        let balances = stored.books.balances
        return .panel(
            say(FundText.title),
            [
                .facts([
                    Fact(say(FundText.kind), say(FundText.name(fund.kind))),
                    Fact(
                        say(FundText.office),
                        directory.office(fund.office).map { say($0.name) } ?? String(fund.office)),
                    Fact(say(FundText.openedOn), fund.openedOn.description),
                    Fact(say(FundText.bank), FundWords.money(balances.bank)),
                    Fact(say(FundText.free), FundWords.money(balances.free.fen)),
                    Fact(say(FundText.due), FundWords.money(balances.receivable)),
                ])
            ])
    }

    private func claimList(_ say: Words) -> HTML {
        let root = FundAddress.fund(fund.id)
        let views =
            [WorkView(say(FundText.allClaims), href: root, isCurrent: state == nil)]
            + FundClaim.State.allCases.map { each in
                let count = counts[each] ?? 0
                return WorkView(
                    say(ClaimText.name(each)), href: FundAddress.asking(root, [("state", each.rawValue)]),
                    count: count > 1_000 ? "1000+" : String(count), isCurrent: state == each)
            }
        let shown = Array(claims.prefix(ClaimStore.page))
        let kept = state.map { [("state", $0.rawValue)] } ?? []
        let next = claims.count > shown.count ? shown.last.map { kept + [("before", String($0.id))] } : nil
        return .panel(
            say(FundText.claims),
            [
                .views(views, say),
                shown.isEmpty
                    ? .p(say(FundText.noClaims), class: "mut")
                    : ClaimTable(caption: FundText.claims, rows: shown.map { ($0, nil) }, say: say).html,
                .pagination(
                    summary: "", first: before == nil ? nil : kept.isEmpty ? root : FundAddress.asking(root, kept),
                    next: next.map { FundAddress.asking(root, $0) }, say),
            ])
    }

    private func entryList(_ say: Words) -> HTML {
        .panel(
            say(FundText.entries),
            entries.isEmpty
                ? [.p(say(FundText.noEntries), class: "mut")]
                : [
                    EntryTable(entries: Array(entries.prefix(10)), say: say).html,
                    .p([.a(say(FundText.allEntries), href: FundAddress.entries(fund.id))]),
                ])
    }
}
