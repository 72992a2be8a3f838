/// A table as a copy sees it.
struct CopiedTable: Sendable, Equatable {
    let name: String

    /// Columns that can be written, in the order of the definition.
    let columns: [String]

    /// Tables that its foreign keys lead to.
    let parents: Set<String>

    /// The columns of the primary key on SQLite, if its rows have no number beside it.
    var key: [String] = []
}

/// The tables of a database, read from its own catalogue.
enum TableCatalogue {
    static func tables(_ reading: any Reading, of engine: Engine) throws -> [CopiedTable] {
        switch engine {
        case .sqlite: try sqlite(reading)
        case .postgres: try postgres(reading)
        }
    }

    /// All but SQLite's own tables; those of a virtual table cannot be told from others and are found out by
    /// comparing with the other database.
    private static func sqlite(_ reading: any Reading) throws -> [CopiedTable] {
        let found = try reading.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return try found.compactMap { row in
            let name = try row.text("name")
            let definition = try row.optionalText("sql")?.uppercased() ?? ""
            guard !definition.hasPrefix("CREATE VIRTUAL"), !name.hasPrefix("sqlite_") else { return nil }
            let columns = try reading.rows(
                "SELECT name FROM pragma_table_xinfo(\(name)) WHERE hidden = 0 ORDER BY cid")
            let key = try reading.rows("SELECT name FROM pragma_table_xinfo(\(name)) WHERE pk > 0 ORDER BY pk")
            let keys = try reading.rows("SELECT \"table\" AS parent FROM pragma_foreign_key_list(\(name))")
            return CopiedTable(
                name: name, columns: try columns.map { try $0.text("name") },
                parents: Set(try keys.map { try $0.text("parent") }),
                key: definition.contains("WITHOUT ROWID") ? try key.map { try $0.text("name") } : [])
        }
    }

    private static func postgres(_ reading: any Reading) throws -> [CopiedTable] {
        let columns = try reading.rows(
            """
            SELECT c.relname::text AS name, a.attname::text AS field
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = ''
            ORDER BY c.relname, a.attnum
            """)
        let keys = try reading.rows(
            """
            SELECT c.relname::text AS name, p.relname::text AS parent
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND k.contype = 'f' ORDER BY c.relname, p.relname
            """)
        let parents = try Dictionary(grouping: keys) { try $0.text("name") }
            .mapValues { Set(try $0.map { try $0.text("parent") }) }
        return try Dictionary(grouping: columns) { try $0.text("name") }.sorted { $0.key < $1.key }.map { name, rows in
            CopiedTable(name: name, columns: try rows.map { try $0.text("field") }, parents: parents[name] ?? [])
        }
    }
}
