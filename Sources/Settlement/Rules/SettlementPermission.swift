package import Kernel

/// What staff may do with rooms: one table; what is not in it is refused.
///
/// Nobody of the staff reads along, until a side asks for help or reports abuse.
package enum SettlementPermission {
    package enum Act: CaseIterable, Sendable {
        /// Reading what was written and offered in a room where help was asked for.
        case read
    }

    package static func allows(_ roles: Set<Role>, _ act: Act, _ relation: OfficeRelation, help: HelpCause?) -> Bool {
        guard help != nil, relation == .own else { return false }
        return roles.contains { role in
            switch role {
            case .officer, .mediator, .supervisor: true
            case .clerk, .analyst, .auditor, .systemAdministrator, .securityAdministrator: false
            }
        }
    }
}
