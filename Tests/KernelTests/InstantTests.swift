import Foundation
import Kernel
import Testing

struct InstantTests {
    @Test func `a moment is written in UTC with milliseconds`() {
        #expect(Instant(milliseconds: 1_790_239_330_123).iso == "2026-09-24T08:42:10.123Z")
        #expect(Instant(milliseconds: -1).iso == "1969-12-31T23:59:59.999Z")
    }

    @Test(arguments: [
        ("2026-09-24T08:42:10Z", 1_790_239_330_000), ("2026-09-24T16:42:10+08:00", 1_790_239_330_000),
        ("2026-09-24T08:42:10.5Z", 1_790_239_330_500), ("2026-09-24T08:42:10.123999Z", 1_790_239_330_123),
    ])
    func `RFC 3339 is read`(text: String, milliseconds: Int64) {
        #expect(Instant(iso: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "2026-09-24", "2026-09-24T08:42:10", "2026-09-24 08:42:10Z", "2026-09-24T24:00:00Z", "2026-09-24T08:42:10.Z",
        "2026-09-31T08:42:10Z", "2026-09-24T08:42:10+8:00",
    ])
    func `other forms are not read`(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test func `text and moment agree for random moments`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            let milliseconds = Int64.random(in: -2_000_000_000_000...4_000_000_000_000, using: &random)
            let instant = Instant(milliseconds: milliseconds)
            #expect(Instant(iso: instant.iso) == instant)
        }
    }

    @Test func `the legal day begins at midnight in Shanghai`() throws {
        let zone = LegalZone.shanghai
        let lastMoment = try #require(Instant(iso: "2026-09-24T15:59:59.999Z"))
        #expect(zone.day(of: lastMoment) == "2026-09-24")
        #expect(zone.day(of: lastMoment.adding(milliseconds: 1)) == "2026-09-25")
        #expect(zone.start(of: "2026-09-25") == lastMoment.adding(milliseconds: 1))
        #expect(zone.time(of: lastMoment) == (23, 59))
    }

    @Test func `summer time in Shanghai before 1992 is kept`() throws {
        let summer = try #require(Instant(iso: "1988-07-01T15:30:00Z"))
        #expect(LegalZone.shanghai.day(of: summer) == "1988-07-02")
        #expect(LegalZone.shanghai.time(of: summer) == (0, 30))
    }

    @Test(arguments: ["Asia/Shanghai", "America/New_York", "Asia/Urumqi", "America/Sao_Paulo"])
    func `a day begins at its first moment in every zone`(name: String) throws {
        let zone = try #require(LegalZone(identifier: name))
        for number in stride(from: 5_000, to: 22_000, by: 1) {
            let day = Day(number: number)
            let start = zone.start(of: day)
            #expect(zone.day(of: start) == day)
            #expect(zone.day(of: start.adding(milliseconds: -1)) == day - 1)
        }
        #expect(LegalZone(identifier: "Nowhere/Place") == nil)
    }
}
