/// The words of a statement outside its strings and comments: enough to tell an insert from an update.
struct SQLOutline {
    /// Every word, in capitals, in order.
    private(set) var words: [String] = []

    /// How many lists in parentheses follow `VALUES` at the outermost level.
    private(set) var tuples = 0

    /// Where the first of those lists begins, in bytes of UTF-8.
    private(set) var firstTuple: Int?

    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        var word: [UInt8] = []
        var depth = 0
        var isPastValues = false
        while let character = rest.first {
            if Self.isOfWord(character) {
                word.append(character)
                rest.removeFirst()
                continue
            }
            if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self).uppercased())
                isPastValues = isPastValues || (depth == 0 && words.last == "VALUES")
                word.removeAll()
            }
            if character == UInt8(ascii: "(") {
                if depth == 0 && isPastValues {
                    tuples += 1
                    firstTuple = firstTuple ?? rest.startIndex
                }
                depth += 1
            } else if character == UInt8(ascii: ")") {
                depth -= 1
            }
            rest = Self.afterQuoted(rest)
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self).uppercased()) }
    }

    private static func isOfWord(_ character: UInt8) -> Bool {
        switch character {
        case 48...57, 65...90, 97...122, 95, 128...255: true
        default: false
        }
    }

    /// What follows the string, quoted name or comment that begins here, or the one character.
    private static func afterQuoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = text.first else { return text }
        if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
            let rest = text.dropFirst()
            return rest.firstIndex(of: first).map { rest[($0 + 1)...] } ?? rest.suffix(0)
        }
        if text.starts(with: "--".utf8) {
            return text.drop(while: { $0 != UInt8(ascii: "\n") })
        }
        if text.starts(with: "/*".utf8) {
            return text.firstRange(of: Array("*/".utf8)).map { text[$0.upperBound...] } ?? text.suffix(0)
        }
        return text.dropFirst()
    }
}
