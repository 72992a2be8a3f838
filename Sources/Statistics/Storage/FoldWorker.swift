package import Kernel
package import Logging
package import StatisticsRules
package import Storage

/// Folds waiting changes into cells: one worker at a time, each change exactly once.
///
/// A change is deleted in the transaction that adds it, so one that commits late is found late and never skipped.
/// The lease keeps two workers from getting in each other's way; its fence, checked in the same transaction, keeps
/// one that lost it while it slept from folding on.
package struct FoldWorker: Sendable {
    private let database: any Database
    private let sources: Statistics.Sources
    private let time: any TimeSource
    private let holder: String
    private let batch: Int
    private let log: Logger

    /// The name of the lease.
    static let leaseName = "figures"
    /// Seconds that a lease holds; renewed when half of them have passed. For as long nothing is folded after a worker
    /// died with the lease.
    static let leaseSeconds: Int64 = 10

    /// - Parameters:
    ///   - sources: today's trees; asked for before every round of folding, and anew for a code that they lack
    ///   - holder: the name of this process among all
    ///   - batch: the changes of one transaction; on SQLite all other writers wait that long
    package init(
        database: any Database, sources: Statistics.Sources, time: any TimeSource, holder: String, batch: Int = 500,
        log: Logger
    ) {
        self.database = database
        self.sources = sources
        self.time = time
        self.holder = holder
        self.batch = batch
        self.log = log
    }

    /// Folds what waits, until nothing does; returns how many changes, 0 also when another worker is at it.
    @discardableResult
    package func foldWaiting() async throws -> Int {
        var folded = 0
        while try await database.read({ try DeltaLog.waiting(upTo: 1, in: $0) }) > 0,
            let lease = try await takeLease()
        {
            do {
                folded += try await fold(under: lease)
                await giveBack(lease)
                return folded
            } catch is LeaseLost where !Task.isCancelled {
                // A batch took longer than the lease holds; what is folded stays, and the rest goes on under another.
                continue
            } catch {
                await giveBack(lease)
                throw error
            }
        }
        return folded
    }

    /// Releases even when cancelled: a worker told to stop would be refused the connection, and the next one would wait
    /// for the lease to run out.
    func giveBack(_ lease: Lease) async {
        let database = database
        try? await uncancelled { try await lease.release(on: database) }
    }

    /// Takes the lease; `nil` while another worker holds it.
    func takeLease() async throws -> Lease? {
        try await Lease.take(
            Self.leaseName, as: holder, for: Self.leaseSeconds, at: time.now(), on: database)
    }

    /// Folds until nothing waits, or the task is cancelled between two batches, as long as the lease holds.
    func fold(under lease: Lease) async throws -> Int {
        var rollUp = try await sources.rollUp()
        var lacking: Set<String> = []
        var keeping = LeaseKeeping(lease, since: time.now())
        var folded = 0
        while true {
            try await keeping.renewIfDue(at: time.now(), on: database)
            do {
                let trees = rollUp
                let count = try await uncancelled { try await foldBatch(under: lease, trees) }
                folded += count
                if count < batch || Task.isCancelled { return folded }
            } catch let behind as TreesBehind {
                lacking.formUnion(behind.codes)
                rollUp = try await sources.newestRollUp().accepting(lacking)
            }
        }
    }

    /// One transaction: the fence, the claim, the cells.
    func foldBatch(under lease: Lease, _ rollUp: RollUp) async throws -> Int {
        let now = time.now()
        let batch = batch
        return try await database.transaction { transaction in
            guard try transaction.execute(lease.guarding) == 1 else { throw LeaseLost() }
            let rows = try DeltaLog.claim(batch, in: transaction)
            let deltas = try rows.map(Delta.init)
            let unknown = rollUp.unknown(in: deltas)
            guard unknown.isEmpty else { throw TreesBehind(codes: unknown) }
            try CellTable.add(rollUp.cells(deltas), in: transaction)
            try FactTable.add(deltas, in: transaction)
            try transaction.execute(FoldState.folded(at: now))
            return rows.count
        }
    }

    /// Folds beside a piece of work that makes many changes, and afterwards what is left of them.
    package func meanwhile<Answer: Sendable>(
        _ work: @Sendable () async throws -> Answer
    ) async throws -> Answer {
        let folding = Task { await run() }
        let answer: Result<Answer, any Error>
        do { answer = .success(try await work()) } catch { answer = .failure(error) }
        folding.cancel()
        await folding.value
        let done = try answer.get()
        try await foldWaiting()
        return done
    }

    /// Folds whenever something waits, until the task is cancelled; a failure is logged and tried again.
    package func run() async {
        while !Task.isCancelled {
            var pause = Duration.milliseconds(500)
            do {
                try await foldWaiting()
            } catch is CancellationError {
                return
            } catch {
                log.error("folding figures failed", metadata: ["error": .string(String(reflecting: error))])
                pause = .seconds(5)
            }
            try? await Task.sleep(for: pause)
        }
    }
}

/// The lease passed to another worker; what the transaction did is undone.
package struct LeaseLost: Error, Equatable { package init() {} }

/// A change names codes that the trees at hand lack: an import brought them, perhaps of another process, after the trees
/// were read. What the transaction claimed is given back.
struct TreesBehind: Error {
    let codes: Set<String>
}

/// Renews a lease in time while a long piece of work goes on.
struct LeaseKeeping {
    let lease: Lease
    private var renewedAt: Instant

    init(_ lease: Lease, since: Instant) {
        self.lease = lease
        renewedAt = since
    }

    /// Renews once half of the time has passed; throws when the lease has passed to another.
    mutating func renewIfDue(at now: Instant, on database: any Database) async throws {
        guard now >= renewedAt.adding(seconds: FoldWorker.leaseSeconds / 2) else { return }
        guard try await lease.renew(for: FoldWorker.leaseSeconds, at: now, on: database) else { throw LeaseLost() }
        renewedAt = now
    }
}

/// A row names a measure that this program does not know, most likely because a newer one wrote it.
struct UnknownMeasure: Error {
    let measure: String
}

extension Delta {
    /// The delta that a row of the log keeps.
    init(_ row: DeltaRow) throws {
        guard let measure = Measure(rawValue: row.measure) else { throw UnknownMeasure(measure: row.measure) }
        let dimensions = Dimensions(
            kind: row.kind, channel: row.channel, category: row.category, nature: row.nature, division: row.division)
        self.init(measure, on: row.effectiveOn, cohort: row.cohortOn, dimensions, amount: row.amount)
    }
}
