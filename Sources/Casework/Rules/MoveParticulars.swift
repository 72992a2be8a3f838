package import Kernel

/// A mediation session as it was held.
package struct Session: Equatable, Sendable {
    package let heldOn: Day
    package let place: String
    package let attended: Set<SessionParty>
    package let minutes: String

    package init(heldOn: Day, place: String, attended: Set<SessionParty>, minutes: String) {
        self.heldOn = heldOn
        self.place = place
        self.attended = attended
        self.minutes = minutes
    }
}

/// Who may come to a session.
package enum SessionParty: String, CaseIterable, Codable, Sendable { case consumer, trader, thirdParty }

/// What the parties agreed: content, sum and day of performance (人民调解法 art. 31).
package struct Agreement: Equatable, Sendable {
    package let terms: String
    package let amount: Money
    package let performBy: Day?

    package init(terms: String, amount: Money, performBy: Day?) {
        self.terms = terms
        self.amount = amount
        self.performBy = performBy
    }
}

/// What the consumer says afterwards. No rating is no answer, and is counted so.
package struct Rating: Equatable, Sendable {
    package enum Solved: String, CaseIterable, Codable, Sendable { case yes, partly, no }
    package let solved: Solved
    /// 1 (very dissatisfied) to 5 (very satisfied).
    package let score: Int
    package let text: String
    /// Whether the way it was handled was fair; nil where that was not asked.
    package let fair: Solved?

    package init(solved: Solved, score: Int, text: String, fair: Solved? = nil) {
        self.solved = solved
        self.score = score
        self.text = text
        self.fair = fair
    }
}

/// What the verification of a tip came to (核查结论).
package struct Conclusion: Equatable, Sendable {
    package enum Result: String, CaseIterable, Codable, Sendable {
        /// A case is opened (立案); it goes on in the procedure for penalties, outside this file.
        case caseOpened
        /// No case is opened (不予立案), on a ground.
        case notOpened
    }

    package let result: Result
    /// The ground, where no case is opened; empty where one is.
    package let ground: String
    package let note: String

    package init(_ result: Result, ground: String = "", note: String = "") {
        self.result = result
        self.ground = ground
        self.note = note
    }
}

/// An answer to a consultation or a suggestion, and the template it was made from.
package struct Answer: Equatable, Sendable {
    package let text: String
    /// Template and version, as `7.2`; empty where somebody wrote it freely.
    package let template: String

    package init(_ text: String, template: String = "") {
        self.text = text
        self.template = template
    }
}
