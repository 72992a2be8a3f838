internal import AccountsRules
package import Kernel
package import Web

extension Accounts: APISignIn {
    /// The same sign-in as at the page, with the same delays; the session's token goes to the program itself.
    package func begin(name: String, password: String, address: String) async throws -> APISession {
        let now = signIn.time.now()
        switch try await attempt(name, password, address) {
        case .wrong: throw WrongSignIn()
        case .closed(let until):
            throw TooManyRequests(seconds: max(1, Int((until.milliseconds - now.milliseconds + 999) / 1_000)))
        case .signedIn(let token):
            // A program cannot enter a code or choose a password; it is given a key of its own instead.
            if case .unfinished = try await sessions.find(token) {
                throw NotAllowed([RefusalReason("sign-in-unfinished")])
            }
            guard let who = try await principal(of: token), let office = who.office else { throw WrongSignIn() }
            return APISession(
                token: token, expiresAt: now.adding(milliseconds: signIn.rule.absoluteExit), roles: who.roles,
                office: office, officeName: directory.now.office(office)?.name ?? LocalText(zh: "", en: ""))
        }
    }

    package func principal(of token: String) async throws -> Principal? {
        guard case .open(let who) = try await sessions.find(token) else { return nil }
        return who
    }

    package func end(_ token: String, of who: Principal) async throws {
        guard let person = who.person else { return }
        let hash = SignIn.hash(ofToken: token)
        let now = signIn.time.now()
        let entry = AuditEntry(
            at: now, person: person, office: who.office, action: AuditAction.signedOut.rawValue,
            subject: "person:\(person)")
        _ = try await sessions.store.end(hash, of: person, at: now, entry: entry)
        sessions.forget(hash)
    }

    private func attempt(_ name: String, _ password: String, _ address: String) async throws -> SignInAnswer {
        do {
            return try await signIn.signIn(name: name, password: password, address: address)
        } catch is TooManySignIns {
            throw Answered(.unavailable)
        }
    }
}
