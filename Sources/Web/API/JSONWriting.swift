extension JSONValue {
    /// The value as JSON, without spaces.
    package var bytes: [UInt8] {
        var writer = JSONWriter(isPretty: false)
        writer.write(self)
        return writer.bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The value on many lines, for people and for comparing files.
    package var prettyText: String {
        var writer = JSONWriter(isPretty: true)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }
}

/// Writes JSON into one buffer.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    init(isPretty: Bool) {
        self.isPretty = isPretty
        bytes.reserveCapacity(1_024)
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let text): bytes += text.utf8
        case .string(let text): write(text)
        case .array(let items):
            list(items, open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { writer, item in writer.write(item) }
        case .object(let members):
            list(members, open: UInt8(ascii: "{"), close: UInt8(ascii: "}")) { writer, member in
                writer.write(member.name)
                writer.bytes += (writer.isPretty ? ": " : ":").utf8
                writer.write(member.value)
            }
        }
    }

    private mutating func list<Item>(
        _ items: [Item], open: UInt8, close: UInt8, _ each: (inout JSONWriter, Item) -> Void
    ) {
        bytes.append(open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            newLine()
            each(&self, item)
        }
        depth -= 1
        if !items.isEmpty { newLine() }
        bytes.append(close)
    }

    private mutating func newLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes += [Self.hexadecimal[Int(byte >> 4)], Self.hexadecimal[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
