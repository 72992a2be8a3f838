internal import Kernel
package import Logging
internal import PerformanceRules
internal import Storage
internal import Web

/// Adds to the counts of traders what became of files: one worker at a time, each change exactly once.
package struct RecordFold: Sendable {
    private let tools: PerformanceTools
    private let holder: String
    private let log: Logger
    private static let batch = 200
    private static let leaseSeconds: Int64 = 60

    package init(_ tools: PerformanceTools, as holder: String, log: Logger) {
        self.tools = tools
        self.holder = holder
        self.log = log
    }

    /// Folds all that waits; with nothing waiting one look at an index is all there is.
    ///
    /// - Returns: for how many files something was done.
    @discardableResult
    package func round() async throws -> Int {
        let (database, time) = (tools.database, tools.time)
        var waiting = try await waiting(after: .min)
        guard !waiting.isEmpty else { return 0 }
        let taken = try await Lease.take(
            "trader-record", as: holder, for: Self.leaseSeconds, at: time.now(), on: database)
        guard let lease = taken else { return 0 }
        var done = 0
        while let last = waiting.last {
            for file in waiting where try await fold(file) { done += 1 }
            guard waiting.count == Self.batch, !Task.isCancelled,
                try await lease.renew(for: Self.leaseSeconds, at: time.now(), on: database)
            else { break }
            waiting = try await self.waiting(after: last.caseID)
        }
        try await lease.release(on: database)
        return done
    }

    /// Writes what the files say: shares anew, then counts as the sum of the shares.
    ///
    /// - Returns: whether it was done; not while another worker folds.
    package func repair(_ report: RecordVerification.Report) async throws -> Bool {
        let (database, now) = (tools.database, tools.time.now())
        try await database.transaction { transaction in
            for found in report.complaints {
                try transaction.execute(TraderRecordStore.touching(found.id, found.number, at: now))
            }
        }
        try await round()
        let taken = try await Lease.take(
            "trader-record", as: holder, for: Self.leaseSeconds, at: now, on: database)
        guard let lease = taken else { return false }
        try await database.transaction { transaction in
            for code in report.codes {
                let sum = try RecordVerification.sum(of: code, in: transaction)
                try transaction.execute("DELETE FROM trader_count WHERE code = \(code)")
                for (key, amount) in RecordShares().steps(to: sum) {
                    try transaction.execute(TraderRecordStore.adding(amount, key, to: code))
                }
            }
        }
        try await lease.release(on: database)
        return true
    }

    private func waiting(after last: Int64) async throws -> [TouchedFile] {
        try await tools.database.rows(
            "SELECT * FROM trader_touched WHERE case_id > \(last) ORDER BY case_id LIMIT \(most: Self.batch)"
        ).map(TouchedFile.init)
    }

    private func fold(_ file: TouchedFile) async throws -> Bool {
        do {
            try await RecordFolding(tools: tools, file: file).run()
            return true
        } catch ChangeRefused.missed {
            // It changed meanwhile; the next round looks again.
            return false
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            log.error("a file could not be counted for its trader", metadata: ["error": "\(type(of: error))"])
            return false
        }
    }
}

/// A file whose shares may have changed.
struct TouchedFile: Sendable {
    let caseID: Int64
    let number: String
    /// Grows with every change, and is never the same as that of an earlier mark.
    let mark: Int64

    init(_ row: Row) throws {
        caseID = try row.int64("case_id")
        number = try row.text("number")
        mark = try row.int64("n")
    }
}

/// What was last counted of a file.
struct KeptShares: Sendable {
    let code: String
    let shares: RecordShares
    /// Grows with every change.
    let version: Int64

    init(_ row: Row) throws {
        guard let shares = RecordShares(text: try row.text("counts")) else { throw UnreadablePromise() }
        code = try row.text("code")
        self.shares = shares
        version = try row.int64("version")
    }
}

/// Makes one file's shares anew.
///
/// What is known of the file is read after its mark and its shares. Whatever changes it meanwhile marks it again, and
/// whoever else folds it writes a later version: either way the change misses its rows and nothing is counted.
private struct RecordFolding {
    let tools: PerformanceTools
    let file: TouchedFile

    func run() async throws {
        let row = try await tools.database.row("SELECT * FROM trader_share WHERE case_id = \(file.caseID)")
        let kept = try row.map(KeptShares.init)
        guard let number = CaseNumber(file.number) else { throw UnreadablePromise() }
        let facts = try await tools.countedFile(number)
        let (code, shares) = (facts?.trader.text ?? "", facts?.shares ?? RecordShares())
        var change = Change()
        change.run(
            "DELETE FROM trader_touched WHERE case_id = \(file.caseID) AND n = \(file.mark)", expecting: 1)
        if kept?.code != code || kept?.shares != shares { write(code, shares, after: kept, to: &change) }
        try await tools.database.transaction { [change] in try $0.run(change) }
    }

    private func write(_ code: String, _ shares: RecordShares, after kept: KeptShares?, to change: inout Change) {
        if let kept {
            change.run(
                """
                UPDATE trader_share SET code = \(code), counts = \(shares.text), version = \(kept.version + 1)
                WHERE case_id = \(file.caseID) AND version = \(kept.version)
                """, expecting: 1)
        } else {
            guard !shares.isEmpty else { return }
            change.insert(
                """
                INSERT INTO trader_share (case_id, number, code, counts, version)
                VALUES (\(file.caseID), \(file.number), \(code), \(shares.text), 1)
                """)
        }
        if let kept, kept.code != code {
            add(kept.shares.steps(to: RecordShares()), to: kept.code, &change)
            add(RecordShares().steps(to: shares), to: code, &change)
        } else {
            add((kept?.shares ?? RecordShares()).steps(to: shares), to: code, &change)
        }
    }

    private func add(_ steps: [(key: RecordShares.Key, amount: Int)], to code: String, _ change: inout Change) {
        for (key, amount) in steps {
            change.run(TraderRecordStore.adding(amount, key, to: code))
        }
    }
}
