internal import ArgumentParser
internal import Casework
internal import Kernel
internal import Storage

/// Measures how fast the engine alone stores the rows of real filings: prepared beforehand, no HTTP, no rules.
///
/// SQLite: one writer, commits of 64 filings. PostgreSQL: one statement a filing, eight at once.
struct RawRateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raw-rate", abstract: "Measure the engine's own rate of storing filings. / 测数据库写入速度。")
    @OptionGroup var installation: InstallationOptions
    @Option(help: "How many filings / 件数") var filings = 20_000

    func run() async throws {
        let filings = filings
        try await Running.with(installation) { opened in
            try await Demonstration(opened).signIns()
            let changes = try await Demonstration(opened).prepared(filings)
            let statements = changes.first.map { $0.statements.count } ?? 0
            let began = ContinuousClock.now
            switch opened.database.engine {
            case .sqlite: try await Self.inCommits(of: 64, changes, on: opened.database)
            case .postgres: try await Self.atOnce(8, changes, on: opened.database)
            }
            let rate = Int(Double(changes.count) / Running.seconds(since: began))
            Running.tell("raw \(opened.database.engine.rawValue): \(rate) filings/s (\(statements) statements each)")
        }
    }

    private static func inCommits(of size: Int, _ changes: [Change], on database: any Database) async throws {
        for start in stride(from: 0, to: changes.count, by: size) {
            let batch = changes[start..<min(start + size, changes.count)]
            try await database.transaction { transaction in
                for change in batch { try transaction.run(change) }
            }
        }
    }

    private static func atOnce(_ width: Int, _ changes: [Change], on database: any Database) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<width {
                group.addTask {
                    for index in stride(from: lane, to: changes.count, by: width) {
                        try await database.submit(changes[index])
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
