package import CaseworkRules
package import Kernel
package import SettlementRules

/// What one side has bound itself to in an agreement: who does what, for how much, by which day.
package struct PromiseTerms: Equatable, Sendable {
    /// Who performs.
    package let by: Side
    /// The kind of claim it answers; nil where only words say it.
    package let kind: ClaimKind?
    /// What the kind alone does not say.
    package let what: String
    package let amount: Money?
    /// The last day on which it is performed in time.
    package let dueOn: Day

    package init(by side: Side, kind: ClaimKind? = nil, what: String = "", amount: Money? = nil, dueOn: Day) {
        by = side
        self.kind = kind
        self.what = what
        self.amount = amount
        self.dueOn = dueOn
    }
}

/// A promise (履行事项) of an agreement: it lives until the other side has confirmed that it was performed.
package struct Promise: Equatable, Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    /// Its place among those of the file, from 1; what pages and addresses name it by.
    package let position: Int
    package let terms: PromiseTerms
    package let agreedOn: Day
    package var state: PromiseState
    /// Grows by one with every move.
    package var version: Int
    /// Whether who performs was reminded before the day.
    package var isReminded: Bool
    /// Whether the other side was reminded to answer what was handed in.
    package var isAsked: Bool
    /// The day on which performance was last reported.
    package var handedInOn: Day?
    /// The day on which it was found that the day had passed without performance; it stays.
    package var brokenOn: Day?
    /// The day on which it was performed, as the other side confirmed it.
    package var doneOn: Day?
    /// How often something was done with it.
    package var acts: Int

    package init(
        caseID: Int64, number: CaseNumber, position: Int, terms: PromiseTerms, agreedOn: Day,
        state: PromiseState = .open, version: Int = 1, isReminded: Bool = false, isAsked: Bool = false,
        handedInOn: Day? = nil, brokenOn: Day? = nil, doneOn: Day? = nil, acts: Int = 0
    ) {
        self.caseID = caseID
        self.number = number
        self.position = position
        self.terms = terms
        self.agreedOn = agreedOn
        self.state = state
        self.version = version
        self.isReminded = isReminded
        self.isAsked = isAsked
        self.handedInOn = handedInOn
        self.brokenOn = brokenOn
        self.doneOn = doneOn
        self.acts = acts
    }

    /// Whether it was performed by its day; nil while nobody has confirmed that it was performed at all.
    package var isOnTime: Bool? { doneOn.map { $0 <= terms.dueOn } }

    /// Whether the day has passed, nothing was confirmed, and nothing waits for an answer.
    package func isOverdue(on today: Day) -> Bool {
        switch state {
        case .open, .disputed: today > terms.dueOn
        case .claimed, .performed, .released: false
        }
    }
}

/// Where a promise stands.
package enum PromiseState: String, CaseIterable, Sendable {
    /// Nothing was reported yet.
    case open
    /// Who performs says it is done; the other side has not answered.
    case claimed
    /// The other side says it is not done, or not as agreed.
    case disputed
    /// The other side has confirmed it.
    case performed
    /// It need not be performed any more.
    case released

    package var isFinal: Bool { self == .performed || self == .released }
}
