internal import FundsRules
internal import Kernel
internal import Web

/// What waits for an approval, oldest first.
struct QueuePage: Page {
    let claims: [ListedClaim]
    let after: Int64?

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(ClaimText.queueTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(claims.prefix(ClaimStore.page))
        let next = claims.count > shown.count ? shown.last : nil
        return .join([
            .backLink(say(FundText.title), href: FundAddress.root), .h1(title(say)),
            .p(say(ClaimText.queueLead), class: "mut"),
            shown.isEmpty
                ? .div(class: "panel", [.p(say(ClaimText.queueEmpty))])
                : ClaimTable(
                    caption: ClaimText.queueTitle, rows: shown.map { ($0.claim, $0.fundName) }, say: say
                ).html,
            .pagination(
                summary: "", first: after == nil ? nil : FundAddress.queue,
                next: next.map { FundAddress.asking(FundAddress.queue, [("after", String($0.claim.id))]) }, say),
        ])
    }
}

/// Advance compensation for one file: the claims there are, and the funds on which one can be entered.
struct FileFundsPage: Page {
    let file: FundCases.File
    let claims: [ListedClaim]
    /// Open funds on which the person may enter a claim.
    let funds: [StoredFund]

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(ClaimText.fileTitle) + say.colon + file.facts.number }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let facts = file.facts
        func money(_ money: Money?) -> String { money.map { say.money($0) } ?? say(ClaimText.notRecorded) }
        return .join([
            .backLink(facts.number + " " + file.title, href: file.path), .h1(title(say)),
            .facts([
                Fact(say(ClaimText.trader), facts.trader.name), Fact(say(ClaimText.agreed), money(facts.agreed)),
                Fact(say(ClaimText.performed), money(facts.performed)),
                Fact(say(ClaimText.unperformed), say.money(facts.unperformed)),
            ]),
            claims.isEmpty
                ? .p(say(ClaimMoveText.noClaims))
                : ClaimTable(
                    caption: FundText.claims, rows: claims.map { ($0.claim, $0.fundName) }, say: say
                ).html,
            .when(facts.isComplaint, choice(say)),
            .when(
                !facts.isComplaint, .note(.plain, [.p(FundReasonText.words(.notAComplaint, say))])),
        ])
    }

    private func choice(_ say: Words) -> HTML {
        .panel(
            say(ClaimMoveText.chooseFund),
            funds.isEmpty
                ? [.p(say(ClaimMoveText.noFund))]
                : [
                    .goList(
                        funds.map { stored in
                            (
                                stored.fund.name,
                                say(FundText.free) + say.colon + FundWords.money(stored.books.balances.free.fen),
                                FundAddress.asking(
                                    FundAddress.newClaim(stored.fund.id), [("file", file.facts.number)])
                            )
                        })
                ])
    }
}
