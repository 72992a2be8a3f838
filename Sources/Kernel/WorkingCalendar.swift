/// Which days are worked: the State Council's notices, and beyond the last of them an estimate from the law.
///
/// The kind of each day of the known years and of ten years beyond is computed once, so that asking is an array access.
package struct WorkingCalendar: Sendable, Equatable {
    package typealias CalendarYear = Kernel.CalendarYear

    /// The notices, by year.
    package let years: [Int: CalendarYear]

    /// The last day of the last year with a notice; nil without any.
    package let lastKnown: Day?

    private let first: Day
    private let kinds: [DayKind]
    /// How many of the computed days before each one are worked, so that counting them is a subtraction.
    private let worked: [Int32]

    /// How many years beyond the last notice are computed beforehand.
    private static let yearsAhead = 10

    package init(years: [Int: CalendarYear]) {
        self.years = years
        lastKnown = years.keys.max().flatMap { Day(year: $0, month: 12, day: 31) }
        let listed = years.values.flatMap { $0.holidays.union($0.workdays) }
        first = listed.min() ?? Day(number: 0)
        kinds = Self.kinds(of: years, from: first, lastKnown: lastKnown)
        worked = kinds.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1.isWorkingDay ? 1 : 0)) }
    }

    /// What a day is.
    package func kind(of day: Day) -> DayKind {
        let index = day.number - first.number
        if kinds.indices.contains(index) { return kinds[index] }
        return isProvisional(day) ? Self.estimate(day) : Self.plain(day)
    }

    package func isWorkingDay(_ day: Day) -> Bool { kind(of: day).isWorkingDay }

    /// How many days behind `earlier` up to `later` are worked; none where `later` is not later.
    package func workingDays(after earlier: Day, through later: Day) -> Int {
        guard earlier < later else { return 0 }
        let (begin, end) = (earlier.number - first.number + 1, later.number - first.number + 1)
        guard begin >= 0, end < worked.count else {
            return (1...(later - earlier)).count { isWorkingDay(earlier + $0) }
        }
        return Int(worked[end] - worked[begin])
    }

    /// Whether the end of a period that falls on this day may move: a holiday block, but not a plain weekend.
    package func isStatutoryHoliday(_ day: Day) -> Bool { kind(of: day).isHoliday }

    /// Whether the day lies beyond the last published notice, so that its kind is an estimate.
    package func isProvisional(_ day: Day) -> Bool {
        guard let lastKnown else { return true }
        return day > lastKnown
    }

    package static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool { left.years == right.years }
}

extension WorkingCalendar {
    private static func plain(_ day: Day) -> DayKind {
        day.weekday.isWeekend ? .weekend : .work
    }

    private static func estimate(_ day: Day) -> DayKind {
        StatutoryHolidays.days(in: day.year).contains(day) ? .statutoryEstimate : plain(day)
    }

    private static func kinds(of years: [Int: CalendarYear], from first: Day, lastKnown: Day?) -> [DayKind] {
        guard let lastKnown, let end = Day(year: min(lastKnown.year + yearsAhead, 9999), month: 12, day: 31),
            end >= first
        else { return [] }
        var kinds = (0...(end - first)).map { plain(first + $0) }
        func set(_ kind: DayKind, _ days: Set<Day>) {
            for day in days where kinds.indices.contains(day - first) { kinds[day - first] = kind }
        }
        for year in lastKnown.year + 1...max(end.year, lastKnown.year + 1) {
            set(.statutoryEstimate, StatutoryHolidays.days(in: year))
        }
        for year in years.values {
            set(.holiday, year.holidays)
            set(.makeUpWork, year.workdays.filter(\.weekday.isWeekend))
            set(.work, year.workdays.filter { !$0.weekday.isWeekend })
        }
        return kinds
    }
}
