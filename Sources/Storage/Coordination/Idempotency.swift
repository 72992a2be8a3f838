package import Kernel

/// Answers already given, by the caller's idempotency key.
///
/// The row goes into the same change as what was asked for, so after an ``UnknownOutcome`` it tells what became
/// of it; a second change with the same key is refused as a duplicate of `idempotency(key)`.
package struct Idempotency: Sendable, Equatable {
    package let key: String

    /// A hash of the request, so that one key is not used for two different things.
    package let fingerprint: String

    /// The HTTP status and the body that were answered.
    package let status: Int
    package let answer: String
    package let at: Instant

    package init(key: String, fingerprint: String, status: Int, answer: String, at: Instant) {
        self.key = key
        self.fingerprint = fingerprint
        self.status = status
        self.answer = answer
        self.at = at
    }

    /// The statement that keeps this answer.
    package var keeping: SQL {
        """
        INSERT INTO idempotency (key, fingerprint, status, answer, at)
        VALUES (\(key), \(fingerprint), \(status), \(answer), \(at))
        """
    }

    /// What was answered to a key before, if anything.
    package static func find(_ key: String, in reading: any Reading) throws -> Idempotency? {
        try reading.row("SELECT key, fingerprint, status, answer, at FROM idempotency WHERE key = \(key)").map { row in
            Idempotency(
                key: try row.text("key"), fingerprint: try row.text("fingerprint"), status: try row.int("status"),
                answer: try row.text("answer"), at: try row.instant("at"))
        }
    }

    /// Whether this very request was carried out before; throws ``KeyUsedOtherwise`` where its key was used for another.
    package func isDone(on database: any Database) async throws -> Bool {
        let key = key
        guard let found = try await database.read({ try Idempotency.find(key, in: $0) }) else { return false }
        guard found.fingerprint == fingerprint else { throw KeyUsedOtherwise() }
        return true
    }

    /// Deletes answers given before a moment.
    package static func forgetting(before: Instant) -> SQL { "DELETE FROM idempotency WHERE at < \(before)" }
}

/// An idempotency key that stood for another request before.
package struct KeyUsedOtherwise: Error {}
