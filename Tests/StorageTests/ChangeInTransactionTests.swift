import Kernel
import TestSupport
import Testing

@testable import Storage

/// Changes inside a transaction, which PostgreSQL gets in slices and with neighbouring inserts joined.
@Suite struct ChangeInTransactionTests {
    @Test(arguments: Engine.underTest)
    func `a thousand statements of a few shapes all arrive in order`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var change = Change()
            for id in 1...333 as ClosedRange<Int64> {
                change.append(adding(id, name: "name \(id)", n: Int(id)))
                change.insert("INSERT INTO part (id, sample_id) VALUES (\(id), \(id))")
                change.run("UPDATE sample SET n = n + \(1), size = \(0.5) WHERE id = \(id)", expecting: 1)
            }
            let whole = change
            try await database.transaction { try $0.run(whole) }
            let sum = try await database.read { try $0.count("SELECT sum(n) FROM sample") }
            #expect(sum == 334 * 333 / 2 + 333)
            #expect(try await database.read { try $0.count("SELECT count(*) FROM part") } == 333)
        }
    }

    @Test(arguments: Engine.underTest, [1, 2, 31, 32, 33, 63, 64, 65, 257, 700])
    func `neighbouring inserts of every number arrive`(_ engine: Engine, _ number: Int) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var change = Change()
            for id in 1...Int64(number) { change.append(adding(id, n: Int(id))) }
            let whole = change
            try await database.transaction { try $0.run(whole) }
            let sum = try await database.read { try $0.count("SELECT sum(n) FROM sample") }
            #expect(sum == number * (number + 1) / 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a missed expectation names its place and takes everything back`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var change = Change()
            for id in 1...300 as ClosedRange<Int64> { change.append(adding(id)) }
            change.run("UPDATE sample SET n = \(1) WHERE id = \(999)", expecting: 1)
            change.append(adding(301))
            let whole = change
            await #expect(throws: ChangeRefused.missed(statement: 300)) {
                try await database.transaction { try $0.run(whole) }
            }
            #expect(try await samples(in: database) == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `nothing runs after a change that failed even if the failure is caught`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var change = adding(1)
            change.run("DELETE FROM sample WHERE id = \(2)", expecting: 1)
            let whole = change
            await #expect(throws: (any Error).self) {
                try await database.transaction { transaction in
                    try? transaction.run(whole)
                    try transaction.execute("INSERT INTO sample (id) VALUES (\(3))")
                }
            }
            #expect(try await samples(in: database) == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a duplicate among joined inserts is told as such`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            var change = Change()
            for id in 1...40 as ClosedRange<Int64> { change.append(adding(id, name: "name \(id % 39)")) }
            let whole = change
            let error = await #expect(throws: ChangeRefused.self) {
                try await database.transaction { try $0.run(whole) }
            }
            guard case .duplicate(let key)? = error else {
                Issue.record("expected a duplicate, got \(String(describing: error))")
                return
            }
            #expect(key.isKey(of: "sample", "name"))
            #expect(try await samples(in: database) == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `several questions are answered in their order, and a bad one fails them all`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            for id in 1...3 as ClosedRange<Int64> { try await database.submit(adding(id, name: "name \(id)")) }
            let answers = try await database.read { reading in
                try reading.rows(each: [3, 1, 9, 2].map { "SELECT name FROM sample WHERE id = \(Int64($0))" })
            }
            #expect(try answers.map { try $0.first?.text("name") } == ["name 3", "name 1", nil, "name 2"])
            await #expect(throws: (any Error).self) {
                try await database.read { try $0.rows(each: ["SELECT 1 AS one", "SELECT n FROM nowhere"]) }
            }
            #expect(try await samples(in: database) == 3)
        }
    }

    @Test func `statements of one text stand together in the order of the first`() {
        var change = Change()
        for id in 1...3 as ClosedRange<Int64> {
            change.append(adding(id))
            change.insert("INSERT INTO part (id, sample_id) VALUES (\(id), \(id))")
        }
        let ids = change.byText().statements.map { $0.sql.values[0] }
        #expect(ids == [1, 2, 3, 1, 2, 3].map(SQLValue.integer))
    }
}
