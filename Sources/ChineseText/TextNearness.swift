internal import Kernel

/// How near two short texts are, by the pairs of characters that they share: Chinese needs no words for it.
package enum TextNearness {
    /// Scalars of each text that are looked at.
    private static let looked = 2_000

    /// A text made ready for being compared with many others.
    package struct Shape: Sendable {
        /// Letters, figures and characters alone, in half width and lower case.
        package let text: String
        fileprivate let pairs: Set<String>

        package init(_ text: String) {
            let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(looked)))
            let compared = TextNearness.compared(head)
            let characters = Array(compared)
            self.text = compared
            pairs = characters.count < 2 ? [] : Set((1..<characters.count).map { String(characters[($0 - 1)...$0]) })
        }

        /// Twice the common pairs by all pairs: 0 for nothing in common, 1 for the same.
        package func nearness(to other: Shape) -> Double {
            guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
            return 2 * Double(pairs.intersection(other.pairs).count) / Double(pairs.count + other.pairs.count)
        }
    }

    /// The nearness of two texts, from 0 to 1.
    package static func between(_ one: String, _ other: String) -> Double { Shape(one).nearness(to: Shape(other)) }

    /// Letters, figures and characters alone, in half width and lower case: what is compared.
    package static func compared(_ text: String) -> String {
        let kept = TextRules.halfWidth(text).unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return String(String.UnicodeScalarView(kept)).lowercased()
    }
}
