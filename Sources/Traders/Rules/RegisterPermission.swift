package import Kernel

/// Something staff do about traders.
package enum RegisterAction: CaseIterable, Sendable {
    /// Looking traders up.
    case see
    /// Entering, renaming, placing, merging and splitting entries.
    case keep
    /// Reading applications with their papers.
    case readApplications
    /// Admitting, refusing and removing.
    case decide
}

/// Who may do what about traders, by where the office in charge stands. What is not in it is denied.
package enum RegisterPermission {
    // No default: a new action does not compile until somebody has decided who may do it.
    private static func row(of action: RegisterAction) -> [Role: Set<OfficeRelation>] {
        switch action {
        case .see:
            [
                .clerk: [.own], .officer: [.own], .mediator: [.own], .supervisor: [.own], .analyst: [.own],
                .auditor: [.own],
            ]
        case .keep: [.officer: [.own], .supervisor: [.own]]
        case .readApplications: [.officer: [.own], .supervisor: [.own, .below], .auditor: [.own, .below]]
        case .decide: [.supervisor: [.own]]
        }
    }

    package static func allows(_ action: RegisterAction, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: action)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// A refusal, because the table does not allow it.
package struct RegisterNotPermitted: Refusal, Hashable {
    package init() {}

    package var reasons: [RefusalReason] { [RefusalReason("traders-not-permitted")] }
}
