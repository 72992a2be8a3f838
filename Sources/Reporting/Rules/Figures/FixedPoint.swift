/// How a quotient that lies between two printable values is rounded.
package enum Rounding: String, Sendable, CaseIterable, Codable {
    /// 四舍五入: a tie goes away from zero, as 50106.5 is printed 50107.
    case halfUp
    /// A tie goes to the even neighbour.
    case halfEven
}

/// A decimal number with a fixed count of decimals, such as 81.52: exact, never a binary fraction.
package struct FixedPoint: Hashable, Sendable, Codable {
    /// The number without its point: 8152.
    package let units: Int64
    /// Digits behind the point.
    package let decimals: Int

    package init(units: Int64, decimals: Int = 0) {
        self.units = units
        self.decimals = decimals
    }

    /// `numerator ÷ denominator × factor`, rounded once; `nil` where the denominator is not above zero.
    package static func quotient(
        _ numerator: Int128, _ denominator: Int128, times factor: Int64 = 1, decimals: Int, _ rounding: Rounding
    ) -> FixedPoint? {
        guard denominator > 0 else { return nil }
        let scaled = numerator.magnitude * UInt128(factor.magnitude) * UInt128(power(decimals))
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: denominator.magnitude)
        let twice = rest * 2
        let goesUp =
            switch rounding {
            case .halfUp: twice >= denominator.magnitude
            case .halfEven: twice > denominator.magnitude || twice == denominator.magnitude && whole % 2 == 1
            }
        guard let units = Int64(exactly: whole + (goesUp ? 1 : 0)) else { return nil }
        return FixedPoint(units: (numerator < 0) != (factor < 0) ? -units : units, decimals: decimals)
    }

    /// Ten to the power of `decimals`.
    private static func power(_ decimals: Int) -> Int64 { (0..<max(0, decimals)).reduce(1) { power, _ in power * 10 } }

    /// The difference of two numbers with the same decimals; `nil` for others.
    package func minus(_ other: FixedPoint) -> FixedPoint? {
        decimals == other.decimals ? FixedPoint(units: units - other.units, decimals: decimals) : nil
    }

    package var isNegative: Bool { units < 0 }

    package var isZero: Bool { units == 0 }

    /// `-0.29`: digits, a point, and a hyphen for a negative number.
    package var plain: String { (isNegative ? "-" : "") + digits(parting: "") }

    /// `551,780` or `−0.29`, as pages and papers print it.
    package var printed: String { (isNegative ? "−" : "") + digits(parting: ",") }

    /// The same with a sign before every number but zero: `+2.59`.
    package var signed: String { (units > 0 ? "+" : "") + printed }

    /// The number without a sign, with thousands apart: `2.21`.
    package var size: String { digits(parting: ",") }

    private func digits(parting mark: String) -> String {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt64(Self.power(decimals)))
        var text = Array(String(whole))
        var place = text.count - 3
        while place > 0 {
            text.insert(contentsOf: Array(mark), at: place)
            place -= 3
        }
        guard decimals > 0 else { return String(text) }
        let fraction = String(rest)
        return String(text) + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
}
