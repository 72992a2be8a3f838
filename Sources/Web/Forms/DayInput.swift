package import Kernel

/// Reads a day however it was typed: 2026-08-29, 2026/8/29, 2026.8.29, 2026年8月29日, 20260829, in full width too.
package enum DayInput {
    /// The day; `nil` when there is no such day.
    package static func day(_ typed: String) -> Day? {
        let text = TextRules.halfWidth(typed)
        guard text.utf8.count <= 40 else { return nil }
        let groups = text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        let allowed = Set("0123456789-/.年月日号 ,")
        guard text.allSatisfy(allowed.contains) else { return nil }
        if groups.count == 1, groups[0].count == 8 {
            return date(
                String(groups[0].prefix(4)), String(groups[0].dropFirst(4).prefix(2)), String(groups[0].suffix(2)))
        }
        guard groups.count == 3, groups[0].count == 4 else { return nil }
        return date(groups[0], groups[1], groups[2])
    }

    private static func date(_ year: String, _ month: String, _ day: String) -> Day? {
        guard month.count <= 2, day.count <= 2, let year = Int(year), let month = Int(month), let day = Int(day) else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }
}
