package import Kernel
package import StatisticsRules
package import Storage

/// Computes every cell again from the files and their history, and compares.
///
/// It holds the workers' lease, so that nothing is folded meanwhile. If no change waits at the end, none was recorded
/// since the beginning, and the comparison is exact; otherwise it is made again, three times at most.
package struct Recount: Sendable {
    private let database: any Database
    private let source: any EventSource
    private let rollUp: @Sendable () async throws -> RollUp
    private let worker: FoldWorker
    private let time: any TimeSource

    private static let attempts = 3

    package init(
        database: any Database, source: any EventSource, rollUp: @escaping @Sendable () async throws -> RollUp,
        worker: FoldWorker, time: any TimeSource
    ) {
        self.database = database
        self.source = source
        self.rollUp = rollUp
        self.worker = worker
        self.time = time
    }

    /// - Parameter repair: whether cells that differ are put right.
    package func run(repair: Bool = false) async throws -> RecountReport {
        let lease = try await takeLease()
        do {
            let report = try await run(under: lease, repair: repair)
            try await lease.release(on: database)
            return report
        } catch {
            try? await lease.release(on: database)
            throw error
        }
    }

    private func takeLease() async throws -> Lease {
        for attempt in 0..<100 {
            if let lease = try await worker.takeLease() { return lease }
            if attempt < 99 { try await Task.sleep(for: .milliseconds(100)) }
        }
        throw FoldingElsewhere()
    }

    private func run(under lease: Lease, repair: Bool) async throws -> RecountReport {
        var attempt = 1
        while true {
            let found = try await compare(under: lease)
            let isExact = found.waiting == 0 || found.differences.isEmpty
            guard isExact || attempt == Self.attempts else {
                attempt += 1
                continue
            }
            var report = RecountReport(
                events: found.events, cells: found.cells, differences: found.differences, repaired: false,
                disturbedBy: isExact ? 0 : found.waiting)
            if isExact, repair, !report.agrees {
                report.repaired = try await put(right: found.differences, lease)
            }
            return report
        }
    }

    /// Everything folded first, then what the files give beside what the cells hold.
    private func compare(under lease: Lease) async throws -> Comparison {
        _ = try await worker.fold(under: lease)
        let gathering = Gathering(try await rollUp(), LeaseKeeping(lease, since: time.now()), database, time)
        try await source.eachBatch { try await gathering.add($0) }
        let (expected, events) = await (gathering.cells, gathering.events)
        return try await database.read { reading in
            var comparison = Comparison(events: events, expected: expected)
            try comparison.readCells(in: reading)
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
        var keeping = keeping
        try await keeping.renewIfDue(at: time.now(), on: database)
        self.keeping = keeping
    }
}

/// The cells as expected and as kept.
private struct Comparison {
    let events: Int
    private var missing: [CellKey: Int64]
    private(set) var cells = 0
    private(set) var differences: [RecountReport.Difference] = []
    var waiting = 0

    private static let page = 2_000

    init(events: Int, expected: [CellKey: Int64]) {
        self.events = events
        missing = expected.filter { $0.value != 0 }
    }

    /// Goes through the table in the order of its key; what is expected and not met is a difference too.
    mutating func readCells(in reading: any Reading) throws {
        var after: SQL = ""
        while true {
            let rows = try reading.rows(
                """
                SELECT cube, scope, below, kind, measure, under, month, key, value FROM cell \(fragment: after) \
                ORDER BY cube, scope, below, kind, measure, under, month, key LIMIT \(Self.page)
                """)
            var last: CellKey?
            for row in rows {
                let key = try CellKey(row)
                take(key, kept: try row.int64("value"))
                last = key
            }
            guard rows.count == Self.page, let last else { break }
            after = """
                WHERE (cube, scope, below, kind, measure, under, month, key) > (\(last.cube), \(last.scope), \
                \(last.below), \(last.kind), \(last.measure), \(last.under), \(last.month), \(last.key))
                """
        }
        differences += missing.map { RecountReport.Difference(cell: $0.key, kept: 0, expected: $0.value) }
        cells += missing.count
        differences.sort { $0.cell < $1.cell }
    }

    private mutating func take(_ key: CellKey, kept: Int64) {
        let expected = missing.removeValue(forKey: key) ?? 0
        if kept != 0 || expected != 0 { cells += 1 }
        if kept != expected { differences.append(.init(cell: key, kept: kept, expected: expected)) }
    }
}
