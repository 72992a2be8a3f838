package import AccountsRules
package import Kernel
internal import Storage

extension PersonStore {
    /// Takes somebody on, without any role: rights are given by the security administrator.
    ///
    /// Throws ``SignInTaken`` when somebody has or had the name; names are not used again, so that the audit log stays
    /// clear about who was meant.
    package func create(_ person: NewPerson, by doer: Doer) async throws {
        do {
            try await database.transaction { tx in
                let there = try tx.row("SELECT id FROM person WHERE sign_in = \(person.signIn)")
                guard there == nil else { throw SignInTaken() }
                try Self.add(person, roles: [], on: doer.day, at: doer.at, tx)
                try AuditStore.append(
                    doer.entry(.personCreated, subject: person.id, detail: "office:\(person.office)"), tx)
            }
        } catch ChangeRefused.duplicate {
            throw SignInTaken()
        }
    }

    /// Puts a first password in place, which the person changes at the next sign-in; all sessions end.
    package func resetPassword(_ stored: String, of person: Int64, by doer: Doer) async throws {
        try await database.transaction { tx in
            try tx.execute(
                """
                UPDATE person SET password = \(stored), must_change = 1, failures = 0, last_failure = NULL
                WHERE id = \(person) AND state = 'active'
                """)
            try SessionStore.endAll(of: person, keeping: nil, at: doer.at, tx)
            try AuditStore.append(doer.entry(.passwordReset, subject: person), tx)
        }
    }

    /// Moves somebody to another office; the roles end with the old one, and the sessions as well.
    ///
    /// `openFiles` is how many open files the person carries; throws ``LeavingRefused`` with every reason.
    package func move(_ person: Int64, to office: Int64, openFiles: Int, by doer: Doer) async throws {
        try await database.transaction { tx in
            let from = try Self.leaving(person, openFiles: openFiles, by: doer, tx)
            guard from != office else { throw LeavingRefused([.sameOffice]) }
            try tx.execute("UPDATE person SET office_id = \(office) WHERE id = \(person)")
            try AuditStore.append(
                doer.entry(.personMoved, subject: person, detail: "office:\(from)>office:\(office)"), tx)
        }
    }

    /// Ends an employment today: no signing in, no roles, no second factor; what the person did stays under the name.
    package func end(_ person: Int64, openFiles: Int, by doer: Doer) async throws {
        try await database.transaction { tx in
            _ = try Self.leaving(person, openFiles: openFiles, by: doer, tx)
            try tx.execute(
                """
                UPDATE person SET state = 'ended', ended_on = \(doer.day), password = NULL, totp = NULL,
                    totp_step = NULL, must_change = 0
                WHERE id = \(person)
                """)
            try tx.execute("DELETE FROM recovery_code WHERE person_id = \(person)")
            try AuditStore.append(doer.entry(.personEnded, subject: person), tx)
        }
    }

    /// Everything that stands against letting somebody go, before anything is tried.
    package func problems(leaving person: Int64, openFiles: Int, by doer: Doer) async throws -> [LeavingProblem] {
        try await database.read { tx in
            guard let known = try Self.person(person, on: doer.day, tx) else { throw NoSuchPerson() }
            return try Self.leaving(known, openFiles: openFiles, on: doer.day, tx).problems(by: doer.person)
        }
    }

    /// Ends roles and sessions of somebody who leaves the office, and tells which office that was.
    private static func leaving(
        _ person: Int64, openFiles: Int, by doer: Doer, _ tx: any Writing
    ) throws -> Int64 {
        let held = try held(person, on: doer.day, tx)
        guard let known = try Self.person(person, on: doer.day, tx) else { throw NoSuchPerson() }
        let problems = try leaving(known, openFiles: openFiles, on: doer.day, tx).problems(by: doer.person)
        guard problems.isEmpty else { throw LeavingRefused(problems) }
        try tx.execute(
            """
            UPDATE role_grant SET to_day = \(doer.day - 1)
            WHERE person_id = \(person) AND office_id = \(held.office)
                AND (to_day IS NULL OR to_day >= \(doer.day))
            """)
        try SessionStore.endAll(of: person, keeping: nil, at: doer.at, tx)
        return held.office
    }

    private static func leaving(
        _ person: Person, openFiles: Int, on day: Day, _ tx: any Reading
    ) throws -> Leaving {
        let duties = RoleSeparation.apart.filter(person.roles.contains)
        let sole = try duties.filter { try holders(of: $0, besides: person.id, on: day, tx) == 0 }
        return Leaving(
            person: person.id, isActive: person.state == .active, openFiles: openFiles, soleDuties: sole)
    }

    /// How many active people besides `person` hold `role` in the whole installation.
    static func holders(of role: Role, besides person: Int64, on day: Day, _ tx: any Reading) throws -> Int {
        try tx.count(
            """
            SELECT count(*) FROM role_grant AS g JOIN person AS p ON p.id = g.person_id AND p.office_id = g.office_id
            WHERE g.role = \(role) AND g.person_id <> \(person) AND p.state = 'active'
                AND g.from_day <= \(day) AND (g.to_day IS NULL OR g.to_day >= \(day))
            """)
    }

    /// Who holds each of the duties that watch each other, in the whole installation; at most 20 each.
    package func duties(on day: Day) async throws -> [Role: [String]] {
        try await database.read { tx in
            try RoleSeparation.apart.reduce(into: [:]) { found, role in
                found[role] = try tx.rows(
                    """
                    SELECT p.name AS name FROM role_grant AS g
                    JOIN person AS p ON p.id = g.person_id AND p.office_id = g.office_id
                    WHERE g.role = \(role) AND p.state = 'active' AND g.from_day <= \(day)
                        AND (g.to_day IS NULL OR g.to_day >= \(day))
                    ORDER BY p.id LIMIT 20
                    """
                ).map { try $0.text("name") }
            }
        }
    }
}

/// Somebody has or had that name to sign in with.
package struct SignInTaken: Error, Hashable, Sendable {
    package init() {}
}
