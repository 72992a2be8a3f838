package import Kernel

/// Who may do what with work orders: one table; what is not in it is refused.
package enum OrderPermission {
    /// Something staff do with orders.
    package enum Act: Hashable, Sendable {
        case view
        /// Typing in one order.
        case takeIn
        /// Seeing the caller's phone and address in full, with a reason.
        case reveal
        /// Taking in a list of the hotline, or giving one back.
        case takeList, giveList
        case move(OrderMove.Name)

        package static var allCases: [Act] {
            [Act.view, .takeIn, .reveal, .takeList, .giveList] + OrderMove.Name.allCases.map(Act.move)
        }
    }

    package static func allows(_ roles: Set<Role>, _ act: Act, _ relation: OfficeRelation) -> Bool {
        roles.contains { allows($0, act, relation) }
    }

    package static func allows(_ role: Role, _ act: Act, _ relation: OfficeRelation) -> Bool {
        switch relation {
        case .own: own(role).contains(act)
        case .below: below(role).contains(act)
        case .above, .elsewhere: false
        }
    }

    private static func own(_ role: Role) -> Set<Act> {
        switch role {
        case .clerk: clerk
        case .officer, .supervisor: officer
        case .mediator, .analyst, .auditor: [.view]
        case .systemAdministrator, .securityAdministrator: []
        }
    }

    /// The desk of an office above takes lists in for those below it, and sees how far they are.
    private static func below(_ role: Role) -> Set<Act> {
        switch role {
        case .supervisor: [.view, .takeIn, .takeList, .giveList]
        case .analyst, .auditor: [.view]
        case .clerk, .officer, .mediator, .systemAdministrator, .securityAdministrator: []
        }
    }

    private static let clerk: Set<Act> = [
        .view, .takeIn, .reveal, .takeList, .move(.sign), .move(.open), .move(.join), .move(.callBack),
    ]

    private static let officer: Set<Act> = clerk.union([
        .giveList, .move(.sendBack), .move(.answer), .move(.close), .move(.redo),
    ])
}
