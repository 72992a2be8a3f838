package import Kernel

/// Everything that is wrong with a question for a due date.
package struct DueQuestionProblems: Error, Equatable {
    package enum Problem: Sendable, Equatable {
        case badDay(String)
        case badPause(String)
        case badExtension(Int)
        case unknownRules(String, known: [String])
        case unknownPeriod(String, rules: String, known: [String])
    }

    package let problems: [Problem]
}

extension DueQuestionProblems: CustomStringConvertible {
    /// One line a problem, in both languages, for a terminal.
    package var description: String {
        problems.map { "\($0.words.en) / \($0.words.zh)" }.joined(separator: "\n")
    }
}

extension DueQuestionProblems.Problem {
    package var words: LocalText {
        switch self {
        case .badDay(let text):
            LocalText(
                zh: "“\(text)”不是日期，应为 2026-09-24 的形式", en: "“\(text)” is not a day; write it as 2026-09-24")
        case .badPause(let text):
            LocalText(
                zh: "“\(text)”不是暂停期间，应为 2026-05-10..2026-05-20 的形式，不超过十年",
                en: "“\(text)” is not a pause; write it as 2026-05-10..2026-05-20, at most ten years")
        case .badExtension(let days):
            LocalText(zh: "延长天数 \(days) 应在 0 至 3660 之间", en: "An extension of \(days) days is not from 0 to 3660")
        case .unknownRules(let id, let known):
            LocalText(
                zh: "没有规则“\(id)”，现有：\(Self.list(known, "、", "无"))",
                en: "There is no rule set “\(id)”; there are: \(Self.list(known, ", ", "none"))")
        case .unknownPeriod(let key, let rules, let known):
            LocalText(
                zh: "规则“\(rules)”没有期限“\(key)”，现有：\(Self.list(known, "、", "无"))",
                en: "Rule set “\(rules)” has no period “\(key)”; it has: \(Self.list(known, ", ", "none"))")
        }
    }

    private static func list(_ known: [String], _ separator: String, _ none: String) -> String {
        known.isEmpty ? none : known.joined(separator: separator)
    }
}
