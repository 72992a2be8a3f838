internal import Kernel
internal import PerformanceRules
package import Storage

/// Proves the public figures of traders: makes the shares of all complaints anew, and adds up all shares.
package struct RecordVerification: Sendable {
    package struct Report: Sendable, Equatable {
        package internal(set) var files = 0
        package internal(set) var traders = 0
        /// Complaints whose shares are others than kept, and traders whose counts are.
        var complaints: [Complaint] = []
        var codes: [String] = []

        package var problems: [String] { complaints.map(\.number.text) + codes }
    }

    struct Complaint: Sendable, Equatable {
        let id: Int64
        let number: CaseNumber
    }

    private let tools: PerformanceTools
    private static let batch = 500

    package init(_ tools: PerformanceTools) {
        self.tools = tools
    }

    package func report() async throws -> Report {
        var report = Report()
        try await checkFiles(&report)
        try await checkTraders(&report)
        return report
    }

    /// Every complaint's shares again; one that is marked changed a moment ago and is counted soon.
    private func checkFiles(_ report: inout Report) async throws {
        var last = Int64.min
        while true {
            let complaints = try await tools.records.complaints(last)
            guard let end = complaints.last else { return }
            for (id, number) in complaints {
                report.files += 1
                let row = try await tools.database.row("SELECT * FROM trader_share WHERE case_id = \(id)")
                let kept = try row.map(KeptShares.init)
                let facts = try await tools.countedFile(number)
                let shares = facts?.shares ?? RecordShares()
                let isSame =
                    shares == kept?.shares ?? RecordShares()
                    && (shares.isEmpty || facts?.trader.text == kept?.code)
                if !isSame, try await !isMarked(id) { report.complaints.append(Complaint(id: id, number: number)) }
            }
            last = end.id
        }
    }

    private func isMarked(_ id: Int64) async throws -> Bool {
        try await tools.database.row("SELECT 1 AS one FROM trader_touched WHERE case_id = \(id)") != nil
    }

    /// The counts of every trader are the sum of its files' shares; each trader in a snapshot of its own.
    private func checkTraders(_ report: inout Report) async throws {
        var last = ""
        while let code = try await code(after: last) {
            report.traders += 1
            let agrees = try await tools.database.read { try Self.agrees(code, in: $0) }
            if !agrees { report.codes.append(code) }
            last = code
        }
    }

    private func code(after last: String) async throws -> String? {
        let rows = try await tools.database.read { reading in
            try reading.rows(each: [
                "SELECT code FROM trader_share WHERE code > \(last) ORDER BY code LIMIT 1",
                "SELECT code FROM trader_count WHERE code > \(last) ORDER BY code LIMIT 1",
            ])
        }
        return try rows.compactMap { try $0.first?.text("code") }.min()
    }

    /// What the shares of a trader's files add up to.
    static func sum(of code: String, in reading: any Reading) throws -> RecordShares {
        var sum = RecordShares()
        var last = Int64.min
        while true {
            let rows = try reading.rows(
                """
                SELECT * FROM trader_share WHERE code = \(code) AND case_id > \(last) ORDER BY case_id
                LIMIT \(most: batch)
                """)
            for row in rows { sum.add(try KeptShares(row).shares) }
            guard rows.count == batch, let end = rows.last else { break }
            last = try end.int64("case_id")
        }
        return sum
    }

    private static func agrees(_ code: String, in reading: any Reading) throws -> Bool {
        var kept = RecordShares()
        for row in try reading.rows("SELECT month, what, n FROM trader_count WHERE code = \(code) ORDER BY month, what")
        {
            guard let count = RecordCount(code: try row.text("what")) else { return false }
            kept.add(count, try row.int("n"), in: try row.int("month"))
        }
        return try kept == sum(of: code, in: reading)
    }
}
