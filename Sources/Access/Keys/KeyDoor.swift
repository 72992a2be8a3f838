internal import AccessRules
package import Kernel
internal import Storage
internal import Synchronization
package import Web

/// Lets programs in by their keys, and people as before.
///
/// What a key opens is looked up at most every fifteen seconds, so that a revoked one is shut soon after; its use is
/// noted at most once a minute.
package final class KeyDoor: APISignIn {
    private struct Known {
        let who: Principal
        let until: Instant
    }

    private let people: any APISignIn
    private let tools: AccessTools
    private let known = Mutex<[[UInt8]: Known]>([:])
    private let noted = Mutex<[Int64: Instant]>([:])
    /// A hundred at once, then ten a second, for each key by itself.
    private let rate: TokenBuckets

    package init(
        _ tools: AccessTools, people: any APISignIn,
        rate: TokenBuckets = TokenBuckets(capacity: 100, perMinute: 600)
    ) {
        self.tools = tools
        self.people = people
        self.rate = rate
    }

    package func begin(name: String, password: String, address: String) async throws -> APISession {
        try await people.begin(name: name, password: password, address: address)
    }

    package func principal(of token: String) async throws -> Principal? {
        guard KeyRule.isKey(token) else { return try await people.principal(of: token) }
        let (hash, now) = (KeyStore.hash(token), tools.time.now())
        guard let who = try await who(token, hash, now), let key = who.key else { return nil }
        if let wait = rate.take("key:\(key.id)", at: now) { throw TooManyRequests(seconds: wait) }
        try await noteUse(key.id, now)
        return who
    }

    package func end(_ token: String, of who: Principal) async throws { try await people.end(token, of: who) }

    private func who(_ token: String, _ hash: [UInt8], _ now: Instant) async throws -> Principal? {
        if let known = known.withLock({ $0[hash] }), known.until > now { return known.who }
        let found = try await look(token)
        known.withLock { known in
            if known.count > 10_000 { known = [:] }
            known[hash] = found.map { Known(who: $0, until: now.adding(seconds: 15)) }
        }
        return found
    }

    /// The key's person as of today, if the key is open and the person still works where the key was made for.
    private func look(_ token: String) async throws -> Principal? {
        guard let key = try await KeyStore(tools: tools).found(token), key.isOpen(on: tools.today),
            let owner = try await tools.owner(key.person), owner.office == key.office, !owner.roles.isEmpty
        else { return nil }
        return Principal(
            .staff(person: owner.id, name: key.name, office: owner.office, roles: owner.roles),
            key: ProgramKey(id: key.id, scopes: Set(key.scopes.map(\.rawValue))))
    }

    private func noteUse(_ id: Int64, _ now: Instant) async throws {
        let isDue = noted.withLock { noted in
            if let last = noted[id], now < last.adding(seconds: 60) { return false }
            noted[id] = now
            return true
        }
        if isDue { try await KeyStore(tools: tools).noteUse(id, at: now) }
    }
}
