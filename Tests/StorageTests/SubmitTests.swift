import Kernel
import TestSupport
import Testing

@testable import Storage

@Suite struct SubmitTests {
    @Test(arguments: Engine.underTest)
    func `of fifty changes at once only the bad one fails`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            try await database.submit(adding(1000, name: "taken"))
            let refused = await withTaskGroup(of: (Int64, (any Error)?).self) { group in
                for id in 1...50 as ClosedRange<Int64> {
                    group.addTask {
                        do {
                            try await database.submit(adding(id, name: id == 25 ? "taken" : "name \(id)"))
                            return (id, nil)
                        } catch {
                            return (id, error)
                        }
                    }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect(refused.keys.sorted() == [25])
            guard case .duplicate(let key)? = refused[25] as? ChangeRefused else {
                Issue.record("expected a duplicate, got \(String(describing: refused[25]))")
                return
            }
            #expect(key.isKey(of: "sample", "name"))
            #expect(try await samples(in: database) == 50)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a stale version refuses the whole change and names the statement`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            try await database.submit(adding(1))
            var change = adding(2)
            change.run("UPDATE sample SET version = \(3) WHERE id = \(1) AND version = \(2)", expecting: 1)
            change.insert("INSERT INTO part (id, sample_id) VALUES (\(1), \(1))")
            await #expect(throws: ChangeRefused.missed(statement: 1)) { try await database.submit(change) }
            #expect(try await samples(in: database) == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a fresh version lets the change through`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            try await database.submit(adding(1))
            for version in 1...3 {
                var change = Change()
                change.run(
                    "UPDATE sample SET version = \(version + 1) WHERE id = \(1) AND version = \(version)", expecting: 1)
                change.insert("INSERT INTO part (id, sample_id) VALUES (\(version), \(1))")
                change.run("DELETE FROM part WHERE id = \(99)", expecting: 0)
                try await database.submit(change)
            }
            let version = try await database.read { try $0.count("SELECT version FROM sample WHERE id = 1") }
            #expect(version == 4)
        }
    }

    @Test(arguments: Engine.underTest)
    func `rows of several tables that refer to each other go in together`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var change = Change()
            for id in 1...40 as ClosedRange<Int64> {
                change.append(adding(id, name: "name \(id)"))
                change.insert("INSERT INTO part (id, sample_id) VALUES (\(id), \(id))")
            }
            try await database.submit(change)
            #expect(try await database.read { try $0.count("SELECT count(*) FROM part") } == 40)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an expectation of several rows and one that no guard can check hold too`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var change = Change()
            change.run("INSERT INTO sample (id) VALUES (\(1)), (\(2))", expecting: 2)
            change.run("INSERT INTO sample (id) VALUES (\(2)) ON CONFLICT (id) DO NOTHING", expecting: 0)
            change.run(
                "WITH old AS (SELECT id FROM sample) UPDATE sample SET n = \(7) WHERE id IN (SELECT id FROM old)",
                expecting: 2)
            try await database.submit(change)
            var wrong = adding(3)
            wrong.run("INSERT INTO sample (id) VALUES (\(4)), (\(5))", expecting: 1)
            await #expect(throws: ChangeRefused.missed(statement: 1)) { try await database.submit(wrong) }
            #expect(try await samples(in: database) == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the rules of a table are told apart`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var orphan = Change()
            orphan.insert("INSERT INTO part (id, sample_id) VALUES (\(1), \(404))")
            var empty = Change()
            empty.insert("INSERT INTO part (id, sample_id) VALUES (\(1), \(String?.none))")
            let broken: [(Change, ChangeRefused.TableRule)] = [
                (adding(1, n: -1), .check), (orphan, .foreignKey), (empty, .notNull),
            ]
            for (change, rule) in broken {
                do {
                    try await database.submit(change)
                    Issue.record("expected a violated \(rule)")
                } catch ChangeRefused.violated(let found, _) {
                    #expect(found == rule)
                }
            }
            try await database.submit(adding(1))
            await #expect(throws: ChangeRefused.self) { try await database.submit(adding(1)) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mistake in one change's SQL is its own`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var wrong = adding(1)
            wrong.run("INSERT INTO nowhere (id) VALUES (\(1))")
            let bad = wrong
            let failing = Task { try await database.submit(bad) }
            try await database.submit(adding(2))
            await #expect(throws: DatabaseFault.self) { try await failing.value }
            #expect(try await samples(in: database) == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `statements that are not prepared do the same`(_ engine: Engine) async throws {
        var options = DatabaseOptions.forTests
        options.prepares = false
        try await engine.withDatabase(migrations: [.samples], options: options) { database async throws in
            var change = adding(1, name: "一")
            change.run("UPDATE sample SET n = \(5) WHERE name = \("一")", expecting: 1)
            try await database.submit(change)
            #expect(try await database.read { try $0.count("SELECT n FROM sample WHERE id = \(1)") } == 5)
        }
    }
}
