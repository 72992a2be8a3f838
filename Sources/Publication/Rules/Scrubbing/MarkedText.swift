package import Kernel

/// A narrative with its masks written into it, so that a person corrects them in an ordinary field:
/// `我叫[[姓名:王志强]]`. Brackets taken away unmask; brackets put round words mask them.
package enum MarkedText {
    /// Why a marked text cannot be read.
    package enum Problem: Error, Hashable, Sendable {
        /// The words themselves were changed; the first place, counted from 1.
        case changed(at: Int)
        /// A bracket without its partner.
        case unpaired
    }

    private static let open = Array("[[".unicodeScalars)
    private static let close = Array("]]".unicodeScalars)

    package static func write(_ text: String, _ spans: [MaskSpan]) -> String {
        let scalars = Array(text.unicodeScalars)
        var marked = String.UnicodeScalarView()
        var place = 0
        for span in spans.sorted(by: { $0.start < $1.start }) where span.start >= place && span.end <= scalars.count {
            marked.append(contentsOf: scalars[place..<span.start])
            marked.append(contentsOf: "[[\(span.kind.words.zh):".unicodeScalars)
            marked.append(contentsOf: scalars[span.range])
            marked.append(contentsOf: "]]".unicodeScalars)
            place = span.end
        }
        marked.append(contentsOf: scalars[place...])
        return String(marked)
    }

    /// The masks in a marked text, whose words must be those of `text`.
    package static func read(_ marked: String, of text: String) throws(Problem) -> [MaskSpan] {
        let given = Array(plain(marked).unicodeScalars)
        var (words, spans, place) = ([Unicode.Scalar](), [MaskSpan](), 0)
        var begun: (kind: MaskKind, start: Int)?
        while place < given.count {
            if begun == nil, given[place...].starts(with: open) {
                let (kind, length) = kind(given[(place + 2)...])
                begun = (kind, words.count)
                place += 2 + length
            } else if let piece = begun, given[place...].starts(with: close) {
                if words.count > piece.start { spans.append(MaskSpan(piece.kind, piece.start, words.count)) }
                begun = nil
                place += 2
            } else {
                words.append(given[place])
                place += 1
            }
        }
        guard begun == nil else { throw .unpaired }
        let original = Array(plain(text).unicodeScalars)
        if words != original {
            let same = zip(words, original).prefix { $0 == $1 }.count
            throw .changed(at: same + 1)
        }
        return spans
    }

    /// Lines end in one way only, whatever a browser sends.
    package static func plain(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.value != 13 { view.append(scalar) }
        return String(view)
    }

    /// The kind named after an opening bracket, and how many scalars that takes; another kind where none is named.
    private static func kind(_ rest: ArraySlice<Unicode.Scalar>) -> (MaskKind, Int) {
        for kind in MaskKind.allCases {
            for name in [kind.words.zh, kind.words.en] {
                for colon in [":", "："] where rest.starts(with: (name + colon).unicodeScalars) {
                    return (kind, name.unicodeScalars.count + 1)
                }
            }
        }
        return (.other, 0)
    }
}
