package import AccountsRules
internal import Web

/// The addresses of the pages about people, offices and sessions.
package enum AccountsAddress: Sendable, Equatable {
    /// The sign-in page; it leads to `next` afterwards and tells why the last session ended.
    case signIn(next: NextPath?, why: SessionEnding?)
    case signOut
    /// What is still to be done before a session is open; it leads to `next` afterwards.
    case step(SignInStep, next: NextPath?)
    /// One's own sessions and password.
    case account
    case endSession
    case password
    /// One's own second factor, and its recovery codes.
    case secondFactor, recoveryCodes
    /// What one has declared oneself.
    case ownInterests
    /// The people of one's office and those below it.
    case people(after: Int64?)
    case person(Int64)
    case grant(Int64)
    case withdraw(Int64)
    case unlock(Int64)
    case act(PersonAct, Int64)
    /// Taking somebody on in an office.
    case newPerson(Int64)
    /// How far a hand-over of files is.
    case handover(Int64)
    /// What is demanded of all accounts.
    case security
    /// Offices and divisions.
    case offices
    case office(Int64)
    case officeAct(OfficeAct, Int64)
    case audit
    case auditExport

    package var path: String {
        switch self {
        case .signIn(let next, let why): Self.signInPath(next, why)
        case .signOut: "/sign-out"
        case .step(let step, let next): Self.stepPath(step, next)
        case .account: "/staff/account"
        case .endSession: "/staff/account/sessions"
        case .password: "/staff/account/password"
        case .secondFactor: "/staff/account/second-factor"
        case .recoveryCodes: "/staff/account/recovery-codes"
        case .ownInterests: "/staff/account/interests"
        case .people(let after): "/staff/people" + (after.map { "?after=\($0)" } ?? "")
        case .person(let id): "/staff/people/\(id)"
        case .grant(let id): "/staff/people/\(id)/roles"
        case .withdraw(let id): "/staff/people/\(id)/roles/withdrawal"
        case .unlock(let id): "/staff/people/\(id)/unlocking"
        case .act(let act, let id): "/staff/people/\(id)/\(act.rawValue)"
        case .newPerson(let office): "/staff/offices/\(office)/people/new"
        case .handover(let id): "/staff/handovers/\(id)"
        case .security: "/staff/security"
        case .offices: "/staff/offices"
        case .office(let id): "/staff/offices/\(id)"
        case .officeAct(let act, let id): "/staff/offices/\(id)/\(act.rawValue)"
        case .audit: "/staff/audit"
        case .auditExport: "/staff/audit/export"
        }
    }

    private static func stepPath(_ step: SignInStep, _ next: NextPath?) -> String {
        let name =
            switch step {
            case .code: "code"
            case .enrolment: "second-factor"
            case .password: "password"
            }
        return "/sign-in/\(name)" + (next.map { "?next=\(PercentCoding.encode($0.path))" } ?? "")
    }

    private static func signInPath(_ next: NextPath?, _ why: SessionEnding?) -> String {
        let pairs = [next.map { ("next", $0.path) }, why.map { ("why", $0.rawValue) }].compactMap { $0 }
        guard !pairs.isEmpty else { return "/sign-in" }
        return "/sign-in?" + pairs.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}

/// Something done about one person, on a page of its own.
package enum PersonAct: String, CaseIterable, Sendable {
    case office, end, absences, interests, files, sessions
    case firstPassword = "first-password"
    case secondFactor = "second-factor"
}

/// Something done about one office, on a page of its own.
package enum OfficeAct: String, CaseIterable, Sendable {
    case name, place, end, below
    case ruleSet = "rule-set"
}

/// Where to go after signing in: a path of this installation, never another site.
package struct NextPath: Sendable, Hashable {
    package let path: String

    /// Nil unless it is a plain path: one slash first, no backslash (browsers read it as a slash), no control
    /// characters, of bounded length, and not the sign-in page itself.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 1_000,
            bytes.count == 1 || bytes[1] != UInt8(ascii: "/"),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
            !text.hasPrefix("/sign-in"), !text.hasPrefix("/sign-out")
        else { return nil }
        path = text
    }
}
