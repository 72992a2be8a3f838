package import AccountsRules
internal import Crypto
internal import Foundation
package import Kernel
package import Storage

/// Lets members of staff in, or tells why not.
package struct SignIn: Sendable {
    let database: any Database
    let passwords: PasswordHash
    let rule: SignInRule
    let random: any Randomness
    let time: any TimeSource
    let zone: LegalZone
    /// How long a wrong answer takes at least, so that what is written for names of ours alone does not show in time.
    let wrongTakes: Duration
    private let unknown = UnknownNames()

    package init(
        database: any Database, passwords: PasswordHash, rule: SignInRule = SignInRule(), random: any Randomness,
        time: any TimeSource, zone: LegalZone = .shanghai, wrongTakes: Duration = .milliseconds(250)
    ) {
        self.database = database
        self.passwords = passwords
        self.wrongTakes = wrongTakes
        self.rule = rule
        self.random = random
        self.time = time
        self.zone = zone
    }

    /// Checks name and password, and begins a session if they are right.
    ///
    /// The attempt is counted before the password is looked at and taken back on success, so that a hundred guesses
    /// at once count as a hundred.
    package func signIn(
        name typed: String, password: String, address: String, device: String = ""
    ) async throws -> SignInAnswer {
        let begun = ContinuousClock.now
        let name = SignInName.normal(typed)
        let now = time.now()
        switch try await attempt(name, at: now) {
        case .closed(let until): return .closed(until: until)
        case .open(let candidate):
            let isRight = try await passwords.matches(password, stored: candidate?.password)
            guard let candidate, isRight else {
                try await noteFailure(candidate, at: now)
                try await Task.sleep(until: begun + wrongTakes, clock: .continuous)
                return .wrong
            }
            return .signedIn(try await begin(candidate, address: address, device: device, at: now))
        }
    }

    /// What a session cookie holds stands in the database only as this.
    package static func hash(ofToken token: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(token.utf8)))
    }

    private func attempt(_ name: String, at now: Instant) async throws -> Attempt {
        let rule = rule
        let attempt = try await database.transaction { tx -> Attempt? in
            let row = try tx.row(
                """
                SELECT id, office_id, password, state, failures, last_failure,
                    CASE WHEN totp IS NULL THEN 0 ELSE 1 END AS has_totp
                FROM person
                WHERE sign_in = \(name) \(dialect: .forUpdate)
                """)
            guard let row else { return nil }
            let last = try row.optionalInstant("last_failure")
            let failures = rule.counted(failures: try row.int("failures"), last: last, now: now)
            if let until = rule.closedUntil(failures: failures, last: last, now: now) { return .closed(until: until) }
            let candidate = try Candidate(row, failures: failures, last: last)
            try tx.execute(
                """
                UPDATE person SET failures = \(failures + 1), last_failure = \(now) WHERE id = \(candidate.id)
                """)
            return .open(candidate)
        }
        if let attempt { return attempt }
        return unknown.attempt(name, rule: rule, now: now).map { .closed(until: $0) } ?? .open(nil)
    }

    private func begin(
        _ candidate: Candidate, address: String, device: String, at now: Instant
    ) async throws -> String {
        let token = Data(random.bytes(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        let session = Session(
            tokenHash: Self.hash(ofToken: token), person: candidate.id, at: now, address: String(address.prefix(60)),
            device: String(device.prefix(60)))
        // With a second factor the password alone forgives nothing, or codes could be guessed without end.
        let failures = candidate.hasSecondFactor ? candidate.failures : 0
        let last = candidate.hasSecondFactor ? candidate.lastFailure : nil
        let entry = candidate.entry(.signedIn, at: now)
        try await database.transaction { tx in
            try tx.execute(
                """
                UPDATE person SET failures = \(failures), last_failure = \(last) WHERE id = \(session.person)
                """)
            try SessionStore.add(session, tx)
            try AuditStore.append(entry, tx)
        }
        return token
    }

    /// Failures under names nobody has are not written down: a stranger could fill the log with them.
    private func noteFailure(_ candidate: Candidate?, at now: Instant) async throws {
        guard let candidate else { return }
        let entry = candidate.entry(.signInFailed, at: now)
        try await database.transaction { tx in try AuditStore.append(entry, tx) }
    }
}

/// The answer to somebody who wants in.
package enum SignInAnswer: Sendable, Equatable {
    /// The token for the session's cookie.
    case signedIn(String)
    /// Name or password is wrong; which of the two is not told.
    case wrong
    /// Too many failures; the password was not looked at.
    case closed(until: Instant)
}

/// Whether an attempt may go on, and whom it may be.
private enum Attempt: Sendable {
    case open(Candidate?)
    case closed(until: Instant)
}

/// The person whose name was typed; without a password if the person may not sign in.
private struct Candidate: Sendable {
    let id: Int64
    let office: Int64
    let password: String?
    let hasSecondFactor: Bool
    /// Failures before this attempt, and the last of them.
    let failures: Int
    let lastFailure: Instant?

    init(_ row: Row, failures: Int, last: Instant?) throws {
        self.failures = failures
        lastFailure = last
        hasSecondFactor = try row.bool("has_totp")
        id = try row.int64("id")
        office = try row.int64("office_id")
        let state: PersonState = try row.choice("state")
        password = state == .active ? try row.optionalText("password") : nil
    }

    func entry(_ action: AuditAction, at now: Instant) -> AuditEntry {
        AuditEntry(at: now, person: id, office: office, action: action.rawValue, subject: "person:\(id)")
    }
}
