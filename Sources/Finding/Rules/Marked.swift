internal import ChineseText

/// A text in pieces, of which some are what was looked for.
package struct Marked: Equatable, Sendable {
    package struct Piece: Equatable, Sendable {
        package let text: String
        package let isHit: Bool
    }

    package let pieces: [Piece]

    package var hasHits: Bool { pieces.contains(where: \.isHit) }
    package var text: String { pieces.map(\.text).joined() }

    /// The whole text with its hits.
    package init(_ text: String, words: [String]) {
        self.init(text[...], Hits(of: words, in: text).ranges)
    }

    /// Characters that an excerpt shows before its first hit, and in all.
    private static let before = 16
    private static let length = 72

    /// The part of the text round the first hit; nil where there is none.
    package static func excerpt(of text: String, words: [String]) -> Marked? {
        let hits = Hits(of: words, in: text)
        guard let first = hits.ranges.first else { return nil }
        let start = text.index(first.lowerBound, offsetBy: -before, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        let shown = text[start..<max(end, first.upperBound)]
        let marked = Marked(shown, hits.ranges.filter { $0.upperBound <= shown.endIndex })
        let dots = Piece(text: "…", isHit: false)
        return Marked(
            (start > text.startIndex ? [dots] : []) + marked.pieces + (shown.endIndex < text.endIndex ? [dots] : []))
    }

    private init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    private init(_ text: Substring, _ hits: [Range<String.Index>]) {
        var pieces: [Piece] = []
        var place = text.startIndex
        for hit in hits where hit.lowerBound >= place {
            if hit.lowerBound > place { pieces.append(Piece(text: String(text[place..<hit.lowerBound]), isHit: false)) }
            pieces.append(Piece(text: String(text[hit]), isHit: true))
            place = hit.upperBound
        }
        if place < text.endIndex { pieces.append(Piece(text: String(text[place...]), isHit: false)) }
        self.pieces = pieces
    }
}
