package import Kernel

/// A reason against letting somebody go, or to another office.
package enum LeavingProblem: Hashable, Sendable {
    /// Open files are still with the person; they are handed over first.
    case openFiles(Int)
    case hasEnded
    /// Nobody ends or moves their own account.
    case isSelf
    /// Nobody else holds a duty that must never be without somebody.
    case lastHolder(Role)
    case sameOffice
    /// The other office does not exist today, or is outside the administrator's reach.
    case officeUnknown

    /// The stable code with what it is about.
    package var reason: RefusalReason {
        switch self {
        case .openFiles(let count): RefusalReason("person-has-files", [String(count)])
        case .hasEnded: RefusalReason("person-ended")
        case .isSelf: RefusalReason("person-is-self")
        case .lastHolder(let role): RefusalReason("role-last-holder", [role.rawValue])
        case .sameOffice: RefusalReason("person-same-office")
        case .officeUnknown: RefusalReason("office-unknown")
        }
    }
}

/// A refusal to let somebody go, with every reason at once.
package struct LeavingRefused: Refusal, Hashable {
    package let problems: [LeavingProblem]

    package var reasons: [RefusalReason] { problems.map(\.reason) }

    package init(_ problems: [LeavingProblem]) {
        self.problems = problems
    }
}

/// What decides whether somebody may leave the office.
package struct Leaving: Sendable {
    package let person: Int64
    package let isActive: Bool
    package let openFiles: Int
    /// Duties that watch each other and that only this person holds.
    package let soleDuties: [Role]

    package init(person: Int64, isActive: Bool, openFiles: Int, soleDuties: [Role]) {
        self.person = person
        self.isActive = isActive
        self.openFiles = openFiles
        self.soleDuties = soleDuties
    }

    /// Everything against the person's leaving, decided by `administrator`.
    package func problems(by administrator: Int64) -> [LeavingProblem] {
        var found: [LeavingProblem] = []
        if !isActive { found.append(.hasEnded) }
        if person == administrator { found.append(.isSelf) }
        found += soleDuties.map { .lastHolder($0) }
        if openFiles > 0 { found.append(.openFiles(openFiles)) }
        return found
    }
}
