internal import GRDBSQLite

/// Values on their way into SQLite and out of it.
enum SQLiteValues {
    /// Tells SQLite to copy what it is given (`SQLITE_TRANSIENT`, a macro that Swift does not see).
    nonisolated(unsafe) private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Binds `values` to the places 1, 2, 3…; a wrong number of them is SQLite's error.
    static func bind(_ values: [SQLValue], to statement: OpaquePointer) throws {
        for (place, value) in values.enumerated() {
            let code = try bind(value, to: statement, at: Int32(place + 1))
            guard code == SQLITE_OK else {
                throw DatabaseFault(engine: .sqlite, code: "\(code)", message: "cannot bind", statement: "")
            }
        }
    }

    private static func bind(_ value: SQLValue, to statement: OpaquePointer, at place: Int32) throws -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(statement, place)
        case .integer(let integer):
            return sqlite3_bind_int64(statement, place, integer)
        case .real(let real):
            return sqlite3_bind_double(statement, place, real)
        case .text(var text):
            return try text.withUTF8 { bytes in
                if bytes.contains(0) { throw UnstorableText() }
                return bytes.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text(statement, place, characters.baseAddress, Int32(characters.count), copied)
                }
            }
        case .blob(let blob) where blob.isEmpty:
            return sqlite3_bind_zeroblob(statement, place, 0)
        case .blob(let blob):
            return sqlite3_bind_blob(statement, place, blob, Int32(blob.count), copied)
        }
    }

    /// The value of a column in the row where the statement stands.
    static func read(_ statement: OpaquePointer, at column: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT: .text(text(statement, at: column))
        case SQLITE_BLOB: .blob(bytes(sqlite3_column_blob(statement, column), statement, at: column))
        default: .null
        }
    }

    private static func text(_ statement: OpaquePointer, at column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private static func bytes(
        _ start: UnsafeRawPointer?, _ statement: OpaquePointer, at column: Int32
    ) -> [UInt8] {
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }
}
