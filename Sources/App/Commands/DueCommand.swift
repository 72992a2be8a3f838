internal import ArgumentParser
internal import Foundation
internal import Kernel
internal import Law
internal import LawRules

/// Computes when a legal period ends; needs no database, only the law that comes with the program.
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "When a legal period ends, day by day. / 计算期限的到期日。")

    @Option(help: "Rule set, such as samr-121 / 规则集") var rules: String
    @Option(help: "Period, such as acceptance or mediation / 期限") var period: String
    @Option(help: "Day of the event, YYYY-MM-DD; not counted / 起算事件的日期") var from: String
    @Option(help: "Days that do not count, FIRST..LAST; may be repeated / 不计入的时间") var pause: [String] = []
    @Option(help: "Days of an extension / 延长天数") var extend = 0
    @Flag(help: "Print JSON / 输出JSON") var json = false

    func run() throws {
        let book = try ShippedLaw.book()
        let question = DueQuestion(rules: rules, period: period, from: from, pauses: pause, extendedBy: extend)
        do {
            let answer = try question.answer(from: book)
            Running.tell(json ? answer : try Self.sentence(answer))
        } catch let problems as DueQuestionProblems {
            throw ValidationError(problems.description)
        }
    }

    private static func sentence(_ answer: String) throws -> String {
        let due = try JSONDecoder().decode(DueDate.self, from: Data(answer.utf8))
        let counted = due.steps.last { $0.count != nil }?.count ?? 0
        let estimate = due.provisional ? " (provisional: no holiday notice for that year yet / 暂定)" : ""
        return "\(due.due)  \(counted)\(estimate)"
    }
}

/// The law of the files that come with the program.
enum ShippedLaw {
    static func book() throws -> LawBook {
        let files = try ReferenceFiles.bundled()
        let sets = try files.names(in: "rules", ending: ".json").map { try LawFile.ruleSet(files.read($0)) }
        let years = try LawFile.calendar(files.read("holidays.json"))
        return LawBook(ruleSets: sets, calendar: WorkingCalendar(years: years))
    }
}
