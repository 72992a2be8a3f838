package import Kernel

/// The right to do a job alone for a while, such as folding figures.
///
/// A holder that slept too long may still believe in its lease; ``guarding`` in its transaction finds that out,
/// because every new holder gets a larger fence.
package struct Lease: Sendable, Equatable {
    package let name: String
    package let holder: String
    package let fence: Int64

    /// Takes the lease if nobody else holds it at `now`, for `seconds`.
    ///
    /// One that holds for ten times as long as it could was taken by a clock that ran ahead, and does not count; so all
    /// who take a lease of one name ask for the same time.
    package static func take(
        _ name: String, as holder: String, for seconds: Int64, at now: Instant, on database: any Database
    ) async throws -> Lease? {
        let until = now.adding(seconds: seconds)
        let impossible = now.adding(seconds: 10 * seconds)
        let row = try await database.transaction { transaction in
            try transaction.row(
                """
                INSERT INTO lease (name, holder, fence, until) VALUES (\(name), \(holder), 1, \(until))
                ON CONFLICT (name) DO UPDATE
                SET holder = excluded.holder, fence = lease.fence + 1, until = excluded.until
                WHERE lease.until <= \(now) OR lease.until > \(impossible) OR lease.holder = excluded.holder
                RETURNING fence
                """)
        }
        return try row.map { Lease(name: name, holder: holder, fence: try $0.int64("fence")) }
    }

    /// Holds it for `seconds` from `now`; false if it has passed to another or run out.
    package func renew(for seconds: Int64, at now: Instant, on database: any Database) async throws -> Bool {
        let until = now.adding(seconds: seconds)
        return try await database.transaction { [self] transaction in
            try transaction.execute(
                """
                UPDATE lease SET until = \(until)
                WHERE name = \(name) AND fence = \(fence) AND until > \(now)
                """) == 1
        }
    }

    /// Gives it back, keeping the fence for the next holder to exceed.
    package func release(on database: any Database) async throws {
        try await database.transaction { [self] transaction in
            try transaction.execute("UPDATE lease SET until = 0 WHERE name = \(name) AND fence = \(fence)")
        }
    }

    /// A statement for the holder's own transaction, which must touch one row or the lease is lost.
    ///
    /// It locks the row, so that nobody takes the lease before the transaction has ended.
    package var guarding: SQL { "UPDATE lease SET fence = fence WHERE name = \(name) AND fence = \(fence)" }
}
