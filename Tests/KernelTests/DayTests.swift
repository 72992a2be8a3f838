import Foundation
import Kernel
import Testing

struct DayTests {
    @Test func `every day from 1900 to 2100 agrees with Foundation's calendar`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        var day = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2100, month: 12, day: 31))
        var wrong: [String] = []
        while day <= last {
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            // Foundation counts from Sunday as 1.
            let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
            let same = parts.year == day.year && parts.month == day.month && parts.day == day.dayOfMonth
            if !same || weekday != day.weekday.rawValue || Day(day.description) != day {
                wrong.append(day.description)
            }
            day = day + 1
        }
        #expect(wrong.isEmpty)
    }

    @Test func `a day reads back from its year, month and day`() {
        for number in stride(from: -700_000, through: 2_900_000, by: 37) {
            let day = Day(number: number)
            #expect(Day(year: day.year, month: day.month, day: day.dayOfMonth) == day)
        }
    }

    @Test(arguments: [
        "2026-2-01", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", " 2026-01-01", "2026/01/01",
        "2026-01-011", "", "0000-01-01", "+026-01-01", "２０２６-01-01",
    ])
    func `text that is no day is not read`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false), ("2100-02-29", false)])
    func `leap days exist where they should`(text: String, exists: Bool) {
        #expect((Day(text) != nil) == exists)
    }

    @Test func `arithmetic counts days`() {
        let day: Day = "2026-09-24"
        #expect(day + 7 == "2026-10-01")
        #expect(day - 24 == "2026-08-31")
        #expect(("2026-12-31" as Day) - day == 98)
        #expect(day.weekday == .thursday)
        #expect(day.monthNumber == 202_609)
    }

    @Test func `JSON writes the day as text and refuses other text`() throws {
        let text = String(decoding: try JSONEncoder().encode(["2026-09-24"] as [Day]), as: UTF8.self)
        #expect(text == #"["2026-09-24"]"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-09-31"]"#.utf8))
        }
    }
}
