package import AccountsRules
package import Kernel
package import Storage
internal import Synchronization

/// Finds out who asks, from the token of the session cookie.
///
/// Every request passes here, so a session found in the database is believed for five seconds. A session that is
/// ended, or a role that is withdrawn, therefore works at most that long on other processes of the installation.
package final class StaffSessions: Sendable {
    /// How long a session is believed without looking again, in milliseconds.
    private static let believed: Int64 = 5_000
    /// How often use is written down: often enough for an idle exit after half an hour.
    private static let touchedEvery: Int64 = 60_000
    /// Sessions held in memory; each takes about 300 bytes.
    private static let mostHeld = 10_000

    private struct Held {
        let principal: Principal
        /// What is still to be done before the session is open.
        let step: SignInStep?
        let createdAt: Instant
        let foundAt: Instant
        var usedAt: Instant
        var touchedAt: Instant
    }

    let store: SessionStore
    let rule: SignInRule
    let time: any TimeSource
    let zone: LegalZone
    private let held = Mutex<[[UInt8]: Held]>([:])

    package init(
        database: any Database, rule: SignInRule = SignInRule(), time: any TimeSource, zone: LegalZone = .shanghai
    ) {
        store = SessionStore(database: database)
        self.rule = rule
        self.time = time
        self.zone = zone
    }

    /// Who holds `token`, and notes that the session is used.
    package func find(_ token: String) async throws -> SessionFound {
        // Ours have 43 characters; anything else needs no look into the database.
        guard token.utf8.count == 43 else { return .none }
        let hash = SignIn.hash(ofToken: token)
        let now = time.now()
        let believed = held.withLock { $0[hash] }
        if let believed, now.milliseconds - believed.foundAt.milliseconds < Self.believed {
            return try await use(believed, hash, at: now)
        }
        guard let known = try await store.session(hash, on: zone.day(of: now)),
            known.session.endedAt == nil, known.person.state == .active
        else {
            forget(hash)
            return .none
        }
        let (session, person) = (known.session, known.person)
        let step = SecondFactorRule.step(
            isDemanded: known.isSecondDemanded, isDemo: person.isDemo, isEnrolled: person.hasSecondFactor,
            hasPassed: session.secondAt != nil, mustChange: person.mustChange)
        let found = Held(
            principal: person.principal, step: step, createdAt: session.createdAt, foundAt: now,
            usedAt: max(session.seenAt, believed?.usedAt ?? session.seenAt), touchedAt: session.seenAt)
        return try await use(found, hash, at: now)
    }

    /// Makes this process look again before it believes the session.
    package func forget(_ tokenHash: [UInt8]) {
        held.withLock { _ = $0.removeValue(forKey: tokenHash) }
    }

    /// Ends a session, and says so in the audit log.
    package func end(_ tokenHash: [UInt8], of person: Int64, at now: Instant, entry: AuditEntry) async throws {
        _ = try await store.end(tokenHash, of: person, at: now, entry: entry)
        forget(tokenHash)
    }

    /// Makes this process look again at all sessions of a person.
    package func forget(person: Int64) {
        held.withLock { table in table = table.filter { $0.value.principal.person != person } }
    }

    private func use(_ found: Held, _ hash: [UInt8], at now: Instant) async throws -> SessionFound {
        if let ending = rule.ending(createdAt: found.createdAt, seenAt: found.usedAt, now: now) {
            forget(hash)
            try await end(hash, of: found.principal, at: now, because: ending)
            return .ended(ending)
        }
        var used = found
        used.usedAt = now
        let isDue = now.milliseconds - found.touchedAt.milliseconds >= Self.touchedEvery
        if isDue { used.touchedAt = now }
        hold(used, hash)
        if isDue { try await store.touch(hash, at: now) }
        return found.step.map { .unfinished(found.principal, $0) } ?? .open(found.principal)
    }

    private func hold(_ used: Held, _ hash: [UInt8]) {
        held.withLock { table in
            if table.count >= Self.mostHeld, table[hash] == nil { table.removeAll(keepingCapacity: true) }
            table[hash] = used
        }
    }

    private func end(_ hash: [UInt8], of who: Principal, at now: Instant, because ending: SessionEnding) async throws {
        guard let person = who.person else { return }
        let entry = AuditEntry(
            at: now, person: nil, office: who.office, action: AuditAction.sessionEnded.rawValue,
            subject: "person:\(person)", detail: ending.rawValue)
        _ = try await store.end(hash, of: person, at: now, entry: entry)
    }
}

/// What a session's token stands for.
package enum SessionFound: Sendable, Equatable {
    case open(Principal)
    /// The password was right, and something is still to be done; until then the person may do nothing else.
    case unfinished(Principal, SignInStep)
    /// The session just ended by itself.
    case ended(SessionEnding)
    case none

    /// Who signed in, whether or not something is still to be done.
    package var principal: Principal? {
        switch self {
        case .open(let who), .unfinished(let who, _): who
        case .ended, .none: nil
        }
    }
}

extension Person {
    /// The person as rules see them.
    var principal: Principal {
        Principal(.staff(person: id, name: name, office: office, roles: roles))
    }
}
