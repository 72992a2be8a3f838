/// A narrative as the scrubber reads it: one comparable scalar for each scalar of the text.
///
/// Full-width letters, digits and signs become half-width and letters upper case, so that places stay the same.
struct Narrative: Sendable {
    let scalars: [UInt32]

    init(_ text: String) {
        scalars = text.unicodeScalars.map { Self.folded($0.value) }
    }

    var count: Int { scalars.count }

    private static func folded(_ value: UInt32) -> UInt32 {
        var value = value
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if value == 0x3000 || value == 0xA0 || value == 0x2009 || value == 9 { value = 0x20 }
        if (0x61...0x7A).contains(value) { value -= 0x20 }
        return value
    }

    /// The scalar at a place; 0 before the beginning and after the end.
    subscript(place: Int) -> UInt32 { place >= 0 && place < scalars.count ? scalars[place] : 0 }

    /// A word as scalars, folded like the text.
    static func word(_ text: String) -> [UInt32] { text.unicodeScalars.map { folded($0.value) } }

    func has(_ word: [UInt32], at place: Int) -> Bool {
        guard place >= 0, place + word.count <= scalars.count else { return false }
        for (offset, scalar) in word.enumerated() where scalars[place + offset] != scalar { return false }
        return true
    }

    func hasSuffix(_ word: [UInt32], before place: Int) -> Bool { has(word, at: place - word.count) }

    func isHan(_ place: Int) -> Bool { Self.isHan(self[place]) }
    static func isHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007
    }
    func isLatin(_ place: Int) -> Bool { (0x41...0x5A).contains(self[place]) }
    func isASCIIDigit(_ place: Int) -> Bool { (0x30...0x39).contains(self[place]) }
    func isLetterOrDigit(_ place: Int) -> Bool { isLatin(place) || isASCIIDigit(place) }

    /// The value of a digit, also of one written in Chinese as numbers are read out.
    func digit(_ place: Int) -> Int? {
        let value = self[place]
        if (0x30...0x39).contains(value) { return Int(value - 0x30) }
        guard value > 0x3000 else { return nil }
        return Self.chineseDigits[value]
    }

    private static let chineseDigits: [UInt32: Int] = {
        var digits: [UInt32: Int] = [:]
        let rows = ["〇零○", "一幺壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
        for (value, row) in rows.enumerated() {
            for scalar in row.unicodeScalars { digits[scalar.value] = value }
        }
        return digits
    }()
}

/// Words looked for at a place, by their first scalar.
struct WordTable: Sendable {
    private var byFirst: [UInt32: [[UInt32]]] = [:]
    private var byLast: [UInt32: [[UInt32]]] = [:]

    /// Words separated by spaces; the longest that fits is found.
    init(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map { Narrative.word(String($0)) }
        for word in words.sorted(by: { $0.count > $1.count }) {
            guard let first = word.first, let last = word.last else { continue }
            byFirst[first, default: []].append(word)
            byLast[last, default: []].append(word)
        }
    }

    /// The length of the longest word that begins at a place; nil where none does.
    func length(at place: Int, in text: Narrative) -> Int? {
        byFirst[text[place]]?.first { text.has($0, at: place) }?.count
    }

    /// The length of the longest word that ends before a place.
    func length(before place: Int, in text: Narrative) -> Int? {
        byLast[text[place - 1]]?.first { text.hasSuffix($0, before: place) }?.count
    }

    /// The lengths of all words that begin at a place, longest first.
    func lengths(at place: Int, in text: Narrative) -> [Int] {
        byFirst[text[place]]?.filter { text.has($0, at: place) }.map(\.count) ?? []
    }
}
