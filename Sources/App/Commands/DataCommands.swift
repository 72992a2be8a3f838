internal import Accounts
internal import ArgumentParser
internal import CaseworkRules
internal import Importing
internal import Kernel
internal import Statistics
internal import StatisticsRules
internal import Storage

/// Brings the schema and the shipped data up to date, and says what was done.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database up to date. / 升级数据库结构。")
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        try await Running.with(installation) { _ in Running.tell("The database is up to date. / 数据库已是最新。") }
    }
}

/// Checks the chains of all histories and of the audit log, and that all evidence is there as it was.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check every history chain and all evidence. / 核对每个案件的记录链和证据。")
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        try await Running.with(installation) { opened in
            guard try await Soundness(installation: opened).chainsAndEvidence() else { throw ExitCode(1) }
        }
    }
}

/// Computes all figures again from the files.
struct RecountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recount", abstract: "Compute all figures again and compare. / 重算全部统计并比对。")
    @OptionGroup var installation: InstallationOptions
    @Flag(help: "Write what the files say / 以案件为准改正") var repair = false

    func run() async throws {
        let repair = repair
        try await Running.with(installation) { opened in
            let statistics = opened.statistics()
            _ = try await statistics.rebuild.runIfDue()
            let report = try await statistics.recount.run(repair: repair)
            Running.tell(
                "events 事件 \(report.events), cells 统计单元 \(report.cells), differences 差异 \(report.differences.count)")
            for difference in report.differences.prefix(50) {
                Running.tell("  \(difference.cell): kept \(difference.kept), files say \(difference.expected)")
            }
            for month in report.facts.prefix(50) { Running.tell("  facts 逐日事实: \(month.measure) \(month.month)") }
            guard report.agrees || report.repaired else { throw ExitCode(1) }
        }
    }
}

/// Takes in the records of another system.
struct ImportFileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in records from CSV or JSON Lines. / 导入其他系统的记录。")
    @OptionGroup var installation: InstallationOptions
    @Argument(help: "The file / 文件") var file: String
    @Option(help: "A mapping: a path, or the name of a shipped one / 对照表") var mapping: String
    @Flag(help: "Read and report, and write nothing / 只检查，不写入") var dryRun = false
    @Flag(help: "Go on where a stopped import ended / 接着上次中断的地方") var resume = false
    @Option(help: "Where rejected records go / 不能导入的记录写到哪里") var rejected: String?
    @Flag(help: "Report in English / 用英文报告") var english = false

    func run() async throws {
        var options = ImportOptions(file: file, mapping: mapping)
        options.dryRun = dryRun
        options.resume = resume
        options.rejected = rejected
        options.language = english ? .en : .zh
        let plan = options
        try await Running.with(installation) { opened in
            let stop = StopRequest()
            let surroundings = ImportSurroundings(
                keeping: opened.records, ledger: ImportRunStore(database: opened.database), time: opened.time,
                random: opened.random)
            let command = ImportCommand(plan, shipped: try ReferenceFiles.bundled().folder + "/mappings")
            let fold = opened.statistics(foldBatch: 5_000).fold
            let isFinished = try await fold.meanwhile {
                try await stop.duringInterrupts {
                    try await command.run(
                        in: surroundings, stop: stop, progress: { Running.say("\r\($0)") }, print: { Running.tell($0) }
                    )
                }
            }
            guard isFinished else { throw ExitCode(1) }
        }
    }
}

/// Prints the schema of the database, for the dumps in `db/`.
struct SchemaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the database schema. / 输出数据库结构。")
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        try await Running.with(installation) { Running.tell(try await SchemaDump.text(of: $0.database)) }
    }
}

/// Prints the states of a kind of filing and its moves as a diagram.
struct StatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "states", abstract: "Print the states of a kind of filing as a diagram. / 输出一类来件的状态图。")
    @Option(help: "complaint, tip, consultation or suggestion / 投诉、举报、咨询或建议") var kind = "complaint"

    func run() throws {
        guard let kind = CaseKind(rawValue: kind), CaseKind.filed.contains(kind) else {
            throw ValidationError("--kind: complaint, tip, consultation, suggestion")
        }
        Running.tell(String(kind.diagram.dropLast()))
    }
}
