/// A day of the civil calendar, without a time or a zone.
///
/// Counted in days since 1970-01-01 in the proleptic Gregorian calendar, so that comparing and adding are integer
/// operations. Written as `YYYY-MM-DD` in text and JSON.
package struct Day: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// The day of a civil date; nil when there is no such date, such as 30 February.
    ///
    /// Years 1 to 9999 are taken, because text has four digits for them.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.length(ofMonth: month, year: year)
        else { return nil }
        number = CivilDate(year: year, month: month, day: day).dayNumber
    }

    package var year: Int { CivilDate(dayNumber: number).year }

    /// 1 for January to 12 for December.
    package var month: Int { CivilDate(dayNumber: number).month }

    /// 1 to 31.
    package var dayOfMonth: Int { CivilDate(dayNumber: number).day }

    /// Year and month as one number, such as 202609.
    package var monthNumber: Int {
        let civil = CivilDate(dayNumber: number)
        return civil.year * 100 + civil.month
    }

    /// The day of the week; 1970-01-01 was a Thursday.
    package var weekday: Weekday {
        let index = (number + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

    /// The days from `right` to `left`: negative when `left` is earlier.
    package static func - (left: Day, right: Day) -> Int { left.number - right.number }
}
