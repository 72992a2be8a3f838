/// An amount of money in fen, a hundredth of a yuan; negative in corrections.
package struct Money: Hashable, Sendable, Codable {
    package let fen: Int64

    package static let zero = Money(fen: 0)

    /// The largest amount taken from a form: 999,999,999,999.99 yuan, far from any overflow of sums.
    package static let largestInput = Money(fen: 99_999_999_999_999)

    package init(fen: Int64) {
        self.fen = fen
    }

    /// The amount that `yuanText` says, such as `2,899.00`, `¥2899`, `2899元` or `２８９９`; nil when it says none.
    package init?(yuanText: String) {
        guard case .success(let money) = Money.reading(yuanText) else { return nil }
        self = money
    }

    package init(from decoder: any Decoder) throws {
        fen = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fen)
    }
}

extension Money: Comparable {
    package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    package static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }

    package static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }

    package static prefix func - (money: Money) -> Money { Money(fen: -money.fen) }

    package static func += (left: inout Money, right: Money) { left = left + right }
}
