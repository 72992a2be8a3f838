internal import Foundation

/// The festivals of one year that follow the Chinese lunar calendar.
///
/// Foundation's Chinese calendar is slow, so the search leaps from month to month and asks it about ten times a year.
struct LunarFestivals {
    /// The first day of the first month (春节).
    let newYear: Day?
    /// The fifth day of the fifth month (端午).
    let dragonBoat: Day?
    /// The fifteenth day of the eighth month (中秋).
    let midAutumn: Day?

    init(year: Int) {
        let calendar = Self.chinese
        func search(_ month: Int, _ day: Int, from start: Day?) -> Day? {
            start.flatMap { Self.day(day, ofMonth: month, from: $0, in: calendar) }
        }
        // New Year falls between 21 January and 21 February, and a lunar month has 29 or 30 days.
        newYear = search(1, 1, from: Day(year: year, month: 1, day: 20))
        dragonBoat = search(5, 5, from: newYear.map { $0 + 4 * 29 })
        midAutumn = search(8, 15, from: newYear.map { $0 + 7 * 29 })
    }

    private static var chinese: Calendar {
        var calendar = Calendar(identifier: .chinese)
        if let zone = TimeZone(secondsFromGMT: 28_800) { calendar.timeZone = zone }
        return calendar
    }

    /// The first day on or after `start` that is the given day of the given month and not of a leap month.
    private static func day(_ day: Int, ofMonth month: Int, from start: Day, in calendar: Calendar) -> Day? {
        var candidate = start
        while candidate < start + 90 {
            let noon = Date(timeIntervalSince1970: Double(candidate.number) * 86_400 + 14_400)
            let lunar = calendar.dateComponents([.month, .day], from: noon)
            guard let lunarMonth = lunar.month, let lunarDay = lunar.day else { return nil }
            let isMonth = lunarMonth == month && lunar.isLeapMonth != true
            if isMonth && lunarDay == day { return candidate }
            // Never past the day looked for: to it inside its month, otherwise to the end of the shortest month.
            candidate = candidate + (isMonth && lunarDay < day ? day - lunarDay : max(1, 30 - lunarDay))
        }
        return nil
    }
}
