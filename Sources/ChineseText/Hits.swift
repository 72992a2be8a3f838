/// Where words stand in a text as people wrote it, for marking.
package struct Hits: Sendable {
    /// The places, in order, without overlaps, in the text's own characters.
    package let ranges: [Range<String.Index>]

    /// Takes normalised words; a place counts whatever its script, width or case. Of each word at most `most` places
    /// are looked for.
    package init(of words: [String], in text: String, most: Int = 50) {
        let scalars = text.unicodeScalars
        var folded: [UInt32] = []
        /// For each folded character, the place of the character it came from.
        var origins: [String.Index] = []
        for index in scalars.indices {
            let before = folded.count
            Folding.fold(scalars[index], into: &folded)
            for _ in before..<folded.count { origins.append(index) }
        }
        var found: [Range<String.Index>] = []
        for word in words {
            for place in Self.places(of: word.unicodeScalars.map(\.value), in: folded, most: most) {
                let last = origins[place + word.unicodeScalars.count - 1]
                found.append(origins[place]..<scalars.index(after: last))
            }
        }
        ranges = Self.united(found)
    }

    private static func places(of word: [UInt32], in text: [UInt32], most: Int) -> [Int] {
        guard let first = word.first, text.count >= word.count else { return [] }
        var places: [Int] = []
        var place = 0
        while place <= text.count - word.count, places.count < most {
            if text[place] == first, text[place..<(place + word.count)].elementsEqual(word) {
                places.append(place)
                place += word.count
            } else {
                place += 1
            }
        }
        return places
    }

    private static func united(_ ranges: [Range<String.Index>]) -> [Range<String.Index>] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { united, next in
            if let last = united.last, next.lowerBound <= last.upperBound {
                united[united.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
            } else {
                united.append(next)
            }
        }
    }
}
