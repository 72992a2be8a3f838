package import Kernel

/// Something staff do with funds.
package enum FundAction: CaseIterable, Sendable {
    /// Looking at a fund, its claims and its books.
    case see
    /// Making a fund, setting its rules, closing it.
    case manage
    /// Recording deposits, payments and what traders pay back; taking in bank statements.
    case record
    /// Entering a claim, and withdrawing it.
    case enter
    /// The first approval of a claim, and its refusal; demanding from the trader, and proposing to give up.
    case check
    /// The second approval of a claim, and of giving up; undoing what was recorded.
    case approve
}

/// Who may do what with funds, by where the fund's office stands. What is not in it is denied.
package enum FundPermission {
    // No default: a new action does not compile until somebody has decided who may do it.
    private static func row(of action: FundAction) -> [Role: Set<OfficeRelation>] {
        switch action {
        // A fund of an office above covers the files of those below, whose people claim on it.
        case .see:
            [
                .clerk: [.own, .above], .officer: [.own, .above], .mediator: [.own, .above],
                .supervisor: [.own, .above, .below], .analyst: [.own, .below], .auditor: [.own, .below],
            ]
        case .manage: [.supervisor: [.own, .below]]
        case .record: [.clerk: [.own], .officer: [.own], .supervisor: [.own, .below]]
        case .enter:
            [
                .clerk: [.own, .above], .officer: [.own, .above], .mediator: [.own, .above],
                .supervisor: [.own, .above],
            ]
        case .check: [.officer: [.own], .supervisor: [.own, .below]]
        case .approve: [.supervisor: [.own, .below]]
        }
    }

    package static func allows(_ action: FundAction, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: action)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}
