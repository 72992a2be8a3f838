package import Kernel

/// What a member of staff still has to do before a session is open.
package enum SignInStep: String, CaseIterable, Sendable {
    /// Choosing a password of one's own in place of the first one.
    case password
    /// Setting up the second factor.
    case enrolment
    /// Entering the code of the second factor.
    case code
}

/// One-time codes of six digits by time (TOTP, RFC 6238): SHA-1, 30 seconds, as all authenticator apps take them.
package enum OneTimeCode {
    /// Milliseconds for which one code stands.
    package static let period: Int64 = 30_000
    package static let digits = 6
    /// Codes one step early or late are taken, for clocks that are off and people who type slowly (RFC 6238, 5.2).
    package static let drift: Int64 = 1

    /// The number of the step at a moment.
    package static func step(at now: Instant) -> Int64 { now.milliseconds / period }

    /// The steps whose codes are taken at a moment: those near it, but none that was used already or lies before one.
    package static func steps(at now: Instant, used: Int64?) -> [Int64] {
        let here = step(at: now)
        return ((here - drift)...(here + drift)).filter { step in used.map { step > $0 } ?? true }
    }

    /// The digits that were typed; nil unless there are six of them, spaces and full width not minded.
    package static func typed(_ text: String) -> String? {
        let code = TextRules.code(text)
        guard code.utf8.count == digits, code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return code
    }
}

/// Whether a second factor is asked for.
package enum SecondFactorRule {
    /// What is still missing of a session, in the order in which it is asked; nil if it is open.
    ///
    /// The code comes before everything else, because whoever has only the password must not get to choose another.
    /// Demonstration accounts are asked only once they have set one up: nobody signs in to them from elsewhere.
    package static func step(
        isDemanded: Bool, isDemo: Bool, isEnrolled: Bool, hasPassed: Bool, mustChange: Bool
    ) -> SignInStep? {
        if isEnrolled && !hasPassed { return .code }
        if mustChange { return .password }
        if !isEnrolled && isDemanded && !isDemo { return .enrolment }
        return nil
    }
}
