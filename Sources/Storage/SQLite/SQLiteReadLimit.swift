internal import GRDB
internal import GRDBSQLite

/// Gives up a read that passes its limit, by asking the clock every some thousand steps of SQLite's machine.
enum SQLiteReadLimit {
    /// When to stop, kept where SQLite's C callback can find it.
    private final class Deadline {
        let end: ContinuousClock.Instant
        var isPassed = false

        init(_ limit: Duration) { end = .now + limit }
    }

    /// Runs `body`, which throws ``ReadTookTooLong`` if the limit passes in the middle of a statement.
    static func watching<Answer>(
        _ connection: GRDB.Database, _ limit: Duration?, _ body: () throws -> Answer
    ) throws -> Answer {
        guard let limit else { return try body() }
        let deadline = Deadline(limit)
        let watch: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { pointer in
            guard let pointer else { return 0 }
            let deadline = Unmanaged<Deadline>.fromOpaque(pointer).takeUnretainedValue()
            deadline.isPassed = deadline.isPassed || ContinuousClock.now > deadline.end
            return deadline.isPassed ? 1 : 0
        }
        let pointer = Unmanaged.passUnretained(deadline).toOpaque()
        sqlite3_progress_handler(connection.sqliteConnection, 4_000, watch, pointer)
        defer { sqlite3_progress_handler(connection.sqliteConnection, 0, nil, nil) }
        return try withExtendedLifetime(deadline) {
            do {
                return try body()
            } catch  where deadline.isPassed {
                throw ReadTookTooLong()
            }
        }
    }
}
