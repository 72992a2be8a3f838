internal import CaseworkRules
internal import Kernel
package import Logging
internal import PerformanceRules
internal import Storage
internal import Web

/// Draws bundles piece by piece, so that a large one stops nothing and one that broke off goes on where it was.
package struct InterestDrawing: Sendable {
    private let store: InterestStore
    private let holder: String
    private let log: Logger
    /// A piece is drawn in seconds; who holds the lease longer is gone.
    private static let leaseSeconds: Int64 = 120

    package init(_ store: InterestStore, as holder: String, log: Logger) {
        self.store = store
        self.holder = holder
        self.log = log
    }

    /// Draws all that waits; with nothing waiting one look at an index is all there is.
    ///
    /// - Returns: how many pieces were drawn.
    @discardableResult
    package func round() async throws -> Int {
        guard try await waiting(after: 0) != nil else { return 0 }
        let (database, time) = (store.tools.database, store.tools.time)
        let taken = try await Lease.take("interest", as: holder, for: Self.leaseSeconds, at: time.now(), on: database)
        guard let lease = taken else { return 0 }
        var (pieces, last): (Int, Int64) = (0, 0)
        do {
            while let bundle = try await waiting(after: last), !Task.isCancelled,
                try await lease.renew(for: Self.leaseSeconds, at: time.now(), on: database)
            {
                if try await InterestPiece(store: store, bundle: bundle).draw() {
                    pieces += 1
                } else {
                    last = bundle.id
                }
            }
        } catch {
            try await lease.release(on: database)
            throw error
        }
        try await lease.release(on: database)
        return pieces
    }

    private func waiting(after id: Int64) async throws -> StoredBundle? {
        try await store.tools.database.row(
            "SELECT * FROM interest_bundle WHERE is_ready = 0 AND id > \(id) ORDER BY id LIMIT 1"
        ).map(StoredBundle.init)
    }
}

/// The next piece of one bundle: a list of some files, or, after the last, the statement and the manifest.
struct InterestPiece {
    let store: InterestStore
    let bundle: StoredBundle
    private var tools: PerformanceTools { store.tools }

    /// False where somebody else has drawn it meanwhile.
    func draw() async throws -> Bool {
        do {
            if bundle.done < bundle.files { try await drawList() } else { try await drawStatement() }
            return true
        } catch ChangeRefused.missed {
            return false
        }
    }

    private func drawList() async throws {
        let numbers = try await tools.database.rows(
            """
            SELECT number FROM interest_file WHERE bundle_id = \(bundle.id) AND position > \(Int64(bundle.done))
            ORDER BY position LIMIT \(most: PublicInterest.piece)
            """
        ).compactMap { CaseNumber(try $0.text("number")) }
        var files: [InterestFile] = []
        for number in numbers {
            if let file = try await store.interest.file(number) { files.append(file) }
        }
        let place = bundle.done / PublicInterest.piece + 1
        let name = "files-\(place < 10 ? "0" : "")\(place).pdf"
        let papers = papers
        let pdf = try await store.interest.draw(papers.list(files, from: bundle.done + 1, piece: place))
        let facts = ZIPEntry(String(name.dropLast(3)) + "json", papers.json(files))
        try await write([ZIPEntry(name, pdf), facts], files: files, done: bundle.done + numbers.count)
    }

    private func drawStatement() async throws {
        let parts = try await tools.database.rows(
            "SELECT name, content FROM interest_part WHERE bundle_id = \(bundle.id) ORDER BY position"
        ).map { ZIPEntry(try $0.text("name"), try $0.bytes("content")) }
        let statement = ZIPEntry("statement.pdf", try await store.interest.draw(papers.statement()))
        let manifest = ZIPEntry("manifest.json", papers.manifest(parts + [statement], at: tools.time.now()))
        try await write([statement, manifest], files: [], done: bundle.files, isReady: true)
    }

    private var papers: InterestPapers {
        InterestPapers(
            bundle: bundle, office: store.interest.officeName(bundle.office),
            today: tools.zone().day(of: bundle.madeAt))
    }

    /// A piece, how far the bundle is, and an entry in the history of every file in it: together or not at all.
    private func write(_ entries: [ZIPEntry], files: [InterestFile], done: Int, isReady: Bool = false) async throws {
        let (now, day) = (tools.time.now(), tools.today)
        let sum = bundle.sum.adding(InterestSum(of: files))
        try await tools.database.transaction { [self] transaction in
            var change = Change()
            change.run(
                """
                UPDATE interest_bundle SET done = \(Int64(done)), is_ready = \(isReady),
                    mediated = \(Int64(sum.mediated)), agreed = \(Int64(sum.agreed)),
                    taken_in = \(Int64(sum[.takenIn])), inquiry = \(Int64(sum[.inquiry])),
                    mediation = \(Int64(sum[.mediation])), report = \(Int64(sum[.report]))
                WHERE id = \(bundle.id) AND done = \(Int64(bundle.done)) AND is_ready = 0
                """, expecting: 1)
            let parts = try transaction.count("SELECT count(*) FROM interest_part WHERE bundle_id = \(bundle.id)")
            for (place, entry) in entries.enumerated() {
                guard case .bytes(let bytes) = entry.source else { continue }
                change.insert(
                    """
                    INSERT INTO interest_part (bundle_id, position, name, content)
                    VALUES (\(bundle.id), \(Int64(parts + place + 1)), \(entry.name), \(bytes))
                    """)
            }
            try transaction.run(change)
            for file in files { try note(file, on: day, at: now, in: transaction) }
        }
    }

    /// The file's own history says that it went into a bundle, and commits itself to the reason.
    private func note(_ file: InterestFile, on day: Day, at now: Instant, in transaction: any Writing) throws {
        let entry = Entry(
            kind: Entry.bundleMade,
            facts: [
                .init("day", day.description), .init("kind", "publicInterest"), .init("bundle", String(bundle.id)),
            ], personal: [.init("reason", bundle.wish.reason)])
        try PromiseStore(tools).note(
            entry, of: file.caseID, by: HistoryEvent.Author(kind: "staff", id: bundle.person), office: file.office, now,
            transaction)
    }
}
