package import Kernel
package import LawRules
package import Storage

/// The law in the database.
package struct LawStore: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Adds a rule set; the same id with the same content changes nothing, with other content is ``RuleSetChanged``.
    @discardableResult
    package func add(_ rules: RuleSet, by importing: LawImport) async throws -> RuleSetImported {
        let body = try LawBody.text(rules)
        let hash = LawBody.hash(body)
        return try await database.transaction { transaction in
            let added = try transaction.execute(
                """
                INSERT INTO rule_set (id, hash, kind, from_day, to_day, body, source, author, approver, imported_at)
                VALUES (\(rules.id), \(hash), \(rules.officeKind), \(rules.from), \(rules.to), \(body),
                    \(rules.source.zh), \(importing.author), \(importing.approver), \(importing.at))
                ON CONFLICT (id) DO NOTHING
                """)
            if added == 1 { return .added }
            let row = try transaction.row("SELECT hash FROM rule_set WHERE id = \(rules.id)")
            guard try row?.text("hash") == hash else { throw RuleSetChanged(id: rules.id) }
            return .alreadyThere
        }
    }

    /// Adds or replaces years of the working calendar and tells which of them are new or different, in order.
    ///
    /// Open clocks that run through those years are then to be computed again. Throws ``CalendarGap``.
    package func add(
        _ years: [Int: CalendarYear], source: String, by importing: LawImport
    ) async throws -> [Int] {
        let bodies = try years.mapValues { try LawBody.text($0) }
        return try await database.transaction { transaction in
            let known = try Self.hashes(in: transaction)
            let missing = CalendarReader.gaps(in: Set(known.keys).union(bodies.keys))
            guard missing.isEmpty else { throw CalendarGap(years: missing.compactMap { Int($0.path) }) }
            let changed = bodies.filter { known[$0.key] != LawBody.hash($0.value) }
            for (year, body) in changed.sorted(by: { $0.key < $1.key }) {
                try transaction.execute(
                    """
                    INSERT INTO calendar_year (year, body, hash, source, imported_at)
                    VALUES (\(year), \(body), \(LawBody.hash(body)), \(source), \(importing.at))
                    ON CONFLICT (year) DO UPDATE SET body = excluded.body, hash = excluded.hash,
                        source = excluded.source, imported_at = excluded.imported_at
                    """)
            }
            return changed.keys.sorted()
        }
    }

    private static func hashes(in reading: any Reading) throws -> [Int: String] {
        let rows = try reading.rows("SELECT year, hash FROM calendar_year ORDER BY year")
        return try Dictionary(rows.map { (try $0.int("year"), try $0.text("hash")) }) { first, _ in first }
    }
}
