import Kernel
import StatisticsRules
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Statistics

@Suite struct RecountTests {
    @Test(arguments: Engine.underTest)
    func `every cell that differs is reported, and repaired when asked`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample(), .sample(.closed), .sample(division: "150781")])
            try await fixture.statistics.fold.foldWaiting()
            try await fixture.database.transaction { transaction in
                try transaction.execute("UPDATE cell SET value = value + 5 WHERE cube = 'channel' AND scope = '150100'")
                try transaction.execute("DELETE FROM cell WHERE cube = 'division' AND key = '150781'")
            }
            let found = try await fixture.statistics.recount.run()
            #expect(!found.agrees)
            #expect(!found.repaired)
            #expect(found.differences.contains { $0.cell.key == "150781" && $0.kept == 0 && $0.expected == 1 })
            #expect(found.differences.contains { $0.cell.scope == "150100" && $0.kept == 6 && $0.expected == 1 })
            #expect(try await fixture.statistics.recount.run(repair: true).repaired)
            #expect(try await fixture.statistics.recount.run().agrees)
            #expect(try await fixture.cells() == fixture.expected())
        }
    }

    @Test(arguments: Engine.underTest)
    func `facts that differ are told by measure and month, and written anew when asked`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            var random = SeededRandom(seed: 11)
            try await fixture.record((0..<300).map { _ in Delta.random(&random, after: []) })
            try await fixture.record([.sample(), .sample(.closed), .sample(nature: "price"), .sample(nature: "price")])
            try await fixture.statistics.fold.foldWaiting()
            #expect(try await fixture.facts() == fixture.expectedFacts())
            try await fixture.database.transaction { transaction in
                try transaction.execute("UPDATE fact SET value = 9 WHERE nature = 'price' AND measure = 'filed'")
                try transaction.execute("DELETE FROM fact WHERE measure = 'closed'")
            }
            let found = try await fixture.statistics.recount.run()
            #expect(found.differences.isEmpty && !found.agrees)
            #expect(found.facts.contains(FactMonth(.filed, month: 202609)))
            #expect(found.facts.allSatisfy { [.filed, .closed].contains($0.measure) })
            #expect(try await fixture.statistics.recount.run(repair: true).repaired)
            #expect(try await fixture.statistics.recount.run().agrees)
            #expect(try await fixture.facts() == fixture.expectedFacts())
        }
    }

    @Test(arguments: Engine.underTest)
    func `figures of an older release are made anew once`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample(), .sample(.accepted), .sample(.resolved)])
            try await fixture.statistics.fold.foldWaiting()
            #expect(try await fixture.statistics.rebuild.runIfDue())
            // As the older release left it: no facts, no cells by nature.
            try await fixture.database.transaction { transaction in
                try transaction.execute("DELETE FROM fact")
                try transaction.execute("DELETE FROM cell WHERE cube = 'nature' OR measure IN ('accepted', 'resolved')")
                try transaction.execute("INSERT INTO fold_state (name, folded_at) VALUES ('rebuild', 0)")
            }
            #expect(try await fixture.database.read { try FigureRebuild.isDue(in: $0) })
            #expect(try await fixture.statistics.rebuild.runIfDue())
            #expect(try await !fixture.database.read { try FigureRebuild.isDue(in: $0) })
            #expect(try await fixture.cells() == fixture.expected())
            #expect(try await fixture.facts() == fixture.expectedFacts())
        }
    }

    @Test(arguments: Engine.underTest)
    func `facts are read page by page, by measure and day`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            var random = SeededRandom(seed: 12)
            // Many of one measure, so that it takes two pages; in parts that one statement can hold.
            for _ in 0..<13 { try await fixture.record((0..<900).map { _ in .random(.filed, &random) }) }
            try await fixture.statistics.fold.foldWaiting()
            let (first, last): (Day, Day) = ("2024-01-15", "2026-02-03")
            let read = try await fixture.database.read { reading in
                var sum: [Delta: Int64] = [:]
                try FactTable.each([.filed, .closed], from: first, to: last, in: reading) { facts in
                    for fact in facts { sum[fact.amounting(to: 0), default: 0] += fact.amount }
                }
                return sum
            }
            let expected = fixture.expectedFacts().filter { fact in
                [.filed, .closed].contains(fact.key.measure) && (first...last).contains(fact.key.effectiveOn)
            }
            #expect(read.count > 5_000 && read.filter { $0.value != 0 } == expected)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what waits is folded first`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample()])
            let report = try await fixture.statistics.recount.run()
            #expect(report.agrees)
            #expect(report.cells > 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a recount waits until the lease of a worker that was killed has run out`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([.sample()])
            let dead = try await Lease.take(
                FoldWorker.leaseName, as: "killed", for: FoldWorker.leaseSeconds, at: fixture.clock.now(),
                on: fixture.database)
            #expect(dead != nil)
            async let report = fixture.statistics.recount.run()
            fixture.clock.pass(seconds: FoldWorker.leaseSeconds + 1)
            #expect(try await report.agrees)
        }
    }

    @Test(arguments: Engine.underTest)
    func `changes recorded meanwhile are told, and nothing is repaired then`(_ engine: Engine) async throws {
        let disturbance = Disturbance()
        let events = FakeEvents(meanwhile: { try await disturbance.happen() })
        try await engine.withFigures(events: events) { fixture in
            try await fixture.record([.sample()])
            disturbance.move.withLock { $0 = { try await fixture.record([.sample(.closed)]) } }
            let report = try await fixture.statistics.recount.run(repair: true)
            #expect(report.disturbedBy > 0)
            #expect(!report.repaired)
            disturbance.move.withLock { $0 = nil }
            #expect(try await fixture.statistics.recount.run().agrees)
        }
    }

    @Test(arguments: Engine.underTest)
    func `more cells than one page of the table are compared`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            var random = SeededRandom(seed: 5)
            let deltas = (0..<900).map { _ in Delta.random(&random, after: []) }
            try await fixture.record(deltas)
            let report = try await fixture.statistics.recount.run()
            #expect(report.agrees)
            #expect(report.cells > 2_000)
        }
    }
}

/// A move that somebody makes while a recount runs.
final class Disturbance: Sendable {
    let move = Mutex<(@Sendable () async throws -> Void)?>(nil)

    func happen() async throws { try await move.withLock { $0 }?() }
}
