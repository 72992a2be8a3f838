internal import ArgumentParser
internal import Finding
internal import Foundation

/// Measures search on the files that are there: what is found against a reading of every file, and how long it takes.
struct SearchRateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search-rate", abstract: "Measure search against a full scan. / 测查找的查全率和速度。")
    @OptionGroup var installation: InstallationOptions
    @Option(help: "How many questions / 查找次数") var queries = 100
    @Option(help: "How often each is asked for its time / 每个查几遍") var rounds = 5
    @Option(help: "Seed of the random choices / 随机种子") var seed: UInt64 = 1

    func validate() throws {
        guard (1...10_000).contains(queries), (1...1_000).contains(rounds) else {
            throw ValidationError("--queries: 1–10000, --rounds: 1–1000。")
        }
    }

    func run() async throws {
        let (queries, rounds, seed) = (queries, rounds, seed)
        try await Running.with(installation) { opened in
            let tools = opened.finding
            try await opened.indexing(batch: 2_000).indexWaiting()
            guard let office = try await FindEvaluation.busiestOffice(tools) else {
                throw ValidationError("还没有案件。\nThere are no files yet.")
            }
            let words = try await JudgedQueries.make(queries, seed: seed, from: opened.database)
            let evaluation = FindEvaluation(tools, queries: words, office: office)
            let reports = try await evaluation.run(rounds: rounds) { Running.say("\rread \($0) files   ") }
            Running.say("\n")
            for report in reports { Running.tell(Self.line(report)) }
            guard reports.allSatisfy({ $0.missing == 0 && $0.wrong == 0 && $0.miscounted == 0 }) else {
                throw ExitCode(1)
            }
        }
    }

    private static func line(_ report: FindEvaluation.Report) -> String {
        func two(_ number: Double) -> String { String(format: "%.2f", number) }
        return "\(report.asker.rawValue): \(report.queries) queries, \(report.expected) expected, "
            + "recall \(String(format: "%.4f", report.recall)), wrong \(report.wrong), miscounted \(report.miscounted), "
            + "p50 \(two(report.percentile(0.5))) ms, p99 \(two(report.percentile(0.99))) ms, "
            + "max \(two(report.milliseconds.last ?? 0)) ms"
    }
}
