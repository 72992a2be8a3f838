internal import ArgumentParser
internal import Foundation
internal import ImportingRules
internal import Kernel
internal import Web
internal import WorkOrders
internal import WorkOrdersRules

/// The lists of the hotlines: in, and back again.
struct OrdersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "Lists of work orders of 12345 and 12315. / 12345、12315 的工单清单。",
        subcommands: [TakeOrdersCommand.self, GiveOrdersCommand.self])

    /// The operator, in histories and in the audit log.
    static let who = Principal(.system("orders"))
}

/// Takes a list in.
struct TakeOrdersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a list of work orders in. / 导入工单清单。")
    @OptionGroup var installation: InstallationOptions
    @Argument(help: "CSV or JSON Lines / 清单文件") var file: String
    @Option(help: "A mapping: a path, or the name of a known one / 对照表") var mapping: String
    @Flag(help: "Read and report, and write nothing / 只检查，不写入") var dryRun = false
    @Flag(help: "Report in English / 用英文报告") var english = false

    func run() async throws {
        let (file, name, dryRun) = (file, mapping, dryRun)
        let language: Language = english ? .en : .zh
        try await Running.with(installation) { opened in
            let orders = try opened.workOrders()
            let isWhole = try await OrderListWords(language).telling {
                let mapping = try OrderListWords.mapping(name, orders.tools.lists)
                try Self.check(file, orders.tools)
                let report = try await ListTaking(OrderStore(orders.tools))
                    .take(file, mapping, dry: dryRun, by: OrdersCommand.who)
                for line in OrderListWords(language).lines(report) { Running.tell(line) }
                return report.rejected == 0
            }
            guard isWhole else { throw ExitCode(1) }
        }
    }

    /// What an operator can put right before anything is read.
    private static func check(_ file: String, _ tools: WorkOrderTools) throws {
        guard tools.ownOffice(of: OrdersCommand.who) != nil else {
            throw Complaint(
                zh: "还没有单位可以收工单，先在网页上完成初始设置。",
                en: "There is no office yet that could take orders in; set the installation up first.")
        }
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw Complaint(zh: "读不了文件“\(file)”。", en: "The file “\(file)” cannot be read.")
        }
    }
}

/// Gives answers back.
struct GiveOrdersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Give answers back in the list's own columns. / 按清单的列名导出答复。")
    @OptionGroup var installation: InstallationOptions
    @Option(help: "12345 or 12315 / 哪条热线") var source: String
    @Option(help: "Only orders in this state / 只要这个状态的") var state: String?
    @Option(help: "csv, xlsx or jsonl / 格式") var format = "csv"
    @Option(help: "A mapping: a path, or the name of a known one / 对照表") var mapping: String?
    @Flag(help: "Words of states in English / 状态用英文") var english = false

    func validate() throws {
        guard OrderSource(rawValue: source) != nil else { throw ValidationError("--source: 12345, 12315") }
        guard ListFormat(rawValue: format) != nil else { throw ValidationError("--format: csv, xlsx, jsonl") }
        if let state, OrderState(rawValue: state) == nil {
            throw ValidationError("--state: " + OrderState.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }

    func run() async throws {
        let language: Language = english ? .en : .zh
        let (source, state, format, name) = (
            OrderSource(rawValue: source), state.flatMap(OrderState.init), ListFormat(rawValue: format) ?? .csv, mapping
        )
        try await Running.with(installation) { opened in
            let orders = try opened.workOrders()
            let isDone = try await OrderListWords(language).telling {
                let lists = orders.tools.lists
                let mapping =
                    try name.map { try OrderListWords.mapping($0, lists) }
                    ?? lists.usable().first { $0.mapping.source == source }?.mapping
                guard let mapping, mapping.source == source else {
                    throw Complaint(
                        zh: "没有这条热线的对照表，用 --mapping 指定。", en: "No mapping of that hotline; name one with --mapping.")
                }
                let giving = try ListGiving(
                    OrderStore(orders.tools), mapping, state: state, format: format, by: OrdersCommand.who)
                let output = FileHandle.standardOutput
                let count = try await giving.write(by: OrdersCommand.who, .said(Words(language))) {
                    try output.write(contentsOf: $0)
                }
                Running.say("\(count)\n")
                return true
            }
            guard isDone else { throw ExitCode(1) }
        }
    }
}

/// What the commands about lists say.
struct OrderListWords: Sendable {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// A mapping of the installation by its name, or a file.
    static func mapping(_ name: String, _ lists: OrderLists) throws -> OrderMapping {
        if !name.contains("/"), let known = try lists.mapping(name) { return known }
        guard let data = FileManager.default.contents(atPath: name) else {
            throw Complaint(zh: "没有对照表“\(name)”。", en: "There is no mapping “\(name)”.")
        }
        return try OrderMapping.reading(try lists.setting(String(decoding: data, as: UTF8.self))).get()
    }

    /// Runs what may meet an unusable file or mapping, and tells all its problems; false then.
    func telling(_ body: () async throws -> Bool) async throws -> Bool {
        do {
            return try await body()
        } catch let unusable as MappingUnusable {
            Running.tell(either("对照表不能用：", "The mapping cannot be used:"))
            for problem in unusable.problems { Running.tell("  " + problem.words[language]) }
        } catch let unreadable as OrderLists.Unreadable {
            Running.tell(unreadable.words[language])
        }
        return false
    }

    func lines(_ report: ListReport) -> [String] {
        let head =
            report.isDry ? either("检查，没有写入", "Dry run; nothing was written") : either("导入完成", "Taken in")
        let counts = either(
            "共 \(report.rows)，新 \(report.new)，有变化 \(report.changed)，已有 \(report.alreadyThere)，不能导入 \(report.rejected)",
            "\(report.rows) in all, \(report.new) new, \(report.changed) changed, \(report.alreadyThere) there already, "
                + "\(report.rejected) rejected")
        let lines = report.rejections.map { rejection in
            either("  第 \(rejection.line) 行 ", "  line \(rejection.line) ") + rejection.number
                + either("：", ": ") + rejection.why.words(language)
        }
        let rest = report.rejected - report.rejections.count
        return [head, counts] + lines + (rest > 0 ? [either("  还有 \(rest) 行", "  \(rest) more lines")] : [])
    }

    private func either(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
