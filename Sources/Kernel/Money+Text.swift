extension Money: CustomStringConvertible {
    /// Yuan with thousands separated and two decimals: `2,899.00`.
    package var yuanText: String {
        let (yuan, fen) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        var groups: [String] = []
        var rest = yuan
        while rest >= 1_000 {
            groups.insert(Digits.padded(Int(rest % 1_000), to: 3), at: 0)
            rest /= 1_000
        }
        groups.insert(String(rest), at: 0)
        return (self.fen < 0 ? "-" : "") + groups.joined(separator: ",") + "." + Digits.padded(Int(fen), to: 2)
    }

    package var description: String { yuanText }

    /// The amount that a person typed, or what is wrong with it: `notAnAmount`, `amountTooLarge`.
    ///
    /// Taken are full-width characters, spaces, `¥` before and `元` after, commas between groups of three digits, and
    /// at most two decimals; never a sign.
    package static func reading(_ typed: String) -> Result<Money, Problem> {
        guard typed.utf8.count <= 200 else { return .failure(.notAnAmount) }
        var text = TextRules.halfWidth(typed).filter { !$0.isWhitespace }[...]
        if text.hasPrefix("\u{a5}") { text = text.dropFirst() }
        if text.hasSuffix("元") { text = text.dropLast() }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let yuan = digits(grouped: first) else { return .failure(.notAnAmount) }
        let decimals = parts.count == 2 ? Array(parts[1].utf8) : [0x30]
        guard (1...2).contains(decimals.count), let fraction = Digits.number(decimals) else {
            return .failure(.notAnAmount)
        }
        let significant = yuan.drop { $0 == 0x30 }
        guard significant.count <= 12 else { return .failure(.amountTooLarge) }
        let whole = Digits.number(significant) ?? 0
        return .success(Money(fen: Int64(whole * 100 + (decimals.count == 1 ? fraction * 10 : fraction))))
    }

    /// The digits of a whole number, with commas only where groups of three are parted; nil for anything else.
    private static func digits(grouped text: Substring) -> [UInt8]? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard let first = groups.first, !first.isEmpty, groups.joined().allSatisfy({ Digits.value($0) != nil }) else {
            return nil
        }
        guard groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
            return nil
        }
        return Array(groups.joined())
    }
}
