package import FundsRules
package import Kernel
internal import Storage

/// A line of the bank with what stands beside it.
package struct StoredLine: Equatable, Sendable {
    package let key: String
    package let line: BankLine
}

/// Lines and entries that wait for each other, with one more than shown where there are more.
package struct Unmatched: Sendable {
    package static let shown = 100
    package let lines: [StoredLine]
    package let entries: [StoredEntry]
}

/// A fund over some days: where it began, each entry, where it ended.
package struct FundStatement: Sendable {
    package let span: DateSpan
    package let opening: Amounts
    package let entries: [StoredEntry]
    package let closing: Amounts
    /// The number after which the next page begins; nil for the last.
    package let next: Int64?
}

extension FundStore {
    /// What the bank shows and the books do not, and the other way round; oldest first.
    package func unmatched(of fund: Int64) async throws -> Unmatched {
        try await tools.database.read { reading in
            let lines = try reading.rows(
                """
                SELECT * FROM fund_bank_line WHERE fund_id = \(fund) AND entry_number IS NULL
                ORDER BY day, line_key LIMIT \(Unmatched.shown + 1)
                """
            ).map { row in
                StoredLine(
                    key: try row.text("line_key"),
                    line: BankLine(
                        day: try row.day("day"), reference: try row.text("reference"),
                        amount: try row.money("amount"), counterparty: try row.text("counterparty"),
                        note: try row.text("note")))
            }
            let entries = try reading.rows(
                """
                SELECT e.* FROM fund_unmatched AS u
                JOIN fund_entry AS e ON e.fund_id = u.fund_id AND e.number = u.number
                WHERE u.fund_id = \(fund) ORDER BY u.number LIMIT \(Unmatched.shown + 1)
                """
            ).map(LedgerRow.entry)
            return Unmatched(lines: lines, entries: entries)
        }
    }

    /// The statement of a fund over some days, in one snapshot; entries from after a number, so many at most.
    package func statement(
        of fund: Int64, over span: DateSpan, after: Int64 = 0, limit: Int = 200
    ) async throws -> FundStatement {
        try await tools.database.read { reading in
            let rows = try reading.rows(
                """
                SELECT * FROM fund_entry
                WHERE fund_id = \(fund) AND booked_on >= \(span.first) AND booked_on <= \(span.last)
                    AND number > \(after)
                ORDER BY booked_on, number LIMIT \(limit + 1)
                """
            ).map(LedgerRow.entry)
            let entries = Array(rows.prefix(limit))
            return FundStatement(
                span: span, opening: try Self.balances(of: fund, before: span.first, in: reading), entries: entries,
                closing: try Self.balances(of: fund, before: span.last + 1, in: reading),
                next: rows.count > limit ? entries.last?.number : nil)
        }
    }

    private static func balances(of fund: Int64, before day: Day, in reading: any Reading) throws -> Amounts {
        try reading.row(
            """
            SELECT * FROM fund_entry WHERE fund_id = \(fund) AND booked_on < \(day)
            ORDER BY booked_on DESC, number DESC LIMIT 1
            """
        ).map { try LedgerRow.amounts($0, "_after") } ?? .zero
    }
}
