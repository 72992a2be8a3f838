/// Bytes as lower-case digits of base 16.
enum Hexadecimal {
    static func text(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
    }

    static func text(_ bytes: [UInt8]) -> String { bytes.map { text($0) }.joined() }

    /// The bytes, or nothing if the text is not made of pairs of digits.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
