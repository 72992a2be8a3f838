package import Kernel

/// A year's holidays as somebody types them off the notice: ranges of days off, and single make-up working days.
package enum TypedCalendar {
    /// More days than any year has off; a range with a slip in the month stops here.
    package static let longestRange = 31

    /// Reads the year; throws every problem together, each with the line it is about.
    ///
    /// Days off: a line each, one day or a first and a last one, with any words around: `春节 2027-02-05 至 2027-02-11`.
    /// Make-up days: any number of days, one after the other.
    package static func year(
        _ number: Int, holidays: String, workdays: String
    ) throws(LawProblems) -> [Int: CalendarYear] {
        var problems: [LawProblem] = []
        var off: Set<Day> = []
        for (index, line) in lines(holidays).enumerated() {
            guard let span = span(line) else {
                problems.append(LawProblem("holidays.\(index + 1)", .notADay))
                continue
            }
            if span.last < span.first || span.last - span.first >= longestRange {
                problems.append(LawProblem("holidays.\(index + 1)", .badRange))
                continue
            }
            off.formUnion((0...(span.last - span.first)).map { span.first + $0 })
        }
        var worked: Set<Day> = []
        for (index, text) in days(workdays).enumerated() {
            guard let day = Day(typed: text) else {
                problems.append(LawProblem("workdays.\(index + 1)", .notADay))
                continue
            }
            worked.insert(day)
        }
        problems += CalendarReader.problems(
            of: CalendarYear(holidays: off, workdays: worked), number: number, at: String(number))
        guard problems.isEmpty else { throw LawProblems(problems) }
        return [number: CalendarYear(holidays: off, workdays: worked)]
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// The one or two days of a line; nil without any, with more, or when one of them is no day.
    private static func span(_ line: Substring) -> DateSpan? {
        let found = days(String(line))
        let days = found.compactMap { Day(typed: $0) }
        guard let first = days.first, let last = days.last, days.count == found.count, days.count <= 2 else {
            return nil
        }
        return DateSpan(first: first, last: last)
    }

    /// The pieces of a text that look like days: 2027-02-05, 2027/2/5, 2027年2月5日, 20270205.
    private static func days(_ text: String) -> [String] {
        let plain = TextRules.halfWidth(text)
        let parts = plain.split { !("0123456789-/.年月日".contains($0)) }.map(String.init)
        return parts.map { $0.hasSuffix("日") ? String($0.dropLast()) : $0 }
            .filter { part in part.contains(where: \.isNumber) }
    }
}
