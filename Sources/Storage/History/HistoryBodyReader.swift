/// A stored body of history is not as this program writes it, at a place counted in bytes.
package struct HistoryBodyFault: Error, Equatable {
    package let place: Int
}

/// Reads what ``HistoryBody`` writes, and nothing else: a page reads dozens of them.
struct HistoryBodyReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private var fault: HistoryBodyFault { HistoryBodyFault(place: place) }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func take(_ expected: String) throws {
        for byte in expected.utf8 {
            guard next == byte else { throw fault }
            place += 1
        }
    }

    func end() throws {
        guard place == bytes.count else { throw fault }
    }

    /// Names with their values, no name twice.
    mutating func object() throws -> [String: String] {
        try take("{")
        var members: [String: String] = [:]
        while next != UInt8(ascii: "}") {
            if !members.isEmpty { try take(",") }
            let name = try string()
            try take(":")
            guard members.updateValue(try string(), forKey: name) == nil else { throw fault }
        }
        try take("}")
        return members
    }

    private mutating func string() throws -> String {
        try take("\"")
        let start = place
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 32 { place += 1 }
        var text = bytes[start..<place]
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 32 else { throw fault }
            place += 1
            text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
        }
        try take("\"")
        guard let string = String(validating: text, as: UTF8.self) else { throw fault }
        return string
    }

    /// The byte behind a backslash.
    private mutating func escaped() throws -> UInt8 {
        guard let byte = next else { throw fault }
        guard byte == UInt8(ascii: "u") else {
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { throw fault }
            place += 1
            return byte
        }
        try take("u00")
        let digits = String(decoding: bytes[place..<min(place + 2, bytes.count)], as: UTF8.self)
        guard let value = UInt8(digits, radix: 16), value < 32 else { throw fault }
        place += 2
        return value
    }
}
