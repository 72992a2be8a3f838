internal import AccountsRules
internal import Foundation
package import Kernel
package import Storage

/// Sign-ins for trying everything out, one for each role.
///
/// They must never be reachable from elsewhere: ``exist(in:)`` lets `serve` refuse any address but loopback.
package enum DemoAccounts {
    /// One sign-in of the demonstration; the password is told once and stored only as its hash.
    package struct Account: Sendable {
        package let signIn: String
        package let role: Role
        package let name: String
        package let office: Int64
        package let password: String
    }

    /// Whether the database has demonstration accounts that can be signed in to.
    package static func exist(in database: any Database) async throws -> Bool {
        try await PersonStore(database: database).hasDemo()
    }

    /// Makes the accounts of `people.json` with random passwords, and returns them with those passwords.
    ///
    /// An account that is there already is left alone and not returned, because its password cannot be told again.
    package static func seed(
        people json: some Sequence<UInt8>, in database: any Database, passwords: PasswordHash,
        random: any Randomness, on day: Day, at now: Instant
    ) async throws -> [Account] {
        let planned = try JSONDecoder().decode([Planned].self, from: Data(json))
        let store = PersonStore(database: database)
        var made: [Account] = []
        for plan in planned where try await store.person(plan.id, on: day) == nil {
            let account = Account(
                signIn: plan.signIn, role: plan.role, name: plan.name, office: plan.office,
                password: FirstPassword.fresh(random))
            let stored = try await passwords.stored(account.password, salt: random.bytes(16))
            let person = NewPerson(
                id: plan.id, name: plan.name, signIn: plan.signIn, office: plan.office, password: stored, demo: true)
            try await store.add(person, roles: [plan.role], on: day, at: now)
            made.append(account)
        }
        return made
    }

    private struct Planned: Codable {
        let id: Int64
        let signIn: String
        let name: String
        let role: Role
        let office: Int64
    }
}
