package import Kernel
package import Storage

/// Members of staff and their roles, as they are kept.
package struct PersonStore: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// The person with that id, with the roles of `day`.
    package func person(_ id: Int64, on day: Day) async throws -> Person? {
        try await database.read { tx in try Self.person(id, on: day, tx) }
    }

    /// The people of `offices`, in the order of their ids, after `after`; at most `limit`.
    package func people(of offices: [Int64], on day: Day, after: Int64 = 0, limit: Int = 50) async throws -> [Person] {
        try await database.read { tx in
            let rows = try tx.rows(
                """
                SELECT \(fragment: Person.columns) FROM person
                WHERE office_id IN \(anyOf: offices) AND id > \(after) ORDER BY id LIMIT \(limit)
                """)
            let roles = try Self.roles(of: try rows.map { try $0.int64("id") }, on: day, tx)
            return try rows.map { try Person($0, roles: roles[try $0.int64("id")] ?? []) }
        }
    }

    /// The names of people, for lists that only hold their ids.
    package func names(of people: [Int64]) async throws -> [Int64: String] {
        let rows = try await database.rows("SELECT id, name FROM person WHERE id IN \(anyOf: Array(Set(people)))")
        return Dictionary(
            try rows.map { (try $0.int64("id"), try $0.text("name")) }, uniquingKeysWith: { first, _ in first })
    }

    /// The active people of one office who hold any of `roles`, such as those a file can be assigned to.
    package func people(of office: Int64, holding roles: Set<Role>, on day: Day) async throws -> [Person] {
        try await people(of: [office], on: day, limit: 500)
            .filter { $0.state == .active && !$0.roles.isDisjoint(with: roles) }
    }

    /// Writes down a new person with roles.
    package func add(_ person: NewPerson, roles: Set<Role>, on day: Day, at now: Instant) async throws {
        try await database.transaction { tx in try Self.add(person, roles: roles, on: day, at: now, tx) }
    }

    static func add(
        _ person: NewPerson, roles: Set<Role>, on day: Day, at now: Instant, _ tx: any Writing
    ) throws {
        try tx.execute(
            """
            INSERT INTO person
                (id, name, sign_in, password, office_id, state, failures, last_failure, demo, created_at, must_change)
            VALUES (\(person.id), \(person.name), \(person.signIn), \(person.password), \(person.office), 'active',
                0, NULL, \(person.demo), \(now), \(person.mustChange))
            """)
        for role in roles.sorted(by: { $0.rawValue < $1.rawValue }) {
            try grant(role, to: person.id, at: person.office, on: day, tx)
        }
    }

    /// Whether anybody is a demonstration account.
    package func hasDemo() async throws -> Bool {
        try await database.row("SELECT id FROM person WHERE demo = 1 AND state = 'active' ORDER BY id LIMIT 1") != nil
    }

    static func person(_ id: Int64, on day: Day, _ tx: any Reading) throws -> Person? {
        let row = try tx.row(
            "SELECT \(fragment: Person.columns) FROM person WHERE id = \(id)")
        guard let row else { return nil }
        return try Person(row, roles: try roles(of: [id], on: day, tx)[id] ?? [])
    }

    /// The roles of each of `people` at their own office on `day`; a role this program does not know gives nothing.
    static func roles(of people: [Int64], on day: Day, _ tx: any Reading) throws -> [Int64: Set<Role>] {
        let rows = try tx.rows(
            """
            SELECT g.person_id AS person_id, g.role AS role
            FROM role_grant AS g JOIN person AS p ON p.id = g.person_id AND p.office_id = g.office_id
            WHERE g.person_id IN \(anyOf: people) AND g.from_day <= \(day) AND (g.to_day IS NULL OR g.to_day >= \(day))
            ORDER BY g.person_id, g.role
            """)
        return try rows.reduce(into: [:]) { found, row in
            guard let role = Role(rawValue: try row.text("role")) else { return }
            found[try row.int64("person_id"), default: []].insert(role)
        }
    }

    static func grant(_ role: Role, to person: Int64, at office: Int64, on day: Day, _ tx: any Writing) throws {
        try tx.execute(
            """
            INSERT INTO role_grant (person_id, role, office_id, from_day, to_day)
            VALUES (\(person), \(role), \(office), \(day), NULL)
            ON CONFLICT (person_id, role, office_id, from_day) DO UPDATE SET to_day = NULL
            """)
    }
}
