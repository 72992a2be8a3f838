import Foundation
import Kernel
import Testing

struct WorkingCalendarTests {
    @Test func `the notices decide within their years`() throws {
        let calendar = try NoticeFile.calendar()
        #expect(calendar.kind(of: "2026-10-01") == .holiday)
        #expect(calendar.kind(of: "2026-10-10") == .makeUpWork)
        #expect(calendar.kind(of: "2026-10-11") == .weekend)
        #expect(calendar.kind(of: "2026-10-12") == .work)
        #expect(calendar.kind(of: "2022-12-31") == .holiday)
        #expect(calendar.kind(of: "2018-12-29") == .makeUpWork)
        #expect(calendar.kind(of: "2020-02-03") == .work)
        #expect(calendar.lastKnown == "2026-12-31")
        #expect(!calendar.isProvisional("2026-12-31"))
        #expect(calendar.isProvisional("2027-01-01"))
    }

    /// Days as printed in the almanac.
    @Test(arguments: [
        (2027, "02-05 02-06 02-07 02-08 04-05 06-09 09-15"), (2028, "01-25 01-26 01-27 01-28 04-04 05-28 10-03"),
        (2029, "02-12 02-13 02-14 02-15 04-04 06-16 09-22"), (2030, "02-02 02-03 02-04 02-05 04-05 06-05 09-12"),
        (2033, "01-30 01-31 02-01 02-02 04-04 06-01 09-08"),
    ])
    func `beyond the notices the law's own holidays are estimated`(year: Int, moving: String) throws {
        let calendar = try NoticeFile.calendar()
        let fixed = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]
        let expected = Set((fixed + moving.split(separator: " ").map(String.init)).compactMap { Day("\(year)-\($0)") })
        let first = try #require(Day(year: year, month: 1, day: 1))
        let found = Set((0..<365).map { first + $0 }.filter { calendar.kind(of: $0) == .statutoryEstimate })
        #expect(found == expected)
    }

    @Test func `the estimate for known years lies inside the published holidays`() throws {
        let years = try JSONDecoder().decode([String: CalendarYear].self, from: NoticeFile.data)
        let known = try NoticeFile.calendar()
        for year in 2025...2026 {
            let before = WorkingCalendar(years: try [year - 1: #require(years["\(year - 1)"])])
            let first = try #require(Day(year: year, month: 1, day: 1))
            let estimated = (0..<365).map { first + $0 }.filter { before.kind(of: $0) == .statutoryEstimate }
            #expect(estimated.count == 13)
            #expect(estimated.allSatisfy { known.kind(of: $0) == .holiday })
        }
    }

    @Test(arguments: UInt64(1)...60)
    func `working days are counted as one by one, inside and outside of what is known`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let calendar = seed == 1 ? WorkingCalendar(years: [:]) : try NoticeFile.calendar()
        let last = try #require(calendar.lastKnown ?? Day("2026-12-31"))
        let earlier = last - Int.random(in: -5_000...4_000, using: &random)
        let later = earlier + Int.random(in: -3...800, using: &random)
        let counted = later > earlier ? (1...(later - earlier)).count { calendar.isWorkingDay(earlier + $0) } : 0
        #expect(calendar.workingDays(after: earlier, through: later) == counted)
    }

    @Test func `a calendar without notices is all estimate`() {
        let calendar = WorkingCalendar(years: [:])
        #expect(calendar.lastKnown == nil)
        #expect(calendar.isProvisional("2026-01-05"))
        #expect(calendar.kind(of: "2026-01-01") == .statutoryEstimate)
        #expect(calendar.kind(of: "2026-01-03") == .weekend)
    }

    @Test func `more than ten years beyond the notices the estimate goes on`() throws {
        let calendar = try NoticeFile.calendar()
        #expect(calendar.kind(of: "2040-10-01") == .statutoryEstimate)
        #expect(calendar.kind(of: "2040-10-08") == .work)
    }
}
