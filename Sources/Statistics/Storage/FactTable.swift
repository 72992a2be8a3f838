package import Kernel
package import StatisticsRules
package import Storage

/// The finest figures: what happened on each day, by all that figures tell files apart by.
///
/// Every cell is a sum of these. Periods that are not whole months, and questions that no cube answers, are answered
/// from them.
package enum FactTable {
    static let migration = Migration(
        id: "2026-11-23-facts",
        statements: [
            """
            CREATE TABLE fact (
                measure TEXT NOT NULL, effective_on BIGINT NOT NULL, division TEXT NOT NULL, kind TEXT NOT NULL,
                category TEXT NOT NULL, nature TEXT NOT NULL, channel TEXT NOT NULL, cohort_on BIGINT NOT NULL,
                value BIGINT NOT NULL,
                PRIMARY KEY (measure, effective_on, division, kind, category, nature, channel, cohort_on)
            )
            """
        ])

    /// Rows of one statement; a rest is written in halves of it, so that few texts have to be prepared.
    private static let rowsAtOnce = 64
    private static let page = 5_000

    /// Adds to facts, making those that are missing, in the order of the key.
    static func add(_ deltas: [Delta], in transaction: any Writing) throws {
        var sums: [Delta: Int64] = [:]
        for delta in deltas {
            var bare = delta
            bare.amount = 0
            sums[bare, default: 0] += delta.amount
        }
        var change = Change()
        var rest = sums.filter { $0.value != 0 }.map { $0.key.amounting(to: $0.value) }.sorted(by: isBefore)[...]
        var size = rowsAtOnce
        while !rest.isEmpty {
            while size > rest.count { size /= 2 }
            change.run(
                """
                INSERT INTO fact (measure, effective_on, division, kind, category, nature, channel, cohort_on, value) \
                VALUES \(fragment: rest.prefix(size).map(row).joined(with: ", ")) \
                ON CONFLICT (measure, effective_on, division, kind, category, nature, channel, cohort_on) \
                DO UPDATE SET value = fact.value + excluded.value
                """)
            rest = rest.dropFirst(size)
        }
        try transaction.run(change)
    }

    /// Takes out all facts of some months.
    static func clear(_ months: some Sequence<FactMonth>, in transaction: any Writing) throws {
        for one in months {
            guard let month = Month(number: one.month) else { continue }
            try transaction.execute(
                """
                DELETE FROM fact WHERE measure = \(one.measure) AND effective_on >= \(month.firstDay) \
                AND effective_on <= \(month.lastDay)
                """)
        }
    }

    /// The facts of some measures on some days, some thousand at a time.
    package static func each(
        _ measures: [Measure], from first: Day, to last: Day, in reading: any Reading, _ body: ([Delta]) throws -> Void
    ) throws {
        for measure in measures {
            var after: SQL = ""
            while true {
                let rows = try reading.rows(
                    """
                    SELECT measure, effective_on, division, kind, category, nature, channel, cohort_on, value FROM fact \
                    WHERE measure = \(measure) AND effective_on <= \(last) AND effective_on >= \(first) \
                    \(fragment: after) \
                    ORDER BY effective_on, division, kind, category, nature, channel, cohort_on LIMIT \(page)
                    """)
                let facts = try rows.map(fact)
                try body(facts)
                guard rows.count == page, let end = facts.last else { break }
                after = """
                    AND (effective_on, division, kind, category, nature, channel, cohort_on) > (\(end.effectiveOn), \
                    \(end.dimensions.division), \(end.dimensions.kind), \(end.dimensions.category), \
                    \(end.dimensions.nature), \(end.dimensions.channel), \(end.cohortOn))
                    """
            }
        }
    }

    private static func fact(_ row: Row) throws -> Delta {
        let dimensions = Dimensions(
            kind: try row.text("kind"), channel: try row.text("channel"), category: try row.text("category"),
            nature: try row.text("nature"), division: try row.text("division"))
        return Delta(
            try row.choice("measure"), on: try row.day("effective_on"), cohort: try row.day("cohort_on"), dimensions,
            amount: try row.int64("value"))
    }

    private static func row(_ delta: Delta) -> SQL {
        """
        (\(delta.measure), \(delta.effectiveOn), \(delta.dimensions.division), \(delta.dimensions.kind), \
        \(delta.dimensions.category), \(delta.dimensions.nature), \(delta.dimensions.channel), \(delta.cohortOn), \
        \(delta.amount))
        """
    }

    private static func isBefore(_ left: Delta, _ right: Delta) -> Bool {
        let (one, other) = (left.dimensions, right.dimensions)
        if left.measure != right.measure { return left.measure.rawValue < right.measure.rawValue }
        if left.effectiveOn != right.effectiveOn { return left.effectiveOn < right.effectiveOn }
        if one.division != other.division { return one.division < other.division }
        if one.category != other.category { return one.category < other.category }
        return (one.kind, one.nature, one.channel, left.cohortOn)
            < (other.kind, other.nature, other.channel, right.cohortOn)
    }
}
