/// Percent coding of queries and form fields.
package enum PercentCoding {
    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    /// Text as it stands in a query: all but letters, digits and `-._~` is coded.
    package static func encode(_ text: String) -> String {
        var coded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: coded.append(byte)
            default: coded += [0x25, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            }
        }
        return String(decoding: coded, as: UTF8.self)
    }

    /// Coded text as it was; `nil` when the bytes are no UTF-8. A `%` without two digits stays as it is.
    package static func decode(_ text: some StringProtocol, plusIsSpace: Bool = true) -> String? {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x25, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(byte == 0x2B && plusIsSpace ? 0x20 : byte)
                index += 1
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
