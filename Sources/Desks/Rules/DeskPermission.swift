package import Kernel

/// Something staff do at a desk.
package enum DeskAct: CaseIterable, Sendable {
    /// Taking calls and visits, and picking up what a colleague of the same office has begun.
    case take
    /// Looking at the record of calls.
    case seeRecord
}

/// Who may do what at the desks, by where the office of the call stands. What is not in it is denied.
package enum DeskPermission {
    // No default: a new act does not compile until somebody has decided who may do it.
    private static func row(of act: DeskAct) -> [Role: Set<OfficeRelation>] {
        switch act {
        case .take: [.clerk: [.own], .officer: [.own], .supervisor: [.own]]
        case .seeRecord:
            [
                .clerk: [.own], .officer: [.own], .supervisor: [.own, .below], .analyst: [.own, .below],
                .auditor: [.own, .below],
            ]
        }
    }

    package static func allows(_ act: DeskAct, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: act)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// A refusal, because the table does not allow it.
package struct DeskRefused: Refusal, Hashable {
    package init() {}

    package var reasons: [RefusalReason] { [RefusalReason("desk-not-permitted")] }
}
