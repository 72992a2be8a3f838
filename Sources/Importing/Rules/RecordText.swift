/// How the text of a field is cleaned.
package enum RecordText {
    /// Without entities; each control character and line break as a space; no spaces around it.
    package static func clean(_ text: String, htmlEntities: Bool) -> String {
        if isClean(text, htmlEntities: htmlEntities) { return text }
        let decoded = htmlEntities ? HTMLEntities.decode(text) : text
        let scalars = decoded.unicodeScalars.map { isControl($0) ? " " : $0 }
        let whole = scalars.drop { $0.properties.isWhitespace }
        let end = whole.lastIndex { !$0.properties.isWhitespace } ?? whole.startIndex - 1
        return String(String.UnicodeScalarView(whole[...end]))
    }

    /// Whether a text has more than so many Unicode scalars.
    package static func isLonger(_ text: String, than max: Int) -> Bool {
        text.utf8.count > max && text.unicodeScalars.count > max
    }

    /// Whether nothing can be there to clean, told from the bytes alone: looking at each scalar of a Chinese file
    /// would cost more than all the rest of reading it.
    private static func isClean(_ text: String, htmlEntities: Bool) -> Bool {
        var before: UInt8 = 0x20
        for byte in text.utf8 {
            switch byte {
            // Control characters; signs that begin an entity; and first bytes of C1 controls, of rare spaces and of
            // what lies beyond the basic plane.
            case 0..<0x20, 0x7f, 0xc2, 0xe1, 0xe2, 0xf0...: return false
            case 0x26: if htmlEntities { return false }
            case 0x20: if before == 0x20 { return false }
            // The ideographic space; the byte order mark and noncharacters.
            case 0x80: if before == 0xe3 { return false }
            case 0xb7, 0xbb, 0xbf: if before == 0xef { return false }
            default: break
            }
            before = byte
        }
        return before != 0x20 || text.isEmpty
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return value < 0x20 || (0x7f...0x9f).contains(value) || value == 0xfeff
            || scalar.properties.isNoncharacterCodePoint
    }
}
