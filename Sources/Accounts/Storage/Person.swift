package import Kernel
internal import Storage

/// A member of staff.
package struct Person: Sendable, Identifiable {
    package let id: Int64
    package let name: String
    /// What the person types to sign in; lower case, unique.
    package let signIn: String
    package let office: Int64
    package let state: PersonState
    /// Failures to sign in since the last success, and the last of them.
    package let failures: Int
    package let lastFailure: Instant?
    /// Whether the account belongs to a demonstration.
    package let isDemo: Bool
    /// Whether the password was given by somebody else and is to be changed at the next sign-in.
    package let mustChange: Bool
    package let hasSecondFactor: Bool
    /// The last day of employment; nil while it goes on.
    package let endedOn: Day?
    /// The roles held on the day asked for.
    package let roles: Set<Role>

    /// What is read of a person, without the password.
    static let columns: SQL = """
        id, name, sign_in, office_id, state, failures, last_failure, demo, must_change, ended_on,
        CASE WHEN totp IS NULL THEN 0 ELSE 1 END AS has_totp
        """

    init(_ row: Row, roles: Set<Role>) throws {
        id = try row.int64("id")
        name = try row.text("name")
        signIn = try row.text("sign_in")
        office = try row.int64("office_id")
        state = try row.choice("state")
        failures = try row.int("failures")
        lastFailure = try row.optionalInstant("last_failure")
        isDemo = try row.bool("demo")
        mustChange = try row.bool("must_change")
        hasSecondFactor = try row.bool("has_totp")
        endedOn = try row.optionalDay("ended_on")
        self.roles = roles
    }
}

/// Whether a person may sign in at all.
package enum PersonState: String, Sendable, CaseIterable {
    case active, ended
}

/// What is written down when a person is taken on.
package struct NewPerson: Sendable {
    package let id: Int64
    package let name: String
    package let signIn: String
    package let office: Int64
    /// The hashed password; without one the person cannot sign in yet.
    package let password: String?
    package let demo: Bool
    /// Whether the password is only for the first sign-in.
    package let mustChange: Bool

    package init(
        id: Int64, name: String, signIn: String, office: Int64, password: String?, demo: Bool = false,
        mustChange: Bool = false
    ) {
        self.id = id
        self.name = name
        self.signIn = SignInName.normal(signIn)
        self.office = office
        self.password = password
        self.demo = demo
        self.mustChange = mustChange
    }
}

/// How sign-in names are compared: half-width, trimmed, lower case.
package enum SignInName {
    /// Longer names are no names of ours; the limit bounds work done for strangers.
    package static let longest = 100

    package static func normal(_ typed: String) -> String {
        let kept = String(typed.prefix(longest)).unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        let half = TextRules.halfWidth(String(String.UnicodeScalarView(kept)))
        return half.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
