internal import FundsRules
internal import Kernel
internal import Web

/// Parts that several pages about funds share.
enum FundWords {
    /// A number at the end of its cell, with the sign of the books.
    static func money(_ fen: Int64) -> String { (fen < 0 ? "−" : "") + Money(fen: abs(fen)).yuanText }

    /// What is not possible now, with every reason.
    static func refused(_ why: [FundReason], _ title: Text, _ say: Words) -> HTML {
        guard !why.isEmpty else { return .empty }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("refused")],
            [
                .h2(say(title), with: [.id("refused")]),
                .ul(why.map { .li(FundReasonText.words($0, say)) }),
            ])
    }

    /// That something was kept.
    static func saved(_ isSaved: Bool, _ say: Words) -> HTML {
        .when(isSaved, .div(class: "note ok", with: [.role("status")], [.p(say(FundText.saved))]))
    }

    /// What somebody typed, with its line breaks.
    static func lines(_ text: String) -> HTML { .p([.span(text, class: "lines")]) }

    static func state(_ fund: Fund, _ say: Words) -> HTML {
        guard let closed = fund.closedOn else { return .state(.go, say(FundText.open)) }
        return .state(.hold, say(FundText.closed, closed.description))
    }

    /// What an entry is, with the number that it undoes.
    static func name(_ entry: LedgerEntry, _ say: Words) -> String {
        say(FundText.name(entry.event.name), entry.event.undone.map { String($0) } ?? "")
    }

    /// The postings of an entry: 借 银行存款 100.00；贷 资金本金 100.00.
    static func postings(_ amounts: Amounts, _ say: Words) -> String {
        let parts = Account.allCases.filter { amounts[$0] != 0 }.sorted { amounts[$0] > 0 && amounts[$1] < 0 }
        return say.parts(
            parts.map { account in
                let fen = amounts[account]
                let side = say(fen > 0 ? FundText.debit : FundText.credit)
                return "\(side) \(say(FundText.name(account))) \(Money(fen: abs(fen)).yuanText)"
            })
    }

    /// The balances of all accounts.
    static func balances(_ amounts: Amounts, _ title: Text, _ say: Words) -> HTML {
        Table(
            caption: say(title), showsCaption: false,
            [Column(say(FundText.account)), Column(say(FundText.side)), .number(say(FundText.balance))],
            kind: .stack,
            rows: Account.allCases.map { account in
                let fen = amounts[account]
                let isDebit = [.bank, .receivable, .writeOffs].contains(account)
                return .tr([
                    .rowHead(say(FundText.name(account))),
                    .td(
                        say(isDebit ? FundText.debit : FundText.credit), with: [.stacked(say(FundText.side))]),
                    .td(
                        money(isDebit ? fen : 0 &- fen), class: "r nw", with: [.stacked(say(FundText.balance))]),
                ])
            }
        ).html
    }
}

extension FundTools {
    /// What somebody may do with a fund, and the fund; throws `NotFound`, `NotAllowed`.
    func found(
        _ context: AppContext, _ name: String = "fund", to action: FundAction = .see
    ) async throws -> StoredFund {
        guard let id = Int64(try context.parameter(name)) else { throw NotFound() }
        let stored = try await FundStore(self).fund(id, for: context.principal)
        guard allows(action, stored.fund.office, context.principal) else {
            throw NotAllowed(FundRefused([.notAllowed]).reasons)
        }
        return stored
    }

    /// The names of people, with a stand-in for those who are not known.
    func namesOf(_ people: [Int64?]) async throws -> [Int64: String] {
        try await names(Set(people.compactMap(\.self)).sorted())
    }
}
