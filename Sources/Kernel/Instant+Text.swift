extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with milliseconds: `2026-09-24T08:42:10.123Z`.
    package var iso: String {
        let (day, rest) = Floored.divide(milliseconds, by: 86_400_000)
        let time = Int(rest)
        return Day(number: Int(day)).description + "T" + Digits.padded(time / 3_600_000, to: 2)
            + ":" + Digits.padded(time / 60_000 % 60, to: 2) + ":" + Digits.padded(time / 1_000 % 60, to: 2)
            + "." + Digits.padded(time % 1_000, to: 3) + "Z"
    }

    package var description: String { iso }

    /// The moment written in RFC 3339, with or without a fraction (cut to milliseconds), `Z` or `±hh:mm` at the end.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 40, bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(text.prefix(10)),
            let hour = Digits.number(bytes[11..<13]), hour < 24,
            let minute = Digits.number(bytes[14..<16]), minute < 60,
            let second = Digits.number(bytes[17..<19]), second < 60,
            let (fraction, zone) = Self.fraction(bytes[19...]), let offset = Self.offset(zone)
        else { return nil }
        let seconds = day.number * 86_400 + hour * 3_600 + minute * 60 + second - offset
        milliseconds = Int64(seconds) * 1_000 + Int64(fraction)
    }

    /// The milliseconds of a fraction such as `.123`, and what follows it; nil when the dot stands alone.
    private static func fraction(_ bytes: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
        guard bytes.first == UInt8(ascii: ".") else { return (0, bytes) }
        let digits = bytes.dropFirst().prefix { Digits.value($0) != nil }
        guard !digits.isEmpty else { return nil }
        let padded = (Array(digits) + [0x30, 0x30]).prefix(3)
        guard let milliseconds = Digits.number(padded) else { return nil }
        return (milliseconds, bytes[digits.endIndex...])
    }

    /// Seconds east of UTC of `Z` or `±hh:mm`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        let zone = Array(bytes)
        if zone == [UInt8(ascii: "Z")] { return 0 }
        guard zone.count == 6, zone[3] == UInt8(ascii: ":"),
            zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"),
            let hours = Digits.number(zone[1..<3]), hours < 24, let minutes = Digits.number(zone[4...]), minutes < 60
        else { return nil }
        return (zone[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time: \(text.prefix(40))")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
