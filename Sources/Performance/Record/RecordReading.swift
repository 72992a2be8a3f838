internal import Kernel
internal import PerformanceRules
internal import Storage

extension PerformanceTools {
    /// What a complaint tells of its trader now; nil where it tells nothing.
    func countedFile(_ number: CaseNumber) async throws -> CountedFile? {
        guard var file = try await records.file(number) else { return nil }
        let answers = try await database.read { reading in
            try reading.rows(each: [
                "SELECT solved FROM asking WHERE number = \(number.text) AND side = 'consumer'",
                """
                SELECT due_on, done_on, broken_on FROM promise WHERE number = \(number.text) AND side = 'trader'
                    AND state <> 'released' ORDER BY position
                """,
            ])
        }
        file.solved = try answers[0].first?.optionalChoice("solved")
        file.promised = try answers[1].map { row in
            CountedFile.Promised(
                dueOn: try row.day("due_on"), doneOn: try row.optionalDay("done_on"),
                isBroken: try row.optionalDay("broken_on") != nil)
        }
        return file
    }
}
