package import Kernel
package import LawRules
internal import Storage

extension LawStore {
    /// All rule sets and the working calendar, read in one snapshot.
    package func book(zone: LegalZone = .shanghai) async throws -> LawBook {
        try await database.read { reading in
            LawBook(
                ruleSets: try Self.ruleSets(in: reading),
                calendar: WorkingCalendar(years: try Self.years(in: reading)),
                zone: zone)
        }
    }

    /// One rule set with who imported it; nil when there is none of that id.
    package func ruleSet(_ id: String) async throws -> (rules: RuleSet, imported: LawImport)? {
        let row = try await database.row(
            "SELECT body, author, approver, imported_at FROM rule_set WHERE id = \(id)")
        guard let row else { return nil }
        let imported = LawImport(
            author: try row.text("author"), approver: try row.optionalText("approver"),
            at: try row.instant("imported_at"))
        return (try LawBody.value(try row.text("body"), as: RuleSet.self), imported)
    }

    private static func ruleSets(in reading: any Reading) throws -> [RuleSet] {
        try reading.rows("SELECT body FROM rule_set ORDER BY from_day, id").map { row in
            try LawBody.value(try row.text("body"), as: RuleSet.self)
        }
    }

    private static func years(in reading: any Reading) throws -> [Int: CalendarYear] {
        let rows = try reading.rows("SELECT year, body FROM calendar_year ORDER BY year")
        return try Dictionary(
            rows.map { (try $0.int("year"), try LawBody.value(try $0.text("body"), as: CalendarYear.self)) }
        ) { first, _ in first }
    }
}
