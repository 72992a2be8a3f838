internal import Kernel

/// How near two short texts are, by the pairs of characters that they share: Chinese needs no words for it.
package enum TextNearness {
    /// Scalars of each text that are looked at.
    private static let looked = 2_000

    /// Twice the common pairs by all pairs: 0 for nothing in common, 1 for the same.
    package static func between(_ one: String, _ other: String) -> Double {
        let (first, second) = (pairs(one), pairs(other))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
    }

    /// Letters, figures and characters alone, in half width and lower case: what is compared.
    package static func compared(_ text: String) -> String {
        let kept = TextRules.halfWidth(text).unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return String(String.UnicodeScalarView(kept)).lowercased()
    }

    private static func pairs(_ text: String) -> Set<String> {
        let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(looked)))
        let characters = Array(compared(head))
        guard characters.count > 1 else { return [] }
        return Set((1..<characters.count).map { String(characters[($0 - 1)...$0]) })
    }
}
