internal import FundsRules
internal import Kernel
internal import Web

/// The statement of a fund as CSV: the opening, every entry however many, the closing.
struct StatementCSV {
    private static let batch = 500
    let store: FundStore
    let fund: Fund
    let span: DateSpan
    let say: Words

    func write(_ line: (String) async throws -> Void) async throws {
        let accounts = Account.allCases
        try await line(
            CSVLine.mark
                + CSVLine.of(
                    [FundText.number, FundText.day, FundText.what, FundText.reference, FundFormText.bankDay]
                        .map { say($0) } + accounts.map { say(FundText.name($0)) }
                        + [say(FundText.bankAfter), say(FundText.note)]))
        var statement = try await store.statement(of: fund.id, over: span, limit: Self.batch)
        try await line(balances(statement.opening, span.first, BankText.opening))
        while true {
            try await line(statement.entries.map(entry).joined())
            guard let next = statement.next else { break }
            statement = try await store.statement(of: fund.id, over: span, after: next, limit: Self.batch)
        }
        try await line(balances(statement.closing, span.last, BankText.closing))
    }

    private func balances(_ amounts: Amounts, _ day: Day, _ name: Text) -> String {
        CSVLine.of(
            ["", day.description, say(name), "", ""] + Account.allCases.map { Self.yuan(amounts[$0]) }
                + [Self.yuan(amounts.bank), ""])
    }

    private func entry(_ stored: StoredEntry) -> String {
        let entry = stored.entry
        return CSVLine.of(
            [
                String(stored.number), stored.bookedOn.description, FundWords.name(entry, say), entry.reference,
                entry.valueOn?.description ?? "",
            ] + Account.allCases.map { Self.yuan(entry.event.amounts[$0]) }
                + [Self.yuan(stored.after.bank), entry.note])
    }

    /// Yuan without marks between thousands, so that a spreadsheet reads a number.
    static func yuan(_ fen: Int64) -> String {
        Money(fen: fen).yuanText.replacing(",", with: "")
    }
}
