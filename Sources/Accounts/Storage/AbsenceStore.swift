package import AccountsRules
package import Kernel
package import Storage

/// Absences of staff, as they are kept.
package struct AbsenceStore: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Absences of each of `people` that end on `day` or later, the first ones first.
    package func absences(of people: [Int64], from day: Day) async throws -> [Int64: [Absence]] {
        try await database.read { tx in try Self.absences(of: people, from: day, tx) }
    }

    /// Enters an absence, or throws ``AbsenceRefused`` with every reason.
    package func add(_ absence: Absence, by doer: Doer) async throws {
        try await database.transaction { tx in
            let office = try PersonStore.held(absence.person, on: doer.day, tx).office
            let known = try Self.absences(
                of: [absence.person] + [absence.deputy].compactMap { $0 }, from: min(absence.first, doer.day), tx)
            let deputy = try absence.deputy.flatMap { try PersonStore.person($0, on: doer.day, tx) }
            let problems = absence.problems(
                known: known[absence.person] ?? [], ofDeputy: absence.deputy.flatMap { known[$0] } ?? [],
                isColleague: deputy?.office == office && deputy?.state == .active, today: doer.day)
            guard problems.isEmpty else { throw AbsenceRefused(problems) }
            try tx.execute(
                """
                INSERT INTO absence (person_id, id, kind, first_day, last_day, deputy_id)
                VALUES (\(absence.person), \(absence.id), \(absence.kind), \(absence.first), \(absence.last),
                    \(absence.deputy))
                """)
            let detail = "\(absence.first)..\(absence.last)"
            try AuditStore.append(doer.entry(.absenceEntered, subject: absence.person, detail: detail), tx)
        }
    }

    /// Takes an absence back, or lets one that has begun end yesterday; false if there is none.
    package func remove(_ id: Int64, of person: Int64, by doer: Doer) async throws -> Bool {
        try await database.transaction { tx in
            let ended = try tx.execute(
                """
                UPDATE absence SET last_day = \(doer.day - 1)
                WHERE person_id = \(person) AND id = \(id) AND first_day < \(doer.day) AND last_day >= \(doer.day)
                """)
            let gone =
                ended > 0
                ? 0
                : try tx.execute(
                    "DELETE FROM absence WHERE person_id = \(person) AND id = \(id) AND first_day >= \(doer.day)")
            guard ended + gone > 0 else { return false }
            try AuditStore.append(doer.entry(.absenceRemoved, subject: person), tx)
            return true
        }
    }

    static func absences(of people: [Int64], from day: Day, _ tx: any Reading) throws -> [Int64: [Absence]] {
        let rows = try tx.rows(
            """
            SELECT person_id, id, kind, first_day, last_day, deputy_id FROM absence
            WHERE person_id IN \(anyOf: people) AND last_day >= \(day) ORDER BY person_id, first_day, id
            """)
        return Dictionary(grouping: try rows.map(Absence.init(row:)), by: \.person)
    }
}

extension Absence {
    init(row: Row) throws {
        self.init(
            id: try row.int64("id"), person: try row.int64("person_id"), kind: try row.choice("kind"),
            first: try row.day("first_day"), last: try row.day("last_day"),
            deputy: try row.optionalInt64("deputy_id"))
    }
}
