internal import CaseworkRules
package import Kernel

/// What somebody does with search.
package enum FindAct: String, CaseIterable, Sendable {
    /// Looking for files; which ones are found is another matter (``FindReach``).
    case search
    /// Keeping a search under a name, for oneself.
    case saveView
    /// Showing a kept search to everybody of the office.
    case shareView
    /// Taking a result away as a file; it is noted in the audit log.
    case export
}

/// Who may do what with search. Deny by default: what the table does not say is not allowed.
package enum FindPermission {
    package static func allows(_ roles: Set<Role>, _ act: FindAct) -> Bool {
        guard CasePermission.allows(roles, .view, .own) else { return false }
        return roles.contains { acts(of: $0).contains(act) }
    }

    private static func acts(of role: Role) -> Set<FindAct> {
        switch role {
        case .clerk, .mediator: [.search, .saveView]
        case .officer: [.search, .saveView, .export]
        case .supervisor: [.search, .saveView, .shareView, .export]
        case .analyst, .auditor: [.search, .saveView, .export]
        case .systemAdministrator, .securityAdministrator: []
        }
    }
}

/// Why something is not done with search.
package struct FindRefused: Refusal, Hashable {
    package enum Reason: Hashable, Sendable {
        case notAllowed(FindAct)
        case tooManyViews(most: Int)
        case nameTaken(String)
    }

    package let why: Reason

    package init(_ why: Reason) {
        self.why = why
    }

    package var reasons: [RefusalReason] {
        switch why {
        case .notAllowed(let act): [RefusalReason("find-not-permitted", [act.rawValue])]
        case .tooManyViews(let most): [RefusalReason("too-many-views", [String(most)])]
        case .nameTaken(let name): [RefusalReason("view-name-taken", [name])]
        }
    }
}

/// What a kept search is bounded by.
package enum ViewLimits {
    /// Characters of a name.
    package static let name = 40
    /// Kept searches of one person.
    package static let each = 50
    /// Bytes of the question.
    package static let query = 2_000
}
