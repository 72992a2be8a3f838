internal import GRDBSQLite

/// Turns SQLite's result codes into the errors both engines share.
enum SQLiteFaults {
    /// The error of the call that has just failed on a connection.
    static func error(on connection: OpaquePointer?, statement: String) -> any Error {
        let code = sqlite3_extended_errcode(connection)
        let message = String(cString: sqlite3_errmsg(connection))
        switch code {
        case 1555, 2067, 2579:  // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE, _ROWID
            return ChangeRefused.duplicate(key(in: message))
        case 275:  // SQLITE_CONSTRAINT_CHECK
            return ChangeRefused.violated(.check, name: afterColon(message))
        case 787:  // SQLITE_CONSTRAINT_FOREIGNKEY
            return ChangeRefused.violated(.foreignKey, name: nil)
        case 1299:  // SQLITE_CONSTRAINT_NOTNULL
            return ChangeRefused.violated(.notNull, name: afterColon(message))
        default:
            if code & 0xFF == SQLITE_CONSTRAINT { return ChangeRefused.violated(.other, name: nil) }
            return DatabaseFault(engine: .sqlite, code: "\(code)", message: message, statement: statement)
        }
    }

    /// Reads `UNIQUE constraint failed: t.a, t.b` or `UNIQUE constraint failed: index 'i'`.
    static func key(in message: String) -> UniqueKey {
        let named = afterColon(message) ?? ""
        if named.hasPrefix("index '") {
            return UniqueKey(table: nil, columns: [], name: String(named.dropFirst(7).dropLast()))
        }
        let parts = named.split(separator: ",").map { $0.drop(while: { $0 == " " }).split(separator: ".") }
        return UniqueKey(
            table: parts.first?.first.map(String.init), columns: parts.compactMap { $0.last.map(String.init) },
            name: nil)
    }

    private static func afterColon(_ message: String) -> String? {
        message.firstIndex(of: ":").map { String(message[message.index($0, offsetBy: 2)...]) }
    }
}
