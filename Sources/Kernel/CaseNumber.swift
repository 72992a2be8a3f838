/// The number of a case file that people write down and read out: `150105-26-004817-3`.
///
/// Division of the office, year of receipt, serial, check digit. The check digit (ISO 7064 MOD 11,10) finds every
/// wrong digit and nearly every exchange of neighbours.
package struct CaseNumber: Hashable, Sendable, CustomStringConvertible {
    /// Six digits.
    package let division: String

    /// Four digits; the number shows the last two, and 2000 to 2099 is meant.
    package let year: Int

    /// From 1 in each division and year; gaps are allowed.
    package let serial: Int

    /// A code longer than six digits counts as its county, and one that is no Chinese code as `000000`.
    package init(division: String, year: Int, serial: Int) {
        let digits = division.utf8.prefix { Digits.value($0) != nil }
        self.division = digits.count >= 6 ? String(division.prefix(6)) : "000000"
        self.year = 2000 + (year % 100 + 100) % 100
        self.serial = max(0, serial)
    }

    package init(division: DivisionCode, year: Int, serial: Int) {
        self.init(division: division.county ?? "000000", year: year, serial: serial)
    }

    /// The number as typed; nil when digits are missing or the check digit is wrong. Spaces, hyphens and full width
    /// do not matter.
    package init?(_ typed: String) {
        guard typed.utf8.count <= 200 else { return nil }
        let text = TextRules.code(typed)
        let digits = text.utf8.compactMap(Digits.value)
        guard digits.count == text.utf8.count, (15...20).contains(digits.count),
            Self.checkDigit(of: digits.dropLast()) == digits.last
        else { return nil }
        let bytes = Array(text.utf8)
        guard let year = Digits.number(bytes[6..<8]), let serial = Digits.number(bytes[8..<(bytes.count - 1)]),
            bytes.count == 15 || bytes[8] != 0x30
        else { return nil }
        self.init(division: String(text.prefix(6)), year: 2000 + year, serial: serial)
    }

    /// The number with hyphens; the serial has six digits, or more when it needs them.
    package var text: String {
        let year = Digits.padded(year % 100, to: 2)
        let serial = Digits.padded(serial, to: 6)
        let check = Self.checkDigit(of: (division + year + serial).utf8.compactMap(Digits.value))
        return "\(division)-\(year)-\(serial)-\(check)"
    }

    package var description: String { text }

    /// ISO 7064 MOD 11,10.
    private static func checkDigit(of digits: some Sequence<Int>) -> Int {
        let product = digits.reduce(10) { product, digit in
            let sum = (product + digit) % 10
            return (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10
    }
}
