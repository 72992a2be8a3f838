/// Decimal digits of ASCII text, read and written without Foundation.
enum Digits {
    /// The number that `bytes` spell; nil when one of them is not a digit, when there are none, or more than 18.
    static func number(_ bytes: some Collection<UInt8>) -> Int? {
        guard (1...18).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard let digit = value(byte) else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// The value of one ASCII digit.
    static func value(_ byte: UInt8) -> Int? {
        byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
    }

    /// `number` with leading zeros up to `width` digits.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
