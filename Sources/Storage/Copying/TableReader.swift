/// Reads a table from beginning to end, some rows at a time, in the snapshot of its reading.
struct TableReader {
    private let reading: any Reading
    private let engine: Engine
    private let table: CopiedTable

    /// Rows at a time: few enough for little memory, many enough that a round does not count.
    static let batch = 1_024

    init(_ table: CopiedTable, of engine: Engine, in reading: any Reading) {
        self.table = table
        self.engine = engine
        self.reading = reading
    }

    /// Gives each batch to `body`, values in the order of the table's columns.
    func eachBatch(_ body: ([[SQLValue]]) throws -> Void) throws {
        switch engine {
        case .sqlite: table.key.isEmpty ? try byRowNumber(body) : try byKey(body)
        case .postgres: try byCursor(body)
        }
    }

    private var columns: String { table.columns.map { "\"\($0)\"" }.joined(separator: ", ") }

    /// SQLite numbers the rows of a table, unless told otherwise.
    private func byRowNumber(_ body: ([[SQLValue]]) throws -> Void) throws {
        var last = Int64.min
        while true {
            let rows = try reading.rows(
                SQL(
                    trusting: """
                        SELECT rowid AS copied_row, \(columns) FROM "\(table.name)"
                        WHERE rowid > ? ORDER BY rowid LIMIT \(Self.batch)
                        """, values: [.integer(last)]))
            guard let end = rows.last else { return }
            last = try end.int64("copied_row")
            try body(rows.map { Array($0.values.dropFirst()) })
            if rows.count < Self.batch { return }
        }
    }

    /// In the order of the primary key, where rows have no number.
    private func byKey(_ body: ([[SQLValue]]) throws -> Void) throws {
        let key = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
        let places = table.key.map { _ in "?" }.joined(separator: ", ")
        var last: [SQLValue] = []
        while true {
            let beginning = last.isEmpty ? "" : "WHERE (\(key)) > (\(places)) "
            let rows = try reading.rows(
                SQL(
                    trusting: """
                        SELECT \(columns) FROM "\(table.name)" \(beginning)ORDER BY \(key) LIMIT \(Self.batch)
                        """, values: last))
            guard let end = rows.last else { return }
            last = try table.key.map { try end.value($0) }
            try body(rows.map(\.values))
            if rows.count < Self.batch { return }
        }
    }

    private func byCursor(_ body: ([[SQLValue]]) throws -> Void) throws {
        _ = try reading.rows(
            SQL(trusting: "DECLARE copied NO SCROLL CURSOR FOR SELECT \(columns) FROM \"\(table.name)\""))
        while true {
            let rows = try reading.rows(SQL(trusting: "FETCH \(Self.batch) FROM copied"))
            if !rows.isEmpty { try body(rows.map(\.values)) }
            if rows.count < Self.batch { break }
        }
        _ = try reading.rows(SQL(trusting: "CLOSE copied"))
    }
}
