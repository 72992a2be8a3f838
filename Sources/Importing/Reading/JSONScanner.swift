/// Reads one JSON object (RFC 8259) from bytes and keeps the texts at some paths as they are written.
///
/// A number stays the digits it was written with, so that no key is rounded; `true` and `false` are those words, and
/// `null` is nothing.
struct JSONScanner {
    enum Fault: Error, Equatable {
        case malformed
        case notAValue(path: String)
    }

    /// Objects and arrays stand in one another no deeper.
    static let depth = 64

    let bytes: [UInt8]
    private let wanted: Set<String>
    var place = 0
    private(set) var found: [String: [UInt8]] = [:]

    init(_ bytes: [UInt8], wanted: Set<String>) {
        self.bytes = bytes
        self.wanted = wanted
    }

    /// Reads the whole line; what a path names twice is taken from the last, as most readers do.
    mutating func object() throws(Fault) -> [String: [UInt8]] {
        skipSpace()
        guard next == UInt8(ascii: "{") else { throw .malformed }
        try readObject(path: "", depth: 1)
        skipSpace()
        guard place == bytes.count else { throw .malformed }
        return found
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a { place += 1 }
    }

    private mutating func take(_ sign: UInt8) -> Bool {
        skipSpace()
        guard next == sign else { return false }
        place += 1
        return true
    }

    private mutating func readObject(path: String, depth: Int) throws(Fault) {
        guard take(UInt8(ascii: "{")), depth <= Self.depth else { throw .malformed }
        if take(UInt8(ascii: "}")) { return }
        repeat {
            skipSpace()
            let name = String(decoding: try readString(), as: UTF8.self)
            guard take(UInt8(ascii: ":")) else { throw .malformed }
            try readValue(path: path.isEmpty ? name : "\(path).\(name)", depth: depth)
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw .malformed }
    }

    private mutating func readArray(path: String, depth: Int) throws(Fault) {
        guard take(UInt8(ascii: "[")), depth <= Self.depth else { throw .malformed }
        if take(UInt8(ascii: "]")) { return }
        repeat { try readValue(path: path + "[]", depth: depth) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw .malformed }
    }

    private mutating func readValue(path: String, depth: Int) throws(Fault) {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if wanted.contains(path) { throw .notAValue(path: path) }
            if next == UInt8(ascii: "{") {
                try readObject(path: path, depth: depth + 1)
            } else {
                try readArray(path: path, depth: depth + 1)
            }
        case UInt8(ascii: "\""):
            let text = try readString()
            if wanted.contains(path) { found[path] = text }
        case nil:
            throw .malformed
        default:
            let word = readWord()
            guard Self.isLiteral(word) else { throw .malformed }
            if wanted.contains(path) { found[path] = word == Array("null".utf8) ? [] : word }
        }
    }

    private mutating func readWord() -> [UInt8] {
        let start = place
        while let byte = next, !Self.endsWord(byte) { place += 1 }
        return Array(bytes[start..<place])
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0d, 0x0a, 0x2c, 0x5d, 0x7d: true
        default: false
        }
    }

    private static func isLiteral(_ word: [UInt8]) -> Bool {
        let text = String(decoding: word, as: UTF8.self)
        return ["true", "false", "null"].contains(text) || JSONNumber.isValid(word)
    }
}

/// The grammar of numbers in JSON.
enum JSONNumber {
    static func isValid(_ word: [UInt8]) -> Bool {
        var rest = word[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = digits(&rest)
        guard whole > 0, whole == 1 || word[rest.startIndex - whole] != 0x30 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits(&rest) > 0 else { return false }
        }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
        let count = rest.prefix { (0x30...0x39).contains($0) }.count
        rest = rest.dropFirst(count)
        return count
    }
}
