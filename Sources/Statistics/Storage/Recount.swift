package import Kernel
package import StatisticsRules
package import Storage

/// Computes every cell again from the files and their history, and compares.
///
/// It holds the workers' lease, so that nothing is folded meanwhile. If no change waits at the end, none was recorded
/// since the beginning, and the comparison is exact; otherwise it is made again, three times at most.
package struct Recount: Sendable {
    private let database: any Database
    private let sources: Statistics.Sources
    private let worker: FoldWorker
    private let time: any TimeSource

    private static let attempts = 3

    package init(
        database: any Database, sources: Statistics.Sources, worker: FoldWorker, time: any TimeSource
    ) {
        self.database = database
        self.sources = sources
        self.worker = worker
        self.time = time
    }

    /// - Parameter repair: whether cells that differ are put right.
    package func run(repair: Bool = false) async throws -> RecountReport {
        for attempt in 1... {
            // What waits is folded before, by the way that outlives a lease that ran out on a slow machine.
            try await worker.foldWaiting()
            let lease = try await takeLease()
            do {
                let report = try await run(under: lease, repair: repair)
                await worker.giveBack(lease)
                return report
            } catch is LeaseLost where attempt < Self.attempts && !Task.isCancelled {
                continue
            } catch {
                await worker.giveBack(lease)
                throw error
            }
        }
        throw FoldingElsewhere()
    }

    /// Waits longer than a lease holds, so that one left behind by a process that was killed runs out meanwhile.
    private func takeLease() async throws -> Lease {
        for _ in 0...(FoldWorker.leaseSeconds + 5) * 10 {
            if let lease = try await worker.takeLease() { return lease }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw FoldingElsewhere()
    }

    private func run(under lease: Lease, repair: Bool) async throws -> RecountReport {
        var attempt = 1
        while true {
            let found = try await compare(under: lease)
            let isExact = found.waiting == 0 || found.agrees
            guard isExact || attempt == Self.attempts else {
                attempt += 1
                continue
            }
            var report = RecountReport(
                events: found.events, cells: found.cells, differences: found.differences,
                facts: found.facts.keys.sorted(), repaired: false, disturbedBy: isExact ? 0 : found.waiting)
            if isExact, repair, !report.agrees {
                let facts = FactRepair(found.facts, database: database, events: sources.events)
                let hasFacts = try await facts.run(under: lease, at: time)
                report.repaired = hasFacts ? try await put(right: found.differences, lease) : false
            }
            return report
        }
    }

    /// Everything folded first, then what the files give beside what the cells hold.
    private func compare(under lease: Lease) async throws -> CellComparison {
        _ = try await worker.fold(under: lease)
        let gathering = Gathering(
            try await sources.newestRollUp(), LeaseKeeping(lease, since: time.now()), database, time)
        try await sources.events.eachBatch { try await gathering.add($0) }
        let (expected, events, print) = await (gathering.cells, gathering.events, gathering.print)
        return try await database.read { reading in
            var comparison = CellComparison(events: events, expected: expected, print: print)
            try comparison.readCells(in: reading)
            try comparison.readFacts(in: reading)
            comparison.waiting = try DeltaLog.waiting(upTo: FoldState.countedUpTo, in: reading)
            return comparison
        }
    }

    /// Sets the cells, unless a change was recorded meanwhile.
    private func put(right differences: [RecountReport.Difference], _ lease: Lease) async throws -> Bool {
        let values = Dictionary(differences.map { ($0.cell, $0.expected) }, uniquingKeysWith: { first, _ in first })
        return try await database.transaction { transaction in
            guard try transaction.execute(lease.guarding) == 1 else { throw LeaseLost() }
            guard try DeltaLog.waiting(upTo: 1, in: transaction) == 0 else { return false }
            try CellTable.set(values, in: transaction)
            return true
        }
    }
}

/// Adds up what the files give, batch by batch.
private actor Gathering {
    private(set) var cells: [CellKey: Int64] = [:]
    private(set) var events = 0
    private(set) var print = FactPrint()
    private let rollUp: RollUp
    private var keeping: LeaseKeeping
    private let database: any Database
    private let time: any TimeSource

    init(_ rollUp: RollUp, _ keeping: LeaseKeeping, _ database: any Database, _ time: any TimeSource) {
        self.rollUp = rollUp
        self.keeping = keeping
        self.database = database
        self.time = time
    }

    func add(_ deltas: [Delta]) async throws {
        events += deltas.count
        rollUp.add(deltas, to: &cells)
        for delta in deltas { print.add(delta) }
        var keeping = keeping
        try await keeping.renewIfDue(at: time.now(), on: database)
        self.keeping = keeping
    }
}
