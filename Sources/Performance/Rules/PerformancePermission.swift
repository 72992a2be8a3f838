package import Kernel

/// Something staff do about what was promised.
package enum PerformanceAct: CaseIterable, Sendable {
    /// Looking at promises and what was handed in.
    case see
    /// Entering the promises of an agreement that mediation came to.
    case enter
    /// Writing down what a side has said, and letting a promise go.
    case record
    /// Taking papers for a court, which hold personal data.
    case bundle
    /// Gathering what proves an association's duties over many files, for a public-interest suit; besides, only offices
    /// that may sue (`PublicInterest.maySue`).
    case sue
}

/// Who may do what about promises, by where the office in charge stands. What is not in it is denied.
package enum PerformancePermission {
    // No default: a new act does not compile until somebody has decided who may do it.
    private static func row(of act: PerformanceAct) -> [Role: Set<OfficeRelation>] {
        switch act {
        case .see:
            [
                .clerk: [.own], .officer: [.own], .mediator: [.own], .supervisor: [.own, .below],
                .analyst: [.own, .below], .auditor: [.own, .below],
            ]
        // Whoever brought the agreement about writes down what it says.
        case .enter: [.officer: [.own], .mediator: [.own], .supervisor: [.own]]
        case .bundle: [.officer: [.own], .mediator: [.own], .supervisor: [.own]]
        case .sue: [.supervisor: [.own]]
        case .record: [.clerk: [.own], .officer: [.own], .mediator: [.own], .supervisor: [.own]]
        }
    }

    package static func allows(_ act: PerformanceAct, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: act)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}
