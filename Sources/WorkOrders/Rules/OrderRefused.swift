package import Kernel

/// A move that is not possible, with every reason.
package struct OrderRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        case notFrom(OrderState)
        case notAllowed
        case textMissing
        /// The number names no file that the person may see.
        case unknownFile
        /// Whether the caller is satisfied is said by those who were reached, and only by them.
        case satisfactionUnfitting
        /// No office is in charge of the place that was chosen.
        case noOffice
        /// A deadline before the move itself.
        case dueInPast
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }

    package var reasons: [RefusalReason] {
        why.map { reason in
            switch reason {
            case .notFrom(let state): RefusalReason("order-not-from-state", [state.rawValue])
            case .notAllowed: RefusalReason("order-not-permitted")
            case .textMissing: RefusalReason("order-text-missing")
            case .unknownFile: RefusalReason("order-unknown-file")
            case .satisfactionUnfitting: RefusalReason("order-satisfaction-unfitting")
            case .noOffice: RefusalReason("order-no-office")
            case .dueInPast: RefusalReason("order-due-in-past")
            }
        }
    }
}
