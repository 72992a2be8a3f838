/// What a password must be: long, and not the sign-in name.
///
/// No rule about digits and signs: such rules make passwords that are hard to remember and easy to guess
/// (NIST SP 800-63B, 5.1.1.2). The upper limit only keeps the cost of hashing bounded.
package struct PasswordRule: Sendable {
    package static let shortest = 10
    package static let longest = 200

    /// Everything that is wrong with a new password; empty if it may be used.
    package static func problems(of password: String, signIn: String) -> [PasswordProblem] {
        var found: [PasswordProblem] = []
        if password.count < shortest { found.append(.tooShort(min: shortest)) }
        if password.count > longest { found.append(.tooLong(max: longest)) }
        if password.lowercased() == signIn.lowercased() { found.append(.isSignInName) }
        if Set(password).count == 1 { found.append(.oneCharacter) }
        return found
    }
}

/// A reason against a password.
package enum PasswordProblem: Hashable, Sendable {
    case tooShort(min: Int)
    case tooLong(max: Int)
    case isSignInName
    /// The same character over and over.
    case oneCharacter
}
