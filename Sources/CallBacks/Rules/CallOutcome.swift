/// What a call-back about a closed complaint came to (Order 121 art. 26).
package struct CallOutcome: Equatable, Sendable {
    package enum Reached: String, CaseIterable, Sendable {
        case yes
        /// Nobody answered, after as many tries as the office makes.
        case no
        /// The person was reached and did not want to answer.
        case declined
    }

    package enum Satisfied: String, CaseIterable, Sendable { case yes, partly, no }

    /// What is missing or does not belong there.
    package enum Problem: String, CaseIterable, Sendable { case satisfiedMissing, factsMissing, answeredWithoutReach }

    /// Characters of a note, which may be read out again.
    package static let longestNote = 1_000

    package let reached: Reached
    package let satisfied: Satisfied?
    /// Whether what the person says agrees with what the file says.
    package let factsAgree: Bool?
    package let note: String

    package init(reached: Reached, satisfied: Satisfied? = nil, factsAgree: Bool? = nil, note: String = "") {
        self.reached = reached
        self.satisfied = satisfied
        self.factsAgree = factsAgree
        self.note = note
    }

    /// Whoever was reached has answered both questions, and nobody else has.
    package var problems: [Problem] {
        switch reached {
        case .yes:
            (satisfied == nil ? [.satisfiedMissing] : []) + (factsAgree == nil ? [.factsMissing] : [])
        case .no, .declined: satisfied != nil || factsAgree != nil ? [.answeredWithoutReach] : []
        }
    }
}

/// How many of the drawn were called, reached, content, and told what the file tells.
package struct CallRates: Equatable, Sendable {
    package let drawn: Int
    package let called: Int
    package let reached: Int
    package let satisfied: Int
    package let agreeing: Int

    package init(drawn: Int, outcomes: [CallOutcome]) {
        self.drawn = drawn
        called = outcomes.count
        let answered = outcomes.filter { $0.reached == .yes }
        reached = answered.count
        satisfied = answered.count { $0.satisfied == .yes }
        agreeing = answered.count { $0.factsAgree == true }
    }
}
