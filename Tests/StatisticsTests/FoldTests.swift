import Kernel
import Logging
import StatisticsRules
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Statistics

@Suite struct FoldTests {
    @Test(arguments: Engine.underTest, [1, 2, 3] as [UInt64])
    func `whatever happens in whatever batches, cells are each event spread by itself`(
        _ engine: Engine, _ seed: UInt64
    ) async throws {
        try await engine.withFigures { fixture in
            var random = SeededRandom(seed: seed)
            for _ in 0..<6 {
                var deltas: [Delta] = []
                for _ in 0..<Int.random(in: 1...120, using: &random) {
                    deltas.append(Delta.random(&random, after: deltas + fixture.events.all))
                }
                try await fixture.record(deltas)
                let workers = (0..<3).map { fixture.worker("w\($0)", batch: Int.random(in: 1...50, using: &random)) }
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for worker in workers { group.addTask { try await worker.foldWaiting() } }
                    try await group.waitForAll()
                }
            }
            try await fixture.statistics.fold.foldWaiting()
            #expect(try await fixture.cells() == fixture.expected())
            let report = try await fixture.statistics.recount.run()
            #expect(report.agrees)
            #expect(report.events == fixture.events.all.count)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a change that commits late under a smaller key is found late and not lost`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample()], firstID: 500)
            #expect(try await fixture.statistics.fold.foldWaiting() == 1)
            try await fixture.record([.sample(.closed), .sample(.closedInTime)], firstID: 3)
            #expect(try await fixture.statistics.fold.foldWaiting() == 2)
            #expect(try await fixture.cells() == fixture.expected())
        }
    }

    @Test(arguments: Engine.underTest)
    func `a category that another process brought meanwhile is counted under its own group`(_ engine: Engine)
        async throws
    {
        try await engine.withFigures { fixture in
            let held = Mutex((tree: CategoryTree(systems: [:], nodes: []), read: 0))
            let sources = Statistics.Sources(
                events: fixture.events, directory: { .sample }, categories: { held.withLock { $0.tree } },
                refresh: { held.withLock { $0 = (.sample, $0.read + 1) } })
            let worker = FoldWorker(
                database: fixture.database, sources: sources, time: fixture.clock, holder: "old", batch: 2,
                log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
            try await fixture.record([.sample(), .sample(.closed), .sample(category: "cca:apparel")])
            try await fixture.record([.sample(category: "us-2014:unheard", division: "US-TX"), .sample()])
            #expect(try await worker.foldWaiting() == 5)
            #expect(try await fixture.cells() == fixture.expected())
            #expect(held.withLock { $0.read } == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a worker that lost its lease folds nothing`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample()])
            let asleep = fixture.worker("asleep")
            let old = try #require(try await asleep.takeLease())
            fixture.clock.pass(seconds: FoldWorker.leaseSeconds + 1)
            let awake = fixture.worker("awake")
            let new = try #require(try await awake.takeLease())
            let rollUp = try await fixture.sources.rollUp()
            await #expect(throws: LeaseLost()) { try await asleep.foldBatch(under: old, rollUp) }
            #expect(try await fixture.cells().isEmpty)
            #expect(try await awake.foldBatch(under: new, rollUp) == 1)
            #expect(try await fixture.cells() == fixture.expected())
        }
    }

    @Test(arguments: Engine.underTest)
    func `while one worker holds the lease another leaves the changes alone`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample()])
            let lease = try #require(try await fixture.worker("one").takeLease())
            #expect(try await fixture.worker("two").foldWaiting() == 0)
            try await lease.release(on: fixture.database)
            #expect(try await fixture.worker("two").foldWaiting() == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a measure of a newer program stops the fold and nothing of it is lost`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample()])
            try await fixture.database.transaction { try $0.execute("UPDATE delta SET measure = 'newer'") }
            await #expect(throws: UnknownMeasure.self) { try await fixture.statistics.fold.foldWaiting() }
            #expect(try await fixture.database.read { try DeltaLog.waiting(upTo: 10, in: $0) } == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `how far the cells are is known`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            #expect(try await fixture.database.read(FoldState.read) == FoldState(foldedAt: nil, waiting: 0))
            try await fixture.record([.sample(), .sample(.closed)])
            #expect(try await fixture.database.read(FoldState.read).waiting == 2)
            try await fixture.statistics.fold.foldWaiting()
            let state = FoldState(foldedAt: fixture.clock.now(), waiting: 0)
            #expect(try await fixture.database.read(FoldState.read) == state)
        }
    }

    @Test func `no changes make a statement that does nothing`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            let touched = try await fixture.database.transaction { try $0.execute(DeltaLog.append([])) }
            #expect(touched == 0)
        }
    }
}

extension Engine {
    /// Runs `body` on an installation of its own.
    func withFigures(events: FakeEvents = FakeEvents(), _ body: (Fixture) async throws -> Void) async throws {
        try await withDatabase(migrations: [.storage] + Statistics.migrations) { database in
            try await body(Fixture(database, events: events))
        }
    }
}
