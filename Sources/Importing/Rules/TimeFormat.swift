package import Kernel

/// How a source writes a day or a moment: `yyyy-MM-dd HH:mm:ss`, `M/d/yyyy`, or `iso` for RFC 3339.
///
/// Two or four letters are exactly that many digits, one letter is one or two; all else stands for itself.
package struct TimeFormat: Equatable, Sendable {
    private enum Part: Equatable, Sendable {
        case digits(Unit, ClosedRange<Int>)
        case sign(UInt8)
    }

    private enum Unit: UInt8, Sendable {
        case year = 0x79
        case month = 0x4d
        case day = 0x64
        case hour = 0x48
        case minute = 0x6d
        case second = 0x73
    }

    /// The parts from left to right; empty for RFC 3339.
    private let parts: [Part]
    /// Whether the format says a time of day.
    package let hasTime: Bool

    /// Nil unless year, month and day stand in it once each and every run of letters is understood.
    package init?(_ text: String) {
        guard text != "iso" else {
            parts = []
            hasTime = true
            return
        }
        var parts: [Part] = []
        var units: [Unit] = []
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first {
            guard let unit = Unit(rawValue: first) else {
                guard !Self.isLetter(first), !(0x30...0x39).contains(first) else { return nil }
                parts.append(.sign(bytes.removeFirst()))
                continue
            }
            let run = bytes.prefix { $0 == first }.count
            guard run == (unit == .year ? 4 : min(run, 2)) else { return nil }
            parts.append(.digits(unit, run == 1 ? 1...2 : run...run))
            units.append(unit)
            bytes = bytes.dropFirst(run)
        }
        let distinct = Set(units)
        guard distinct.count == units.count, distinct.isSuperset(of: [.year, .month, .day]) else { return nil }
        self.parts = parts
        hasTime = distinct.contains(.hour)
    }

    /// How readers of workbooks write the days and moments of cells, whatever the cell showed.
    package static let ofCells = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"].compactMap(TimeFormat.init)

    /// The moment that `text` says; nil when it is written otherwise or names no real time.
    ///
    /// A time without a zone is one of `zone`. A day without a time is that legal day, so its moment is the start of
    /// the day in `legal`: the day of receipt stays the one that was recorded.
    package func instant(_ text: String, zone: LegalZone, legal: LegalZone) -> Instant? {
        guard !parts.isEmpty else { return Instant(iso: text) }
        guard let numbers = numbers(text), let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]),
            numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
        else { return nil }
        guard hasTime else { return legal.start(of: day) }
        let minutes = numbers[3] * 60 + numbers[4]
        let guess = zone.start(of: day).adding(seconds: Int64(minutes * 60 + numbers[5]))
        let found = zone.time(of: guess)
        // Summer time may begin or end between midnight and the time of day.
        var drift = minutes - (found.hour * 60 + found.minute)
        if drift > 720 { drift -= 1_440 }
        if drift < -720 { drift += 1_440 }
        return guess.adding(seconds: Int64(drift * 60))
    }

    /// Year, month, day, hour, minute and second; what the format does not have is 0.
    private func numbers(_ text: String) -> [Int]? {
        var numbers = [0, 0, 0, 0, 0, 0]
        var bytes = Array(text.utf8)[...]
        for part in parts {
            switch part {
            case .sign(let sign):
                guard bytes.popFirst() == sign else { return nil }
            case .digits(let unit, let width):
                let run = bytes.prefix(width.upperBound).prefix { (0x30...0x39).contains($0) }
                guard width.contains(run.count) else { return nil }
                numbers[Self.place(unit)] = run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
                bytes = bytes.dropFirst(run.count)
            }
        }
        return bytes.isEmpty ? numbers : nil
    }

    private static func place(_ unit: Unit) -> Int {
        switch unit {
        case .year: 0
        case .month: 1
        case .day: 2
        case .hour: 3
        case .minute: 4
        case .second: 5
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5a).contains(byte & 0xdf)
    }
}
