import Kernel
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite struct OutboxTests {
    private func enqueue(_ ids: ClosedRange<Int64>, kind: String = "mail", in database: any Database) async throws {
        var change = Change()
        for id in ids { change.insert(Outbox.enqueue(.init(id: id, kind: kind, payload: "{}"), at: noon)) }
        try await database.submit(change)
    }

    private func counts(in database: any Database) async throws -> [OutboxState: Int] {
        try await database.read { try Outbox.counts(in: $0) }
    }

    @Test(arguments: Engine.underTest)
    func `many workers never claim the same effect`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await enqueue(1...60, in: database)
            let claimed = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for worker in 1...10 {
                    group.addTask {
                        var own: [Int64] = []
                        let claims = OutboxClaims(on: database, as: "worker \(worker)")
                        for _ in 1...6 {
                            own += try await claims.take(["mail"], limit: 3, at: noon).map(\.effect.id)
                        }
                        return own
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(Set(claimed).count == claimed.count)
            #expect(claimed.sorted() == Array(1...60))
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is not due, and what nobody here handles, waits`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await enqueue(1...1, kind: "sms", in: database)
            var change = Change()
            let later = noon.adding(seconds: 60)
            change.insert(Outbox.enqueue(.init(id: 2, kind: "mail", payload: ""), at: noon, notBefore: later))
            try await database.submit(change)
            let claims = OutboxClaims(on: database, as: "a")
            #expect(try await claims.take(["mail"], limit: 9, at: noon).isEmpty)
            #expect(try await claims.take(["mail"], limit: 9, at: later).map(\.effect.id) == [2])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a dead worker's attempts are repeated or left unknown as their kind demands`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await enqueue(1...2, kind: "mail", in: database)
            try await enqueue(3...4, kind: "sms", in: database)
            let dead = OutboxClaims(on: database, as: "dead")
            let items = try await dead.take(["mail", "sms"], limit: 9, at: noon)
            let late = noon.adding(seconds: 700)
            let living = OutboxClaims(on: database, as: "living")
            #expect(try await living.recover(before: noon.adding(seconds: 600), again: ["mail"], at: late) == 4)
            #expect(try await counts(in: database) == [.waiting: 2, .unknown: 2])
            // The dead one comes back to life and must not overrule anybody.
            #expect(try await dead.record(.done, of: items[0], at: late) == false)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a retry waits longer each time and is given up in the end`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await enqueue(1...1, in: database)
            let claims = OutboxClaims(on: database, as: "a")
            var now = noon
            for attempt in 1...3 {
                let item = try #require(await claims.take(["mail"], limit: 1, at: now).first)
                #expect(item.attempt == attempt)
                try await claims.record(.retry("busy"), of: item, at: now, most: 3)
                now = now.adding(seconds: OutboxClaims.delay(after: attempt))
            }
            #expect(try await counts(in: database) == [.failed: 1])
            #expect((1...4).map { OutboxClaims.delay(after: $0) } == [10, 20, 40, 80])
            #expect(OutboxClaims.delay(after: 63) == 21_600)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a round hands each effect to its handler and records the end`(_ engine: Engine) async throws {
        struct Noon: TimeSource { func now() -> Instant { noon } }
        final class Mail: EffectHandler {
            struct Broken: Error {}
            let kind = "mail"
            let afterCrash = AfterCrash.again
            let seen = Mutex<[Int64]>([])
            func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
                seen.withLock { $0.append(item.effect.id) }
                if item.effect.id == 2 { throw Broken() }
                return item.effect.id == 3 ? .unknown("no answer") : .done
            }
        }
        try await engine.withDatabase { database async throws in
            try await enqueue(1...3, in: database)
            let mail = Mail()
            let worker = OutboxWorker(
                on: database, as: "w", handlers: [mail], time: Noon(), log: Logger(label: "test"))
            #expect(try await worker.round() == 3)
            #expect(try await worker.round() == 0)
            #expect(mail.seen.withLock { $0 } == [1, 2, 3])
            #expect(try await counts(in: database) == [.done: 1, .waiting: 1, .unknown: 1])
        }
    }
}
