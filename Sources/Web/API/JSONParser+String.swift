extension JSONParser {
    /// A string with its quotes; text without escapes, which is nearly all, is taken in one piece.
    mutating func string() throws(JSONFault) -> String {
        guard take(UInt8(ascii: "\"")) else { throw .unexpected(at: place) }
        let start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                let text = try Self.text(bytes[start..<place], from: start)
                place += 1
                return text
            case UInt8(ascii: "\\"): return try escaped(from: start)
            case 0..<0x20: throw .unexpected(at: place)
            default: place += 1
            }
        }
        throw .unexpected(at: place)
    }

    /// The rest of a string in which an escape was met; `place` is at the escape.
    private mutating func escaped(from start: Int) throws(JSONFault) -> String {
        var text = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return try Self.text(text[...], from: start)
            case UInt8(ascii: "\\"):
                place += 1
                text += try escape()
            case 0..<0x20: throw .unexpected(at: place)
            default:
                text.append(byte)
                place += 1
            }
        }
        throw .unexpected(at: place)
    }

    private static func text(_ bytes: ArraySlice<UInt8>, from start: Int) throws(JSONFault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(at: start) }
        return text
    }

    /// The bytes that an escape stands for.
    private mutating func escape() throws(JSONFault) -> [UInt8] {
        let sign = peek
        place += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try character()
        default: throw .unexpected(at: place - 1)
        }
    }

    /// The character of `\uXXXX`, or of two of them that make a pair.
    private mutating func character() throws(JSONFault) -> [UInt8] {
        let start = place
        var value = try unit()
        if (0xD800..<0xDC00).contains(value) {
            guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw .loneSurrogate(at: start) }
            let low = try unit()
            guard (0xDC00..<0xE000).contains(low) else { throw .loneSurrogate(at: start) }
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw .loneSurrogate(at: start) }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func unit() throws(JSONFault) -> UInt32 {
        guard place + 4 <= bytes.count else { throw .unexpected(at: bytes.count) }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(peek)).hexDigitValue, peek < 0x80 else {
                throw .unexpected(at: place)
            }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }
}
