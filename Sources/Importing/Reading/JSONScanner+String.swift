extension JSONScanner {
    /// Reads a string with its quotes and escapes.
    mutating func readString() throws(Fault) -> [UInt8] {
        guard advance() == UInt8(ascii: "\"") else { throw .malformed }
        var text: [UInt8] = []
        while let byte = advance() {
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\"): try readEscape(into: &text)
            case 0..<0x20: throw .malformed
            default: text.append(byte)
            }
        }
        throw .malformed
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(Fault) {
        switch advance() {
        case UInt8(ascii: "\""): text.append(0x22)
        case UInt8(ascii: "\\"): text.append(0x5c)
        case UInt8(ascii: "/"): text.append(0x2f)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += String(Character(try readScalar())).utf8
        default: throw .malformed
        }
    }

    /// The character of `\uXXXX`, two of which may be one; half of a pair alone is the replacement character.
    private mutating func readScalar() throws(Fault) -> Unicode.Scalar {
        let unit = try readUnit()
        guard (0xd800...0xdbff).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{fffd}" }
        let before = place
        if advance() == UInt8(ascii: "\\"), advance() == UInt8(ascii: "u") {
            let second = try readUnit()
            if (0xdc00...0xdfff).contains(second) {
                return Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
            }
        }
        place = before
        return "\u{fffd}"
    }

    private mutating func readUnit() throws(Fault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = advance(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw .malformed
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    private mutating func advance() -> UInt8? {
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        return bytes[place]
    }
}
