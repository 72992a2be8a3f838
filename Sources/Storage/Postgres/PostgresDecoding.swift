/// Reads PostgreSQL's text form of a value by the number (OID) of its type.
enum PostgresDecoding {
    /// The value; a type not named here stays the text that it came as.
    static func value(_ bytes: UnsafeRawBufferPointer, of type: UInt32) -> SQLValue {
        switch type {
        case 20, 21, 23, 26:  // int8, int2, int4, oid
            integer(bytes).map(SQLValue.integer) ?? text(bytes)
        case 16:  // bool
            .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case 700, 701:  // float4, float8
            Double(string(bytes)).map(SQLValue.real) ?? text(bytes)
        case 1700:  // numeric
            number(bytes)
        case 17:  // bytea
            .blob(hexadecimal(bytes))
        default:
            text(bytes)
        }
    }

    private static func string(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> SQLValue { .text(string(bytes)) }

    /// A `numeric`, which is what `sum` and `avg` of integers give: whole or real, as on SQLite.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
        if let whole = integer(bytes) { return .integer(whole) }
        return Double(string(bytes)).map(SQLValue.real) ?? text(bytes)
    }

    /// A whole number, or nothing for anything else and for what does not fit.
    static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        var digits = bytes[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var total: Int64 = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            let value = Int64(digit - 48)
            let (tens, isTooLarge) = total.multipliedReportingOverflow(by: 10)
            let (next, isTooLargeToo) = tens.subtractingReportingOverflow(value)
            if isTooLarge || isTooLargeToo { return nil }
            total = next
        }
        // Counted downwards, because the smallest Int64 has no positive twin.
        return isNegative ? total : (total == .min ? nil : -total)
    }

    /// Bytes written as `\x` and two digits each.
    private static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let digits = bytes.dropFirst(2)
        return stride(from: digits.startIndex, to: digits.endIndex - 1, by: 2).map { place in
            nibble(digits[place]) << 4 | nibble(digits[place + 1])
        }
    }

    private static func nibble(_ digit: UInt8) -> UInt8 { digit <= 57 ? digit &- 48 : (digit | 32) &- 87 }
}
