package import Kernel

/// How staff sign in to the API: who keeps accounts provides it, `App` hands it over.
package protocol APISignIn: Sendable {
    /// Begins a session; throws an ``AnsweredError`` such as ``WrongSignIn`` or ``TooManyRequests``.
    func begin(name: String, password: String, address: String) async throws -> APISession
    /// Who holds the token; nil when it is not valid any more.
    func principal(of token: String) async throws -> Principal?
    /// Ends the session of the token.
    func end(_ token: String, of who: Principal) async throws
}

/// A session that was just begun.
package struct APISession: Sendable {
    package let token: String
    /// The latest moment at which it ends; it ends earlier when it is not used.
    package let expiresAt: Instant
    package let roles: Set<Role>
    package let office: Int64
    package let officeName: LocalText

    package init(token: String, expiresAt: Instant, roles: Set<Role>, office: Int64, officeName: LocalText) {
        self.token = token
        self.expiresAt = expiresAt
        self.roles = roles
        self.office = office
        self.officeName = officeName
    }
}

/// Name or password is wrong; which of the two is not told.
package struct WrongSignIn: AnsweredError, Equatable {
    package let code = ProblemCode.signInNeeded

    package init() {}

    package var explanation: (text: Text, arguments: [String])? { (APIText.wrongSignIn, []) }
}

/// A program's key that is not good for what was asked.
package struct OutOfScope: AnsweredError, Equatable {
    package let code = ProblemCode.notAllowed
    /// What it would need; nil where no key is taken.
    let scope: String?

    package var explanation: (text: Text, arguments: [String])? {
        scope.map { (APIText.outOfScope, [$0]) } ?? (APIText.noKeys, [])
    }
}

/// No key was sent that this address takes, or one that is not valid.
package struct KeyNeeded: AnsweredError, Equatable {
    package let code = ProblemCode.signInNeeded
    let wasSent: Bool

    package init(wasSent: Bool = false) { self.wasSent = wasSent }

    package var explanation: (text: Text, arguments: [String])? {
        (wasSent ? APIText.tokenInvalid : APIText.keysNeeded, [])
    }
}
