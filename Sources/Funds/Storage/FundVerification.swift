internal import FundsRules
internal import Kernel
package import Storage

/// Proves that the books of all funds are what their entries make them, and agree with the claims.
package enum FundVerification {
    /// The table that names the files that were handed in with claims, and their folder below that of evidence.
    package static let files: StaticString = "fund_file"
    package static let folder = "funds"

    package struct Report: Sendable, Equatable {
        package internal(set) var funds = 0
        package internal(set) var entries = 0
        /// What does not hold, each with its fund.
        package internal(set) var problems: [String] = []
    }

    /// Goes through all entries, some hundred at a time.
    package static func report(on database: any Database) async throws -> Report {
        var report = Report()
        var last: Int64? = 0
        while let after = last {
            let funds = try await database.rows(
                "SELECT id FROM fund WHERE id > \(after) ORDER BY id LIMIT 100")
            for row in funds {
                report.funds += 1
                try await check(try row.int64("id"), on: database, &report)
            }
            last = try funds.last?.int64("id")
        }
        return report
    }

    private static func check(_ fund: Int64, on database: any Database, _ report: inout Report) async throws {
        func problem(_ text: String) { report.problems.append("fund \(fund): \(text)") }
        var state = LedgerState.empty
        var isWhole = true
        while isWhole {
            let reached = state.entries
            let rows = try await database.rows(
                """
                SELECT * FROM fund_entry WHERE fund_id = \(fund) AND number > \(reached) ORDER BY number LIMIT 500
                """)
            for row in rows where isWhole {
                let entry = try LedgerRow.entry(row)
                guard entry.number == state.entries + 1 else {
                    problem("entry \(state.entries + 1) is missing")
                    isWhole = false
                    continue
                }
                guard let after = try? state.adding(entry.entry.event, on: entry.bookedOn),
                    try LedgerRow.amounts(row) == entry.entry.event.amounts, after.balances == entry.after,
                    after.lastOn == entry.bookedOn
                else {
                    problem("entry \(entry.number) does not follow from those before it")
                    isWhole = false
                    continue
                }
                state = after
                report.entries += 1
            }
            if rows.isEmpty { break }
        }
        guard isWhole else { return }
        let kept = try await database.row("SELECT * FROM fund_ledger WHERE fund_id = \(fund)").map(LedgerRow.state)
        if kept != state { problem("the balances are not the sum of the entries") }
        try await checkClaims(fund, state.balances, on: database, &report)
    }

    /// What claims say is owed to consumers and by traders stands in the books.
    private static func checkClaims(
        _ fund: Int64, _ balances: Amounts, on database: any Database, _ report: inout Report
    ) async throws {
        let row = try await database.row(
            """
            SELECT CAST(COALESCE(sum(CASE WHEN state = 'approved' THEN amount ELSE 0 END), 0) AS BIGINT) AS owed,
                CAST(COALESCE(sum(CASE WHEN state IN ('paid', 'settled')
                    THEN amount - recovered - written_off ELSE 0 END), 0) AS BIGINT) AS due
            FROM fund_claim WHERE fund_id = \(fund)
            """)
        if try row?.int64("owed") != -balances.obligations {
            report.problems.append("fund \(fund): obligations differ from the approved claims")
        }
        if try row?.int64("due") != balances.receivable {
            report.problems.append("fund \(fund): what traders owe differs from the paid claims")
        }
    }
}
