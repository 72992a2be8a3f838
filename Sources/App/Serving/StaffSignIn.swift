internal import Accounts
internal import AccountsRules
internal import Kernel
internal import Storage
internal import Web

/// Signing in to the API with the accounts of the staff.
struct StaffSignIn: APISignIn {
    let accounts: Accounts
    let time: any TimeSource

    func begin(name: String, password: String, address: String) async throws -> APISession {
        let answer: SignInAnswer
        do {
            answer = try await accounts.signIn.signIn(name: name, password: password, address: address)
        } catch is TooManySignIns {
            throw TooManyRequests(seconds: 5)
        }
        switch answer {
        case .signedIn(let token): return try await session(token)
        case .wrong: throw WrongSignIn()
        case .closed(let until):
            throw TooManyRequests(seconds: Int((until.milliseconds - time.now().milliseconds) / 1_000) + 1)
        }
    }

    func principal(of token: String) async throws -> Principal? {
        guard case .open(let who) = try await accounts.sessions.find(token) else { return nil }
        return who
    }

    func end(_ token: String, of who: Principal) async throws {
        guard let person = who.person else { return }
        let hash = SignIn.hash(ofToken: token)
        let now = time.now()
        let entry = AuditEntry(
            at: now, person: person, office: who.office, action: AuditAction.signedOut.rawValue,
            subject: "person:\(person)")
        try await accounts.sessions.end(hash, of: person, at: now, entry: entry)
    }

    private func session(_ token: String) async throws -> APISession {
        guard let who = try await principal(of: token), let office = who.office else { throw WrongSignIn() }
        let name = accounts.directory.now.office(office)?.name ?? LocalText(zh: "", en: "")
        return APISession(
            token: token, expiresAt: time.now().adding(milliseconds: SignInRule().absoluteExit), roles: who.roles,
            office: office, officeName: name)
    }
}
