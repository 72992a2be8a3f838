internal import AccountsRules
package import Kernel
internal import Storage

extension PersonStore {
    /// Gives `role` to `person`, or throws ``RoleChangeRefused`` with every reason.
    ///
    /// The person's row is held meanwhile, so that two administrators at once cannot join what must be kept apart.
    package func grant(_ role: Role, to person: Int64, by doer: Doer) async throws {
        try await database.transaction { tx in
            let held = try Self.held(person, on: doer.day, tx)
            let problems = RoleSeparation.problems(
                granting: role, to: person, holding: held.roles, by: doer.person)
            guard problems.isEmpty else { throw RoleChangeRefused(problems) }
            try Self.grant(role, to: person, at: held.office, on: doer.day, tx)
            try AuditStore.append(doer.entry(.roleGranted, subject: person, detail: role.rawValue), tx)
        }
    }

    /// Takes `role` from `person` at once, or throws ``RoleChangeRefused`` with every reason.
    package func withdraw(_ role: Role, from person: Int64, by doer: Doer) async throws {
        try await database.transaction { tx in
            let held = try Self.held(person, on: doer.day, tx)
            let others =
                RoleSeparation.apart.contains(role)
                ? try Self.holders(of: role, besides: person, on: doer.day, tx) : 1
            let problems = RoleSeparation.problems(
                withdrawing: role, from: person, holding: held.roles, by: doer.person, others: others)
            guard problems.isEmpty else { throw RoleChangeRefused(problems) }
            try tx.execute(
                """
                UPDATE role_grant SET to_day = \(doer.day - 1)
                WHERE person_id = \(person) AND role = \(role) AND office_id = \(held.office)
                    AND (to_day IS NULL OR to_day >= \(doer.day))
                """)
            try AuditStore.append(doer.entry(.roleWithdrawn, subject: person, detail: role.rawValue), tx)
        }
    }

    /// Puts a new hashed password in place and ends all sessions of the person but `keeping`.
    package func setPassword(_ password: String, of person: Int64, keeping: [UInt8]?, by doer: Doer) async throws {
        try await database.transaction { tx in
            try tx.execute(
                """
                UPDATE person SET password = \(password), failures = 0, last_failure = NULL, must_change = 0
                WHERE id = \(person)
                """)
            try SessionStore.endAll(of: person, keeping: keeping, at: doer.at, tx)
            try AuditStore.append(doer.entry(.passwordChanged, subject: person), tx)
        }
    }

    /// Forgets the failures of a person, so that signing in is open at once.
    package func unlock(_ person: Int64, by doer: Doer) async throws {
        try await database.transaction { tx in
            try tx.execute("UPDATE person SET failures = 0, last_failure = NULL WHERE id = \(person)")
            try AuditStore.append(doer.entry(.personUnlocked, subject: person), tx)
        }
    }

    /// The hashed password of a person, to check it before it is changed.
    func password(of person: Int64) async throws -> String? {
        try await database.row("SELECT password FROM person WHERE id = \(person)")?.optionalText("password")
    }

    static func held(
        _ person: Int64, on day: Day, _ tx: any Writing
    ) throws -> (office: Int64, roles: Set<Role>) {
        let row = try tx.row("SELECT office_id FROM person WHERE id = \(person) \(dialect: .forUpdate)")
        guard let row else { throw NoSuchPerson() }
        return (try row.int64("office_id"), try roles(of: [person], on: day, tx)[person] ?? [])
    }
}

/// Nobody has that id.
package struct NoSuchPerson: Error, Hashable, Sendable {
    package init() {}
}

/// Who changes something about accounts, and when.
package struct Doer: Sendable {
    package let person: Int64
    package let office: Int64
    package let day: Day
    package let at: Instant

    package init(person: Int64, office: Int64, day: Day, at: Instant) {
        self.person = person
        self.office = office
        self.day = day
        self.at = at
    }

    /// An entry of the audit log for what is done.
    func entry(_ action: AuditAction, subject: Int64, detail: String = "") -> AuditEntry {
        AuditEntry(
            at: at, person: person, office: office, action: action.rawValue, subject: "person:\(subject)",
            detail: detail)
    }
}
