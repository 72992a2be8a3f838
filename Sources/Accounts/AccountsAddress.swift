package import AccountsRules
internal import Web

/// The addresses of the pages about people, offices and sessions.
package enum AccountsAddress: Sendable, Equatable {
    /// The sign-in page; it leads to `next` afterwards and tells why the last session ended.
    case signIn(next: NextPath?, why: SessionEnding?)
    case signOut
    /// One's own sessions and password.
    case account
    case endSession
    case password
    /// The people of one's office and those below it.
    case people(after: Int64?)
    case person(Int64)
    case grant(Int64)
    case withdraw(Int64)
    case unlock(Int64)
    /// Offices and divisions, read-only.
    case offices
    case office(Int64)
    case audit(before: Int64?)

    package var path: String {
        switch self {
        case .signIn(let next, let why): Self.signInPath(next, why)
        case .signOut: "/sign-out"
        case .account: "/staff/account"
        case .endSession: "/staff/account/sessions"
        case .password: "/staff/account/password"
        case .people(let after): "/staff/people" + (after.map { "?after=\($0)" } ?? "")
        case .person(let id): "/staff/people/\(id)"
        case .grant(let id): "/staff/people/\(id)/roles"
        case .withdraw(let id): "/staff/people/\(id)/roles/withdrawal"
        case .unlock(let id): "/staff/people/\(id)/unlocking"
        case .offices: "/staff/offices"
        case .office(let id): "/staff/offices/\(id)"
        case .audit(let before): "/staff/audit" + (before.map { "?before=\($0)" } ?? "")
        }
    }

    private static func signInPath(_ next: NextPath?, _ why: SessionEnding?) -> String {
        let pairs = [next.map { ("next", $0.path) }, why.map { ("why", $0.rawValue) }].compactMap { $0 }
        guard !pairs.isEmpty else { return "/sign-in" }
        return "/sign-in?" + pairs.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
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
