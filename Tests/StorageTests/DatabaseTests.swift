import Kernel
import TestSupport
import Testing

@testable import Storage

@Suite struct DatabaseTests {
    @Test(arguments: Engine.underTest)
    func `every type comes back as it went in`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            let texts = ["呼和浩特", "'; DROP TABLE sample; --", "a\"b\\c\n\t%_$1?", "", "👩‍👧 ᠮᠣᠩᠭᠣᠯ"]
            for (place, text) in texts.enumerated() {
                let bytes = (0...255).map { UInt8($0) } + Array(text.utf8)
                let number: Int64 = place == 0 ? .max : Int64(place)
                try await database.transaction { transaction in
                    try transaction.execute(
                        """
                        INSERT INTO sample (id, name, n, bytes, size)
                        VALUES (\(place), \(text), \(number), \(bytes), \(0.1 + Double(place)))
                        """)
                }
                let row = try #require(await database.row("SELECT * FROM sample WHERE id = \(place)"))
                #expect(try row.text("name") == text)
                #expect(try row.int64("n") == number)
                #expect(try row.bytes("bytes") == bytes)
                #expect(try row.double("size") == 0.1 + Double(place))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `nothing, empty bytes and the smallest number come back as they went in`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            let nothing: String? = nil
            try await database.transaction { transaction in
                try transaction.execute(
                    "INSERT INTO sample (id, name, bytes) VALUES (\(Int64.min), \(nothing), \([UInt8]()))")
            }
            let row = try #require(await database.row("SELECT id, name, n, bytes FROM sample"))
            #expect(try row.int64("id") == .min)
            #expect(try row.optionalText("name") == nil)
            #expect(try row.bytes("bytes") == [])
            #expect(throws: RowProblem.unreadable(column: "n", wanted: "Int", found: "null")) { try row.int("n") }
            #expect(throws: RowProblem.noColumn("m")) { try row.int("m") }
        }
    }

    @Test(arguments: Engine.underTest)
    func `sums, averages and truths have the same kinds on both engines`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            try await database.transaction { transaction in
                for n in [1, 2] { try transaction.run(adding(Int64(n), n: n)) }
            }
            let row = try #require(
                await database.row("SELECT sum(n) AS s, avg(n) AS a, count(*) AS c, max(n) = 2 AS t FROM sample"))
            #expect(row.values == [.integer(3), .real(1.5), .integer(2), .integer(1)])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a text with the character zero is refused`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            await #expect(throws: UnstorableText()) { try await database.submit(adding(1, name: "a\0b")) }
            await #expect(throws: UnstorableText()) {
                try await database.transaction { try $0.run(adding(1, name: "a\0b")) }
            }
            #expect(try await samples(in: database) == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an error takes the whole transaction back, even if it is caught`(_ engine: Engine) async throws {
        struct Stop: Error {}
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            await #expect(throws: Stop.self) {
                try await database.transaction { transaction in
                    try transaction.run(adding(1))
                    throw Stop()
                }
            }
            await #expect(throws: ChangeRefused.self) {
                try await database.transaction { transaction in
                    try transaction.run(adding(1))
                    try? transaction.run(adding(1))
                }
            }
            #expect(try await samples(in: database) == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a read sees one snapshot and cannot write`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            await #expect(throws: (any Error).self) {
                try await database.read { try $0.rows("INSERT INTO sample (id) VALUES (\(1)) RETURNING id") }
            }
            #expect(try await samples(in: database) == 0)
            #expect(try await database.read { try $0.rows("SELECT 1 AS one WHERE 1 IN \(anyOf: [Int64]())").isEmpty })
        }
    }

    @Test(arguments: Engine.underTest)
    func `a read that takes too long is given up`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.samples]) { database async throws in
            await #expect(throws: ReadTookTooLong()) {
                try await database.read(within: .milliseconds(50)) { reading in
                    try reading.count(
                        """
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000)
                        SELECT count(*) FROM n
                        """)
                }
            }
            #expect(try await samples(in: database) == 0)
        }
    }

    @Test func `the writer of SQLite flushes at every commit`() async throws {
        try await Engine.sqlite.withDatabase { database async throws in
            #expect(try await database.transaction { try $0.count("PRAGMA synchronous") } == 2)
            #expect(try await database.transaction { try $0.count("PRAGMA foreign_keys") } == 1)
        }
    }

    @Test func `our option is taken out of a connection string`() {
        #expect(PostgresPool.withoutOurOption("postgres://h/d?prepare=off").url == "postgres://h/d")
        #expect(PostgresPool.withoutOurOption("postgres://h/d?prepare=off&a=b").url == "postgres://h/d?a=b")
        #expect(PostgresPool.withoutOurOption("postgres://h/d?a=b&prepare=off&c=d").url == "postgres://h/d?a=b&c=d")
        #expect(PostgresPool.withoutOurOption("host=h prepare=off").prepares == false)
    }
}
