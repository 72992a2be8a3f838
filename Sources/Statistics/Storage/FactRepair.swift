internal import Kernel
internal import StatisticsRules
internal import Storage
internal import Synchronization

/// Writes the facts of some months anew from the files, in passes that each hold a bounded number of them.
struct FactRepair {
    private let months: [FactMonth: Int]
    private let database: any Database
    private let events: any EventSource

    /// Facts that one pass holds in memory, about 200 bytes each.
    private static let most = 500_000

    /// - Parameter months: the months to be written, with how many events the files have of each
    init(_ months: [FactMonth: Int], database: any Database, events: any EventSource) {
        self.months = months
        self.database = database
        self.events = events
    }

    /// False if a change was recorded meanwhile; then the pass it disturbed wrote nothing.
    func run(under lease: Lease, at time: any TimeSource) async throws -> Bool {
        var keeping = LeaseKeeping(lease, since: time.now())
        for pass in passes {
            let gathered = Mutex<[Delta: Int64]>([:])
            try await events.eachBatch { deltas in
                gathered.withLock { sums in
                    for delta in deltas where pass.contains(FactMonth(delta)) {
                        sums[delta.amounting(to: 0), default: 0] += delta.amount
                    }
                }
            }
            try await keeping.renewIfDue(at: time.now(), on: database)
            let facts = gathered.withLock { $0.map { $0.key.amounting(to: $0.value) } }
            guard try await write(facts, pass, lease) else { return false }
        }
        return true
    }

    private func write(_ facts: [Delta], _ pass: Set<FactMonth>, _ lease: Lease) async throws -> Bool {
        try await database.transaction { transaction in
            guard try transaction.execute(lease.guarding) == 1 else { throw LeaseLost() }
            guard try DeltaLog.waiting(upTo: 1, in: transaction) == 0 else { return false }
            try FactTable.clear(pass, in: transaction)
            try FactTable.add(facts, in: transaction)
            return true
        }
    }

    /// The months in groups that are small enough, each month wholly in one.
    private var passes: [Set<FactMonth>] {
        var passes: [Set<FactMonth>] = []
        var (pass, size) = (Set<FactMonth>(), 0)
        for (month, count) in months.sorted(by: { $0.key < $1.key }) {
            if !pass.isEmpty, size + count > Self.most {
                passes.append(pass)
                (pass, size) = ([], 0)
            }
            pass.insert(month)
            size += count
        }
        return pass.isEmpty ? passes : passes + [pass]
    }
}
