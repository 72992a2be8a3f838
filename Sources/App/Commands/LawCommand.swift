internal import ArgumentParser
internal import Casework
internal import Foundation
internal import Kernel
internal import Law
internal import LawRules
internal import Storage

/// Brings in rule sets and calendars.
struct LawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "Import rule sets and holiday calendars. / 导入规则和放假日历。",
        subcommands: [RuleSetCommand.self, CalendarCommand.self])
}

/// Adds a rule set; one that is there under the same id is never changed.
struct RuleSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rules", abstract: "Add a rule set. / 添加规则集。")
    @OptionGroup var installation: InstallationOptions
    @Argument(help: "The file (JSON) / 规则文件") var file: String
    @Option(help: "Who brings it in / 导入人") var author: String
    @Option(help: "Who approved it / 批准人") var approver: String?

    func run() async throws {
        let bytes = try LawCommandFile.read(file)
        let importing = (author, approver)
        try await Running.with(installation) { opened in
            do {
                let rules = try LawFile.ruleSet(bytes)
                let added = try await LawStore(database: opened.database).add(
                    rules, by: LawImport(author: importing.0, approver: importing.1, at: opened.time.now()))
                Running.tell("\(rules.id): \(added)")
            } catch let problems as LawProblems {
                throw LawCommandFile.error(problems)
            } catch let changed as RuleSetChanged {
                throw ValidationError(
                    """
                    规则“\(changed.id)”已经导入，不能改；请用新的编号。
                    The rule set “\(changed.id)” is there and cannot be changed; give the new one its own id.
                    """)
            }
        }
    }
}

/// Brings in the State Council's notice for a year, and moves the open clocks that it touches.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Add holidays of a year; recompute open clocks. / 添加放假日历并重算期限。")
    @OptionGroup var installation: InstallationOptions
    @Argument(help: "The file (JSON: year → holidays, workdays) / 日历文件") var file: String
    @Option(help: "The notice it is taken from / 依据的通知") var source: String

    func run() async throws {
        let bytes = try LawCommandFile.read(file)
        let source = source
        try await Running.with(installation) { opened in
            let years: [Int]
            do {
                years = try await CalendarImport(installation: opened).take(
                    LawFile.calendar(bytes), source: source, author: "operator")
            } catch let problems as LawProblems {
                throw LawCommandFile.error(problems)
            } catch let gap as CalendarGap {
                throw ValidationError("缺少年份 / Years are missing: \(gap.years)")
            }
            if years.isEmpty { Running.tell("Nothing new in this calendar. / 日历没有变化。") }
            guard let report = try await CalendarImport(installation: opened).recompute() else {
                Running.tell("Open clocks are being computed by another process. / 期限由另一个进程重算。")
                return
            }
            Running.tell(
                "years 年份 \(years), open clocks 运行中的期限 \(report.looked), moved 改期 \(report.moved)")
        }
    }
}

/// Reads a file that an operator names.
enum LawCommandFile {
    static func read(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("不能读取 \(path)。\nCannot read \(path).")
        }
        return Array(data)
    }

    /// All that is wrong with a file, a line each.
    static func error(_ problems: LawProblems) -> ValidationError {
        ValidationError(problems.problems.map { "\($0.words.zh) / \($0.words.en)" }.joined(separator: "\n"))
    }
}
