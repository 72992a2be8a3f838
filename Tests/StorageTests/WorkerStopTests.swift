import Kernel
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// A worker that is told to stop in the middle of a batch.
@Suite struct WorkerStopTests {
    private struct Noon: TimeSource { func now() -> Instant { noon } }

    /// Waits, once it has begun, until the test lets it go on.
    private final class SlowMail: EffectHandler {
        let kind = "mail"
        let afterCrash = AfterCrash.leave
        let begun = Mutex(0)
        let mayEnd = Mutex(false)

        func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
            begun.withLock { $0 += 1 }
            while !mayEnd.withLock({ $0 }) { await Task.yield() }
            return .done
        }
    }

    @Test(arguments: Engine.underTest)
    func `carries out what it has claimed, records it, and claims no more`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            var change = Change()
            for id in Int64(1)...25 {
                change.insert(Outbox.enqueue(.init(id: id, kind: "mail", payload: ""), at: noon))
            }
            try await database.submit(change)
            let mail = SlowMail()
            let worker = OutboxWorker(
                on: database, as: "w", handlers: [mail], time: Noon(), log: Logger(label: "test"))
            let work = Task { await worker.run() }
            while mail.begun.withLock({ $0 }) == 0 { await Task.yield() }
            work.cancel()
            mail.mayEnd.withLock { $0 = true }
            await work.value
            #expect(mail.begun.withLock { $0 } == 20)
            #expect(try await database.read { try Outbox.counts(in: $0) } == [.done: 20, .waiting: 5])
        }
    }
}
