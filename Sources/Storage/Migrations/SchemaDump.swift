/// The whole schema as text, the same for the same schema, for the files `db/schema.*.sql`.
package enum SchemaDump {
    /// The definitions of all tables, indexes and views, by kind and name.
    package static func text(of database: any Database) async throws -> String {
        let definitions =
            switch database.engine {
            case .sqlite: try await database.read(sqlite)
            case .postgres: try await database.read { try PostgresSchema($0).definitions }
            }
        return definitions.map { $0 + ";\n" }.joined(separator: "\n")
    }

    private static let sqlite: @Sendable (any Reading) throws -> [String] = { reading in
        try reading.rows(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_'
            ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name
            """
        ).map { try $0.text("sql") }
    }
}
