internal import Foundation
internal import Logging

/// A PostgreSQL server behind a handful of connections.
final class PostgresDatabase: Database {
    let engine = Engine.postgres

    /// How often a transaction is run again after a serialisation failure or a deadlock.
    private static let mostTries = 5

    private let pool: PostgresPool
    private let readLimit: Duration?

    private init(_ pool: PostgresPool, readLimit: Duration?) {
        self.pool = pool
        self.readLimit = readLimit
    }

    /// Connects once to learn whether the server answers and keeps text and promises as it must.
    static func open(url: String, options: DatabaseOptions, log: Logger) async throws -> PostgresDatabase {
        let database = PostgresDatabase(PostgresPool(url: url, options: options), readLimit: options.readLimit)
        do {
            let setting = try await database.rows(
                """
                SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
                current_setting('synchronous_commit') AS flush
                """)[0]
            guard try setting.text("encoding") == "UTF8" else {
                throw DatabaseFault(
                    engine: .postgres, code: "encoding", message: "the database must be created with UTF8",
                    statement: "")
            }
            if try setting.text("fsync") == "off" || setting.text("flush") == "off" {
                log.warning("PostgreSQL does not flush its log: a power cut loses what was acknowledged")
            }
            return database
        } catch {
            try? await database.close()
            throw error
        }
    }

    func read<Answer: Sendable>(
        within limit: Duration?, _ body: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer {
        let limit = limit ?? readLimit
        return try await readingAgain { connection in
            let session = PostgresSession(reading: connection, within: limit)
            defer { session.endReading() }
            return try body(session)
        }
    }

    func rows(_ sql: SQL) async throws -> [Row] {
        // Anything but a plain question keeps its read-only transaction.
        guard readLimit == nil, sql.postgresText.hasPrefix("SELECT") else {
            return try await read { try $0.rows(sql) }
        }
        return try await readingAgain { try $0.run(sql).rows }
    }

    /// Reading twice does no harm, and a server that was started again should not show.
    private func readingAgain<Answer: Sendable>(
        _ reading: @escaping @Sendable (PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await pool.run(reading)
        } catch is ConnectionLost {
            return try await pool.run(reading)
        }
    }

    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        try await trying { connection in
            let session = PostgresSession(writing: connection)
            do {
                let answer = try body(session)
                if let failure = session.failure { throw failure }
                try session.commit()
                return answer
            } catch {
                session.rollBack()
                if let failure = session.failure, failure is TryAgain { throw failure }
                throw session.hasBegun || !(error is ConnectionLost) ? error : NothingBegun()
            }
        }
    }

    func submit(_ change: Change) async throws {
        if change.statements.isEmpty { return }
        let isDone = try await trying { connection in
            do {
                return try connection.submit(change)
            } catch is ConnectionLost {
                throw NothingBegun()
            }
        }
        if !isDone { try await transaction { try $0.run(change) } }
    }

    func close() async throws { try await pool.close() }

    /// The connection was lost with certainty that nothing was kept.
    private struct NothingBegun: Error {}

    private func trying<Answer: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        var hasReconnected = false
        for attempt in 1... {
            do {
                return try await pool.run(body)
            } catch is TryAgain where attempt < Self.mostTries {
                try await Task.sleep(for: .milliseconds(attempt * attempt))
            } catch is NothingBegun where !hasReconnected {
                hasReconnected = true
            } catch is TryAgain {
                throw DatabaseFault(engine: .postgres, code: "40001", message: "too many collisions", statement: "")
            } catch is NothingBegun {
                throw ConnectionLost(message: "the server ended the connection")
            }
        }
        throw CancellationError()
    }
}
