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
    @discardableResult
    package func record(_ end: EffectEnd, of item: OutboxItem, at now: Instant, most: Int = 10) async throws -> Bool {
        let (state, reason) = Self.state(after: end, attempt: item.attempt, most: most)
        let next = now.adding(seconds: Self.delay(after: item.attempt))
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
    /// - Returns: How many were found.
    package func recover(before: Instant, again kinds: [String], at now: Instant) async throws -> Int {
        try await database.transaction { transaction in
            let again = try transaction.execute(
                """
                UPDATE outbox SET state = 'waiting', not_before = \(now), claimed_by = NULL
                WHERE state = 'attempting' AND attempted_at < \(before) AND kind IN \(anyOf: kinds)
                """)
            let left = try transaction.execute(
                """
                UPDATE outbox SET state = 'unknown', last_error = 'the worker ended', claimed_by = NULL
                WHERE state = 'attempting' AND attempted_at < \(before)
                """)
            return again + left
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
