package import FundsRules
internal import ImportingRules
package import Kernel
internal import Storage

/// What became of a bank statement.
package struct StatementReport: Equatable, Sendable {
    /// A line that was not taken, with every reason.
    package struct Rejection: Equatable, Sendable {
        package let line: Int
        package let problems: [BankLineProblem]
    }

    package internal(set) var lines = 0
    package internal(set) var new = 0
    package internal(set) var matched = 0
    /// Taken in before.
    package internal(set) var known = 0
    package internal(set) var rejected = 0
    /// The first of them.
    package internal(set) var rejections: [Rejection] = []
    /// Whether the file had more lines than are read.
    package internal(set) var isCut = false

    mutating func reject(_ line: Int, _ problems: [BankLineProblem]) {
        rejected += 1
        if rejections.count < 50 { rejections.append(Rejection(line: line, problems: problems)) }
    }
}

/// Takes in what a bank says, batch by batch: safe to repeat.
package struct StatementTaking: Sendable {
    private static let batch = 200
    let tools: FundTools

    package init(_ tools: FundTools) {
        self.tools = tools
    }

    /// Reads a file and takes its lines in.
    ///
    /// Throws `StatementFiles.Unreadable`, `StatementColumns.Unusable`, `FundRefused`, `NotFound`.
    package func take(_ path: String, for fund: Int64, by who: Principal) async throws -> StatementReport {
        let stored = try await FundStore(tools).fund(fund, for: who)
        guard tools.allows(.record, stored.fund.office, who) else { throw FundRefused([.notAllowed]) }
        let (names, next) = try tools.statements.open(path)
        let columns = try StatementColumns(names)
        let today = tools.today
        var report = StatementReport()
        var batch: [(key: String, line: BankLine)] = []
        var seen: [BankLine: Int] = [:]
        while report.lines < FundLimits.lines, let found = try next() {
            report.lines += 1
            switch found {
            case .broken(let line): report.reject(line, [.unreadable])
            case .record(let record):
                switch columns.reading(record.text, today: today) {
                case .failure(let unreadable): report.reject(record.line, unreadable.problems)
                case .success(let line):
                    // Texts beside it may be written otherwise in another file; they do not make it another line.
                    let bare = BankLine(day: line.day, reference: line.referenceKey, amount: line.amount)
                    seen[bare, default: 0] += 1
                    batch.append((line.key(seen[bare] ?? 1), line))
                }
            }
            if batch.count == Self.batch { try await flush(&batch, fund, &report) }
        }
        try await flush(&batch, fund, &report)
        if report.lines >= FundLimits.lines { report.isCut = try next() != nil }
        try await note(report, fund, who)
        return report
    }

    private func flush(
        _ batch: inout [(key: String, line: BankLine)], _ fund: Int64, _ report: inout StatementReport
    ) async throws {
        guard !batch.isEmpty else { return }
        let (lines, now) = (batch, tools.time.now())
        let counts = try await tools.database.transaction { transaction in
            // Entries and lines find each other under the lock of the books, whichever comes first.
            _ = try LedgerWriting(fund: fund, transaction: transaction).lockedState()
            var (new, matched) = (0, 0)
            for (key, line) in lines {
                guard try Self.insert(line, key, fund, now, transaction) else { continue }
                new += 1
                if try Self.match(line, key, fund, transaction) { matched += 1 }
            }
            return (new, matched)
        }
        report.new += counts.0
        report.matched += counts.1
        report.known += lines.count - counts.0
        batch = []
    }

    private static func insert(
        _ line: BankLine, _ key: String, _ fund: Int64, _ now: Instant, _ transaction: any Writing
    ) throws -> Bool {
        try transaction.execute(
            """
            INSERT INTO fund_bank_line (fund_id, line_key, day, reference, reference_key, amount, counterparty, note,
                taken_at)
            VALUES (\(fund), \(key), \(line.day), \(line.reference), \(line.referenceKey), \(line.amount),
                \(line.counterparty), \(line.note), \(now))
            ON CONFLICT (fund_id, line_key) DO NOTHING
            """) == 1
    }

    private static func match(
        _ line: BankLine, _ key: String, _ fund: Int64, _ transaction: any Writing
    ) throws -> Bool {
        let entry = try transaction.row(
            """
            SELECT e.number FROM fund_entry AS e
            JOIN fund_unmatched AS u ON u.fund_id = e.fund_id AND u.number = e.number
            WHERE e.fund_id = \(fund) AND e.reference_key = \(line.referenceKey) AND e.reference_key <> ''
                AND e.bank = \(line.amount)
            ORDER BY e.number LIMIT 1
            """)
        guard let number = try entry?.int64("number") else { return false }
        try transaction.execute(
            "UPDATE fund_bank_line SET entry_number = \(number) WHERE fund_id = \(fund) AND line_key = \(key)")
        try transaction.execute("DELETE FROM fund_unmatched WHERE fund_id = \(fund) AND number = \(number)")
        return true
    }

    private func note(_ report: StatementReport, _ fund: Int64, _ who: Principal) async throws {
        let (audit, now) = (tools.audit, tools.time.now())
        let detail =
            "\(report.new) new, \(report.matched) matched, \(report.known) known, \(report.rejected) rejected"
        try await tools.database.transaction { transaction in
            try audit(now, who, "fund-statement-taken", "fund:\(fund)", detail, transaction)
        }
    }
}
