package import Kernel

/// What a calendar that somebody brings would change, and what about it looks wrong.
package struct CalendarReview: Sendable, Equatable {
    /// How one year stands to what is known.
    package struct Year: Sendable, Equatable {
        package let number: Int
        package let isNew: Bool
        /// Days that become days off, or stop being so.
        package let off: Set<Day>
        package let noLongerOff: Set<Day>
        /// Days that become make-up working days, or stop being so.
        package let worked: Set<Day>
        package let noLongerWorked: Set<Day>
        package let holidays: Int
        package let workdays: Int

        /// Whether it is known exactly like this.
        package var isKnown: Bool {
            !isNew && off.isEmpty && noLongerOff.isEmpty && worked.isEmpty && noLongerWorked.isEmpty
        }
    }

    /// Something that is possible, but most often a slip.
    package enum Warning: Sendable, Hashable {
        /// A holiday that the law itself fixes (全国年节及纪念日放假办法, art. 2) is not among the days off.
        case statutoryMissing(Day)
        /// A make-up working day on a day that is worked in any case.
        case workedAnyway(Day)
        /// No make-up working day at all: a notice nearly always has some, half a file has none.
        case noWorkdays(Int)
        /// A year that has begun loses or changes days, and so may due days that have passed.
        case pastChanged(Day)
    }

    package let years: [Year]
    package let warnings: [Warning]

    /// Whether every year is known exactly like this, so that nothing would happen.
    package var changesNothing: Bool { years.allSatisfy(\.isKnown) }

    package init(_ brought: [Int: CalendarYear], known: [Int: CalendarYear], today: Day) {
        years = brought.sorted { $0.key < $1.key }.map { Self.year($0.key, $0.value, known[$0.key]) }
        warnings = brought.sorted { $0.key < $1.key }.flatMap { Self.warnings($0.key, $0.value, known[$0.key], today) }
    }

    private static func year(_ number: Int, _ brought: CalendarYear, _ known: CalendarYear?) -> Year {
        let before = known ?? CalendarYear(holidays: [], workdays: [])
        return Year(
            number: number, isNew: known == nil, off: brought.holidays.subtracting(before.holidays),
            noLongerOff: before.holidays.subtracting(brought.holidays),
            worked: brought.workdays.subtracting(before.workdays),
            noLongerWorked: before.workdays.subtracting(brought.workdays), holidays: brought.holidays.count,
            workdays: brought.workdays.count)
    }

    private static func warnings(
        _ number: Int, _ brought: CalendarYear, _ known: CalendarYear?, _ today: Day
    ) -> [Warning] {
        let missing = StatutoryHolidays.days(in: number).subtracting(brought.holidays).sorted()
        var found = missing.map { Warning.statutoryMissing($0) }
        found += brought.workdays.filter { !$0.weekday.isWeekend }.sorted().map { .workedAnyway($0) }
        if brought.workdays.isEmpty { found.append(.noWorkdays(number)) }
        if let known {
            let changed = brought.holidays.symmetricDifference(known.holidays)
                .union(brought.workdays.symmetricDifference(known.workdays))
            if let first = changed.min(), first <= today { found.append(.pastChanged(first)) }
        }
        return found
    }
}
