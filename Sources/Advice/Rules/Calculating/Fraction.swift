/// An exact number: money times a discount times a share of days, before it is rounded once.
///
/// Inputs are bounded (``GivenLimits``), so that 128 bits hold every product of the formulas.
struct Fraction: Equatable, Sendable {
    let numerator: Int128
    /// Above zero.
    let denominator: Int128

    static let one = Fraction(1)

    init(_ whole: some BinaryInteger) {
        numerator = Int128(whole)
        denominator = 1
    }

    /// `denominator` has to be above zero.
    init(_ numerator: some BinaryInteger, over denominator: some BinaryInteger) {
        let (top, bottom) = (Int128(numerator), Int128(denominator))
        let common = max(1, Self.divisor(top.magnitude, bottom.magnitude))
        self.numerator = top / common
        self.denominator = bottom / common
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    /// Reduced crosswise first, so that the products stay small.
    static func * (left: Fraction, right: Fraction) -> Fraction {
        let (first, second) = (
            Fraction(left.numerator, over: right.denominator), Fraction(right.numerator, over: left.denominator)
        )
        return Fraction(first.numerator * second.numerator, over: first.denominator * second.denominator)
    }

    static func * (left: Fraction, right: Int64) -> Fraction { left * Fraction(right) }

    static func <= (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator <= right.numerator * left.denominator
    }

    /// To the whole fen, half up; only for numbers that are not below zero.
    var halfUp: Int64 { Int64((numerator * 2 + denominator) / (denominator * 2)) }

    private static func divisor(_ first: UInt128, _ second: UInt128) -> Int128 {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return Int128(first)
    }
}

/// An exact number with the text in which it was given, such as `0.8` or `1/3`.
package struct GivenFraction: Equatable, Sendable {
    let value: Fraction
    let text: String

    /// A decimal of at most six places, or two whole numbers with a stroke where `strokes` says so; nil for all else.
    init?(_ text: String, strokes: Bool = false) {
        guard text.utf8.count <= 24 else { return nil }
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        if strokes, halves.count == 2 {
            guard let top = Self.digits(halves[0], most: 9), let bottom = Self.digits(halves[1], most: 9), bottom > 0
            else { return nil }
            value = Fraction(top, over: bottom)
        } else {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let whole = Self.digits(parts[0], most: 9) else { return nil }
            let places = parts.count == 2 ? parts[1] : "0"
            guard let decimals = Self.digits(places, most: 6) else { return nil }
            let scale = (0..<places.utf8.count).reduce(Int64(1)) { product, _ in product * 10 }
            value = Fraction(whole * scale + decimals, over: scale)
        }
        self.text = text
    }

    private static func digits(_ text: Substring, most: Int) -> Int64? {
        guard (1...most).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text)
    }
}
