package import Kernel

/// Finds in narratives what is about persons and not about the matter, and puts typed markers in its place.
///
/// It proposes; a person looks at every narrative, corrects the spans and answers for the release.
package enum Scrubber {
    /// Which rules found these spans: kept with every narrative, so that old ones can be looked at again.
    package static let version = 1

    /// The pieces to mask, from left to right, without overlaps.
    ///
    /// - Parameter known: values of the file itself, such as the consumer's own name and number, masked wherever they
    ///   stand
    package static func spans(in text: String, known: [KnownValue] = []) -> [MaskSpan] {
        let narrative = Narrative(text)
        let groups = [
            known.flatMap { $0.spans(in: narrative) }, SignMasks(text: narrative).spans(),
            NumberMasks(text: narrative).spans(), CueMasks(text: narrative).spans(),
            AddressMasks(text: narrative).spans(), NameMasks(text: narrative).spans(),
        ]
        var kept: [MaskSpan] = []
        var taken = [Bool](repeating: false, count: narrative.count)
        for span in groups.joined() where span.end <= narrative.count {
            let free = span.range.drop { taken[$0] }
            guard let start = free.first else { continue }
            let end = free.first { taken[$0] } ?? span.end
            // What is left over of a piece that another one cut is masked as well, unless it is a sign or two.
            guard start == span.start && end == span.end || end - start > 2 else { continue }
            for place in start..<end { taken[place] = true }
            kept.append(MaskSpan(span.kind, start, end))
        }
        return kept.sorted { $0.start < $1.start }
    }

    /// The text with markers in the place of the pieces.
    package static func masked(_ text: String, _ spans: [MaskSpan], _ language: Language = .zh) -> String {
        let scalars = Array(text.unicodeScalars)
        var masked = String.UnicodeScalarView()
        var place = 0
        for span in spans.sorted(by: { $0.start < $1.start }) where span.start >= place && span.end <= scalars.count {
            masked.append(contentsOf: scalars[place..<span.start])
            masked.append(contentsOf: span.kind.marker(language).unicodeScalars)
            place = span.end
        }
        masked.append(contentsOf: scalars[place...])
        return String(masked)
    }
}

/// A value that is known to be personal: what the file itself says of its parties.
package struct KnownValue: Hashable, Sendable {
    package let kind: MaskKind
    package let text: String

    package init(_ kind: MaskKind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// Wherever the value stands; values of one character would mask half of a narrative and are left alone.
    func spans(in narrative: Narrative) -> [MaskSpan] {
        let word = Narrative.word(text)
        guard word.count > 1 else { return [] }
        var spans: [MaskSpan] = []
        var place = 0
        while place + word.count <= narrative.count {
            if narrative.has(word, at: place) {
                spans.append(MaskSpan(kind, place, place + word.count))
                place += word.count
            } else {
                place += 1
            }
        }
        return spans
    }
}
