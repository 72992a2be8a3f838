/// Proves histories from what is stored: every hash again, every sequence, and the end of each.
package enum HistoryVerification {
    /// The first problem of one file's history, if there is one.
    package static func problem(of caseID: Int64, in reading: any Reading) throws -> HistoryProblem? {
        let head = try reading.row(HistoryStore.head(of: caseID)).map(HistoryStore.chain)
        let entries = try HistoryStore.entries(of: caseID, limit: .max, in: reading)
        return problem(of: caseID, head: head, entries: entries[...])
    }

    /// The first problem of a whole history that was read already.
    package static func problem(end: HistoryChain, entries: [HistoryEntry]) -> HistoryProblem? {
        problem(of: end.caseID, head: end, entries: entries[...])
    }

    /// Goes through all histories, some hundred files at a time, each batch in a snapshot of its own.
    ///
    /// What is written meanwhile does not disturb it. A file that vanished with its head cannot be seen here:
    /// whoever keeps the files counts them against ``HistoryReport/files``.
    package static func report(
        on database: any Database, batch: Int = 500, progress: @Sendable (HistoryReport) -> Void = { _ in }
    ) async throws -> HistoryReport {
        var report = HistoryReport()
        var last: Int64? = Int64.min
        while let from = last {
            let known = report
            (report, last) = try await database.read { try Self.continuing(known, after: from, batch: batch, in: $0) }
            progress(report)
        }
        return report
    }

    /// The report with one more batch in it, and where the next begins, if there is one.
    private static func continuing(
        _ known: HistoryReport, after from: Int64, batch: Int, in reading: any Reading
    ) throws -> (HistoryReport, Int64?) {
        let heads = try reading.rows(
            "SELECT case_id, count, hash FROM history_head WHERE case_id > \(from) ORDER BY case_id LIMIT \(batch)"
        ).map(HistoryStore.chain)
        // Entries without a head lie between the heads, or after the last of them.
        let to = heads.count == batch ? heads[batch - 1].caseID : Int64.max
        var rest = try reading.rows(
            """
            SELECT case_id, sequence, at, kind, by_kind, by_id, office_id, body, hash FROM history
            WHERE case_id > \(from) AND case_id <= \(to) ORDER BY case_id, sequence
            """
        ).map(HistoryStore.entry)[...]
        var report = known
        report.entries += rest.count
        let ids = Set(heads.map(\.caseID)).union(rest.map(\.caseID)).sorted()
        let byID = Dictionary(uniqueKeysWithValues: heads.map { ($0.caseID, $0) })
        for id in ids {
            let own = rest.prefix { $0.caseID == id }
            rest = rest.dropFirst(own.count)
            report.files += 1
            if let problem = problem(of: id, head: byID[id], entries: own) { report.problems.append(problem) }
        }
        return (report, heads.count == batch ? to : nil)
    }

    private static func problem(
        of caseID: Int64, head: HistoryChain?, entries: ArraySlice<HistoryEntry>
    ) -> HistoryProblem? {
        var chain = HistoryChain(caseID: caseID)
        for entry in entries {
            if let kind = chain.follow(entry) {
                return HistoryProblem(caseID: caseID, sequence: chain.count + 1, kind: kind)
            }
        }
        if let head, head == chain { return nil }
        if head == nil, entries.isEmpty { return nil }
        let kind = head == nil ? HistoryProblem.Kind.missingHead : .wrongEnd
        return HistoryProblem(caseID: caseID, sequence: chain.count + 1, kind: kind)
    }
}
