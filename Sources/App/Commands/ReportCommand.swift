internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Kernel
internal import Reporting
internal import ReportingRules
internal import Web

/// Prints reports and the data book of a year.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Print reports of a period. / 输出一个时期的报告。",
        subcommands: [ComplaintReportCommand.self])
}

/// Prints the report on complaints: every value that associations and bureaus print, from the figures.
struct ComplaintReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaints", abstract: "The report on complaints of a period. / 投诉情况分析。",
        discussion: """
            PERIOD is 2022, 2022H1, 2025Q1, 2025-06, 2025-06/25 (from the 25th of the month before to the 24th), \
            2024-01..2024-07 or 2025-01-15..2025-03-20. SCOPE is the code of a division; 100000 is everything.
            时期写成2022、2022H1、2025Q1、2025-06、2025-06/25（上月25日至本月24日）或起止日；地区写行政区划代码，100000是全部。
            It ends with 2 when something is wrong with what was asked. / 要求有问题时退出码是2。
            """)

    @OptionGroup var installation: InstallationOptions
    @Option(help: "The period / 时期") var period: String
    @Option(help: "The code of the division / 地区代码") var scope = ReportDocument.everywhere
    @Option(help: "cca, hunan or samr-12315 / 口径") var convention = "cca"
    @Option(help: "json, csv, xlsx, html or pdf / 格式") var format = "json"
    @Option(help: "Write to a file instead of the output / 写到文件") var output: String?
    @Flag(help: "In English / 用英文") var english = false

    func run() async throws {
        let (period, scope, convention, output) = (period, scope, convention, output)
        let say = Words(english ? .en : .zh)
        guard let format = ReportFormat(rawValue: format) else { throw Self.end(ReportAsked(problem: .format)) }
        try await Running.with(installation) { opened in
            let tools = try opened.reporting(drawing: nil).tools
            do {
                let asked = try ReportRequest.reading(
                    period: period, scope: scope, convention: convention, book: tools.book,
                    usual: ReportUsual(today: tools.today, scope: tools.home), today: tools.today)
                let document = try await tools.document(asked)
                let file = ReportFile(
                    document, text: tools.book.template.draft(of: document, by: asked.convention),
                    convention: asked.convention, say: say)
                try Self.write(file.whole(format), to: output)
            } catch let wrong as ReportAsked {
                throw Self.end(wrong)
            }
        }
    }

    static func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path else {
            FileHandle.standardOutput.write(Data(bytes))
            return
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// Says in both languages what cannot be printed, and why.
    static func end(_ wrong: ReportAsked) -> ExitCode {
        for problem in wrong.problems {
            let words = [Language.en, .zh].map { Words($0)(problem.words) }.joined(separator: " / ")
            Running.say(words + "\n")
        }
        return ExitCode(2)
    }
}

extension ReportFile {
    /// The bytes in any form; the paper is drawn in this process, which serves nobody else.
    func whole(_ format: ReportFormat) throws -> [UInt8] {
        guard format == .pdf else { return try bytes(format) }
        return try PaperDrawing.pdf(ReportPaper(document, text: text, convention: convention, say: say).paper)
    }
}
