package import Kernel

/// The days a report is about, both ends included.
///
/// Reports of associations are for the first quarter, the first half, the third quarter and the year. The third
/// quarter is July to September and not the first three quarters: 2024年第三季度 prints 497,448 complaints, of the
/// 1,761,886 of the year and beside the 782,794 of its first half, and 2020Q3 prints 91,790 on goods.
package struct ReportPeriod: Hashable, Sendable {
    /// What people call a period.
    package enum Shape: Hashable, Sendable {
        case year(Int)
        /// The first or second half of a year.
        case half(Int, of: Int)
        case quarter(Int, of: Int)
        /// A month of the calendar.
        case month(Int, of: Int)
        /// A month of statistics, named after the month it ends in: from this day of the month before.
        case monthFrom(Int, month: Int, of: Int)
        /// Any other days.
        case range
    }

    package let shape: Shape
    package let first: Day
    package let last: Day

    init(_ shape: Shape, _ first: Day, _ last: Day) {
        self.shape = shape
        self.first = first
        self.last = last
    }

    /// The days from one to another.
    package init?(from first: Day, to last: Day) {
        guard first <= last else { return nil }
        self.init(.range, first, last)
    }

    /// The days of a period with a name; `nil` for one that the calendar does not have.
    package init?(_ shape: Shape) {
        guard let days = Self.days(of: shape) else { return nil }
        self.init(shape, days.first, days.last)
    }

    private static func days(of shape: Shape) -> (first: Day, last: Day)? {
        switch shape {
        case .year(let year): return months(1, 12, of: year)
        case .half(let half, let year): return (1...2).contains(half) ? months(half * 6 - 5, 6, of: year) : nil
        case .quarter(let quarter, let year):
            return (1...4).contains(quarter) ? months(quarter * 3 - 2, 3, of: year) : nil
        case .month(let month, let year): return months(month, 1, of: year)
        case .monthFrom(let day, let month, let year):
            guard (2...28).contains(day), let end = Day(year: year, month: month, day: day) else { return nil }
            let before =
                month == 1 ? Day(year: year - 1, month: 12, day: day) : Day(year: year, month: month - 1, day: day)
            return before.map { ($0, end - 1) }
        case .range: return nil
        }
    }

    private static func months(_ month: Int, _ count: Int, of year: Int) -> (first: Day, last: Day)? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let next = month - 1 + count
        return Day(year: year + next / 12, month: next % 12 + 1, day: 1).map { (first, $0 - 1) }
    }

    /// The same days of the year before; `nil` for more than a year, which would be compared with itself.
    package var yearBefore: ReportPeriod? {
        switch shape {
        case .year(let year): return ReportPeriod(.year(year - 1))
        case .half(let half, let year): return ReportPeriod(.half(half, of: year - 1))
        case .quarter(let quarter, let year): return ReportPeriod(.quarter(quarter, of: year - 1))
        case .month(let month, let year): return ReportPeriod(.month(month, of: year - 1))
        case .monthFrom(let day, let month, let year):
            return ReportPeriod(.monthFrom(day, month: month, of: year - 1))
        case .range:
            guard let begin = Self.yearEarlier(first, isEnd: false), let end = Self.yearEarlier(last, isEnd: true),
                end < first
            else { return nil }
            return ReportPeriod(from: begin, to: end)
        }
    }

    /// The day a year earlier; the end of a February ends the February before, however long the two are.
    private static func yearEarlier(_ day: Day, isEnd: Bool) -> Day? {
        let closesMonth = (day + 1).dayOfMonth == 1
        if day.month == 2, closesMonth, isEnd || day.dayOfMonth == 29 {
            return Day(year: day.year - 1, month: 3, day: 1).map { $0 - 1 }
        }
        return Day(year: day.year - 1, month: day.month, day: day.dayOfMonth)
    }

    /// The whole months of it, as numbers such as 202206; `nil` where it begins or ends within one.
    package var wholeMonths: ClosedRange<Int>? {
        guard first.dayOfMonth == 1, (last + 1).dayOfMonth == 1 else { return nil }
        return first.monthNumber...last.monthNumber
    }
}
