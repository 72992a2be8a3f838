package import AccountsRules
internal import FindingRules
package import Kernel
package import Logging
package import Storage

/// Indexes what has changed: in batches, outside the commits of others, one worker at a time.
package struct IndexWorker: Sendable {
    let files: any Database
    let index: FindIndex
    private let directory: @Sendable () -> OfficeDirectory
    private let time: any TimeSource
    private let zone: LegalZone
    private let holder: String
    private let batch: Int
    private let log: Logger

    static let leaseName = "find"
    static let leaseSeconds: Int64 = 20

    /// How long a worker in the background rests after a batch, in times of what the batch took, and never more than
    /// two seconds: filings come first, and search catches up after them.
    private static let rest = 3

    /// `files` is the database of the files with its feed, `holder` the name of this process among all, `batch` the
    /// number of changes of one transaction of the index.
    package init(
        files: any Database, index: FindIndex, directory: @escaping @Sendable () -> OfficeDirectory,
        time: any TimeSource, zone: LegalZone = .shanghai, holder: String, batch: Int = 500, log: Logger
    ) {
        self.files = files
        self.index = index
        self.directory = directory
        self.time = time
        self.zone = zone
        self.holder = holder
        self.batch = batch
        self.log = log
    }

    /// Indexes until nothing waits; returns how many changes, 0 also when another worker is at it.
    ///
    /// With `resting` it leaves the machine to others between two batches. With `checksOffices` it sees first if
    /// offices have moved, or the index is of another format. `progress` is told after each batch how many changes are
    /// done.
    @discardableResult
    package func indexWaiting(
        checksOffices: Bool = true, resting: Bool = false, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        guard try await hasWork(checksOffices), let lease = try await takeLease() else { return 0 }
        return try await working(under: lease) {
            try await prepare(under: lease)
            return try await drain(under: lease, resting: resting, progress)
        }
    }

    /// Takes the index apart and puts every file into the feed; `indexWaiting` then does the work, now or later.
    ///
    /// Returns how many files wait, or nil while another worker holds the lease.
    package func beginAgain() async throws -> Int? {
        guard let lease = try await takeLease() else { return nil }
        return try await working(under: lease) { try await begin(under: lease) }
    }

    /// Indexes whenever something waits, until the task is cancelled; a failure is logged and tried again.
    package func run() async {
        var round = 0
        while !Task.isCancelled {
            var pause = Duration.milliseconds(500)
            do {
                // Offices move rarely; half a minute is soon enough.
                try await indexWaiting(checksOffices: round % 60 == 0, resting: true)
                round += 1
            } catch is CancellationError {
                return
            } catch {
                log.error("indexing failed", metadata: ["error": .string(String(reflecting: error))])
                pause = .seconds(5)
            }
            try? await Task.sleep(for: pause)
        }
    }

    /// Whether something waits, or the index is of another format or empty, or offices have moved.
    private func hasWork(_ checksOffices: Bool) async throws -> Bool {
        if try await files.read({ try ChangeFeed.count(upTo: 1, in: $0) }) > 0 { return true }
        guard checksOffices else { return false }
        guard try await index.isOfThisFormat() else { return true }
        return try await !movedOffices().isEmpty
    }

    private func takeLease() async throws -> Lease? {
        try await Lease.take(Self.leaseName, as: holder, for: Self.leaseSeconds, at: time.now(), on: files)
    }

    /// Gives the lease back whatever happens, in a task of its own: a cancelled one would be refused a connection.
    private func working<Answer>(under lease: Lease, _ body: () async throws -> Answer) async throws -> Answer {
        let files = files
        do {
            let answer = try await body()
            try await lease.release(on: files)
            return answer
        } catch {
            await Task { try? await lease.release(on: files) }.value
            throw error
        }
    }

    private func begin(under lease: Lease) async throws -> Int {
        try await index.begin(fence: lease.fence)
        try await guarded(lease) { try $0.execute(ChangeFeed.deletingAll) }
        // In pieces, so that nobody who lodges meanwhile waits long.
        var last: Int64? = .min
        while let after = last {
            last = try await guarded(lease) { try ChangeFeed.addFiles(after: after, 20_000, in: $0) }
        }
        try await index.finishBeginning(fence: lease.fence)
        return try await files.read { try ChangeFeed.count(upTo: .max, in: $0) }
    }

    /// A transaction of the files' database that holds only as long as the lease is ours.
    @discardableResult
    private func guarded<Answer: Sendable>(
        _ lease: Lease, _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        try await files.transaction { transaction in
            guard try transaction.execute(lease.guarding) == 1 else { throw StaleWorker() }
            return try body(transaction)
        }
    }

    /// Begins again where the format is another one, and puts the files of moved offices into the feed.
    private func prepare(under lease: Lease) async throws {
        if try await !index.isOfThisFormat() { _ = try await begin(under: lease) }
        let moved = try await movedOffices()
        guard !moved.isEmpty else { return }
        try await files.transaction { transaction in
            for office in moved where !office.isFirst { try transaction.execute(ChangeFeed.adding(filesOf: office.id)) }
        }
        try await index.keep(moved)
    }

    private func drain(
        under lease: Lease, resting: Bool, _ progress: @Sendable (Int) -> Void
    ) async throws -> Int {
        let clock = ContinuousClock()
        var done = 0
        var renewedAt = time.now()
        while true {
            let now = time.now()
            if now >= renewedAt.adding(seconds: Self.leaseSeconds / 2) {
                guard try await lease.renew(for: Self.leaseSeconds, at: now, on: files) else { throw StaleWorker() }
                renewedAt = now
            }
            let began = clock.now
            let count = try await oneBatch(under: lease, at: now)
            done += count
            progress(done)
            if count < batch { return done }
            if resting { try await Task.sleep(for: min(.seconds(2), began.duration(to: clock.now) * Self.rest)) }
        }
    }

    /// Feed and files in one snapshot, then the index, then the feed again.
    private func oneBatch(under lease: Lease, at now: Instant) async throws -> Int {
        let limit = batch
        let (rows, found) = try await files.read { reading in
            let rows = try ChangeFeed.waiting(limit, in: reading)
            let ids = Array(Set(rows.map(\.caseID)))
            return (rows, try FileReading.indexed(ids, in: reading))
        }
        let (directory, today) = (directory(), zone.day(of: now))
        var change = IndexBatch()
        change.entries = found.map { $0.entry { directory.line(of: $0, on: today) } }
        change.gone = Array(Set(rows.map(\.caseID)).subtracting(found.map(\.id)))
        change.upTo = rows.count < limit ? now : nil
        try await index.write(change, fence: lease.fence)
        guard !rows.isEmpty else { return 0 }
        try await index.tokens.settle(on: index.database)
        try await guarded(lease) { try $0.execute(ChangeFeed.deleting(rows)) }
        return rows.count
    }

    private func movedOffices() async throws -> [OfficeLine] {
        let (directory, today) = (directory(), zone.day(of: time.now()))
        let lines = directory.offices.map { office in
            let above = directory.line(of: office.id, on: today).filter { $0 != office.id }
            return (office.id, above.map(String.init).joined(separator: ","))
        }
        return try await index.moved(lines)
    }
}
