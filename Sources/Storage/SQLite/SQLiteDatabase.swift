internal import GRDB
internal import GRDBSQLite

/// The embedded database: one file, one writer, several readers, a write-ahead log flushed at every commit.
final class SQLiteDatabase: Database {
    let engine = Engine.sqlite

    private let pool: GRDB.DatabasePool
    private let group = GroupCommit(lanes: 1, most: 256)
    private let readLimit: Duration?

    /// Opens or makes the file; throws if it cannot be had with the durability asked for.
    init(path: String, options: DatabaseOptions) throws {
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = options.readers
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA cache_size = -8000")
            try connection.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        pool = try GRDB.DatabasePool(path: path, configuration: configuration)
        readLimit = options.readLimit
        try pool.writeWithoutTransaction { try Self.setDurability(options.durability, on: $0) }
    }

    /// Sets how the writer flushes and reads it back.
    ///
    /// GRDB sets `synchronous` to NORMAL while it turns the log on, after its own hook for preparing a
    /// connection has run, so only setting it now has an effect.
    private static func setDurability(
        _ durability: DatabaseOptions.Durability, on connection: GRDB.Database
    ) throws {
        let wanted = durability == .full ? 2 : 1
        try connection.execute(sql: "PRAGMA synchronous = \(wanted)")
        // The pages of a burst are met again and again: kept by the writer, and copied home once in 32 MB of log.
        try connection.execute(sql: "PRAGMA cache_size = -32000")
        try connection.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
        guard try Int.fetchOne(connection, sql: "PRAGMA synchronous") == wanted else {
            throw DatabaseFault(
                engine: .sqlite, code: "durability", message: "the writer does not flush as it was told to",
                statement: "PRAGMA synchronous")
        }
    }

    func read<Answer: Sendable>(
        within limit: Duration?, _ body: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer {
        let limit = limit ?? readLimit
        return try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { access in
                continuation.resume(
                    with: Result {
                        let connection = try access.get()
                        return try SQLiteReadLimit.watching(connection, limit) {
                            try body(SQLiteSession(connection))
                        }
                    })
            }
        }
    }

    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        // GRDB's own async form would interrupt a commit when the caller's task is cancelled.
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { connection in
                continuation.resume(with: Result { try Self.transaction(on: connection, body) })
            }
        }
    }

    func submit(_ change: Change) async throws {
        try await group.submit(change) { [pool] changes in
            await withCheckedContinuation { continuation in
                pool.asyncWriteWithoutTransaction { connection in
                    continuation.resume(returning: SQLiteBatch(connection).commit(changes))
                }
            }
        }
    }

    func close() async throws { try pool.close() }

    /// Runs `body` in one transaction on the writer.
    static func transaction<Answer>(
        on connection: GRDB.Database, _ body: (SQLiteSession) throws -> Answer
    ) throws -> Answer {
        try SQLiteTransaction.begin(on: connection)
        let session = SQLiteSession(connection)
        do {
            let answer = try body(session)
            if let failure = session.failure { throw failure }
            try SQLiteTransaction.commit(on: connection)
            return answer
        } catch {
            SQLiteTransaction.rollBack(on: connection)
            throw error
        }
    }
}
