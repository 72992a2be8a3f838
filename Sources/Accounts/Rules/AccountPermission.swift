package import Kernel

/// Something a person does to people, offices and what keeps the installation in order.
package enum AccountAction: String, CaseIterable, Sendable {
    /// Looking at offices, divisions and their trees.
    case seeDirectory
    case seePeople, createPerson, changePerson, endPerson
    case grantRole, withdrawRole, unlockPerson, resetPassword, resetSecondFactor
    case seeSessions, endSession
    /// Whether a second factor is demanded; for the whole installation, asked about the head office.
    case changeSecurity
    /// Leave and other absences, with who stands in.
    case noteAbsence
    /// What somebody has declared about traders and people near to them.
    case seeInterests, declareInterest
    /// Giving all open files of somebody to others; each file is then moved by the file's own permissions.
    case handOverFiles
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
        case .grantRole, .withdrawRole, .unlockPerson, .resetPassword, .resetSecondFactor:
            [.securityAdministrator: within]
        case .changeSecurity: [.securityAdministrator: [.own]]
        case .noteAbsence: [.supervisor: within, .systemAdministrator: within]
        case .seeInterests: [.supervisor: within, .auditor: within]
        case .declareInterest, .handOverFiles: [.supervisor: within]
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
