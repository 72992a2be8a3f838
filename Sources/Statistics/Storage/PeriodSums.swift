package import Kernel
package import StatisticsRules
package import Storage

/// The sums of some measures over any days, in one place and all that is below it: out of the cells for whole months,
/// out of the facts for other days.
package struct PeriodSums: Sendable {
    /// Which sum.
    package struct Key: Hashable, Sendable {
        package let cube: Cube
        package let below: Bool
        package let kind: String
        package let measure: Measure
        /// The month, such as 202206; 0 where the days are no whole months.
        package let month: Int
        package let key: String
    }

    private var sums: [Key: Int64] = [:]

    /// Whether nothing at all was recorded.
    package var isEmpty: Bool { sums.isEmpty }

    private static let kinds = [FigureKind.complaint, .tip, .consultation].map(\.rawValue)

    /// Reads them in the snapshot at hand.
    ///
    /// - Parameters:
    ///   - scope: the division; empty for everything recorded
    ///   - byCohort: a measure that counts files received on those days, whenever it happened
    package static func read(
        _ measures: [Measure], in scope: String, from first: Day, to last: Day, byCohort: Measure? = nil,
        rollUp: RollUp, reading: any Reading
    ) throws -> PeriodSums {
        var sums = PeriodSums()
        let byEvent = measures.filter { $0 != byCohort }
        if first.dayOfMonth == 1, (last + 1).dayOfMonth == 1 {
            try sums.takeCells(byEvent, scope, first.monthNumber, last.monthNumber, reading)
        } else {
            try FactTable.each(byEvent, from: first, to: last, in: reading) { sums.take($0, scope, rollUp) }
        }
        if let byCohort {
            try FactTable.each([byCohort], from: first, to: Day.max, in: reading) { deltas in
                sums.take(deltas.filter { $0.cohortOn >= first && $0.cohortOn <= last }, scope, rollUp)
            }
        }
        return sums
    }

    private mutating func takeCells(
        _ measures: [Measure], _ scope: String, _ first: Int, _ last: Int, _ reading: any Reading
    ) throws {
        for (cube, below) in [
            (Cube.byKind, true), (.byKind, false), (.byNature, true), (.byCategory, true), (.byDivision, true),
        ] {
            let kept = measures.filter(cube.measures.contains)
            guard !kept.isEmpty else { continue }
            let rows = try reading.rows(
                """
                SELECT kind, measure, month, key, CAST(SUM(value) AS BIGINT) AS value FROM cell \
                WHERE cube = \(cube) AND scope = \(scope) AND below = \(below) AND kind IN \(anyOf: Self.kinds) \
                AND measure IN \(anyOf: kept) AND month >= \(first) AND month <= \(last) \
                GROUP BY kind, measure, month, key
                """)
            for row in rows {
                let key = Key(
                    cube: cube, below: below, kind: try row.text("kind"), measure: try row.choice("measure"),
                    month: try row.int("month"), key: try row.text("key"))
                sums[key, default: 0] += try row.int64("value")
            }
        }
    }

    private mutating func take(_ deltas: [Delta], _ scope: String, _ rollUp: RollUp) {
        for (cell, value) in rollUp.cells(deltas) where cell.scope == scope && Self.kinds.contains(cell.kind) {
            guard cell.below || cell.cube == .byKind else { continue }
            let key = Key(
                cube: cell.cube, below: cell.below, kind: cell.kind, measure: cell.measure, month: 0, key: cell.key)
            sums[key, default: 0] += value
        }
    }

    /// The whole of one measure and kind; what lies in the place itself and not below it with `below: false`.
    package func whole(_ measure: Measure, _ kind: FigureKind, below: Bool = true) -> Int64 {
        sum(.byKind, measure, kind, below: below).values.reduce(0, +)
    }

    /// One measure and kind by the keys of a cube.
    package func sum(
        _ cube: Cube, _ measure: Measure, _ kind: FigureKind, below: Bool = true
    ) -> [String: Int64] {
        sums.reduce(into: [:]) { found, sum in
            let key = sum.key
            guard key.cube == cube, key.below == below, key.kind == kind.rawValue, key.measure == measure else {
                return
            }
            found[key.key, default: 0] += sum.value
        }
    }

    /// One measure and kind by months.
    package func months(_ measure: Measure, _ kind: FigureKind) -> [Int: Int64] {
        sums.reduce(into: [:]) { found, sum in
            let key = sum.key
            guard key.cube == .byKind, key.below, key.kind == kind.rawValue, key.measure == measure, key.month > 0
            else { return }
            found[key.month, default: 0] += sum.value
        }
    }
}

extension Day {
    /// The last day that can be written.
    fileprivate static let max: Day = "9999-12-31"
}
