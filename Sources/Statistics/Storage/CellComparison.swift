internal import Kernel
internal import StatisticsRules
internal import Storage

/// The cells as expected and as kept.
struct CellComparison {
    let events: Int
    private var missing: [CellKey: Int64]
    private(set) var cells = 0
    private(set) var differences: [RecountReport.Difference] = []
    /// Months whose facts differ, with how many events the files have of each.
    private(set) var facts: [FactMonth: Int] = [:]
    private let print: FactPrint
    var waiting = 0

    private static let page = 2_000

    init(events: Int, expected: [CellKey: Int64], print: FactPrint) {
        self.events = events
        self.print = print
        missing = expected.filter { $0.value != 0 }
    }

    /// Goes through the table in the order of its key; what is expected and not met is a difference too.
    mutating func readCells(in reading: any Reading) throws {
        var after: SQL = ""
        while true {
            let rows = try reading.rows(
                """
                SELECT cube, scope, below, kind, measure, under, month, key, value FROM cell \(fragment: after) \
                ORDER BY cube, scope, below, kind, measure, under, month, key LIMIT \(Self.page)
                """)
            var last: CellKey?
            for row in rows {
                let key = try CellKey(row)
                take(key, kept: try row.int64("value"))
                last = key
            }
            guard rows.count == Self.page, let last else { break }
            after = """
                WHERE (cube, scope, below, kind, measure, under, month, key) > (\(last.cube), \(last.scope), \
                \(last.below), \(last.kind), \(last.measure), \(last.under), \(last.month), \(last.key))
                """
        }
        differences += missing.map { RecountReport.Difference(cell: $0.key, kept: 0, expected: $0.value) }
        cells += missing.count
        differences.sort { $0.cell < $1.cell }
    }

    var agrees: Bool { differences.isEmpty && facts.isEmpty }

    /// Goes through all facts and notes the months that are not as expected.
    mutating func readFacts(in reading: any Reading) throws {
        var kept = FactPrint()
        try FactTable.each(Measure.allCases, from: "0001-01-01", to: "9999-12-31", in: reading) { facts in
            for fact in facts { kept.add(fact) }
        }
        for month in print.differing(from: kept) { facts[month] = print.counts[month, default: 0] }
    }

    private mutating func take(_ key: CellKey, kept: Int64) {
        let expected = missing.removeValue(forKey: key) ?? 0
        if kept != 0 || expected != 0 { cells += 1 }
        if kept != expected { differences.append(.init(cell: key, kept: kept, expected: expected)) }
    }
}
