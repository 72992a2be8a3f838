/// The current schema of a PostgreSQL database, put together from its catalogue.
struct PostgresSchema {
    /// One statement for each table, index and view.
    let definitions: [String]

    init(_ reading: any Reading) throws {
        let schema = try reading.row("SELECT current_schema() AS name")?.optionalText("name") ?? ""
        let tables = try Self.tables(reading)
        let indexes = try Self.texts(
            reading,
            """
            SELECT pg_get_indexdef(i.indexrelid) AS text FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
            WHERE n.nspname = current_schema() AND k.oid IS NULL ORDER BY c.relname
            """)
        let views = try Self.texts(
            reading,
            """
            SELECT 'CREATE VIEW ' || c.relname || ' AS' || chr(10) || rtrim(pg_get_viewdef(c.oid), ';') AS text
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind = 'v' ORDER BY c.relname
            """)
        definitions = (tables + indexes + views).map { $0.replacing("\(schema).", with: "") }
    }

    private static func texts(_ reading: any Reading, _ sql: SQL) throws -> [String] {
        try reading.rows(sql).map { try $0.text("text") }
    }

    /// Each table with its columns in order and then its constraints by name.
    private static func tables(_ reading: any Reading) throws -> [String] {
        let lines = try reading.rows(
            """
            SELECT c.relname::text AS owner, 0 AS part, a.attnum::int AS place,
                a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') AS text
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE n.nspname = current_schema() AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
            UNION ALL
            SELECT c.relname::text, 1, 0, 'CONSTRAINT ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind = 'r'
            ORDER BY owner, part, place, text
            """
        ).map { (owner: try $0.text("owner"), text: try $0.text("text")) }
        var tables: [(name: String, lines: [String])] = []
        for line in lines {
            if tables.last?.name != line.owner { tables.append((line.owner, [])) }
            tables[tables.count - 1].lines.append("    " + line.text)
        }
        return tables.map { "CREATE TABLE \($0.name) (\n\($0.lines.joined(separator: ",\n")))" }
    }
}
