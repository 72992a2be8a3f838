import Kernel
import TestSupport
import Testing

@testable import Storage

@Suite struct MigratorTests {
    @Test(arguments: Engine.underTest)
    func `migrating twice changes nothing the second time`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.storage, .samples]) { database async throws in
            let before = try await SchemaDump.text(of: database)
            let migrator = Migrator([.storage, .samples])
            try await migrator.run(on: database)
            #expect(try await SchemaDump.text(of: database) == before)
            #expect(try await migrator.pending(on: database).isEmpty)
            #expect(before.contains("CREATE TABLE lease") && before.contains("outbox_waiting"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `processes that migrate at the same time do each step once`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: []) { database async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...4 {
                    group.addTask { try await Migrator([.storage, .samples]).run(on: database) }
                }
                try await group.waitForAll()
            }
            let steps = try await database.read { try $0.count("SELECT count(*) FROM schema_migration") }
            #expect(steps == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a database of a newer program is left alone`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples, .storage]) { database async throws in
            let refusal = MigrationRefused.unknown(["2026-11-22-storage"])
            await #expect(throws: refusal) { try await Migrator([.samples]).run(on: database) }
            #expect("\(refusal)".contains("newer program"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `an edited migration and a repeated id are found out`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            let edited = Migration(id: Migration.samples.id, statements: ["CREATE TABLE other (id BIGINT PRIMARY KEY)"])
            await #expect(throws: MigrationRefused.edited(edited.id)) { try await Migrator([edited]).run(on: database) }
            await #expect(throws: MigrationRefused.twice(edited.id)) {
                try await Migrator([edited, edited]).run(on: database)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a step that fails leaves nothing behind`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: []) { database async throws in
            let broken = Migration(
                id: "2026-01-02-broken",
                statements: ["CREATE TABLE half (id BIGINT PRIMARY KEY)", "CREATE TABLE half (id BIGINT PRIMARY KEY)"])
            await #expect(throws: (any Error).self) { try await Migrator([broken]).run(on: database) }
            #expect(try await Migrator([broken]).pending(on: database) == [broken.id])
            #expect(try await !SchemaDump.text(of: database).contains("half"))
        }
    }

    @Test func `the common text becomes SQLite's, strings apart`() {
        let text = "CREATE TABLE t (a BIGINT PRIMARY KEY, b BYTEA, c TEXT DEFAULT 'BIGINT', d DOUBLE PRECISION)"
        #expect(
            SQLiteDialect.translating(text)
                == "CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB, c TEXT DEFAULT 'BIGINT', d REAL ) STRICT")
        #expect(SQLiteDialect.translating("CREATE INDEX i ON t (a)") == "CREATE INDEX i ON t (a)")
    }
}
