package import Kernel

/// Something that staff do about the mediation of a file.
package enum MediationAct: CaseIterable, Sendable {
    /// Reading sessions, mediators and appraisals of a file.
    case see
    /// Planning, postponing and cancelling sessions.
    case plan
    /// Writing down who came and what was said.
    case record
    /// The office's calendar of sessions.
    case calendar
    /// The register of mediators.
    case seeRegister
    case keepRegister
    /// Naming the mediators of a file.
    case name
    /// Writing down that a party, or a mediator, asks for recusal.
    case askRecusal
    /// Deciding on it, which is for the person in charge (Order 121 art. 21).
    case decideRecusal
    case appraise
    /// Entrusting the mediation to an association, and recalling it (Order 121 art. 19).
    case entrust
    /// Taking, declining and giving back what was entrusted.
    case answerEntrusted

    /// What the people of an association do for a file whose mediation is entrusted to it; decisions, recusal and
    /// passing it on stay with the bureau.
    package var isEntrusted: Bool {
        switch self {
        case .see, .plan, .record, .name, .askRecusal, .appraise: true
        case .calendar, .seeRegister, .keepRegister, .decideRecusal, .entrust, .answerEntrusted: false
        }
    }
}

/// Who may do what about mediation, by where the office of the file stands. What is not in it is denied.
package enum MediationPermission {
    // No default: a new act does not compile until somebody has decided who may do it.
    private static func row(of act: MediationAct) -> [Role: Set<OfficeRelation>] {
        switch act {
        case .see:
            [
                .officer: [.own], .mediator: [.own], .clerk: [.own], .supervisor: [.own, .below],
                .auditor: [.own, .below],
            ]
        case .plan, .record, .appraise: [.officer: [.own], .mediator: [.own], .supervisor: [.own]]
        case .calendar:
            [
                .officer: [.own], .mediator: [.own], .clerk: [.own], .supervisor: [.own, .below],
                .auditor: [.own, .below],
            ]
        case .seeRegister:
            [.officer: [.own], .mediator: [.own], .supervisor: [.own, .below], .auditor: [.own, .below]]
        case .keepRegister, .entrust: [.supervisor: [.own]]
        // The superior decides where the person in charge is the one it is about, or an office has nobody in charge.
        case .decideRecusal: [.supervisor: [.own, .below]]
        case .answerEntrusted: [.officer: [.own], .mediator: [.own], .supervisor: [.own]]
        case .name: [.officer: [.own], .supervisor: [.own]]
        case .askRecusal: [.officer: [.own], .mediator: [.own], .clerk: [.own], .supervisor: [.own]]
        }
    }

    package static func allows(_ roles: Set<Role>, _ act: MediationAct, _ relation: OfficeRelation) -> Bool {
        let row = row(of: act)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}
