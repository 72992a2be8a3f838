extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        let civil = CivilDate(dayNumber: number)
        return Digits.padded(civil.year, to: 4) + "-" + Digits.padded(civil.month, to: 2)
            + "-" + Digits.padded(civil.day, to: 2)
    }

    /// The day written as `YYYY-MM-DD`; nil for any other form and for dates that do not exist.
    package init?(_ iso: some StringProtocol) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.number(bytes[0..<4]), let month = Digits.number(bytes[5..<7]),
            let day = Digits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Day: ExpressibleByStringLiteral {
    /// A day written in the source; a literal that is no day is a programming error and stops the program.
    ///
    /// Swift reads `Day("…")` around a literal as this too, not as the failable reading of text.
    package init(stringLiteral value: String) {
        guard let day = Day(value) else { preconditionFailure("not a day: \(value)") }
        self = day
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text.prefix(40))")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
