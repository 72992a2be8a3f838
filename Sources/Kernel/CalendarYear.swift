/// One year's State Council notice (国务院办公厅关于部分节假日安排的通知): days off, and weekend days worked for them.
///
/// Days may lie in the year before: the notice for 2023 gives 2022-12-31 as a day off.
package struct CalendarYear: Sendable, Equatable {
    /// Every day inside a holiday block, weekend days among them.
    package var holidays: Set<Day>

    /// Days that are worked in exchange: Saturdays and Sundays (调休), and days taken back from a holiday, such as
    /// Monday 2020-02-03.
    package var workdays: Set<Day>

    package init(holidays: Set<Day>, workdays: Set<Day>) {
        self.holidays = holidays
        self.workdays = workdays
    }
}

extension CalendarYear: Codable {
    private enum CodingKeys: String, CodingKey { case holidays, workdays }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        holidays = Set(try container.decode([Day].self, forKey: .holidays))
        workdays = Set(try container.decode([Day].self, forKey: .workdays))
    }

    /// Days are written in order, so that equal years give equal text.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(holidays.sorted(), forKey: .holidays)
        try container.encode(workdays.sorted(), forKey: .workdays)
    }
}
