internal import CaseworkRules
internal import ImportingRules
internal import Kernel

/// What an import knows between two batches.
///
/// A resumed run reads the part that is in already once more without keeping it, which takes seconds for a million
/// records: so its report, its list of rejected records and its category names are those of one whole run.
struct ImportState {
    /// Some records of a file that are kept together.
    struct Batch {
        var drafts: [RecordedDraft] = []
        var rows = 0
        /// Whether an earlier run has kept them.
        var isInAlready = false

        var isEmpty: Bool { rows == 0 }
    }

    private let plan: ImportPlan
    private(set) var entry: RunEntry
    private(set) var report: ImportReport
    var codes: PreparedCodes
    private var rejected: RejectedFile?
    private var position: Int64 = 0
    private var line = 0
    /// The end of the part that an earlier run has kept.
    private var keptUntil: Int64 = 0
    private var resumedAfter: Int?
    /// Where and when new work began.
    private var began: (at: Instant, position: Int64, rows: Int)
    private let day: ReadingDay

    init(plan: ImportPlan, entry: RunEntry, day: ReadingDay) {
        self.plan = plan
        self.entry = entry
        self.day = day
        report = ImportReport(plan.mapping.mapping)
        codes = PreparedCodes(plan.mapping.mapping)
        began = (day.now, 0, 0)
    }

    mutating func openRejectedFile() {
        rejected = RejectedFile(path: plan.rejectedPath, language: plan.language)
    }

    mutating func resume(from earlier: RunEntry?) {
        guard let earlier else { return }
        keptUntil = earlier.position
        resumedAfter = earlier.line
        report.kept = earlier.counts.kept
        report.alreadyThere = earlier.counts.alreadyThere
        entry.state = .running
    }

    /// Reads the next records; the part of an earlier run ends a batch, so that none is half in.
    mutating func nextBatch(from reader: inout any RecordReader) throws -> Batch {
        var batch = Batch(isInAlready: position < keptUntil)
        while batch.rows < plan.batch, !batch.isInAlready || position < keptUntil, let found = try reader.next() {
            position = reader.position
            batch.rows += 1
            switch found {
            case .record(let record):
                switch plan.mapping.mapping.reading(record, on: day) {
                case .success(let draft):
                    report.count(draft, from: record)
                    line = record.line
                    batch.drafts.append(draft)
                case .failure(let unreadable):
                    let original = reader.original()
                    try reject(
                        RejectedRecord(line: record.line, problems: unreadable.problems, original: original))
                }
            case .broken(let rejection):
                try reject(rejection)
            }
        }
        if batch.isInAlready { codes.note(batch.drafts) }
        return batch
    }

    private mutating func reject(_ rejection: RejectedRecord) throws {
        line = rejection.line
        report.count(rejection)
        try rejected?.write(rejection)
    }

    mutating func count(_ answers: [RecordKept]) {
        for answer in answers {
            switch answer {
            case .kept: report.kept += 1
            case .alreadyThere: report.alreadyThere += 1
            }
        }
    }

    /// Notes that everything read so far is in.
    mutating func advance(at now: Instant) {
        entry.position = position
        entry.line = line
        entry.counts = RunEntry.Counts(
            rows: report.rows, kept: report.kept, alreadyThere: report.alreadyThere, rejected: report.rejected)
        entry.updatedAt = now
    }

    mutating func end(_ state: RunEntry.State, at now: Instant) {
        // Stopped within the part of an earlier run, its end stays the place to go on from.
        if position >= keptUntil { advance(at: now) }
        entry.state = state
        entry.updatedAt = now
    }

    mutating func progress(at now: Instant) -> ImportProgress {
        if position <= keptUntil { began = (now, position, report.rows) }
        return ImportProgress(
            bytes: position, totalBytes: entry.file.size, rows: report.rows, recent: report.rows - began.rows,
            milliseconds: max(0, now - began.at), recentBytes: position - began.position)
    }

    func outcome(finished: Bool) -> ImportOutcome {
        ImportOutcome(
            report: report, isFinished: finished, line: line, resumedAfter: resumedAfter,
            rejectedPath: rejected?.exists == true ? plan.rejectedPath : nil)
    }

    func close() {
        rejected?.close()
    }
}
