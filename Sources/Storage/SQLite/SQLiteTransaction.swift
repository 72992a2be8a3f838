internal import GRDB
internal import GRDBSQLite

/// The statements that begin and end a transaction on the writer.
enum SQLiteTransaction {
    /// Takes the writer's lock at once, so that no transaction fails later for having read first.
    static func begin(on connection: GRDB.Database) throws { try run("BEGIN IMMEDIATE", on: connection) }

    /// Makes it durable: returns only after the log is flushed.
    static func commit(on connection: GRDB.Database) throws { try run("COMMIT", on: connection) }

    /// Takes everything back; nothing to do if SQLite has done so by itself.
    static func rollBack(on connection: GRDB.Database) {
        if sqlite3_get_autocommit(connection.sqliteConnection) == 0 {
            sqlite3_exec(connection.sqliteConnection, "ROLLBACK", nil, nil, nil)
        }
    }

    /// Runs one of these, or a savepoint's, without values.
    static func run(_ text: String, on connection: GRDB.Database) throws {
        guard sqlite3_exec(connection.sqliteConnection, text, nil, nil, nil) == SQLITE_OK else {
            throw SQLiteFaults.error(on: connection.sqliteConnection, statement: text)
        }
    }
}
