internal import Kernel

/// The changing part of an entry as it is hashed and stored: JSON with sorted keys, readable by eye.
///
/// `{"facts":{"ground":"out-of-scope"},"personal":{"phone":"9f2c…"}}`, where a personal value is the commitment.
package struct HistoryBody: Equatable, Sendable {
    package let facts: [String: String]

    /// The commitments in base 16, by field.
    package let personal: [String: String]

    init(facts: [String: String], personal: [String: String]) {
        self.facts = facts
        self.personal = personal
    }

    /// Reads a stored body; throws ``HistoryBodyFault`` for what this type did not write.
    package init(text: String) throws {
        var reader = HistoryBodyReader(text)
        try reader.take("{\"facts\":")
        facts = try reader.object()
        try reader.take(",\"personal\":")
        personal = try reader.object()
        try reader.take("}")
        try reader.end()
    }

    /// The one text for these values. Written by hand, because the chain depends on every byte of it.
    var text: String {
        var bytes = Array("{\"facts\":".utf8)
        Self.write(facts, to: &bytes)
        bytes += ",\"personal\":".utf8
        Self.write(personal, to: &bytes)
        bytes += "}".utf8
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ members: [String: String], to bytes: inout [UInt8]) {
        // By bytes, not by the collation of some locale or version of Unicode.
        let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        bytes.append(UInt8(ascii: "{"))
        for (place, member) in sorted.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(member.key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            write(member.value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<32: bytes += "\\u00\(Hexadecimal.text(byte))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
