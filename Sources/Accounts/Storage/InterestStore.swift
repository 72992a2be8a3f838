package import AccountsRules
internal import Kernel
package import Storage

/// What staff have declared about traders and people near to them, as it is kept.
package struct InterestStore: Sendable {
    let database: any Database
    /// More than anybody declares; a list of everything would say nothing.
    package static let most = 100

    package init(database: any Database) {
        self.database = database
    }

    /// What each of `people` has declared, also what has ended, in the order of declaring.
    package func interests(of people: [Int64]) async throws -> [Int64: [Interest]] {
        let rows = try await database.rows(
            """
            SELECT person_id, id, kind, subject, note, declared_on, ended_on FROM interest
            WHERE person_id IN \(anyOf: people) ORDER BY person_id, id
            """)
        return Dictionary(grouping: try rows.map(Interest.init(row:)), by: \.person)
    }

    /// Writes down a declaration; false when the person has declared too many already. The log tells only the kind.
    package func declare(_ interest: Interest, by doer: Doer) async throws -> Bool {
        try await database.transaction { tx in
            let count = try tx.count("SELECT count(*) FROM interest WHERE person_id = \(interest.person)")
            guard count < Self.most else { return false }
            try tx.execute(
                """
                INSERT INTO interest (person_id, id, kind, subject, note, declared_on, ended_on)
                VALUES (\(interest.person), \(interest.id), \(interest.kind), \(interest.subject), \(interest.note),
                    \(interest.declaredOn), \(interest.endedOn))
                """)
            try AuditStore.append(
                doer.entry(.interestDeclared, subject: interest.person, detail: interest.kind.rawValue), tx)
            return true
        }
    }

    /// Lets a declaration end yesterday: it held until then, and stays readable. False if none is open.
    package func end(_ id: Int64, of person: Int64, by doer: Doer) async throws -> Bool {
        try await database.transaction { tx in
            let ended = try tx.execute(
                """
                UPDATE interest SET ended_on = \(doer.day - 1)
                WHERE person_id = \(person) AND id = \(id) AND ended_on IS NULL
                """)
            if ended > 0 { try AuditStore.append(doer.entry(.interestEnded, subject: person), tx) }
            return ended > 0
        }
    }
}

extension Interest {
    init(row: Row) throws {
        self.init(
            id: try row.int64("id"), person: try row.int64("person_id"), kind: try row.choice("kind"),
            subject: try row.text("subject"), note: try row.text("note"), declaredOn: try row.day("declared_on"),
            endedOn: try row.optionalDay("ended_on"))
    }
}
