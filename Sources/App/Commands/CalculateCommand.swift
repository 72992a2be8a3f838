internal import Advice
internal import AdviceRules
internal import ArgumentParser
internal import Foundation
internal import Kernel
internal import LawRules
internal import Web

/// Reckons what the law gives, with every step; needs no database, only the calendar that comes with the program.
struct CalculateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calculate", abstract: "Refunds, damages, returns, deposits: with every step. / 按法律条文计算。",
        discussion: """
            NAME is one of: \(CalculationName.allCases.map(\.rawValue).joined(separator: ", ")).
            INPUT is the JSON itself, the path of a file with it, or - for the standard input. Amounts are whole \
            numbers of fen, days are YYYY-MM-DD, rates are texts such as "0.03".
            输入是JSON文本、文件路径，或者 - （标准输入）。金额以分为单位，日期写成 2026-03-02，利率写成 "0.03"。
            It ends with 2 when something is wrong with the input. / 输入有问题时退出码是2。
            """)

    @Argument(help: "The calculator / 计算名称") var name: String
    @Argument(help: "JSON, a file, or - / 输入") var input: String
    @Flag(help: "Print the result as JSON / 只输出JSON结果") var json = false
    @Flag(help: "Speak English / 用英文说明") var english = false

    func run() throws {
        let say = Words(english ? .en : .zh)
        do {
            let found = try reckoning()
            Running.tell(json ? found.json.text : CalculationWords(found, say).lines.joined(separator: "\n"))
        } catch let refused as CalculationRefused {
            throw Self.end(refused.problems.map { Self.line($0) })
        } catch let fault as JSONFault {
            let said = [Language.en, .zh].compactMap { language in
                fault.explanation.map { Words(language).say($0.text, $0.arguments) }
            }
            throw Self.end([said.joined(separator: " / ")])
        } catch let complaint as Complaint {
            throw Self.end([complaint.description])
        }
    }

    private func reckoning() throws -> Calculation {
        guard let calculator = CalculationName(rawValue: name) else {
            let known = CalculationName.allCases.map(\.rawValue)
            throw Complaint(
                zh: "没有“\(name)”这种计算，现有：\(known.joined(separator: "、"))",
                en: "There is no calculator “\(name)”; there are: \(known.joined(separator: ", "))")
        }
        let given = Given(try JSONValue(reading: try bytes()))
        return try calculator.reckoning(given, calendar: ShippedLaw.book().calendar)
    }

    /// The text of the input, wherever it stands.
    private func bytes() throws -> [UInt8] {
        if input == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        let isText = input.first { !$0.isWhitespace }.map { "{[\"".contains($0) } ?? true
        if isText { return Array(input.utf8) }
        guard let data = FileManager.default.contents(atPath: input) else {
            throw Complaint(zh: "读不了文件“\(input)”。", en: "The file “\(input)” cannot be read.")
        }
        return Array(data)
    }

    /// `paid_fen: The smallest is 1. / 最小是1。`
    private static func line(_ problem: FieldProblem) -> String {
        let said = [Language.en, .zh].map { Words($0).problem(problem.problem) }.joined(separator: " / ")
        return problem.field.isEmpty ? said : "\(problem.field): \(said)"
    }

    private static func end(_ lines: [String]) -> ExitCode {
        Running.say(lines.joined(separator: "\n") + "\n")
        return ExitCode(2)
    }
}
