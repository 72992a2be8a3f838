package import Kernel

/// Something staff do about the guide.
package enum AdviceAction: CaseIterable, Sendable {
    /// Reading the texts, their versions and what the check finds.
    case see
    /// Writing the next version of a text.
    case edit
    /// Putting a version before the public.
    case publish
    /// Reading how often the guide is used.
    case seeCounts
}

/// Who may do what about the guide, by where the office at the head of the installation stands, seen from the person's
/// own: one guide serves everybody, so only that office writes it. What is not in the table is denied.
package enum AdvicePermission {
    // No default: a new action does not compile until somebody has decided who may do it.
    private static func row(of action: AdviceAction) -> [Role: Set<OfficeRelation>] {
        switch action {
        case .see:
            [
                .supervisor: [.own, .above], .officer: [.own, .above], .mediator: [.own, .above],
                .clerk: [.own, .above], .analyst: [.own, .above], .auditor: [.own, .above],
            ]
        case .edit: [.supervisor: [.own], .officer: [.own]]
        // Whoever answers for the office answers for what the public reads.
        case .publish: [.supervisor: [.own]]
        case .seeCounts: [.supervisor: [.own, .above], .analyst: [.own, .above], .auditor: [.own, .above]]
        }
    }

    package static func allows(_ action: AdviceAction, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: action)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// A refusal, because the table does not allow it.
package struct AdviceRefused: Refusal, Hashable {
    package init() {}

    package var reasons: [RefusalReason] { [RefusalReason("advice-not-permitted")] }
}
