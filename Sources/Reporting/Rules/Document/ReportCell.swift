/// One printed value: what it is called, the exact number, and how it stands on paper.
package struct ReportCell: Hashable, Sendable, Codable {
    /// What the number is.
    package enum Unit: String, Sendable, Codable {
        /// Files or people.
        case count
        /// A share or a rate, per cent.
        case percent
        /// Growth against last year, per cent; printed with its sign.
        case growth
        /// A difference of two shares, in percentage points; printed with its sign.
        case points
        /// Money: the number in fen, the text in ten thousand yuan.
        case fen
    }

    /// Where the value stands: `accepted`, `byNature.quality.sharePercent`.
    package let key: String
    package let unit: Unit
    /// `nil` where there is nothing to compute: no base, nothing to compare with, not known.
    package let number: FixedPoint?
    package let text: String

    /// What is printed where there is no value.
    package static let none = "—"

    package init(_ key: String, _ unit: Unit, _ number: FixedPoint?, moneyDecimals: Int = 0) {
        self.key = key
        self.unit = unit
        self.number = number
        text = number.map { Self.text($0, unit, moneyDecimals) } ?? Self.none
    }

    private static func text(_ number: FixedPoint, _ unit: Unit, _ moneyDecimals: Int) -> String {
        switch unit {
        case .count, .percent: number.printed
        case .growth, .points: number.signed
        case .fen:
            FixedPoint.quotient(Int128(number.units), 1_000_000, decimals: moneyDecimals, .halfUp)?.printed ?? none
        }
    }

    /// The number as a count; `nil` where there is none.
    package var count: Int64? { number?.units }

    /// The number as it stands in JSON: digits, a point, and a hyphen.
    package var plain: String? { number?.plain }
}
