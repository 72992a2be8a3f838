internal import CaseworkRules
package import Kernel
package import LawRules
internal import Storage

extension ClockKeeper {
    /// What another calendar would move, with nothing written.
    package struct Preview: Sendable, Equatable {
        /// A due day that would move.
        package struct Moved: Sendable, Equatable {
            package let number: String
            package let period: PeriodKey
            package let old: Day
            package let new: Day
        }

        package internal(set) var looked = 0
        package internal(set) var moved = 0
        package internal(set) var examples: [Moved] = []
        /// Whether every file that can be touched was looked at.
        package internal(set) var isWhole = true
    }

    /// Computes the open clocks that end on or after `first` by `law`, those due first, for at most `limit` files.
    ///
    /// Reads in short snapshots of a batch each, so that nothing else waits for it.
    package func preview(_ law: LawBook, from first: Day, limit: Int, examples: Int = 50) async throws -> Preview {
        var preview = Preview()
        var last: (due: Int, id: Int64) = (first.number - 1, Int64.max)
        var seen: Set<Int64> = []
        while let batch = try await batch(after: last.due, last.id, law) {
            last = (batch.due, batch.id)
            for file in batch.files where seen.insert(file.id).inserted {
                guard preview.looked < limit else {
                    preview.isWhole = false
                    return preview
                }
                preview.looked += 1
                preview.moved += file.moved.count
                preview.examples += file.moved.prefix(max(0, examples - preview.examples.count))
            }
        }
        return preview
    }

    private struct Batch: Sendable {
        let due: Int
        let id: Int64
        let files: [File]
    }

    private struct File: Sendable {
        let id: Int64
        let moved: [Preview.Moved]
    }

    /// The next files by due day, each computed by `law`; nil when there are no more.
    private func batch(after due: Int, _ id: Int64, _ law: LawBook) async throws -> Batch? {
        let today = law.zone.day(of: tools.time.now())
        return try await tools.database.read { reading in
            let rows = try reading.rows(
                """
                SELECT c.due_on, c.case_id, f.number FROM clock AS c JOIN case_file AS f ON f.id = c.case_id
                WHERE c.state IN ('running', 'paused') AND (c.due_on > \(due) OR (c.due_on = \(due) AND c.case_id > \(id)))
                ORDER BY c.due_on, c.case_id LIMIT \(Self.batch)
                """)
            guard let end = rows.last else { return nil }
            let files = try rows.map { row in
                File(
                    id: try row.int64("case_id"),
                    moved: try Self.moved(try row.text("number"), law, today, CaseLoading(reading: reading)))
            }
            return Batch(due: try end.int("due_on"), id: try end.int64("case_id"), files: files)
        }
    }

    private static func moved(
        _ number: String, _ law: LawBook, _ today: Day, _ loading: CaseLoading
    ) throws -> [Preview.Moved] {
        guard let (_, moved) = try loading.file(number: number)?.recalculating(law, on: today) else { return [] }
        return moved.map {
            Preview.Moved(number: number, period: $0.clock.key, old: $0.oldDue, new: $0.clock.due.due)
        }
    }
}
