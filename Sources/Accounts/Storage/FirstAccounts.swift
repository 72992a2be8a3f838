package import AccountsRules
package import Kernel
package import Storage

/// The first office and the first people of an installation.
package enum FirstAccounts {
    /// Somebody who is to be made.
    package struct Planned: Sendable, Equatable {
        package let name: String
        package let signIn: String
        package let roles: Set<Role>

        package init(name: String, signIn: String, roles: Set<Role>) {
            self.name = name
            self.signIn = SignInName.normal(signIn)
            self.roles = roles
        }
    }

    /// Somebody with a first password, which is told once.
    package struct Made: Sendable {
        package let person: NewPerson
        package let roles: Set<Role>
        package let password: String
    }

    /// Draws ids and first passwords, and hashes these, before anything is written.
    package static func made(
        _ people: [Planned], at office: Int64, newID: @Sendable () -> Int64, random: any Randomness,
        passwords: PasswordHash = PasswordHash()
    ) async throws -> [Made] {
        var made: [Made] = []
        for planned in people {
            let first = FirstPassword.fresh(random)
            let stored = try await passwords.stored(first, salt: random.bytes(16))
            let person = NewPerson(
                id: newID(), name: planned.name, signIn: planned.signIn, office: office, password: stored,
                mustChange: true)
            made.append(Made(person: person, roles: planned.roles, password: first))
        }
        return made
    }

    /// Writes the office, the people with their roles, and whether a second factor is demanded.
    package static func write(
        office: Office, people: [Made], demandsSecond: Bool, on day: Day, at now: Instant, _ tx: any Writing
    ) throws {
        try DirectoryStore.keep(office, demo: false, tx)
        for made in people { try PersonStore.add(made.person, roles: made.roles, on: day, at: now, tx) }
        try AccountRules.demandSecond(demandsSecond, tx)
        try AuditStore.append(
            AuditEntry(
                at: now, person: nil, office: office.id, action: AuditAction.installationSetUp.rawValue,
                subject: "office:\(office.id)", detail: "people:\(people.count)"), tx)
    }
}
