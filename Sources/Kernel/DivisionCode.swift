/// The code of an administrative division: six digits to the county, nine to a town, twelve to a village or gacha.
///
/// Records from elsewhere bring their own codes, so any short code of ASCII letters, digits, `-` and `_` is taken.
package struct DivisionCode: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    /// Nil for codes that are empty, longer than twenty characters, or of other characters.
    package init?(rawValue: String) {
        guard (1...20).contains(rawValue.utf8.count), rawValue.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.rawValue = rawValue
    }

    package init?(_ text: String) {
        self.init(rawValue: text)
    }

    /// The first six digits of a code of six, nine or twelve digits; nil for codes of another kind.
    package var county: String? {
        let digits = rawValue.utf8
        guard [6, 9, 12].contains(digits.count), digits.allSatisfy({ Digits.value($0) != nil }) else { return nil }
        return String(rawValue.prefix(6))
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension DivisionCode: Comparable, CustomStringConvertible {
    package var description: String { rawValue }

    package static func < (left: DivisionCode, right: DivisionCode) -> Bool { left.rawValue < right.rawValue }
}
