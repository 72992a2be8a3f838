package import Kernel
package import Storage

/// A session of a signed-in person, as it is kept: the token itself is never stored, only its SHA-256.
package struct Session: Sendable {
    package let tokenHash: [UInt8]
    package let person: Int64
    package let createdAt: Instant
    package let seenAt: Instant
    package let endedAt: Instant?
    /// Where it was begun from.
    package let address: String
    /// The browser and the system it was begun with, in a few words; empty where they were not told.
    package let device: String
    /// When the second factor was passed.
    package let secondAt: Instant?

    static let columns: SQL = "token_hash, person_id, created_at, seen_at, ended_at, address, device, second_at"

    init(_ row: Row) throws {
        tokenHash = try row.bytes("token_hash")
        person = try row.int64("person_id")
        createdAt = try row.instant("created_at")
        seenAt = try row.instant("seen_at")
        endedAt = try row.optionalInstant("ended_at")
        address = try row.text("address")
        device = try row.text("device")
        secondAt = try row.optionalInstant("second_at")
    }

    init(tokenHash: [UInt8], person: Int64, at now: Instant, address: String, device: String = "") {
        self.tokenHash = tokenHash
        self.person = person
        createdAt = now
        seenAt = now
        endedAt = nil
        self.address = address
        self.device = device
        secondAt = nil
    }
}

/// Sessions, as they are kept.
package struct SessionStore: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// A session with what decides whether it is open.
    struct Known: Sendable {
        let session: Session
        let person: Person
        let isSecondDemanded: Bool
    }

    /// The session with that token hash and its person with the roles of `day`; `nil` if there is none.
    func session(_ tokenHash: [UInt8], on day: Day) async throws -> Known? {
        try await database.read { tx in
            let row = try tx.row(
                """
                SELECT \(fragment: Session.columns) FROM session WHERE token_hash = \(tokenHash)
                """)
            guard let session = try row.map(Session.init),
                let person = try PersonStore.person(session.person, on: day, tx)
            else { return nil }
            return Known(session: session, person: person, isSecondDemanded: try AccountRules.demandsSecond(tx))
        }
    }

    /// The sessions of a person that have not ended, the newest first.
    package func open(of person: Int64, limit: Int = 50) async throws -> [Session] {
        try await database.rows(
            """
            SELECT \(fragment: Session.columns) FROM session
            WHERE person_id = \(person) AND ended_at IS NULL
            ORDER BY created_at DESC, token_hash LIMIT \(limit)
            """
        ).map(Session.init)
    }

    /// Notes that the session was used.
    package func touch(_ tokenHash: [UInt8], at now: Instant) async throws {
        _ = try await database.transaction { tx in
            try tx.execute(
                """
                UPDATE session SET seen_at = \(now)
                WHERE token_hash = \(tokenHash) AND ended_at IS NULL AND seen_at < \(now)
                """)
        }
    }

    /// Ends a session of `person`; false if there was none to end.
    package func end(_ tokenHash: [UInt8], of person: Int64, at now: Instant, entry: AuditEntry) async throws -> Bool {
        try await database.transaction { tx in
            let ended = try tx.execute(
                """
                UPDATE session SET ended_at = \(now)
                WHERE token_hash = \(tokenHash) AND person_id = \(person) AND ended_at IS NULL
                """)
            if ended > 0 { try AuditStore.append(entry, tx) }
            return ended > 0
        }
    }

    /// Removes sessions begun before `instant`, at most `limit`, and tells how many; a job repeats it until none is left.
    ///
    /// They hold network addresses, which are personal; that somebody signed in stays in the audit log.
    package func remove(begunBefore instant: Instant, limit: Int = 1_000) async throws -> Int {
        try await database.transaction { tx in
            try tx.execute(
                """
                DELETE FROM session WHERE token_hash IN (
                    SELECT token_hash FROM session WHERE created_at < \(instant)
                    ORDER BY created_at, token_hash LIMIT \(limit))
                """)
        }
    }

    /// Removes all sessions begun a week before `now`: they ended long ago, and hold network addresses.
    package func forgetOld(at now: Instant) async throws {
        while try await remove(begunBefore: now.adding(seconds: -7 * 86_400)) > 0 {}
    }

    static func add(_ session: Session, _ tx: any Writing) throws {
        try tx.execute(
            """
            INSERT INTO session (token_hash, person_id, created_at, seen_at, ended_at, address, device)
            VALUES (\(session.tokenHash), \(session.person), \(session.createdAt), \(session.seenAt), NULL,
                \(session.address), \(session.device))
            """)
    }

    /// Notes that the second factor was passed in a session.
    static func passSecond(_ tokenHash: [UInt8], at now: Instant, _ tx: any Writing) throws {
        try tx.execute(
            "UPDATE session SET second_at = \(now) WHERE token_hash = \(tokenHash) AND ended_at IS NULL")
    }

    static func endAll(of person: Int64, keeping: [UInt8]?, at now: Instant, _ tx: any Writing) throws {
        try tx.execute(
            """
            UPDATE session SET ended_at = \(now)
            WHERE person_id = \(person) AND ended_at IS NULL AND token_hash <> \(keeping ?? [])
            """)
    }
}
