import Kernel
import TestSupport
import Testing

@testable import Storage

@Suite struct CoordinationTests {
    @Test(arguments: Engine.underTest)
    func `a lease has one holder, and a later one a larger fence`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let first = try #require(await Lease.take("fold", as: "a", for: 30, at: noon, on: database))
            #expect(try await Lease.take("fold", as: "b", for: 30, at: noon, on: database) == nil)
            #expect(try await first.renew(for: 30, at: noon.adding(seconds: 20), on: database))
            #expect(try await Lease.take("fold", as: "b", for: 30, at: noon.adding(seconds: 40), on: database) == nil)
            let late = noon.adding(seconds: 60)
            let second = try #require(await Lease.take("fold", as: "b", for: 30, at: late, on: database))
            #expect(second.fence > first.fence)
            #expect(try await first.renew(for: 30, at: late, on: database) == false)
            var stale = Change()
            stale.run(first.guarding, expecting: 1)
            let change = stale
            await #expect(throws: ChangeRefused.missed(statement: 0)) { try await database.submit(change) }
            try await second.release(on: database)
            let third = try #require(await Lease.take("fold", as: "c", for: 30, at: late, on: database))
            #expect(third.fence > second.fence)
        }
    }

    @Test(arguments: Engine.underTest)
    func `twenty takers at once get one lease`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let winners = try await withThrowingTaskGroup(of: Lease?.self) { group in
                for taker in 1...20 {
                    group.addTask { try await Lease.take("fold", as: "\(taker)", for: 9, at: noon, on: database) }
                }
                return try await group.reduce(into: []) { $0 += [$1].compactMap { $0 } }
            }
            #expect(winners.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `no two processes have the same node number, and an old one comes free`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for taker in 1...12 {
                    group.addTask { try await NodeNumber.take(as: "\(taker)", for: 60, at: noon, on: database).number }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(0...11))
            let late = try await NodeNumber.take(as: "late", for: 60, at: noon.adding(seconds: 121), on: database)
            #expect(late.number == 0)
            try await late.release(on: database)
        }
    }

    @Test(arguments: Engine.underTest)
    func `blocks give every number once to twenty concurrent takers`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let blocks = [NumberBlocks(on: database, size: 10), NumberBlocks(on: database, size: 7)]
            let numbers = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for taker in 0..<20 {
                    group.addTask {
                        var own: [Int64] = []
                        for _ in 0..<15 { own.append(try await blocks[taker % 2].next(in: "150105-26")) }
                        return own
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(numbers.count == 300)
            #expect(Set(numbers).count == 300)
            #expect(numbers.min() == 1)
            #expect(try await NumberBlocks.take(5, in: "150105-27", on: database) == 1..<6)
        }
    }

    @Test(arguments: Engine.underTest)
    func `letter numbers have no gap when an issue is taken back`(_ engine: Engine) async throws {
        struct Stop: Error {}
        try await engine.withDatabase { database async throws in
            let draw: @Sendable () async throws -> Int64 = {
                try await database.transaction { try LetterCounter.draw(office: 1, year: 2026, in: $0) }
            }
            #expect(try await draw() == 1)
            await #expect(throws: Stop.self) {
                try await database.transaction { transaction in
                    _ = try LetterCounter.draw(office: 1, year: 2026, in: transaction)
                    throw Stop()
                }
            }
            #expect(try await draw() == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `attempts are limited within their window`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let limit = AttemptLimit(attempts: 2, seconds: 60)
            var answers: [Bool] = []
            for (key, seconds) in [("k", 0), ("k", 1), ("k", 2), ("l", 2), ("k", 60)] as [(String, Int64)] {
                answers.append(try await limit.allows(key, at: noon.adding(seconds: seconds), on: database))
            }
            #expect(answers == [true, true, false, true, true])
        }
    }

    @Test(arguments: Engine.underTest)
    func `an answer is kept once and found again`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let answer = Idempotency(key: "k", fingerprint: "f", status: 201, answer: "{\"n\":1}", at: noon)
            var change = Change()
            change.insert(answer.keeping)
            let once = change
            try await database.submit(once)
            do {
                try await database.submit(once)
                Issue.record("expected a duplicate")
            } catch ChangeRefused.duplicate(let key) {
                #expect(key.isKey(of: "idempotency", "key"))
            }
            #expect(try await database.read { try Idempotency.find("k", in: $0) } == answer)
            #expect(try await database.read { try Idempotency.find("other", in: $0) } == nil)
        }
    }
}
