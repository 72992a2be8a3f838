package import Kernel

/// Keeps apart the three duties that watch each other.
///
/// System administration, security administration and audit must be three people (GB/T 22239-2019, 8.1.5:
/// system management, audit management and security management).
package enum RoleSeparation {
    /// The roles of which one person may hold only one.
    package static let apart: [Role] = [.systemAdministrator, .securityAdministrator, .auditor]

    /// Every pair of roles in `roles` that one person must not hold together.
    package static func problems(of roles: Set<Role>) -> [RoleConflict] {
        let held = apart.filter(roles.contains)
        return held.enumerated().flatMap { index, first in
            held.dropFirst(index + 1).map { RoleConflict(first: first, second: $0) }
        }
    }

    /// Everything against giving `role` to a person who holds `roles`.
    ///
    /// Nobody decides about their own roles.
    package static func problems(
        granting role: Role, to person: Int64, holding roles: Set<Role>, by granter: Int64
    ) -> [RoleProblem] {
        var found: [RoleProblem] = []
        if person == granter { found.append(.ownRoles) }
        if roles.contains(role) { found.append(.alreadyHeld(role)) }
        found += problems(of: roles.union([role])).filter { $0.first == role || $0.second == role }
            .map { .conflict($0) }
        return found
    }

    /// Everything against withdrawing `role` from a person who holds `roles`; `others` hold the same role besides.
    package static func problems(
        withdrawing role: Role, from person: Int64, holding roles: Set<Role>, by granter: Int64, others: Int = 1
    ) -> [RoleProblem] {
        var found: [RoleProblem] = []
        if person == granter { found.append(.ownRoles) }
        if !roles.contains(role) { found.append(.notHeld(role)) }
        if roles.contains(role), apart.contains(role), others == 0 { found.append(.lastHolder(role)) }
        return found
    }
}

/// Two roles that one person must not hold together.
package struct RoleConflict: Hashable, Sendable {
    package let first: Role
    package let second: Role

    package init(first: Role, second: Role) {
        self.first = first
        self.second = second
    }
}

/// A reason against changing somebody's roles.
package enum RoleProblem: Hashable, Sendable {
    case ownRoles
    case alreadyHeld(Role)
    case notHeld(Role)
    case conflict(RoleConflict)
    /// Nobody else in the installation holds this duty, and it must never be without somebody.
    case lastHolder(Role)

    /// The stable code with what it is about.
    package var reason: RefusalReason {
        switch self {
        case .ownRoles: RefusalReason("own-roles")
        case .alreadyHeld(let role): RefusalReason("role-already-held", [role.rawValue])
        case .notHeld(let role): RefusalReason("role-not-held", [role.rawValue])
        case .lastHolder(let role): RefusalReason("role-last-holder", [role.rawValue])
        case .conflict(let pair): RefusalReason("roles-kept-apart", [pair.first.rawValue, pair.second.rawValue])
        }
    }
}

/// A refusal to change somebody's roles, with every reason at once.
package struct RoleChangeRefused: Refusal, Hashable {
    package let problems: [RoleProblem]

    package var reasons: [RefusalReason] { problems.map(\.reason) }

    package init(_ problems: [RoleProblem]) {
        self.problems = problems
    }
}
