package import Kernel

/// Effects that wait to be carried out, as rows written in the transaction that decided on them.
package enum Outbox {
    /// An effect to be carried out after commit.
    package struct Effect: Sendable, Equatable {
        /// Drawn beforehand, like every key of a change; also what a receiver can know repeats by.
        package let id: Int64
        package let kind: String

        /// What the handler of that kind needs, in its own form.
        package let payload: String
        package let caseID: Int64?

        package init(id: Int64, kind: String, payload: String, caseID: Int64? = nil) {
            self.id = id
            self.kind = kind
            self.payload = payload
            self.caseID = caseID
        }
    }

    /// The statement that puts an effect in, to be carried out from `notBefore` on.
    package static func enqueue(_ effect: Effect, at now: Instant, notBefore: Instant? = nil) -> SQL {
        """
        INSERT INTO outbox (id, case_id, kind, payload, state, not_before, attempts, created_at)
        VALUES (\(effect.id), \(effect.caseID), \(effect.kind), \(effect.payload), 'waiting',
            \(notBefore ?? now), 0, \(now))
        """
    }

    /// How many effects are in each state, for staff and for metrics.
    package static func counts(in reading: any Reading) throws -> [OutboxState: Int] {
        let rows = try reading.rows("SELECT state, count(*) AS n FROM outbox GROUP BY state ORDER BY state")
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.choice("state"), try $0.int("n")) })
    }

    /// Lets an unknown or failed effect be carried out once more, because a person said so.
    package static func again(id: Int64, at now: Instant) -> SQL {
        """
        UPDATE outbox SET state = 'waiting', not_before = \(now), claimed_by = NULL
        WHERE id = \(id) AND state IN ('unknown', 'failed')
        """
    }

    /// Deletes what was done before a moment.
    package static func forgettingDone(before: Instant) -> SQL {
        "DELETE FROM outbox WHERE state = 'done' AND created_at < \(before)"
    }
}

/// Where an effect stands.
package enum OutboxState: String, CaseIterable, Sendable {
    case waiting

    /// An attempt was recorded and its end is not.
    case attempting
    case done

    /// An attempt began and nobody knows how it ended; a person decides.
    case unknown

    /// Given up; a person decides.
    case failed
}

/// An effect that one worker has claimed.
package struct OutboxItem: Sendable, Equatable {
    package let effect: Outbox.Effect

    /// Counted from 1, this one included.
    package let attempt: Int
    package let createdAt: Instant

    init(_ row: Row) throws {
        effect = Outbox.Effect(
            id: try row.int64("id"), kind: try row.text("kind"), payload: try row.text("payload"),
            caseID: try row.optionalInt64("case_id"))
        attempt = try row.int("attempts")
        createdAt = try row.instant("created_at")
    }
}
