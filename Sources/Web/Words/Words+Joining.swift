package import Kernel

/// Several words, clauses or sentences as one, with the marks of the language between them.
extension Words {
    /// Things one after the other: 甲、乙; one, two.
    package func list(_ things: [String]) -> String { things.joined(separator: language == .zh ? "、" : ", ") }

    /// What belongs to one sentence: 甲，乙; one, two.
    package func clauses(_ clauses: [String]) -> String { clauses.joined(separator: language == .zh ? "，" : ", ") }

    /// What stands apart within one sentence: 甲；乙; one; two.
    package func parts(_ parts: [String]) -> String { parts.joined(separator: language == .zh ? "；" : "; ") }

    /// Whole sentences, each with its own full stop.
    package func sentences(_ sentences: [String]) -> String { sentences.joined(separator: language == .zh ? "" : " ") }

    /// A day with its weekday, as it stands beside a page's title.
    package func dayAndWeekday(_ day: Day) -> String {
        fullDate(day) + (language == .zh ? " " : ", ") + weekday(day)
    }
}
