internal import Kernel

/// The log of changes of figures that wait to be folded into cells.
///
/// A change is claimed by deleting it in the transaction that adds it to the cells, so it is counted once whatever
/// order transactions commit in: no position is remembered that a late commit could fall behind.
package enum DeltaLog {
    /// All there are; where figures are kept they are listed one by one, in the order in which they came.
    package static let migrations = [creation, nature]

    /// The table `delta`.
    package static let creation = Migration(
        id: "2026-11-22-deltas",
        statements: [
            """
            CREATE TABLE delta (
                id BIGINT PRIMARY KEY,
                case_id BIGINT NOT NULL,
                measure TEXT NOT NULL,
                effective_on BIGINT NOT NULL,
                recorded_at BIGINT NOT NULL,
                cohort_on BIGINT NOT NULL,
                kind TEXT NOT NULL,
                channel TEXT NOT NULL,
                category TEXT NOT NULL,
                division TEXT NOT NULL,
                amount BIGINT NOT NULL
            )
            """
        ])

    /// The column `nature`; changes that wait from before have none until figures are made anew.
    package static let nature = Migration(
        id: "2026-11-23-deltas-nature", statements: ["ALTER TABLE delta ADD COLUMN nature TEXT NOT NULL DEFAULT ''"])

    /// One `INSERT` of all the rows; no rows give a statement that inserts nothing.
    package static func append(_ rows: [DeltaRow]) -> SQL {
        guard !rows.isEmpty else { return "INSERT INTO delta SELECT * FROM delta WHERE 1 = 0" }
        let head: SQL = """
            INSERT INTO delta (id, case_id, measure, effective_on, recorded_at, cohort_on, kind, channel, category,
                nature, division, amount) VALUES
            """
        return head + " " + rows.map(values).joined(with: ", ")
    }

    private static func values(_ row: DeltaRow) -> SQL {
        """
        (\(row.id), \(row.caseID), \(row.measure), \(row.effectiveOn), \(row.recordedAt), \(row.cohortOn), \
        \(row.kind), \(row.channel), \(row.category), \(row.nature), \(row.division), \(row.amount))
        """
    }

    /// Takes up to `limit` changes out of the log, oldest keys first; what another worker is taking is passed over.
    package static func claim(_ limit: Int, in transaction: any Writing) throws -> [DeltaRow] {
        try transaction.rows(
            """
            DELETE FROM delta WHERE id IN (
                SELECT id FROM delta ORDER BY id LIMIT \(most: limit) \(dialect: .forUpdateSkipLocked))
            RETURNING id, case_id, measure, effective_on, recorded_at, cohort_on, kind, channel, category, nature,
                division, amount
            """
        ).map(DeltaRow.init)
    }

    /// How many changes wait, counted up to `limit`.
    package static func waiting(upTo limit: Int, in reading: any Reading) throws -> Int {
        try reading.count("SELECT COUNT(*) FROM (SELECT id FROM delta ORDER BY id LIMIT \(most: limit)) AS waiting")
    }
}

extension Change {
    /// Adds the changes of figures that belong to it; nothing if there are none.
    package mutating func append(deltas rows: [DeltaRow]) {
        guard !rows.isEmpty else { return }
        run(DeltaLog.append(rows), expecting: rows.count)
    }
}
