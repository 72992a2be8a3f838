internal import Foundation

/// The time zone in which the legal day begins and ends, one per installation.
///
/// China has kept UTC+8 without summer time since 1991-09-15; from then on Asia/Shanghai is plain arithmetic.
package struct LegalZone: Sendable, Equatable {
    /// The name in the time zone database, such as `Asia/Shanghai`.
    package let identifier: String
    private let zone: TimeZone?
    private let fixed: Bool

    /// Asia/Shanghai; without a time zone database on the machine, UTC+8 for all times.
    package static let shanghai = LegalZone(
        identifier: "Asia/Shanghai", zone: TimeZone(identifier: "Asia/Shanghai"), fixed: true)

    private static let eightHours: Int64 = 28_800_000

    /// Summer time ended in China on 1991-09-15 at 02:00 local time; the next midnight is used, in milliseconds.
    private static let fixedFrom: Int64 = 684_950_400_000

    private init(identifier: String, zone: TimeZone?, fixed: Bool) {
        self.identifier = identifier
        self.zone = zone
        self.fixed = fixed
    }

    /// The zone of that name; nil when the machine's time zone database has none.
    package init?(identifier: String) {
        if identifier == Self.shanghai.identifier {
            self = .shanghai
            return
        }
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(identifier: identifier, zone: zone, fixed: false)
    }

    /// The legal day on which a moment falls.
    package func day(of instant: Instant) -> Day {
        Day(number: Int(Floored.divide(local(instant), by: 86_400_000).quotient))
    }

    /// Hour and minute on the wall clock at a moment.
    package func time(of instant: Instant) -> (hour: Int, minute: Int) {
        let time = Int(Floored.divide(local(instant), by: 86_400_000).remainder)
        return (time / 3_600_000, time / 60_000 % 60)
    }

    /// The first moment of a day; where summer time skips midnight, the moment the clock was put forward.
    package func start(of day: Day) -> Instant {
        let midnight = Int64(day.number) * 86_400_000
        let guess = midnight - offset(at: midnight - Self.eightHours)
        let start = Instant(milliseconds: midnight - offset(at: guess))
        return self.day(of: start) < day ? start.adding(seconds: 3_600) : start
    }

    private func local(_ instant: Instant) -> Int64 {
        instant.milliseconds + offset(at: instant.milliseconds)
    }

    /// Milliseconds east of UTC at a moment.
    private func offset(at milliseconds: Int64) -> Int64 {
        if fixed && milliseconds >= Self.fixedFrom { return Self.eightHours }
        guard let zone else { return Self.eightHours }
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        return Int64(zone.secondsFromGMT(for: date)) * 1_000
    }
}
