package import Kernel

/// The claims of one worker on the outbox: taking effects and recording how they ended.
package struct OutboxClaims: Sendable {
    private let database: any Database

    /// Unique among all running processes.
    private let worker: String

    package init(on database: any Database, as worker: String) {
        self.database = database
        self.worker = worker
    }

    /// Takes up to `limit` due effects of these kinds; the attempt is on record before this returns.
    package func take(_ kinds: [String], limit: Int, at now: Instant) async throws -> [OutboxItem] {
        let worker = worker
        return try await database.transaction { transaction in
            try transaction.rows(
                """
                UPDATE outbox SET state = 'attempting', claimed_by = \(worker), attempted_at = \(now),
                    attempts = attempts + 1
                WHERE id IN (
                    SELECT id FROM outbox
                    WHERE state = 'waiting' AND not_before <= \(now) AND kind IN \(anyOf: kinds)
                    ORDER BY not_before, id LIMIT \(limit) \(dialect: .forUpdateSkipLocked))
                RETURNING id, case_id, kind, payload, attempts, created_at
                """
            ).map(OutboxItem.init).sorted { $0.effect.id < $1.effect.id }
        }
    }

    /// Records an attempt's end; false if the claim was lost meanwhile and somebody else decides.
    ///
    /// `delays` are the waits after each attempt, where the kind has its own.
    @discardableResult
    package func record(
        _ end: EffectEnd, of item: OutboxItem, at now: Instant, most: Int = 10, delays: [Int64]? = nil
    ) async throws -> Bool {
        let most = delays.map { $0.count + 1 } ?? most
        let (state, reason) = Self.state(after: end, attempt: item.attempt, most: most)
        let own = delays.flatMap { $0.isEmpty ? nil : $0[min(item.attempt, $0.count) - 1] }
        let next = now.adding(seconds: own ?? Self.delay(after: item.attempt))
        let worker = worker
        return try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE outbox SET state = \(state), last_error = \(reason), not_before = \(next), claimed_by = NULL
                WHERE id = \(item.effect.id) AND state = 'attempting' AND claimed_by = \(worker)
                    AND attempts = \(item.attempt)
                """) == 1
        }
    }

    /// Takes up what dead workers left since before `before`: again or unknown, as each kind demands.
    ///
    /// - Parameter own: the kinds that are this worker's to decide on; nil for all.
    /// - Returns: How many were found.
    package func recover(
        before: Instant, again kinds: [String], of own: [String]? = nil, at now: Instant
    ) async throws -> Int {
        let whose: SQL = own.map { kinds -> SQL in "AND kind IN \(anyOf: kinds)" } ?? ""
        return try await database.transaction { transaction in
            let again = try transaction.execute(
                """
                UPDATE outbox SET state = 'waiting', not_before = \(now), claimed_by = NULL
                WHERE state = 'attempting' AND attempted_at < \(before) AND kind IN \(anyOf: kinds)
                """)
            let left = try transaction.execute(
                """
                UPDATE outbox SET state = 'unknown', last_error = 'the worker ended', claimed_by = NULL
                WHERE state = 'attempting' AND attempted_at < \(before) \(fragment: whose)
                """)
            return again + left
        }
    }

    /// The workers whose attempts nobody has seen end.
    package static func attempting(on database: any Database) async throws -> [String] {
        try await database.rows(
            "SELECT DISTINCT claimed_by FROM outbox WHERE state = 'attempting' AND claimed_by IS NOT NULL ORDER BY 1"
        ).map { try $0.text("claimed_by") }
    }

    /// Takes up at once what workers left that are known to be dead: again or unknown, as each kind demands.
    package static func recover(
        dead workers: [String], again kinds: [String], at now: Instant, on database: any Database
    ) async throws {
        try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE outbox SET state = 'waiting', not_before = \(now), claimed_by = NULL
                WHERE state = 'attempting' AND claimed_by IN \(anyOf: workers) AND kind IN \(anyOf: kinds)
                """)
            try transaction.execute(
                """
                UPDATE outbox SET state = 'unknown', last_error = 'the worker ended', claimed_by = NULL
                WHERE state = 'attempting' AND claimed_by IN \(anyOf: workers)
                """)
        }
    }

    private static func state(after end: EffectEnd, attempt: Int, most: Int) -> (OutboxState, String?) {
        switch end {
        case .done: (.done, nil)
        case .retry(let reason): (attempt < most ? .waiting : .failed, reason)
        case .failed(let reason): (.failed, reason)
        case .unknown(let reason): (.unknown, reason)
        }
    }

    /// Seconds until the next attempt: 10, 20, 40… and at most six hours.
    static func delay(after attempt: Int) -> Int64 { min(21_600, 10 << Int64(min(attempt, 20) - 1)) }
}
