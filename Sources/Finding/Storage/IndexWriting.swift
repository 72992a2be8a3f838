internal import FindingRules
internal import Kernel
internal import Storage

/// What a worker knows of the index, kept beside it.
enum IndexState: String {
    /// The format of the entries.
    case format
    /// The largest fence under which somebody has written; a worker with a smaller one has lost its lease.
    case fence
    /// Everything that was committed before this moment is in the index.
    case upTo

    func read(in reading: any Reading) throws -> Int64? {
        try reading.row("SELECT value FROM find_state WHERE key = \(self)")?.int64("value")
    }

    func write(_ value: Int64, in writing: any Writing) throws {
        try writing.execute(
            """
            INSERT INTO find_state (key, value) VALUES (\(self), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }
}

/// What one batch changes in the index.
struct IndexBatch: Sendable {
    var entries: [IndexEntry] = []
    /// Files that are not there any more.
    var gone: [Int64] = []
    /// Everything before it is in the index with this batch; nil while more waits.
    var upTo: Instant?
}

extension FindIndex {
    /// Writes a batch in one transaction: what is as it was is left alone, the rest is put in the place of the old.
    ///
    /// Throws ``StaleWorker`` when a newer worker has written already.
    func write(_ batch: IndexBatch, fence: Int64) async throws {
        let tokens = tokens
        try await database.transaction { transaction in
            try Self.checkFence(fence, in: transaction)
            let old = try Self.known(batch.entries.map(\.caseID) + batch.gone, in: transaction)
            for id in batch.gone { if let entry = old[id] { try tokens.delete(entry, in: transaction) } }
            for entry in batch.entries { try Self.put(entry, over: old[entry.caseID], tokens, in: transaction) }
            if let upTo = batch.upTo { try IndexState.upTo.write(upTo.milliseconds, in: transaction) }
        }
    }

    private static func checkFence(_ fence: Int64, in transaction: any Writing) throws {
        let known = try transaction.row(
            "SELECT value FROM find_state WHERE key = \(IndexState.fence) \(dialect: .forUpdate)"
        )?.int64("value")
        if let known, known > fence { throw StaleWorker() }
        if known != fence { try IndexState.fence.write(fence, in: transaction) }
    }

    /// The entries that files have now.
    private static func known(_ ids: [Int64], in reading: any Reading) throws -> [Int64: IndexEntry] {
        let rows = try reading.rows(
            "SELECT position, case_id, words, facets FROM find_entry WHERE case_id IN \(anyOf: ids) ORDER BY position")
        let entries = try rows.map { row in
            IndexEntry(
                caseID: try row.int64("case_id"), position: try row.int64("position"), words: try row.text("words"),
                facets: try row.text("facets"))
        }
        return Dictionary(entries.map { ($0.caseID, $0) }) { first, _ in first }
    }

    private static func put(
        _ entry: IndexEntry, over old: IndexEntry?, _ tokens: any TokenTable, in transaction: any Writing
    ) throws {
        var entry = entry
        if let old {
            // A file keeps its place as long as its time of receipt stays.
            if EntryPosition.areTogether(old.position, entry.position) { entry.position = old.position }
            if old == entry { return }
            try tokens.delete(old, in: transaction)
        }
        while try !tokens.insert(entry, in: transaction) { entry.position = EntryPosition.next(after: entry.position) }
    }

    /// Takes everything out and forgets the format; the caller puts every file into the feed and then calls
    /// ``finishBeginning(fence:)``. Until then the index is of no format, so that a crash in between begins again.
    func begin(fence: Int64) async throws {
        let tokens = tokens
        try await database.transaction { transaction in
            try Self.checkFence(fence, in: transaction)
            try tokens.clear(in: transaction)
            try transaction.execute("DELETE FROM find_scope")
            let forgotten = [IndexState.upTo, IndexState.format]
            try transaction.execute("DELETE FROM find_state WHERE key IN \(anyOf: forgotten)")
        }
    }

    /// Remembers the format, once every file is in the feed.
    func finishBeginning(fence: Int64) async throws {
        try await database.transaction { transaction in
            try Self.checkFence(fence, in: transaction)
            try IndexState.format.write(IndexEntry.format, in: transaction)
        }
    }
}

/// The lease passed to another worker, which has written meanwhile.
struct StaleWorker: Error {}
