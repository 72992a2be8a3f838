package import Kernel

/// Something a person does to people, offices and what keeps the installation in order.
package enum AccountAction: String, CaseIterable, Sendable {
    /// Looking at offices, divisions and their trees.
    case seeDirectory
    case seePeople, createPerson, changePerson, endPerson
    case grantRole, withdrawRole, unlockPerson, resetPassword
    case seeSessions, endSession
    case readAudit
    case createOffice, changeOffice, endOffice
    /// The choice of an association among the rule sets.
    case chooseRuleSet
    /// Bringing in holidays or law for the whole installation; asked about the head office.
    case importCalendar, importRuleSet
}

/// Who may do what to accounts, by where the office concerned stands seen from the person's own.
///
/// One table and nothing besides: what is not in it is denied. The system administrator makes people and offices but
/// gives no rights; the security administrator gives rights but makes nobody; the auditor reads what both did.
/// One's own sessions and password are everybody's own business and are not asked here.
package enum AccountPermission {
    private typealias Row = [Role: Set<OfficeRelation>]

    /// Whether any of `roles` may do `action` to an office standing in `relation`.
    package static func allows(_ action: AccountAction, roles: Set<Role>, relation: OfficeRelation) -> Bool {
        let row = row(of: action)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }

    /// In which relations any of `roles` may do `action`; empty if in none.
    package static func reach(of action: AccountAction, roles: Set<Role>) -> Set<OfficeRelation> {
        let row = row(of: action)
        return roles.reduce(into: []) { $0.formUnion(row[$1] ?? []) }
    }

    // No default: a new action does not compile until somebody has decided who may do it.
    private static func row(of action: AccountAction) -> Row {
        let within: Set<OfficeRelation> = [.own, .below]
        return switch action {
        case .seeDirectory: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, Set(OfficeRelation.allCases)) })
        case .seePeople:
            [
                .supervisor: within, .auditor: within, .systemAdministrator: within, .securityAdministrator: within,
            ]
        case .createPerson, .changePerson, .endPerson: [.systemAdministrator: within]
        case .grantRole, .withdrawRole, .unlockPerson, .resetPassword: [.securityAdministrator: within]
        case .seeSessions: [.securityAdministrator: within, .auditor: within]
        case .endSession: [.securityAdministrator: within]
        case .readAudit: [.auditor: within]
        case .createOffice, .changeOffice, .endOffice, .chooseRuleSet: [.systemAdministrator: within]
        case .importCalendar, .importRuleSet: [.systemAdministrator: [.own]]
        }
    }
}

/// A refusal to do something to accounts, because the table does not allow it.
package struct AccountRefused: Refusal, Hashable {
    package let action: AccountAction

    package var reasons: [RefusalReason] { [RefusalReason("account-not-permitted", [action.rawValue])] }

    package init(_ action: AccountAction) {
        self.action = action
    }
}
