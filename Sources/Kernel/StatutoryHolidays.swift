/// The holidays that the law itself fixes, before the State Council arranges the days around them.
///
/// 全国年节及纪念日放假办法, art. 2, as in force since 2025-01-01: thirteen days a year.
package enum StatutoryHolidays {
    package static func days(in year: Int) -> Set<Day> {
        var days = fixedDays.compactMap { Day(year: year, month: $0.month, day: $0.day) }
        days += [qingming(in: year)].compactMap { $0 }
        let lunar = LunarFestivals(year: year)
        if let newYear = lunar.newYear {
            // New Year's Eve and the first three days of the first month.
            days += (-1...2).map { newYear + $0 }
        }
        days += [lunar.dragonBoat, lunar.midAutumn].compactMap { $0 }
        return Set(days)
    }

    /// New Year, Labour Day (two days), National Day (three days).
    private static let fixedDays = [
        (month: 1, day: 1), (month: 5, day: 1), (month: 5, day: 2),
        (month: 10, day: 1), (month: 10, day: 2), (month: 10, day: 3),
    ]

    /// The solar term 清明, by the usual formula, right for 1901 to 2099.
    private static func qingming(in year: Int) -> Day? {
        let short = year % 100
        let hundredths = year < 2000 ? 559 : 481
        return Day(year: year, month: 4, day: (short * 2_422 + hundredths * 100) / 10_000 - short / 4)
    }
}
