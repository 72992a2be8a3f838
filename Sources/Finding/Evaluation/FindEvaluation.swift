internal import AccountsRules
package import FindingRules
internal import Kernel
internal import Storage

/// Measures search: whether everything is found that reading every file finds, and how long a first page takes.
package struct FindEvaluation: Sendable {
    private let store: FindStore
    /// The office of the county clerk: one with many files.
    private let office: Int64
    private let queries: [String]

    /// Who asks.
    package enum Asker: String, CaseIterable, Sendable {
        case regionAnalyst = "region analyst"
        case countyClerk = "county clerk"
        case clerkWithoutHits = "clerk who may see none"
    }

    /// What was measured for one asker.
    package struct Report: Sendable {
        package let asker: Asker
        package var queries = 0
        /// Files that should be found, up to the newest thousand of each question.
        package var expected = 0
        package var missing = 0
        package var wrong = 0
        /// Questions whose count was not what it should be.
        package var miscounted = 0
        /// Milliseconds of every first page, sorted.
        package var milliseconds: [Double] = []

        package var recall: Double { expected == 0 ? 1 : 1 - Double(missing) / Double(expected) }

        package func percentile(_ share: Double) -> Double {
            guard !milliseconds.isEmpty else { return 0 }
            return milliseconds[min(milliseconds.count - 1, Int(Double(milliseconds.count) * share))]
        }
    }

    package init(_ tools: FindTools, queries: [String], office: Int64) {
        store = FindStore(tools)
        self.queries = queries
        self.office = office
    }

    /// The office with the most files that is not above others: a county's.
    package static func busiestOffice(_ tools: FindTools) async throws -> Int64? {
        let directory = tools.directory()
        let leaves = directory.offices.filter { directory.descendants(of: $0.id, on: tools.today).count <= 20 }
        var best: (id: Int64, files: Int)?
        for office in leaves {
            let files = try await tools.files.read { reading in
                try reading.count(
                    "SELECT count(*) FROM (SELECT 1 FROM case_file WHERE office_id = \(office.id) LIMIT 20000) AS counted"
                )
            }
            if files > best?.files ?? 0 { best = (office.id, files) }
        }
        return best?.id
    }

    /// Reads everything, then asks everything, `rounds` times for the time.
    package func run(rounds: Int, progress: @Sendable (Int) -> Void) async throws -> [Report] {
        var scan = FullScan(queries, office: office)
        try await scan.run(store.tools.files, progress: progress)
        var reports: [Report] = []
        for asker in Asker.allCases {
            var report = Report(asker: asker)
            for (query, hits) in zip(queries, scan.hits) {
                guard let reach = reach(asker, hits, scan) else { continue }
                try await judge(query, hits, reach, &report)
                try await measure(query, reach, rounds, &report)
            }
            report.milliseconds.sort()
            reports.append(report)
        }
        return reports
    }

    /// The reach of an asker; for the one who may see none, an office with many files and none of the hits.
    private func reach(_ asker: Asker, _ hits: FullScan.Hits, _ scan: FullScan) -> FindReach? {
        switch asker {
        case .regionAnalyst: return .everywhere
        case .countyClerk: return .office(office)
        case .clerkWithoutHits:
            guard hits.all > 0 else { return nil }
            let without = scan.filesByOffice.filter { hits.byOffice[$0.key] == nil }
            let chosen = without.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
            let empty = store.tools.directory().offices.first { scan.filesByOffice[$0.id] == nil }?.id
            return (chosen ?? empty).map { .office($0) }
        }
    }

    private func judge(
        _ query: String, _ hits: FullScan.Hits, _ reach: FindReach, _ report: inout Report
    ) async throws {
        let (expected, count): ([Int64], Int) =
            switch reach {
            case .everywhere: (hits.newest.map(\.id), hits.all)
            case .office(let own, _) where own == office: (hits.own.map(\.id), hits.byOffice[own] ?? 0)
            case .office, .below: ([], 0)
            }
        var question = FindQuery(text: SearchText(query), reach: reach, asWords: true)
        question.size = 200
        var found: [Int64] = []
        repeat {
            let result = try await store.find(question)
            if question.cursor == nil, !Self.agrees(result.count, count) { report.miscounted += 1 }
            found += result.files.map(\.id)
            question.cursor = result.next
        } while question.cursor != nil && found.count < FullScan.kept
        let compared = Set(found.prefix(FullScan.kept))
        report.queries += 1
        report.expected += expected.count
        report.missing += Set(expected).subtracting(compared).count
        report.wrong += compared.subtracting(expected).count
    }

    private static func agrees(_ count: FoundCount?, _ number: Int) -> Bool {
        guard let count else { return false }
        if count.isUpperBound { return count.number >= min(number, FoundCount.most) }
        return count.isMore ? number > FoundCount.most : count.number == number
    }

    private func measure(
        _ query: String, _ reach: FindReach, _ rounds: Int, _ report: inout Report
    ) async throws {
        let question = FindQuery(text: SearchText(query), reach: reach, asWords: true)
        let clock = ContinuousClock()
        for _ in 0..<rounds {
            let began = clock.now
            _ = try await store.find(question)
            let passed = (clock.now - began).components
            report.milliseconds.append(Double(passed.seconds) * 1_000 + Double(passed.attoseconds) / 1e15)
        }
    }
}
