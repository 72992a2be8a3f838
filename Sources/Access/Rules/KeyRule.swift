package import Kernel

/// When a key opens anything.
package enum KeyRule {
    /// How keys begin, so that people and scanners know one when they see it.
    package static let prefix = "xb_"

    /// Random bytes in a key.
    package static let bytes = 32

    /// Characters at the beginning that are kept readable, to tell keys apart.
    package static let shown = 9

    /// The longest that a key may be good for, in days.
    package static let longest = 730

    /// Whether it is a key at all, before anything is looked up.
    package static func isKey(_ text: String) -> Bool { text.hasPrefix(prefix) && (40...60).contains(text.utf8.count) }

    /// Everything that is wrong with what a new key is to be.
    package static func problems(
        name: String, scopes: Set<Scope>, ends: Day?, today: Day
    ) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if name.isEmpty { problems.append(FieldProblem("name", .missing)) }
        if name.unicodeScalars.count > 60 { problems.append(FieldProblem("name", .tooLong(max: 60))) }
        if scopes.isEmpty { problems.append(FieldProblem("scopes", .missing)) }
        if let ends {
            if ends < today { problems.append(FieldProblem("ends", .dayTooEarly)) }
            if ends > today + longest { problems.append(FieldProblem("ends", .dayInFuture)) }
        } else {
            problems.append(FieldProblem("ends", .missing))
        }
        return problems
    }
}

/// Who may do what about keys and webhooks, by where the office of the person who answers stands.
package enum AccessPermission {
    /// Something staff do about programs' access.
    package enum Action: CaseIterable, Sendable { case see, make, revoke, setWebhooks }

    // No default: a new action does not compile until somebody has decided who may do it.
    private static func row(of action: Action) -> [Role: Set<OfficeRelation>] {
        let within: Set<OfficeRelation> = [.own, .below]
        return switch action {
        case .see: [.systemAdministrator: within, .securityAdministrator: within, .auditor: within]
        case .make: [.systemAdministrator: within]
        case .setWebhooks: [.systemAdministrator: within, .supervisor: within]
        case .revoke: [.systemAdministrator: within, .securityAdministrator: within]
        }
    }

    package static func allows(_ action: Action, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: action)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// A refusal, because the table does not allow it.
package struct AccessRefused: Refusal, Hashable {
    package init() {}

    package var reasons: [RefusalReason] { [RefusalReason("access-not-permitted")] }
}
