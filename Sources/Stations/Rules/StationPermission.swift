package import Kernel

/// Something that staff do about stations.
package enum StationAct: CaseIterable, Sendable {
    /// Reading the register and the figures.
    case see
    /// Entering, changing and closing a station.
    case keep
    /// The queue of what a station has taken in.
    case queue
}

/// Who may do what about stations, by where the station's office stands. What is not in it is denied.
package enum StationPermission {
    // No default: a new act does not compile until somebody has decided who may do it.
    private static func row(of act: StationAct) -> [Role: Set<OfficeRelation>] {
        switch act {
        case .see:
            [
                .clerk: [.own], .officer: [.own, .below], .mediator: [.own], .supervisor: [.own, .below],
                .analyst: [.own, .below], .auditor: [.own, .below],
            ]
        // The office above looks after its stations; a station does not enter itself.
        case .keep: [.supervisor: [.below]]
        case .queue:
            [
                .clerk: [.own], .officer: [.own, .below], .mediator: [.own], .supervisor: [.own, .below],
                .auditor: [.own, .below],
            ]
        }
    }

    package static func allows(_ act: StationAct, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: act)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}
