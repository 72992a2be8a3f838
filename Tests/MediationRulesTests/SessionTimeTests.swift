import AccountsRules
import Kernel
import LawRules
import MediationRules
import TestSupport
import Testing

/// Times of day, what overlaps, and what clashes.
@Suite struct SessionTimeTests {
    @Test(arguments: [
        ("9:30", "09:30"), ("09：30", "09:30"), ("９:３０", "09:30"), ("0930", "09:30"), ("9点半", "09:30"),
        ("9点30分", "09:30"), ("14时", "14:00"), ("14", "14:00"), (" 23:59 ", "23:59"), ("0:00", "00:00"),
    ])
    func `a time of day is read however it was typed`(_ typed: String, _ text: String) {
        #expect(ClockTime(typed: typed)?.text == text)
    }

    @Test(arguments: ["", "24:00", "9:60", "-1:00", "9:3", "abc", "9:30:15", "99999999999999999999", "上午", "<script>"])
    func `what is no time of day is none`(_ typed: String) {
        #expect(ClockTime(typed: typed) == nil)
    }

    @Test func `times are those of the legal zone`() {
        #expect(SessionSamples.time.start(in: .shanghai).iso.hasPrefix("2026-10-20T01:30:00"))
        #expect(SessionSamples.time.end(in: .shanghai).iso.hasPrefix("2026-10-20T02:30:00"))
        #expect(SessionSamples.time.until == "10:30")
        #expect(SessionTime(day: "2026-10-20", from: SessionSamples.clock("23:00"), minutes: 60).until == "24:00")
    }

    @Test func `a session that begins when another ends does not overlap it`() {
        let next = SessionTime(day: "2026-10-20", from: SessionSamples.clock("10:30"), minutes: 60)
        #expect(!SessionSamples.time.overlaps(next) && !next.overlaps(SessionSamples.time))
        let during = SessionTime(day: "2026-10-20", from: SessionSamples.clock("10:29"), minutes: 60)
        #expect(SessionSamples.time.overlaps(during) && during.overlaps(SessionSamples.time))
        #expect(!SessionSamples.time.overlaps(SessionTime(day: "2026-10-21", from: during.from, minutes: 60)))
    }

    private func found(
        _ time: SessionTime = SessionSamples.time, room: String = "第二 调解室", office: Int64 = 1, away: Set<Int64> = [],
        session: Int64? = nil
    ) -> [SessionClash] {
        let booked = Booking(
            session: 9, number: SessionSamples.number, office: 1, time: SessionSamples.time, room: "第二调解室",
            mediators: [NamedPerson(id: 101, name: "孟女士")])
        return SessionClashes.found(
            time: time, room: room, mediators: [NamedPerson(id: 101, name: "孟女士")], office: office,
            session: session, among: [booked], away: away, calendar: LawBook.shipped.calendar)
    }

    @Test func `a mediator, a room and a day off that do not go together are found`() {
        let time = SessionSamples.time
        #expect(found() == [.mediatorBusy("孟女士", time), .roomTaken("第二 调解室", time)])
        #expect(found(office: 2) == [.mediatorBusy("孟女士", time)])
        #expect(found(room: "") == [.mediatorBusy("孟女士", time)])
        #expect(found(away: [101], session: 9) == [.mediatorAway("孟女士")])
        let sunday = SessionTime(day: "2026-10-25", from: time.from, minutes: 60)
        #expect(found(sunday) == [.dayOff("2026-10-25")])
    }

    @Test(arguments: [
        "http://meet.example.org", "https://", "https://host", "https://user@host.org/", "javascript:alert(1)",
        "https://host.org/\"onmouseover", "https://host.org/a b", "https://.org", "ftp://host.org",
    ])
    func `an address that a browser should not open is no video link`(_ link: String) {
        #expect(!SessionLimits.isLink(link))
    }

    @Test func `an ordinary https address is a video link`() {
        #expect(SessionLimits.isLink("https://meeting.example.org/dm/AbC123?pwd=1#x"))
    }
}
