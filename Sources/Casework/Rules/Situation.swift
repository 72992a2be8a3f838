package import Kernel
package import LawRules

/// All that a decision depends on besides the file: who asks, when, under what law, and what the shell looked up.
package struct Situation: Sendable {
    package let who: Principal
    /// Where the office that answers for the file stands, seen from the person's office.
    package let relation: OfficeRelation
    /// The same for the office that the file is offered to; nil when it is not offered.
    package let handoverRelation: OfficeRelation?
    package let now: Instant
    package let today: Day
    package let law: LawBook
    /// A fresh identifier for the one row that a move may add.
    package let newID: Int64
    package let target: Target

    /// The office or officer that a move names, as the shell found it.
    package enum Target: Equatable, Sendable {
        case none
        /// `ruleSet` is the one this office works by for what it receives today.
        case office(id: Int64, ruleSet: String)
        case officer(id: Int64, office: Int64)
        /// The other file of a move that concerns two.
        case file(OtherFile)
        case correcting(Correcting)
    }

    package init(
        who: Principal, relation: OfficeRelation, handoverRelation: OfficeRelation? = nil, now: Instant, today: Day,
        law: LawBook, newID: Int64, target: Target = .none
    ) {
        self.who = who
        self.relation = relation
        self.handoverRelation = handoverRelation
        self.now = now
        self.today = today
        self.law = law
        self.newID = newID
        self.target = target
    }
}

/// What a decision on one file knows of another.
package struct OtherFile: Equatable, Sendable {
    package let id: Int64
    package let number: CaseNumber
    package let kind: CaseKind
    package let state: CaseState
    package let office: Int64
    package let receivedOn: Day
    package let outcome: Outcome?
    /// Whether both files name somebody, and not the same.
    package let isOfAnotherPerson: Bool

    package init(_ file: CaseFile, isOfAnotherPerson: Bool = false) {
        self.isOfAnotherPerson = isOfAnotherPerson
        id = file.id
        number = file.number
        kind = file.kind
        state = file.state
        office = file.handling.office
        receivedOn = file.receivedOn
        outcome = file.outcome
    }
}
