package import CaseworkRules
package import ImportingRules
package import Kernel

/// What an import needs of the world.
package struct ImportSurroundings: Sendable {
    package let keeping: any RecordKeeping
    package let ledger: any RunLedger
    package let time: any TimeSource
    package let random: any Randomness
    package let legal: LegalZone

    package init(
        keeping: any RecordKeeping, ledger: any RunLedger, time: any TimeSource, random: any Randomness,
        legal: LegalZone = .shanghai
    ) {
        self.keeping = keeping
        self.ledger = ledger
        self.time = time
        self.random = random
        self.legal = legal
    }
}

/// How one file is imported.
package struct ImportPlan: Sendable {
    package let path: String
    package let mapping: MappingFile
    /// Read and report only; nothing is written anywhere.
    package var dry = false
    /// Go on where the last run of this file with this mapping stopped.
    package var resume = false
    package var rejectedPath: String
    package var language: Language = .zh
    /// Records kept together, after which the run can be resumed.
    package var batch = 1_000

    package init(path: String, mapping: MappingFile, rejectedPath: String? = nil) {
        self.path = path
        self.mapping = mapping
        self.rejectedPath = rejectedPath ?? path + ".rejected.csv"
    }
}

/// How an import ended.
package struct ImportOutcome: Sendable {
    package let report: ImportReport
    /// Whether the whole file was read; otherwise it was stopped.
    package let isFinished: Bool
    /// The line of the last record that was read.
    package let line: Int
    /// The line after which an earlier run was resumed.
    package let resumedAfter: Int?
    /// The file of rejected records, where there are any.
    package let rejectedPath: String?
}

/// Brings the records of one file into casework: batch by batch, safe to repeat, to stop and to resume.
///
/// Nothing is sent and no clock starts; see ``RecordKeeping``.
package struct ImportRun: Sendable {
    package let plan: ImportPlan
    package let surroundings: ImportSurroundings
    package let stop: StopRequest

    package init(_ plan: ImportPlan, in surroundings: ImportSurroundings, stop: StopRequest = StopRequest()) {
        self.plan = plan
        self.surroundings = surroundings
        self.stop = stop
    }

    /// Imports the file.
    ///
    /// Throws ``FileUnreadable``, ``MappingUnusable``, the system's errors, and what keeping a batch throws; then the
    /// batches before are in, and resuming goes on after them.
    package func run(
        progress: @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportOutcome {
        let file = try FileIdentity(path: plan.path)
        var reader = try RecordSource.open(path: plan.path, mapping: plan.mapping.mapping)
        let earlier = plan.resume && !plan.dry ? try await earlierRun(of: file) : nil
        let day = ReadingDay(legal: surroundings.legal, now: surroundings.time.now())
        var state = ImportState(plan: plan, entry: earlier ?? newEntry(file), day: day)
        if !plan.dry { state.openRejectedFile() }
        defer { state.close() }
        state.resume(from: earlier)
        while true {
            let batch = try state.nextBatch(from: &reader)
            guard !batch.isEmpty else { break }
            try await take(batch, into: &state)
            progress(state.progress(at: surroundings.time.now()))
            if stop.isRequested { return try await end(&state, finished: false) }
        }
        return try await end(&state, finished: true)
    }

    private func take(_ batch: ImportState.Batch, into state: inout ImportState) async throws {
        guard !plan.dry, !batch.isInAlready else { return }
        try await state.codes.prepare(for: batch.drafts, keeping: surroundings.keeping)
        let files = batch.drafts.compactMap { RecordedFile($0, mapping: plan.mapping.mapping) }
        if !files.isEmpty { state.count(try await surroundings.keeping.keep(files)) }
        state.advance(at: surroundings.time.now())
        try await surroundings.ledger.save(state.entry)
    }

    private func end(_ state: inout ImportState, finished: Bool) async throws -> ImportOutcome {
        if !plan.dry {
            state.end(finished ? .finished : .stopped, at: surroundings.time.now())
            try await surroundings.ledger.save(state.entry)
        }
        return state.outcome(finished: finished)
    }

    private func earlierRun(of file: FileIdentity) async throws -> RunEntry? {
        try await surroundings.ledger.latest(
            source: plan.mapping.mapping.source, fileHash: file.hash, mappingHash: plan.mapping.hash)
    }

    private func newEntry(_ file: FileIdentity) -> RunEntry {
        let now = surroundings.time.now()
        let id = surroundings.random.bytes(8).reduce(0) { $0 << 8 | Int64($1) } & Int64.max
        return RunEntry(
            id: id, source: plan.mapping.mapping.source, file: file, mappingHash: plan.mapping.hash, position: 0,
            line: 0, counts: RunEntry.Counts(), state: .running, startedAt: now, updatedAt: now)
    }
}
