/// The number under a bar code (GTIN-8, 12, 13 or 14) with a right check digit.
package struct GTIN: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The digits, as many as were given.
    package let text: String

    /// Nil for any other length, other characters, or a wrong check digit; spaces, hyphens and full width do not
    /// matter.
    package init?(_ typed: String) {
        guard typed.utf8.count <= 200 else { return nil }
        let text = TextRules.code(typed)
        let digits = text.utf8.compactMap(Digits.value)
        guard digits.count == text.utf8.count, [8, 12, 13, 14].contains(digits.count) else { return nil }
        // Counted from the right, the check digit weighs 1, the next 3, then 1 and 3 in turn.
        let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
        guard sum % 10 == 0 else { return nil }
        self.text = text
    }

    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = GTIN(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a GTIN")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
