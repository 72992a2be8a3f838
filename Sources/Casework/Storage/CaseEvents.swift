internal import CaseworkRules
package import Kernel
package import StatisticsRules
internal import Storage

/// Reads again, from the files and their history alone, what was ever to be counted.
package struct CaseEvents: EventSource {
    private let tools: CaseworkTools
    /// Files a batch: some thousand rows of history, so memory stays small.
    private static let batch = 500

    package init(_ tools: CaseworkTools) {
        self.tools = tools
    }

    package func eachBatch(_ body: @Sendable ([Delta]) async throws -> Void) async throws {
        var last: Int64 = 0
        while true {
            let after = last
            let (deltas, next) = try await tools.database.read { try Self.batch(after: after, in: $0) }
            guard let next else { return }
            try await body(deltas)
            last = next
        }
    }

    package func overdue(on day: Day) async throws -> [OverdueCount] {
        try await tools.database.rows(
            """
            SELECT kind, division, count(*) AS n FROM case_file WHERE is_open = 1 AND due_on < \(day)
            GROUP BY kind, division ORDER BY kind, division
            """
        ).map { row in
            OverdueCount(kind: try row.text("kind"), division: try row.text("division"), files: try row.int("n"))
        }
    }

    private static func batch(after last: Int64, in reading: any Reading) throws -> ([Delta], Int64?) {
        let files = try reading.rows(
            """
            SELECT id, kind, channel, category_system, category, nature, division, received_on FROM case_file
            WHERE id > \(last) ORDER BY id LIMIT \(batch)
            """)
        guard let next = try files.last?.int64("id") else { return ([], nil) }
        let entries = try reading.rows(
            """
            SELECT case_id, sequence, kind, body FROM history
            WHERE case_id > \(last) AND case_id <= \(next) ORDER BY case_id, sequence
            """)
        let grouped = Dictionary(grouping: entries) { (try? $0.int64("case_id")) ?? 0 }
        let deltas = try files.flatMap { file in
            try HistoryCounting(file).deltas(of: grouped[try file.int64("id")] ?? [])
        }
        return (deltas, next)
    }
}

/// Turns one file's history into what it adds to the figures.
///
/// It reads the history's own facts and not the rules that wrote them, so that a fault in counting shows.
private struct HistoryCounting {
    private let dimensions: Dimensions
    private let receivedOn: Day

    init(_ file: Row) throws {
        let system = try file.text("category_system")
        let code = try file.text("category")
        dimensions = Dimensions(
            kind: try file.text("kind"), channel: try file.text("channel"), category: "\(system):\(code)",
            nature: try file.text("nature"), division: try file.text("division"))
        receivedOn = try file.day("received_on")
    }

    func deltas(of entries: [Row]) throws -> [Delta] {
        var accepted = false
        // What the last closing came to, which a reopening takes back on the day of that closing.
        var result: [Delta] = []
        var deltas: [Delta] = []
        for entry in entries {
            let kind = try entry.text("kind")
            let body = try HistoryBody(text: try entry.text("body"))
            if kind == CaseMove.Name.accept.rawValue {
                if accepted { continue }
                accepted = true
            }
            if kind == CaseMove.Name.reopen.rawValue {
                deltas += result.map { $0.amounting(to: -$0.amount) }
                result = []
            }
            let found = Self.measures(kind, body.facts).map { delta($0, body.facts, $1) }
            deltas += found
            let lasting = found.filter { [.resolved, .agreedMoney, .punitive, .punitiveMoney].contains($0.measure) }
            if !lasting.isEmpty { result = lasting }
        }
        return deltas
    }

    private func delta(_ measure: Measure, _ facts: [String: String], _ amount: Int64) -> Delta {
        // What was performed counts on the day on which it was, and not on that of the confirmation.
        let text = facts["doneOn"] ?? facts["day"] ?? ""
        return Delta(measure, on: Day(text) ?? receivedOn, cohort: receivedOn, dimensions, amount: amount)
    }

    private static func measures(_ kind: String, _ facts: [String: String]) -> [(Measure, Int64)] {
        // What is settled first is filed when that has ended.
        if kind == Entry.lodged, facts[Entry.settlesFirst] != nil { return [] }
        if [Entry.lodged, Entry.recorded, Entry.unsettled].contains(kind) { return [(.filed, 1)] }
        if kind == Entry.settled { return [(.filed, 1)] + closing(facts) + money(facts) }
        if kind == Entry.promiseKept { return money(facts) }
        if kind == Entry.recordedAccepted { return [(.accepted, 1)] }
        if kind == Entry.recordedClosed { return closing(facts) + money(facts) }
        switch CaseMove.Name(rawValue: kind) {
        case .accept: return [(.accepted, 1)]
        case .refuse: return [(.refused, 1)] + closing(facts)
        case .agree: return [(.agreed, 1)]
        case .end: return [(.ended, 1)]
        case .withdraw: return [(.withdrawn, 1)] + closing(facts)
        case .close: return closing(facts) + money(facts)
        case .notifyReporter, .joinTo, .mergeInto: return closing(facts)
        // Answering closes a consultation and not a suggestion; only what closes has an outcome.
        case .answer, .becomeComplaint: return facts["outcome"] == nil ? [] : closing(facts)
        case .reopen, .separate: return [(.reopened, 1)]
        case .rate: return solved(facts)
        default: return []
        }
    }

    private static func closing(_ facts: [String: String]) -> [(Measure, Int64)] {
        let outcome = (facts["result"] ?? facts["outcome"]).flatMap(Outcome.init)
        let resolved: [(Measure, Int64)] = outcome?.isResolving == true ? [(.resolved, 1)] : []
        switch facts["inTime"] {
        case "1": return [(.closed, 1), (.closedInTime, 1)] + resolved
        case "0": return [(.closed, 1), (.closedLate, 1)] + resolved
        default: return [(.closed, 1)] + resolved
        }
    }

    private static func money(_ facts: [String: String]) -> [(Measure, Int64)] {
        func fen(_ key: String) -> Int64 { facts[key].flatMap { Int64($0) } ?? 0 }
        let sums: [(Measure, Int64)] = [
            (.agreedMoney, max(0, fen("agreed"))), (.performedMoney, fen("performed") - fen("performedBefore")),
            (.punitive, fen("punitive") > 0 ? 1 : 0), (.punitiveMoney, fen("punitive")),
        ]
        return sums.filter { $0.1 != 0 }
    }

    private static func solved(_ facts: [String: String]) -> [(Measure, Int64)] {
        switch facts["solved"].flatMap(Rating.Solved.init(rawValue:)) {
        case .yes: [(.solvedYes, 1)]
        case .partly: [(.solvedPartly, 1)]
        case .no: [(.solvedNo, 1)]
        case nil: []
        }
    }
}
