/// How text is made comparable and cut into tokens, the same for what is stored and for what is typed.
///
/// Chinese has no spaces between words. A text is folded (``normalised(_:)``) into runs of letters and digits with one
/// space between two runs, and each run into overlapping pairs of characters. Latin letters and digits also give
/// overlapping threes, because pairs of them stand nearly everywhere. Whatever contains a word of two characters or
/// more has all tokens of that word; the reverse must be checked for longer words.
package enum ChineseText {
    /// A text as it is compared: folded runs with single spaces between them.
    package static func normalised(_ text: String) -> String {
        var text = text
        text.makeContiguousUTF8()
        var folded: [UInt32] = []
        folded.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars { Folding.fold(scalar, into: &folded) }
        return string(folded)
    }

    /// A name as it is compared: folded letters, digits and characters alone.
    package static func letters(_ text: String) -> String { normalised(text).filter { $0 != " " } }

    /// The words of a normalised text.
    package static func runs(of normalised: String) -> [String] {
        normalised.split(separator: " ").map(String.init)
    }

    /// Every token of a normalised text, each once, in no particular order.
    package static func tokens(of normalised: String) -> [String] {
        let scalars = Array(normalised.unicodeScalars)
        var seen: Set<UInt64> = []
        var tokens: [String] = []
        for place in scalars.indices.dropLast() {
            guard let pair = Token(scalars, at: place, length: 2) else { continue }
            if seen.insert(pair.key).inserted { tokens.append(pair.text) }
            guard let three = Token(scalars, at: place, length: 3), three.isLatin else { continue }
            if seen.insert(three.key).inserted { tokens.append(three.text) }
        }
        return tokens
    }

    /// The tokens by which a word is found: threes of Latin letters and digits, and pairs where those do not reach.
    ///
    /// A word of one character has none.
    package static func tokens(forWord word: String) -> [String] {
        let scalars = Array(word.unicodeScalars)
        var seen: Set<UInt64> = []
        var tokens: [String] = []
        for place in scalars.indices.dropLast() {
            guard let pair = Token(scalars, at: place, length: 2) else { continue }
            let around = [place - 1, place].compactMap { Token(scalars, at: $0, length: 3) }.filter(\.isLatin)
            for token in around.isEmpty ? [pair] : around where seen.insert(token.key).inserted {
                tokens.append(token.text)
            }
        }
        return tokens
    }

    /// Whether having all tokens of a word is the same as containing it.
    package static func isExact(_ word: String) -> Bool { word.unicodeScalars.count <= 2 }

    /// Whether a normalised text contains a normalised word, compared byte by byte.
    package static func contains(_ word: String, in text: String) -> Bool {
        var (word, text) = (word, text)
        return text.withUTF8 { text in word.withUTF8 { word in contains(word, in: text) } }
    }

    private static func contains(_ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count > 1, text.count >= word.count else {
            return word.isEmpty || word.count == 1 && text.contains(word[0])
        }
        // The last byte of a Chinese character differs more than its first.
        let (first, last, end) = (word[0], word[word.count - 1], word.count - 1)
        for place in 0...(text.count - word.count) where text[place + end] == last && text[place] == first {
            var offset = 1
            while offset < end, text[place + offset] == word[offset] { offset += 1 }
            if offset >= end { return true }
        }
        return false
    }

    private static func string(_ folded: [UInt32]) -> String {
        var view = String.UnicodeScalarView()
        var isAtGap = true
        for value in folded {
            if value == Folding.gap {
                if !isAtGap { view.append(" ") }
                isAtGap = true
            } else if let scalar = Unicode.Scalar(value) {
                view.append(scalar)
                isAtGap = false
            }
        }
        if isAtGap, !view.isEmpty { view.removeLast() }
        return String(view)
    }
}

/// Two or three neighbours of one run.
private struct Token {
    let key: UInt64
    let text: String
    /// Whether all of it are ASCII letters or digits.
    let isLatin: Bool

    /// Nil where the characters are not there or not of one run.
    init?(_ scalars: [Unicode.Scalar], at place: Int, length: Int) {
        guard place >= 0, place + length <= scalars.count else { return nil }
        var key: UInt64 = 0
        var isLatin = true
        var view = String.UnicodeScalarView()
        for scalar in scalars[place..<(place + length)] {
            guard scalar != " " else { return nil }
            key = key << 21 | UInt64(scalar.value)
            isLatin = isLatin && scalar.isASCII
            view.append(scalar)
        }
        self.key = key
        self.isLatin = isLatin
        text = String(view)
    }
}
