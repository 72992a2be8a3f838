package import AccountsRules
internal import Foundation
package import Kernel
package import Storage

/// Second factors of staff: setting one up, checking codes, recovery codes, resetting.
package struct SecondFactor: Sendable {
    let database: any Database
    let keys: SecondFactorKeys
    let rule: SignInRule
    let random: any Randomness

    package init(database: any Database, keys: SecondFactorKeys, rule: SignInRule, random: any Randomness) {
        self.database = database
        self.keys = keys
        self.rule = rule
        self.random = random
    }

    /// A new secret, sealed to go through the person's browser until it is confirmed; nothing is stored yet.
    func beginning(for person: Int64) throws -> (secret: [UInt8], sealed: String) {
        let secret = random.bytes(20)
        return (secret, try reseal(secret, for: person))
    }

    /// The secret that a page has brought back; nil when it is not one of ours for this person.
    func secret(_ sealed: String, for person: Int64) -> [UInt8]? {
        guard sealed.utf8.count < 200, let bytes = Data(base64Encoded: sealed) else { return nil }
        return keys.opened(Array(bytes), of: person, for: .pending)
    }

    private func reseal(_ secret: [UInt8], for person: Int64) throws -> String {
        let sealed = try keys.sealed(secret, of: person, for: .pending, nonce: random.bytes(12))
        return Data(sealed).base64EncodedString()
    }

    /// Keeps a secret once a code proves that the app has it; the recovery codes are told this once.
    ///
    /// Nil when the code is wrong, or somebody set up another meanwhile.
    func confirm(_ secret: [UInt8], code: String, session: [UInt8]?, by doer: Doer) async throws -> [String]? {
        guard let step = OneTimeCode.step(of: code, secret: secret, at: doer.at, used: nil) else { return nil }
        let sealed = try keys.sealed(secret, of: doer.person, for: .kept, nonce: random.bytes(12))
        let codes = RecoveryCode.fresh(random)
        let hashes = codes.map { keys.hash(ofRecovery: $0, of: doer.person) }
        let isKept = try await database.transaction { tx in
            let kept = try tx.execute(
                """
                UPDATE person SET totp = \(sealed), totp_step = \(step)
                WHERE id = \(doer.person) AND totp IS NULL AND state = 'active'
                """)
            guard kept == 1 else { return false }
            try Self.replaceCodes(hashes, of: doer.person, tx)
            if let session { try SessionStore.passSecond(session, at: doer.at, tx) }
            try SessionStore.endAll(of: doer.person, keeping: session, at: doer.at, tx)
            try AuditStore.append(doer.entry(.secondFactorSet, subject: doer.person), tx)
            return true
        }
        return isKept ? codes : nil
    }

    /// Checks a code of the app or a recovery code, and opens the session if it is right.
    ///
    /// A wrong one counts like a wrong password and delays in the same way; a code that was used is wrong.
    func check(_ typed: String, session: [UInt8], by doer: Doer) async throws -> SecondFactorAnswer {
        let (keys, rule) = (keys, rule)
        return try await database.transaction { tx in
            let row = try tx.row(
                """
                SELECT totp, totp_step, failures, last_failure FROM person
                WHERE id = \(doer.person) AND state = 'active' \(dialect: .forUpdate)
                """)
            guard let row else { return .wrong }
            let last = try row.optionalInstant("last_failure")
            let failures = rule.counted(failures: try row.int("failures"), last: last, now: doer.at)
            if let until = rule.closedUntil(failures: failures, last: last, now: doer.at) {
                return .closed(until: until)
            }
            guard let sealed = try row.optionalBytes("totp"),
                let secret = keys.opened(sealed, of: doer.person, for: .kept)
            else { return .unreadable }
            let used = try row.optionalInt64("totp_step")
            let step = OneTimeCode.step(of: typed, secret: secret, at: doer.at, used: used)
            guard try Self.use(step, or: typed, keys, doer, tx) else {
                try Self.noteFailure(failures + 1, doer, tx)
                return .wrong
            }
            try tx.execute("UPDATE person SET failures = 0, last_failure = NULL WHERE id = \(doer.person)")
            try SessionStore.passSecond(session, at: doer.at, tx)
            return .passed
        }
    }

    /// Uses up the step of a code, or a recovery code; false if it is neither.
    private static func use(
        _ step: Int64?, or typed: String, _ keys: SecondFactorKeys, _ doer: Doer, _ tx: any Writing
    ) throws -> Bool {
        if let step {
            try tx.execute("UPDATE person SET totp_step = \(step) WHERE id = \(doer.person)")
            return true
        }
        guard try useCode(typed, keys, doer, tx) else { return false }
        try AuditStore.append(doer.entry(.recoveryCodeUsed, subject: doer.person), tx)
        return true
    }

    private static func noteFailure(_ failures: Int, _ doer: Doer, _ tx: any Writing) throws {
        try tx.execute(
            "UPDATE person SET failures = \(failures), last_failure = \(doer.at) WHERE id = \(doer.person)")
        try AuditStore.append(doer.entry(.secondFactorFailed, subject: doer.person), tx)
    }

    /// Fresh recovery codes in place of all earlier ones.
    func renewCodes(by doer: Doer) async throws -> [String] {
        let codes = RecoveryCode.fresh(random)
        let hashes = codes.map { keys.hash(ofRecovery: $0, of: doer.person) }
        try await database.transaction { tx in
            try Self.replaceCodes(hashes, of: doer.person, tx)
            try AuditStore.append(doer.entry(.recoveryCodesRenewed, subject: doer.person), tx)
        }
        return codes
    }

    /// How many recovery codes are left.
    func codesLeft(of person: Int64) async throws -> Int {
        try await database.read { tx in
            try tx.count("SELECT count(*) FROM recovery_code WHERE person_id = \(person) AND used_at IS NULL")
        }
    }

    /// Takes the second factor away, so that the person sets up another; all sessions end.
    package func reset(_ person: Int64, by doer: Doer) async throws {
        try await database.transaction { tx in
            try tx.execute("UPDATE person SET totp = NULL, totp_step = NULL WHERE id = \(person)")
            try tx.execute("DELETE FROM recovery_code WHERE person_id = \(person)")
            try SessionStore.endAll(of: person, keeping: nil, at: doer.at, tx)
            try AuditStore.append(doer.entry(.secondFactorReset, subject: person), tx)
        }
    }

    /// Demands a second factor of all staff from now on, or no longer.
    package func demand(_ isDemanded: Bool, by doer: Doer) async throws {
        try await database.transaction { tx in
            try AccountRules.demandSecond(isDemanded, tx)
            let entry = AuditEntry(
                at: doer.at, person: doer.person, office: doer.office,
                action: AuditAction.secondFactorDemanded.rawValue, subject: "installation",
                detail: isDemanded ? "yes" : "no")
            try AuditStore.append(entry, tx)
        }
    }

    package func isDemanded() async throws -> Bool {
        try await database.read { tx in try AccountRules.demandsSecond(tx) }
    }

    private static func replaceCodes(_ hashes: [[UInt8]], of person: Int64, _ tx: any Writing) throws {
        try tx.execute("DELETE FROM recovery_code WHERE person_id = \(person)")
        for hash in hashes {
            try tx.execute(
                "INSERT INTO recovery_code (person_id, hash, used_at) VALUES (\(person), \(hash), NULL)")
        }
    }

    private static func useCode(
        _ typed: String, _ keys: SecondFactorKeys, _ doer: Doer, _ tx: any Writing
    ) throws -> Bool {
        guard let code = RecoveryCode.typed(typed) else { return false }
        let hash = keys.hash(ofRecovery: code, of: doer.person)
        return try tx.execute(
            """
            UPDATE recovery_code SET used_at = \(doer.at)
            WHERE person_id = \(doer.person) AND hash = \(hash) AND used_at IS NULL
            """) == 1
    }
}

/// The answer to a code.
package enum SecondFactorAnswer: Sendable, Equatable {
    case passed, wrong
    /// Too many failures; the code was not looked at.
    case closed(until: Instant)
    /// The stored secret cannot be opened: the installation's own secret was replaced.
    case unreadable
}
