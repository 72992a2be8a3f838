package import CaseworkRules

/// The addresses of lodging a complaint.
package enum LodgingAddress: Sendable, Equatable {
    /// Where it begins, or goes on.
    case start
    case step(LodgingStep)
    /// A field that has to be put right, with its problem shown.
    case fix(FilingField)
    /// Categories that fit what is being typed, as JSON.
    case suggestions
    /// Keeps a draft while it is written.
    case autosave
    /// Takes a file of evidence out of the draft.
    case removal
    /// Number and query code, for a day.
    case received
    /// How personal data are handled.
    case privacy

    package var path: String {
        switch self {
        case .start: "/complaints/new"
        case .step(let step): "/complaints/new/\(step.rawValue)"
        case .fix(let field): "/complaints/new/\(field.step.rawValue)?fix=1#\(field.rawValue)"
        case .suggestions: "/complaints/new/categories"
        case .autosave: "/complaints/new/draft"
        case .removal: "/complaints/new/evidence/removal"
        case .received: "/complaints/received"
        case .privacy: "/privacy"
        }
    }
}
