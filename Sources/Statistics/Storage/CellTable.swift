internal import StatisticsRules
internal import Storage

/// Writes cells.
enum CellTable {
    /// Rows of one statement; a rest is written in halves of it, so that few texts have to be prepared.
    private static let rowsAtOnce = 128

    /// Adds to cells, making those that are missing; always in the order of the key, so that two writers never wait
    /// for each other in a ring.
    static func add(_ changes: [CellKey: Int64], in transaction: any Writing) throws {
        let changed = changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        var change = Change()
        eachRun(of: changed) { run in
            change.run(
                """
                INSERT INTO cell (cube, scope, below, kind, measure, under, month, key, value) \
                VALUES \(fragment: rows(run)) \
                ON CONFLICT (cube, scope, below, kind, measure, under, month, key) \
                DO UPDATE SET value = cell.value + excluded.value
                """)
        }
        try transaction.run(change)
    }

    /// Sets cells to what they should be.
    static func set(_ values: [CellKey: Int64], in transaction: any Writing) throws {
        var change = Change()
        eachRun(of: values.sorted { $0.key < $1.key }) { run in
            change.run(
                """
                INSERT INTO cell (cube, scope, below, kind, measure, under, month, key, value) \
                VALUES \(fragment: rows(run)) \
                ON CONFLICT (cube, scope, below, kind, measure, under, month, key) \
                DO UPDATE SET value = excluded.value
                """)
        }
        try transaction.run(change)
    }

    private static func eachRun(
        of cells: [(key: CellKey, value: Int64)], _ body: (ArraySlice<(key: CellKey, value: Int64)>) -> Void
    ) {
        var rest = cells[...]
        var size = rowsAtOnce
        while !rest.isEmpty {
            while size > rest.count { size /= 2 }
            body(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
    }

    private static func rows(_ cells: ArraySlice<(key: CellKey, value: Int64)>) -> SQL {
        cells.map { cell -> SQL in
            let key = cell.key
            return """
                (\(key.cube), \(key.scope), \(key.below), \(key.kind), \(key.measure), \(key.under), \(key.month), \
                \(key.key), \(cell.value))
                """
        }.joined(with: ", ")
    }
}

extension CellKey {
    /// Reads the key of a row of the table.
    init(_ row: Row) throws {
        self.init(
            cube: try row.choice("cube"), scope: try row.text("scope"), below: try row.bool("below"),
            kind: try row.text("kind"), measure: try row.choice("measure"), under: try row.text("under"),
            month: try row.int("month"), key: try row.text("key"))
    }
}
