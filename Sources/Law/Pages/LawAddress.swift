internal import Web

/// The addresses of the pages about rules and calendars.
package enum LawAddress: Sendable, Equatable {
    case list
    case rules(String)
    /// The small calculator; its questions stand in the query, so that an answer can be sent to somebody.
    case due
    /// Importing calendars, and the look at what would change.
    case calendars, calendarReview

    package var path: String {
        switch self {
        case .list: "/law"
        case .rules(let id): "/law/rules/\(PercentCoding.encode(id))"
        case .due: "/law/due"
        case .calendars: "/staff/calendars"
        case .calendarReview: "/staff/calendars/review"
        }
    }
}
