internal import Crypto
package import Kernel
package import Storage

/// What the audit log notes about accounts; other capabilities bring their own words.
package enum AuditAction: String, CaseIterable, Sendable {
    case signedIn = "signed-in"
    case signInFailed = "sign-in-failed"
    case signedOut = "signed-out"
    case sessionEnded = "session-ended"
    case passwordChanged = "password-changed"
    case personUnlocked = "person-unlocked"
    case roleGranted = "role-granted"
    case roleWithdrawn = "role-withdrawn"
    case personCreated = "person-created"
    case personMoved = "person-moved"
    case personEnded = "person-ended"
    case passwordReset = "password-reset"
    case absenceEntered = "absence-entered"
    case absenceRemoved = "absence-removed"
    case interestDeclared = "interest-declared"
    case interestEnded = "interest-ended"
    case filesHandedOver = "files-handed-over"
    case officeCreated = "office-created"
    case officeRenamed = "office-renamed"
    case officeMoved = "office-moved"
    case officeDissolved = "office-dissolved"
    case ruleSetChosen = "rule-set-chosen"
    case secondFactorSet = "second-factor-set"
    case secondFactorFailed = "second-factor-failed"
    case secondFactorReset = "second-factor-reset"
    case recoveryCodeUsed = "recovery-code-used"
    case recoveryCodesRenewed = "recovery-codes-renewed"
    case secondFactorDemanded = "second-factor-demanded"
    case auditExported = "audit-exported"
    case calendarImported = "calendar-imported"
    case installationSetUp = "installation-set-up"
}

/// One entry of the audit log: who did what to whom, in ids and codes, never in names.
package struct AuditEntry: Sendable, Hashable {
    package let at: Instant
    /// Nobody, if the installation did it or the person is not known.
    package let person: Int64?
    package let office: Int64?
    package let action: String
    package let subject: String
    package let detail: String

    package init(
        at: Instant, person: Int64?, office: Int64?, action: String, subject: String, detail: String = ""
    ) {
        self.at = at
        self.person = person
        self.office = office
        self.action = action
        self.subject = subject
        self.detail = detail
    }

    /// SHA-256 over the hash before and all parts, each with its length, so that no two entries read the same.
    func hash(after previous: [UInt8], sequence: Int64) -> [UInt8] {
        var hasher = SHA256()
        let numbers =
            [sequence, at.milliseconds].map(String.init) + [person, office].map { $0.map(String.init) ?? "" }
        for part in ["audit-v1"] + numbers + [action, subject, detail] {
            hasher.update(data: Array("\(part.utf8.count):".utf8))
            hasher.update(data: Array(part.utf8))
        }
        hasher.update(data: previous)
        return Array(hasher.finalize())
    }
}

/// An entry where it stands in the log.
package struct AuditLine: Sendable {
    package let sequence: Int64
    package let entry: AuditEntry
    let hash: [UInt8]

    init(_ row: Row) throws {
        sequence = try row.int64("sequence")
        entry = AuditEntry(
            at: try row.instant("at"), person: try row.optionalInt64("person_id"),
            office: try row.optionalInt64("office_id"), action: try row.text("action"),
            subject: try row.text("subject"), detail: try row.text("detail"))
        hash = try row.bytes("hash")
    }
}

/// The audit log: append-only, each entry chained to the one before it.
package struct AuditStore: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Appends an entry in a transaction of its own.
    package func append(_ entry: AuditEntry) async throws {
        try await database.transaction { tx in try Self.append(entry, tx) }
    }

    /// Appends an entry in the transaction of what it is about.
    package static func append(_ entry: AuditEntry, _ tx: any Writing) throws {
        let nothing: [UInt8] = []
        try tx.execute(
            "INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, \(nothing)) ON CONFLICT (id) DO NOTHING")
        guard let head = try tx.row("SELECT sequence, hash FROM audit_head WHERE id = 1 \(dialect: .forUpdate)") else {
            throw RowProblem.noColumn("sequence")
        }
        let sequence = try head.int64("sequence") + 1
        let hash = entry.hash(after: try head.bytes("hash"), sequence: sequence)
        try tx.execute(
            """
            INSERT INTO audit_log (sequence, at, person_id, office_id, action, subject, detail, hash)
            VALUES (\(sequence), \(entry.at), \(entry.person), \(entry.office), \(entry.action), \(entry.subject),
                \(entry.detail), \(hash))
            """)
        try tx.execute("UPDATE audit_head SET sequence = \(sequence), hash = \(hash) WHERE id = 1")
    }

    /// The first entry that was changed, or whose neighbour was removed; `nil` if the log proves itself.
    ///
    /// The head is read first and must be met, so that cutting the end off shows, and entries that are appended
    /// meanwhile do not matter.
    package func firstBroken() async throws -> Int64? {
        let head = try await database.row("SELECT sequence, hash FROM audit_head WHERE id = 1")
        guard let head else {
            return try await database.row("SELECT sequence FROM audit_log ORDER BY sequence LIMIT 1") == nil ? nil : 1
        }
        let last = try head.int64("sequence")
        var proof = AuditProof()
        while proof.sequence < last {
            let lines = try await lines(after: proof.sequence, through: last)
            for line in lines where !proof.take(line) { return proof.sequence + 1 }
            if lines.isEmpty { return proof.sequence + 1 }
        }
        return try head.bytes("hash") == proof.hash ? nil : last
    }

    private func lines(after: Int64, through last: Int64) async throws -> [AuditLine] {
        try await database.rows(
            """
            SELECT sequence, at, person_id, office_id, action, subject, detail, hash FROM audit_log
            WHERE sequence > \(after) AND sequence <= \(last) ORDER BY sequence LIMIT 1000
            """
        ).map(AuditLine.init)
    }
}

/// How far the log has proved itself.
private struct AuditProof {
    var sequence: Int64 = 0
    var hash: [UInt8] = []

    /// Takes the next entry; false if it is not what must follow.
    mutating func take(_ line: AuditLine) -> Bool {
        let expected = line.entry.hash(after: hash, sequence: sequence + 1)
        guard line.sequence == sequence + 1, line.hash == expected else { return false }
        sequence += 1
        hash = line.hash
        return true
    }
}
