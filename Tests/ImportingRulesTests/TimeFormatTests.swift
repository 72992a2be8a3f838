import Kernel
import Testing

@testable import ImportingRules

@Suite struct TimeFormatTests {
    @Test(arguments: [
        ("yyyy-MM-dd HH:mm:ss", "2018-07-04 17:24:41", "2018-07-04T09:24:41.000Z"),
        ("yyyy/M/d H:mm", "2018/7/4 7:05", "2018-07-03T23:05:00.000Z"),
        ("MM/dd/yyyy", "11/13/2014", "2014-11-12T16:00:00.000Z"),
        ("iso", "2018-07-04T17:24:41+08:00", "2018-07-04T09:24:41.000Z"),
    ])
    func `a time is read as its format says`(_ format: String, _ text: String, _ iso: String) throws {
        let format = try #require(TimeFormat(format))
        #expect(format.instant(text, zone: .shanghai, legal: .shanghai)?.iso == iso)
    }

    @Test(arguments: [
        "2018-02-30 10:00:00", "2018-07-04 24:00:00", "2018-07-04 10:60:00", "2018-07-04 10:00", "18-07-04 10:00:00",
        "2018-07-04 10:00:00 ", "2018-7-04 10:00:00", "-", "", "２０１８-07-04 10:00:00",
    ])
    func `what is no such time is refused`(_ text: String) throws {
        let format = try #require(TimeFormat("yyyy-MM-dd HH:mm:ss"))
        #expect(format.instant(text, zone: .shanghai, legal: .shanghai) == nil)
    }

    @Test(arguments: ["", "yyyy-MM", "yy-MM-dd", "yyyy-MM-dd yyyy", "yyyy-MM-ddTHH", "MMM d yyyy", "1yyyy-MM-dd"])
    func `what is no format is refused`(_ text: String) {
        #expect(TimeFormat(text) == nil)
    }

    @Test func `a day without a time is that legal day wherever the source is`() throws {
        let format = try #require(TimeFormat("M/d/yyyy"))
        let elsewhere = try #require(LegalZone(identifier: "America/New_York"))
        let instant = try #require(format.instant("11/2/2014", zone: elsewhere, legal: .shanghai))
        #expect(LegalZone.shanghai.day(of: instant) == "2014-11-02")
    }

    @Test func `the change of summer time does not move the time of day`() throws {
        let format = try #require(TimeFormat("yyyy-MM-dd HH:mm"))
        let zone = try #require(LegalZone(identifier: "America/New_York"))
        let instant = try #require(format.instant("2014-11-02 12:00", zone: zone, legal: .shanghai))
        #expect(instant.iso == "2014-11-02T17:00:00.000Z")
    }
}
