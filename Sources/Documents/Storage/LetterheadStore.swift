package import DocumentsRules
internal import Kernel
package import Storage
internal import Web

/// What offices put on their documents, as it is kept.
package struct LetterheadStore: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// A letterhead with the version that a change has to name.
    package struct Kept: Sendable {
        package let letterhead: Letterhead
        /// 0 for an office that has set none.
        package let version: Int
    }

    /// The letterhead of an office, or nil if it has set none.
    package func letterhead(of office: Int64) async throws -> Kept? {
        try await database.row("SELECT * FROM office_letterhead WHERE office_id = \(office)").map { row in
            Kept(
                letterhead: Letterhead(
                    name: try row.text("name"), mongolian: try row.text("mongolian"), prefix: try row.text("prefix"),
                    phone: try row.text("phone"), address: try row.text("address"),
                    seal: try row.optionalBytes("seal")),
                version: try row.int("version"))
        }
    }

    /// Keeps a letterhead in the place of version `version`; throws `Stale` when another was kept meanwhile.
    func keep(
        _ head: Letterhead, of office: Int64, version: Int, at now: Instant,
        beside: @escaping @Sendable (any Writing) throws -> Void
    ) async throws {
        try await database.transaction { transaction in
            let touched = try transaction.execute(
                """
                INSERT INTO office_letterhead (office_id, name, mongolian, prefix, phone, address, seal, version,
                    changed_at)
                VALUES (\(office), \(head.name), \(head.mongolian), \(head.prefix), \(head.phone), \(head.address),
                    \(head.seal), \(version + 1), \(now))
                ON CONFLICT (office_id) DO UPDATE SET name = excluded.name, mongolian = excluded.mongolian,
                    prefix = excluded.prefix, phone = excluded.phone, address = excluded.address,
                    seal = excluded.seal, version = excluded.version, changed_at = excluded.changed_at
                WHERE office_letterhead.version = \(version)
                """)
            guard touched == 1 else { throw Stale() }
            try beside(transaction)
        }
    }
}
