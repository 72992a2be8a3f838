package import CaseworkRules
package import Kernel
internal import LawRules
internal import Storage

/// Brings open clocks up to a calendar that has come in: old day, new day and reason are kept for each.
package struct ClockKeeper: Sendable {
    let tools: CaseworkTools
    /// Files read at once; each is written in a transaction of its own.
    static let batch = 200

    package init(_ tools: CaseworkTools) {
        self.tools = tools
    }

    /// What a new calendar moved.
    package struct Report: Sendable, Equatable {
        package internal(set) var looked = 0
        package internal(set) var moved = 0
    }

    /// Computes the open clocks that end on or after `first` again; the others cannot have changed.
    package func recalculate(from first: Day, reason: String) async throws -> Report {
        var report = Report()
        var last: (due: Int, id: Int64) = (first.number - 1, Int64.max)
        var seen: Set<Int64> = []
        while true {
            let after = last
            let rows = try await tools.database.rows(
                """
                SELECT c.due_on, c.case_id, f.number FROM clock AS c JOIN case_file AS f ON f.id = c.case_id
                WHERE c.state IN ('running', 'paused')
                    AND (c.due_on > \(after.due) OR (c.due_on = \(after.due) AND c.case_id > \(after.id)))
                ORDER BY c.due_on, c.case_id LIMIT \(Self.batch)
                """)
            guard let end = rows.last else { return report }
            last = (try end.int("due_on"), try end.int64("case_id"))
            // A clock that moves to a later day comes up again there, already computed.
            let fresh = try rows.filter { seen.insert(try $0.int64("case_id")).inserted }
            for number in Set(try fresh.map { try $0.text("number") }).sorted() {
                report.looked += 1
                report.moved += try await recalculate(number, reason)
            }
        }
    }

    /// One file; a file that somebody moves at the same moment is computed by that move already.
    private func recalculate(_ number: String, _ reason: String) async throws -> Int {
        let now = tools.time.now()
        let law = tools.law()
        return try await tools.database.transaction { transaction in
            guard let file = try CaseLoading(reading: transaction).file(number: number),
                let (decision, moved) = file.recalculating(law, on: law.zone.day(of: now))
            else { return 0 }
            let chain = try HistoryStore.chain(of: file.id, in: transaction)
            var writing = CaseWriting(now: now, by: "")
            writing.update(decision.file, from: file.version)
            for change in moved { writing.write(change, reason, of: file.id) }
            var history = HistoryWriting(after: chain, random: tools.random)
            let system = Principal(.system("calendar"))
            history.note(decision.entry.event(at: now, by: system, office: file.handling.office))
            writing.write(history)
            try transaction.run(writing.change)
            return moved.count
        }
    }
}

extension CaseWriting {
    fileprivate mutating func write(_ moved: DueMoved, _ reason: String, of id: Int64) {
        put(moved.clock, of: id)
        add(
            """
            INSERT INTO clock_change (case_id, handling_id, period, start_on, at, old_due, new_due, reason)
            VALUES (\(id), \(moved.clock.handling), \(moved.clock.key), \(moved.clock.start), \(now),
                \(moved.oldDue), \(moved.clock.due.due), \(reason))
            """)
    }
}
