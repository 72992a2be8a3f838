/// Reads JSON strictly (RFC 8259): one value, UTF-8, no name twice, bounded in depth and number of values.
///
/// Written by hand, because a filing is read several thousand times a second and because what hostile bodies do must
/// be known: the cost is linear in the size, whatever they hold.
struct JSONParser {
    /// Nothing of ours is nested deeper than four; programs that wrap values get some room.
    static let deepest = 32
    static let mostValues = 20_000

    let bytes: [UInt8]
    var place = 0
    private var depth = 0
    private var values = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func value(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.place == bytes.count else { throw .unexpected(at: parser.place) }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        skipSpace()
        values += 1
        guard values <= Self.mostValues else { throw .tooMany }
        switch peek {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        try enter()
        var members: [JSONValue.Member] = []
        var many: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return leave(.object([])) }
        while true {
            skipSpace()
            let start = place
            let name = try string()
            guard isNew(name, among: members, &many) else { throw .duplicateName(at: start) }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw .unexpected(at: place) }
            members.append(JSONValue.Member(name, try value()))
            skipSpace()
            if take(UInt8(ascii: "}")) { return leave(.object(members)) }
            guard take(UInt8(ascii: ",")) else { throw .unexpected(at: place) }
        }
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        try enter()
        var items: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return leave(.array([])) }
        while true {
            items.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return leave(.array(items)) }
            guard take(UInt8(ascii: ",")) else { throw .unexpected(at: place) }
        }
    }

    /// Few names are compared one by one; of many a set is kept, so that hostile objects stay cheap.
    private func isNew(_ name: String, among members: [JSONValue.Member], _ many: inout Set<String>) -> Bool {
        if members.count < 16 { return !members.contains { $0.name == name } }
        if many.isEmpty { many = Set(members.map(\.name)) }
        return many.insert(name).inserted
    }

    private mutating func enter() throws(JSONFault) {
        depth += 1
        guard depth <= Self.deepest else { throw .tooDeep(at: place) }
        place += 1
    }

    private mutating func leave(_ value: JSONValue) -> JSONValue {
        depth -= 1
        return value
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count, bytes[place..<end].elementsEqual("\(word)".utf8) else {
            throw .unexpected(at: place)
        }
        place = end
        return value
    }
}

extension JSONParser {
    /// The byte at hand; 0, which begins nothing, at the end.
    var peek: UInt8 { place < bytes.count ? bytes[place] : 0 }

    mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    mutating func skipSpace() {
        while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// A number as it is written, at most 64 characters of it.
    mutating func number() throws(JSONFault) -> String {
        let start = place
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        guard place - start <= 64 else { throw .unexpected(at: start) }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = place
        while (0x30...0x39).contains(peek) { place += 1 }
        guard place > start else { throw .unexpected(at: place) }
    }
}
