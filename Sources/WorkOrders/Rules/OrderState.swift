/// Where a work order stands between the hotline that sent it and the office that got it.
package enum OrderState: String, CaseIterable, Codable, Sendable {
    /// Sent to the office; nobody has signed for it yet.
    case received
    /// Signed for (签收): the office works on it.
    case signed
    /// Given back to the sender (退回) with a reason.
    case sentBack
    /// A file was opened from it, or it was joined to one.
    case handling
    /// An answer went back to the sender (答复).
    case answered
    /// The caller was asked how it went (回访).
    case calledBack
    /// Done (办结).
    case closed

    /// Whether the sender still waits for an answer, so that the deadline counts.
    package var owesAnswer: Bool {
        switch self {
        case .received, .signed, .handling: true
        case .sentBack, .answered, .calledBack, .closed: false
        }
    }

    /// Whether somebody still has to act.
    package var isOpen: Bool {
        switch self {
        case .received, .signed, .handling, .answered, .calledBack: true
        case .sentBack, .closed: false
        }
    }
}
