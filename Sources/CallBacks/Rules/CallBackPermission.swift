package import Kernel

/// Something staff do about call-backs.
package enum CallBackAction: CaseIterable, Sendable {
    /// Looking at draws, outcomes and rates.
    case see
    /// Drawing a sample of closed complaints.
    case draw
    /// Recording what a call came to.
    case record
}

/// Who may do what about call-backs, by where the office of the draw stands. What is not in it is denied.
package enum CallBackPermission {
    // No default: a new action does not compile until somebody has decided who may do it.
    private static func row(of action: CallBackAction) -> [Role: Set<OfficeRelation>] {
        switch action {
        case .see: [.supervisor: [.own, .below], .analyst: [.own, .below], .auditor: [.own, .below], .clerk: [.own]]
        case .draw: [.supervisor: [.own]]
        // Clerks make the calls; who decided on the file itself does not check it.
        case .record: [.supervisor: [.own], .clerk: [.own]]
        }
    }

    package static func allows(_ action: CallBackAction, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: action)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// A refusal, because the table does not allow it.
package struct CallBackRefused: Refusal, Hashable {
    package init() {}

    package var reasons: [RefusalReason] { [RefusalReason("call-back-not-permitted")] }
}
