/// A trader's public figures over a period, counted beforehand and never from files.
package struct TraderRecord: Equatable, Sendable {
    /// The way in which the figures are made; grows when that changes.
    package static let formula = 1
    /// No percentage and no median is told of fewer: one file more or less would turn it over.
    package static let least = 5

    private let sums: [RecordCount: Int]

    package init(_ sums: [RecordCount: Int]) { self.sums = sums }

    package subscript(count: RecordCount) -> Int { sums[count] ?? 0 }

    /// A figure with both its numbers.
    package enum Figure: String, CaseIterable, Sendable {
        case answered, inTime, unanswered, settled, onTime, solved, partly, notSolved, noAnswer

        package var parts: (numerator: RecordCount, denominator: RecordCount) {
            switch self {
            case .answered: (.answered, .invited)
            case .inTime: (.inTime, .invited)
            case .unanswered: (.unanswered, .invited)
            case .settled: (.settled, .closed)
            case .onTime: (.onTime, .due)
            case .solved: (.solved, .closed)
            case .partly: (.partly, .closed)
            case .notSolved: (.notSolved, .closed)
            // Silence is neither content nor discontent, and stands by itself.
            case .noAnswer: (.noAnswer, .closed)
            }
        }

        /// Whether it says something in the trader's favour that anybody with the link could have done: told only of a
        /// trader whose account was checked (decision 12).
        package var needsCheckedTrader: Bool {
            switch self {
            case .answered, .inTime, .settled, .onTime: true
            case .unanswered, .solved, .partly, .notSolved, .noAnswer: false
            }
        }
    }

    package func numerator(_ figure: Figure) -> Int { self[figure.parts.numerator] }
    package func denominator(_ figure: Figure) -> Int { self[figure.parts.denominator] }

    /// Whether there are enough for a percentage.
    package func hasRate(_ figure: Figure) -> Bool { denominator(figure) >= Self.least }

    /// The middle of the days from lodging to closing, of an even number the lower one; nil of too few.
    package var medianDays: Int? {
        let days = sums.compactMap { count, files -> (days: Int, files: Int)? in
            guard case .days(let days) = count else { return nil }
            return (days, files)
        }.sorted { $0.days < $1.days }
        let all = days.reduce(0) { $0 + $1.files }
        guard all >= Self.least else { return nil }
        var seen = 0
        for (days, files) in days {
            seen += files
            if seen * 2 >= all { return days }
        }
        return nil
    }
}

/// A span of whole months for which figures are told.
package struct RecordPeriod: Hashable, Sendable {
    /// Year and month as one number each, such as 202610; both are in it.
    package let first: Int
    package let last: Int
    /// Nil for the last twelve whole months.
    package let year: Int?

    /// The twelve months before the one that a month is in.
    package static func twelve(before month: Int) -> RecordPeriod {
        let (year, number) = (month / 100, month % 100)
        return RecordPeriod(
            first: (year - 1) * 100 + number, last: number == 1 ? (year - 1) * 100 + 12 : month - 1, year: nil)
    }

    package static func year(_ year: Int) -> RecordPeriod {
        RecordPeriod(first: year * 100 + 1, last: year * 100 + 12, year: year)
    }

    /// Years that may be chosen: that of a month, and four before it.
    package static func years(to month: Int) -> [Int] { (0..<5).map { month / 100 - $0 } }

    /// As somebody chose it; the twelve months where that is none of those there are.
    package init(chosen: String, in month: Int) {
        if let year = Int(chosen), Self.years(to: month).contains(year) {
            self = .year(year)
        } else {
            self = .twelve(before: month)
        }
    }

    private init(first: Int, last: Int, year: Int?) {
        self.first = first
        self.last = last
        self.year = year
    }

    package var code: String { year.map(String.init) ?? "12" }
}
