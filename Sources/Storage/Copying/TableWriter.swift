/// Inserts many rows with few statements of few shapes, so that they stay prepared.
struct TableWriter {
    private let table: CopiedTable
    private let engine: Engine

    /// Rows of one statement, the largest first. SQLite, in the same process, gains nothing from more than one.
    private static let sizes: [Engine: [Int]] = [.sqlite: [1], .postgres: [256, 32, 4, 1]]

    /// The most values of one statement on PostgreSQL, below the protocol's 65,535.
    private static let mostValues = 30_000

    init(_ table: CopiedTable, of engine: Engine) {
        self.table = table
        self.engine = engine
    }

    func insert(_ rows: [[SQLValue]], in transaction: any Writing) throws {
        var rest = rows[...]
        for size in Self.sizes[engine] ?? [1] where size * table.columns.count <= Self.mostValues {
            while rest.count >= size {
                let values = Array(rest.prefix(size).joined())
                try transaction.execute(SQL(trusting: text(rows: size), values: values))
                rest = rest.dropFirst(size)
            }
        }
    }

    private func text(rows: Int) -> String {
        let columns = table.columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let places = "(" + Array(repeating: "?", count: table.columns.count).joined(separator: ", ") + ")"
        return "INSERT INTO \"\(table.name)\" (\(columns)) VALUES "
            + Array(repeating: places, count: rows).joined(separator: ", ")
    }
}
