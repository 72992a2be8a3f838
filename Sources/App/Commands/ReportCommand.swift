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
        subcommands: [ComplaintReportCommand.self, DataBookCommand.self])
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

/// Prints the data book of a year.
struct DataBookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book", abstract: "The data book of a year. / 一年的数据手册。",
        discussion: """
            The year, its first half, its first and third quarter, from the same cells as the reports.
            全年、上半年、第一和第三季度，与报告同一批数。
            """)

    @OptionGroup var installation: InstallationOptions
    @Option(help: "The year / 年份") var year: Int
    @Option(help: "The code of the division / 地区代码") var scope = ReportDocument.everywhere
    @Option(help: "cca, hunan or samr-12315 / 口径") var convention = "cca"
    @Option(help: "html or pdf / 格式") var format = "html"
    @Option(help: "Write to a file instead of the output / 写到文件") var output: String?
    @Flag(help: "In English / 用英文") var english = false

    func run() async throws {
        let (year, scope, convention, format, output) = (year, scope, convention, format, output)
        let say = Words(english ? .en : .zh)
        guard ["html", "pdf"].contains(format) else {
            throw ComplaintReportCommand.end(ReportAsked(problem: .format))
        }
        try await Running.with(installation) { opened in
            let tools = try opened.reporting(drawing: nil).tools
            do {
                var reports: [ReportDocument] = []
                var set: Convention?
                let periods = DataBook.periods(of: year, today: tools.today)
                guard !periods.isEmpty else { throw ReportAsked(problem: .period) }
                for period in periods {
                    let asked = try ReportRequest.reading(
                        period: period.code, scope: scope, convention: convention, book: tools.book,
                        usual: ReportUsual(today: tools.today, scope: tools.home), today: tools.today)
                    set = asked.convention
                    reports.append(try await tools.document(asked))
                }
                guard let set else { throw ReportAsked(problem: .convention) }
                let book = DataBook(
                    year: year, reports: reports, convention: set, template: tools.book.template, say: say)
                try ComplaintReportCommand.write(
                    format == "pdf" ? try PaperDrawing.pdf(book.paper) : try book.html(), to: output)
            } catch let wrong as ReportAsked {
                throw ComplaintReportCommand.end(wrong)
            }
        }
    }
}
