/// Who acts: found by a shell from a sign-in, a query code or a job, and handed to rules as a value.
package struct Principal: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A member of staff, signed in at one office.
        case staff(person: Int64, name: String, office: Int64, roles: Set<Role>)
        /// The consumer of one file, known by its number and query code.
        case consumer(caseID: Int64)
        /// Anyone on the public site.
        case visitor
        /// A job of the installation itself, by its name.
        case system(String)
    }

    package let kind: Kind
    /// The key of the program that acts for a member of staff; nil for a person at a desk.
    package let key: ProgramKey?

    package init(kind: Kind) {
        self.init(kind)
    }

    package init(_ kind: Kind, key: ProgramKey? = nil) {
        self.kind = kind
        self.key = key
    }

    package static let visitor = Principal(.visitor)

    /// The roles of a member of staff; empty for all others.
    package var roles: Set<Role> {
        guard case .staff(_, _, _, let roles) = kind else { return [] }
        return roles
    }

    /// The office a member of staff is signed in at.
    package var office: Int64? {
        guard case .staff(_, _, let office, _) = kind else { return nil }
        return office
    }

    /// The key of a member of staff.
    package var person: Int64? {
        guard case .staff(let person, _, _, _) = kind else { return nil }
        return person
    }

    /// Who acted, without a name: `staff:12`, `key:7`, `consumer`, `visitor`, `system:clock`.
    package var reference: String {
        if let key { return "key:\(key.id)" }
        return switch kind {
        case .staff(let person, _, _, _): "staff:\(person)"
        case .consumer: "consumer"
        case .visitor: "visitor"
        case .system(let job): "system:\(job)"
        }
    }
}

/// The key with which a program acts, and what it may be used for.
package struct ProgramKey: Sendable, Hashable {
    package let id: Int64
    /// Names of a closed list; an endpoint that needs none of them is closed to the key.
    package let scopes: Set<String>

    package init(id: Int64, scopes: Set<String>) {
        self.id = id
        self.scopes = scopes
    }
}
