internal import Kernel

/// Brings a database's schema to what the program knows, in the order in which it lists its migrations.
///
/// Several processes may start at once: each step begins by locking one row, and what another has done
/// meanwhile is left alone.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    package init(_ migrations: [Migration]) { self.migrations = migrations }

    /// Carries out what is pending; throws ``MigrationRefused`` before touching anything it does not know.
    package func run(on database: any Database) async throws {
        try checkIDs()
        try await prepare(database)
        try check(await applied(in: database))
        for migration in migrations { try await apply(migration, to: database) }
    }

    /// The ids of what would be carried out, in order.
    package func pending(on database: any Database) async throws -> [String] {
        try checkIDs()
        try await prepare(database)
        let applied = try await applied(in: database)
        try check(applied)
        return migrations.map(\.id).filter { applied[$0] == nil }
    }

    private func checkIDs() throws {
        var seen: Set<String> = []
        for migration in migrations where !seen.insert(migration.id).inserted {
            throw MigrationRefused.twice(migration.id)
        }
    }

    /// Makes the two tables that hold the migrator's own memory.
    private func prepare(_ database: any Database) async throws {
        let tables = Migration(
            id: "",
            statements: [
                "CREATE TABLE IF NOT EXISTS schema_lock (one BIGINT PRIMARY KEY CHECK (one = 1), at BIGINT NOT NULL)",
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, applied_at BIGINT NOT NULL)
                """,
            ])
        let texts = tables.texts(for: database.engine)
        for attempt in 1...5 {
            do {
                return try await database.transaction { transaction in
                    for text in texts { try transaction.execute(SQL(trusting: text)) }
                    try transaction.execute(
                        "INSERT INTO schema_lock (one, at) VALUES (1, 0) ON CONFLICT (one) DO NOTHING")
                }
            } catch ChangeRefused.duplicate where attempt < 5 {
                // PostgreSQL's IF NOT EXISTS loses a race against another process with this error.
                continue
            }
        }
    }

    private func applied(in database: any Database) async throws -> [String: String] {
        let rows = try await database.rows("SELECT id, fingerprint FROM schema_migration ORDER BY id")
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text("id"), try $0.text("fingerprint")) })
    }

    private func check(_ applied: [String: String]) throws {
        let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.id, $0.fingerprint) })
        let unknown = applied.keys.filter { known[$0] == nil }.sorted()
        if !unknown.isEmpty { throw MigrationRefused.unknown(unknown) }
        if let edited = migrations.first(where: { applied[$0.id] ?? $0.fingerprint != $0.fingerprint }) {
            throw MigrationRefused.edited(edited.id)
        }
    }

    private func apply(_ migration: Migration, to database: any Database) async throws {
        let texts = migration.texts(for: database.engine)
        let now = SystemTime().now()
        try await database.transaction { transaction in
            try transaction.execute("UPDATE schema_lock SET at = \(now) WHERE one = 1")
            let isDone = try transaction.row("SELECT id FROM schema_migration WHERE id = \(migration.id)") != nil
            if isDone { return }
            for text in texts { try transaction.execute(SQL(trusting: text)) }
            try transaction.execute(
                """
                INSERT INTO schema_migration (id, fingerprint, applied_at)
                VALUES (\(migration.id), \(migration.fingerprint), \(now))
                """)
        }
    }
}

/// Why the schema was left as it is.
package enum MigrationRefused: Error, Equatable, CustomStringConvertible {
    /// The database was migrated by a newer program, whose steps these are.
    case unknown([String])

    /// A migration's text is not the one that was carried out.
    case edited(String)

    /// Two migrations have the same id.
    case twice(String)

    package var description: String {
        switch self {
        case .unknown(let ids):
            "this database was migrated by a newer program (unknown: \(ids.joined(separator: ", "))); "
                + "start that program, or restore a backup made before"
        case .edited(let id):
            "migration \(id) was edited after it had been carried out; put its text back and write a new one"
        case .twice(let id):
            "two migrations are called \(id)"
        }
    }
}
