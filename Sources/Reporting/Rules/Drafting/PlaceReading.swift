/// Finds the places of a text: what stands in braces.
package enum PlaceReading {
    /// A piece of a text.
    package enum Piece: Hashable, Sendable {
        case words(String)
        /// The key between the braces.
        case place(String)
    }

    /// The text cut at its places; an open brace without its end is words.
    package static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            words += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}") else {
                words += rest[open...]
                rest = ""
                break
            }
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces.append(.place(String(after[..<close])))
            rest = after[after.index(after: close)...]
        }
        words += rest
        if !words.isEmpty { pieces.append(.words(words)) }
        return pieces
    }

    /// The keys of a text with how often each stands there.
    package static func places(_ text: String) -> [String: Int] {
        pieces(text).reduce(into: [:]) { places, piece in
            if case .place(let key) = piece { places[key, default: 0] += 1 }
        }
    }

    /// The runs of digits among the words.
    package static func figures(_ text: String) -> Set<String> {
        var figures: Set<String> = []
        for case .words(let words) in pieces(text) {
            for run in words.split(whereSeparator: { !isDigit($0) }) { figures.insert(String(run)) }
        }
        return figures
    }
}

extension PlaceReading {
    /// Digits as figures are typed; 一 and 十 are words.
    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || ("０"..."９").contains(character)
    }
}

/// What is wrong with a text that an editor has written; empty for a text that may stand.
package enum EditProblem: Hashable, Sendable {
    /// A place is gone, or stands there less often.
    case placeMissing(String)
    /// A place that the draft does not have.
    case placeUnknown(String)
    /// A number that was typed: numbers come from cells alone.
    case figureTyped(String)

    /// Compares an edited text with the one it came from.
    package static func all(in edited: String, from draft: String) -> [EditProblem] {
        let (old, new) = (PlaceReading.places(draft), PlaceReading.places(edited))
        let missing = old.filter { (new[$0.key] ?? 0) < $0.value }.keys.sorted().map(EditProblem.placeMissing)
        let unknown = new.filter { (old[$0.key] ?? 0) < $0.value }.keys.sorted().map(EditProblem.placeUnknown)
        let figures = PlaceReading.figures(edited).subtracting(PlaceReading.figures(draft)).sorted()
        return missing + unknown + figures.map(EditProblem.figureTyped)
    }
}
