package import Kernel

/// A time of day on the wall clock of the installation's legal zone, to the minute.
package struct ClockTime: RawRepresentable, Hashable, Sendable, Comparable {
    /// Minutes since midnight, 0 to 1439.
    package let rawValue: Int

    /// Nil outside one day.
    package init?(rawValue: Int) {
        guard (0..<1_440).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        rawValue = hour * 60 + minute
    }

    /// Reads what people type: 9:30, 09：30, 0930, 9点半, 9点30分, 9时; nil when it is no time.
    package init?(typed: String) {
        guard typed.utf8.count <= 40 else { return nil }
        var text = TextRules.halfWidth(typed).filter { !$0.isWhitespace }
        if text.hasSuffix("半") { text = String(text.dropLast()) + "30" }
        if text.hasSuffix("分") { text.removeLast() }
        guard text.allSatisfy({ "0123456789:.点时h".contains($0) }) else { return nil }
        let parts = text.split { !$0.isNumber }.map(String.init)
        let isBare = text.allSatisfy(\.isNumber)
        switch parts.count {
        case 1 where isBare && parts[0].count == 4:
            self.init(parts[0].prefix(2), parts[0].suffix(2))
        case 1 where parts[0].count <= 2: self.init(parts[0][...], "0")
        case 2 where parts[0].count <= 2 && parts[1].count == 2: self.init(parts[0][...], parts[1][...])
        default: return nil
        }
    }

    private init?(_ hour: Substring, _ minute: Substring) {
        guard let hour = Int(hour), let minute = Int(minute) else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `09:30`
    package var text: String {
        let (hour, minute) = (rawValue / 60, rawValue % 60)
        return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
    }

    package static func < (left: ClockTime, right: ClockTime) -> Bool { left.rawValue < right.rawValue }
}

/// When a session is: on one day, from a time on, for so many minutes; it never goes past midnight.
package struct SessionTime: Hashable, Sendable {
    /// The shortest and the longest session, in minutes.
    package static let lengths = 15...480

    package let day: Day
    package let from: ClockTime
    package let minutes: Int

    package init(day: Day, from: ClockTime, minutes: Int) {
        self.day = day
        self.from = from
        self.minutes = minutes
    }

    /// Minutes since midnight at which it ends; beyond 1440 where it would go past midnight.
    package var end: Int { from.rawValue + minutes }

    /// `10:30`; midnight is `24:00`.
    package var until: String { ClockTime(rawValue: end)?.text ?? "24:00" }

    /// Two sessions of which one ends when the other begins do not overlap.
    package func overlaps(_ other: SessionTime) -> Bool {
        day == other.day && from.rawValue < other.end && other.from.rawValue < end
    }

    /// The moment it begins in a zone.
    package func start(in zone: LegalZone) -> Instant {
        let guess = zone.start(of: day).adding(seconds: Int64(from.rawValue) * 60)
        // On a day on which the clock is put forward or back, the guess is off by as much.
        let read = zone.time(of: guess)
        let off = Int64(from.rawValue - read.hour * 60 - read.minute)
        return abs(off) <= 120 ? guess.adding(seconds: off * 60) : guess
    }

    /// The moment it ends in a zone.
    package func end(in zone: LegalZone) -> Instant { start(in: zone).adding(seconds: Int64(minutes) * 60) }
}
