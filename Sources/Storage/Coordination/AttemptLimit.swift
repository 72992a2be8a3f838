package import Kernel

/// So many attempts in so many seconds, counted in the database for all processes together.
package struct AttemptLimit: Sendable, Equatable {
    package let attempts: Int
    package let seconds: Int64

    package init(attempts: Int, seconds: Int64) {
        self.attempts = attempts
        self.seconds = seconds
    }

    /// Counts an attempt under a key, such as `query:150105-26-004817-3`, and tells whether it may go on.
    ///
    /// A window that begins in the future is a clock's that ran ahead, and a new one begins.
    package func allows(_ key: String, at now: Instant, on database: any Database) async throws -> Bool {
        let start = now.adding(seconds: -seconds)
        let row = try await database.transaction { transaction in
            try transaction.row(
                """
                INSERT INTO attempt_limit (key, n, window_start) VALUES (\(key), 1, \(now))
                ON CONFLICT (key) DO UPDATE SET
                    n = CASE WHEN attempt_limit.window_start <= \(start) OR attempt_limit.window_start > \(now)
                        THEN 1 ELSE attempt_limit.n + 1 END,
                    window_start = CASE WHEN attempt_limit.window_start <= \(start) OR attempt_limit.window_start > \(now)
                        THEN excluded.window_start ELSE attempt_limit.window_start END
                RETURNING n
                """)
        }
        return try (row?.int("n") ?? 0) <= attempts
    }

    /// Forgets a key's attempts, after one succeeded.
    package static func forgetting(_ key: String) -> SQL { "DELETE FROM attempt_limit WHERE key = \(key)" }

    /// Deletes keys whose window began before a moment.
    package static func forgetting(before: Instant) -> SQL {
        "DELETE FROM attempt_limit WHERE window_start < \(before)"
    }
}
