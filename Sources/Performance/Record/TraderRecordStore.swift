package import CaseworkRules
package import Kernel
package import PerformanceRules
package import Storage

/// What is counted of traders, kept as it happens.
///
/// Whatever changes a file marks it in the same transaction; a worker makes its shares anew and adds the difference to
/// the counts. So a file is counted once however often it changes, and what was counted is taken back when it is
/// refused or taken up again.
package struct TraderRecordStore: Sendable {
    let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    /// A trader's figures over a period.
    package func record(of code: CreditCode, over period: RecordPeriod) async throws -> TraderRecord {
        let rows = try await database.rows(Self.sumsSQL(of: code, over: period))
        var sums: [RecordCount: Int] = [:]
        for row in rows {
            guard let count = RecordCount(code: try row.text("what")) else { throw UnreadablePromise() }
            sums[count] = try row.int("n")
        }
        return TraderRecord(sums)
    }

    static func sumsSQL(of code: CreditCode, over period: RecordPeriod) -> SQL {
        """
        SELECT what, CAST(sum(n) AS BIGINT) AS n FROM trader_count
        WHERE code = \(code.text) AND month >= \(Int64(period.first)) AND month <= \(Int64(period.last))
        GROUP BY what ORDER BY what
        """
    }

    /// Whether anything was ever counted of a trader.
    package func knows(_ code: CreditCode) async throws -> Bool {
        try await database.row("SELECT 1 AS one FROM trader_count WHERE code = \(code.text) AND n > 0 LIMIT 1") != nil
    }

    /// The statement that marks a file whose shares may have changed; a mark is never the same as one before it.
    static func touching(_ caseID: Int64, _ number: CaseNumber, at now: Instant) -> SQL {
        """
        INSERT INTO trader_touched (case_id, number, n) VALUES (\(caseID), \(number.text), \(now))
        ON CONFLICT (case_id) DO UPDATE SET n = trader_touched.n + 1
        """
    }

    /// The statement that adds to a count.
    static func adding(_ amount: Int, _ key: RecordShares.Key, to code: String) -> SQL {
        """
        INSERT INTO trader_count (code, month, what, n)
        VALUES (\(code), \(Int64(key.month)), \(key.count.code), \(Int64(amount)))
        ON CONFLICT (code, month, what) DO UPDATE SET n = trader_count.n + excluded.n
        """
    }

    /// What is kept in the transaction of a decision on a file: that its shares may have changed.
    @Sendable
    package static func alongside(_ before: CaseFile, _ decision: Decision, _ now: Instant) -> Change? {
        let after = decision.file
        let isRated = decision.records.contains { if case .rating = $0 { true } else { false } }
        let hasMoved = before.closedOn != after.closedOn || before.outcome != after.outcome
        guard after.kind == .complaint, hasMoved || isRated || before.isSettling != after.isSettling else {
            return nil
        }
        var change = Change()
        change.run(touching(after.id, after.number, at: now))
        return change
    }
}
