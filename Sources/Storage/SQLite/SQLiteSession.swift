internal import GRDB
internal import GRDBSQLite

/// Statements on one SQLite connection, inside a transaction that somebody else begins and ends.
///
/// Binding and stepping go to SQLite itself: that takes a third of the time of going through GRDB, which
/// still owns connections, queues and the cache of prepared statements.
final class SQLiteSession: Writing {
    private let connection: GRDB.Database

    /// The first failure, after which nothing more runs; cleared by rolling back to a savepoint.
    var failure: (any Error)?

    init(_ connection: GRDB.Database) { self.connection = connection }

    /// Whether SQLite has already ended the transaction by itself, as it does when the disk is full.
    var lostItsTransaction: Bool { sqlite3_get_autocommit(connection.sqliteConnection) != 0 }

    func execute(_ sql: SQL) throws -> Int {
        try running(sql) { statement in
            while try step(statement, of: sql) {}
            let isReading = sqlite3_stmt_readonly(statement) != 0
            return isReading ? 0 : Int(sqlite3_changes(connection.sqliteConnection))
        }
    }

    /// A missed expectation is a failure like any other.
    func run(_ change: Change) throws {
        do {
            try runSingly(change)
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try running(sql) { statement in
            guard try step(statement, of: sql) else { return [] }
            let columns = 0..<sqlite3_column_count(statement)
            let names = ColumnNames(columns.map { String(cString: sqlite3_column_name(statement, $0)) })
            var rows: [Row] = []
            repeat {
                rows.append(Row(names: names, values: columns.map { SQLiteValues.read(statement, at: $0) }))
            } while try step(statement, of: sql)
            return rows
        }
    }

    private func running<Answer>(_ sql: SQL, _ body: (OpaquePointer) throws -> Answer) throws -> Answer {
        if failure != nil { throw TransactionFailed() }
        do {
            let prepared = try prepare(sql)
            return try withExtendedLifetime(prepared) {
                let statement = prepared.sqliteStatement
                defer {
                    sqlite3_reset(statement)
                    sqlite3_clear_bindings(statement)
                }
                try SQLiteValues.bind(sql.values, to: statement)
                return try body(statement)
            }
        } catch {
            failure = error
            throw error
        }
    }

    private func prepare(_ sql: SQL) throws -> GRDB.Statement {
        do {
            return try sql.runsOnce
                ? connection.makeStatement(sql: sql.text) : connection.cachedStatement(sql: sql.text)
        } catch let error as GRDB.DatabaseError {
            throw DatabaseFault(
                engine: .sqlite, code: "\(error.extendedResultCode.rawValue)",
                message: error.message ?? "", statement: sql.text)
        }
    }

    /// Whether there is another row.
    private func step(_ statement: OpaquePointer, of sql: SQL) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLiteFaults.error(on: connection.sqliteConnection, statement: sql.text)
        }
    }
}
