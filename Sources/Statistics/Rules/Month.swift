package import Kernel

/// A month of the civil calendar, the time axis of every cube.
package struct Month: Hashable, Sendable {
    /// Months since January of the year 0.
    private let index: Int

    private init(index: Int) {
        self.index = index
    }

    /// `nil` for months other than 1 to 12 and years other than 1 to 9999.
    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        index = year * 12 + month - 1
    }

    /// Year and month as one number, such as 202609.
    package init?(number: Int) {
        self.init(year: number / 100, month: number % 100)
    }

    /// The month of a day.
    package init(_ day: Day) {
        index = day.year * 12 + day.month - 1
    }

    /// Year and month as one number, such as 202609.
    package var number: Int { year * 100 + month }

    package var year: Int { index / 12 }

    /// 1 for January to 12 for December.
    package var month: Int { index % 12 + 1 }

    /// The first day; years beyond the calendar's give its end.
    package var firstDay: Day { Day(year: year, month: month, day: 1) ?? "9999-12-31" }

    package var lastDay: Day { (self + 1).firstDay - 1 }
}

extension Month: Comparable {
    package static func < (left: Month, right: Month) -> Bool { left.index < right.index }

    package static func + (month: Month, months: Int) -> Month { Month(index: month.index + months) }

    package static func - (month: Month, months: Int) -> Month { Month(index: month.index - months) }

    /// The months from `right` to `left`.
    package static func - (left: Month, right: Month) -> Int { left.index - right.index }
}

extension Month: CustomStringConvertible {
    /// `YYYY-MM`.
    package var description: String { String(firstDay.description.prefix(7)) }

    /// The month written as `YYYY-MM`; `nil` for any other form.
    package init?(_ text: String) {
        guard let day = Day(text + "-01") else { return nil }
        self.init(day)
    }
}
