package import Kernel

/// How much a filing may hold, each with its reason.
package enum FilingLimits {
    /// A story of ten characters cannot tell what happened; 5,000 are about ten handwritten pages.
    package static let story = 10...5_000
    /// A question or a suggestion may be one short sentence.
    package static let question = 4...5_000

    /// How many characters the text of a filing of this kind may have.
    package static func story(of kind: CaseKind) -> ClosedRange<Int> {
        switch kind {
        case .complaint, .tip, .other: story
        case .consultation, .suggestion: question
        }
    }
    package static let name = 60
    /// The longest registered names of enterprises are under 120 characters.
    package static let traderName = 120
    package static let address = 200
    package static let word = 100
    package static let authority = 500
    /// Nothing a consumer buys costs more than a hundred million yuan; more is a slip of the finger.
    package static let amount = Money(fen: 10_000_000_000)
    /// Text that comes with a move: a reason, minutes, terms.
    package static let moveText = 5_000
    /// Files of evidence: phones take videos, so 100 MB each, and twenty of them.
    package static let evidenceBytes = 100 * 1_048_576
    package static let evidenceFiles = 20
}
