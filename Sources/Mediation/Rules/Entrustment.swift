package import CaseworkRules
package import Kernel

/// A bureau's mediation, entrusted to an association with both parties' consent (委托调解, Order 121 art. 19).
///
/// The association mediates in the bureau's name and may not pass it on; the file, its rule set, its clocks and every
/// decision stay with the bureau.
package struct Entrustment: Equatable, Sendable, Identifiable {
    package enum State: String, CaseIterable, Sendable {
        /// The association has to answer.
        case offered
        /// The association mediates.
        case taken
        case declined
        /// The association gave it back with what came of it.
        case returned
        /// The bureau took it back, or a party withdrew the consent.
        case recalled

        package var isOpen: Bool { self == .offered || self == .taken }
    }

    package let id: Int64
    package let caseID: Int64
    package let number: CaseNumber
    package let bureau: Int64
    package let association: Int64
    package let draft: EntrustmentDraft
    package let offeredOn: Day
    package var state = State.offered
    package var version = 1
    /// Why it was declined or recalled, or what came of it.
    package var answer = ""

    package init(
        id: Int64, caseID: Int64, number: CaseNumber, bureau: Int64, association: Int64, draft: EntrustmentDraft,
        offeredOn: Day
    ) {
        self.id = id
        self.caseID = caseID
        self.number = number
        self.bureau = bureau
        self.association = association
        self.draft = draft
        self.offeredOn = offeredOn
    }
}

/// What a bureau writes down when it entrusts a mediation.
package struct EntrustmentDraft: Equatable, Sendable {
    /// When and how each party consented.
    package let consumerConsent: String
    package let traderConsent: String
    /// What the association is asked to do.
    package let scope: String

    package init(consumerConsent: String, traderConsent: String, scope: String) {
        self.consumerConsent = consumerConsent
        self.traderConsent = traderConsent
        self.scope = scope
    }
}

/// The kind of an office, as far as entrusting asks.
package enum EntrustingOffice: Sendable { case bureau, association, other }

/// A refusal of something about entrusting, with every reason at once.
package struct EntrustmentRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        case notPermitted
        case notMediated(CaseState)
        /// Only a bureau entrusts; what was entrusted is not passed on.
        case notABureau
        case notAnAssociation
        case consumerConsentMissing
        case traderConsentMissing
        case scopeMissing
        case openAlready
        case notFrom(Entrustment.State)
        case answerMissing
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }

    package var reasons: [RefusalReason] { why.map { _ in RefusalReason("mediation-entrustment") } }
}

/// How much an entrustment may have.
package enum EntrustmentLimits {
    package static let consent = 300
    package static let text = 2_000
}

extension EntrustmentDraft {
    /// Everything against entrusting it.
    package func reasonsAgainst(
        by bureau: EntrustingOffice, to association: EntrustingOffice?, state: CaseState, hasOpen: Bool,
        isPermitted: Bool
    ) -> [EntrustmentRefused.Reason] {
        var reasons: [EntrustmentRefused.Reason] = isPermitted ? [] : [.notPermitted]
        if ![.accepted, .mediating].contains(state) { reasons.append(.notMediated(state)) }
        if bureau != .bureau { reasons.append(.notABureau) }
        if association != .association { reasons.append(.notAnAssociation) }
        if consumerConsent.allSatisfy(\.isWhitespace) { reasons.append(.consumerConsentMissing) }
        if traderConsent.allSatisfy(\.isWhitespace) { reasons.append(.traderConsentMissing) }
        if scope.allSatisfy(\.isWhitespace) { reasons.append(.scopeMissing) }
        if hasOpen { reasons.append(.openAlready) }
        return reasons
    }
}

extension Entrustment {
    /// The states from which a state is reached.
    private static func sources(of state: State) -> Set<State> {
        switch state {
        case .offered: []
        case .taken, .declined: [.offered]
        case .returned: [.taken]
        case .recalled: [.offered, .taken]
        }
    }

    /// What may be done with it now by the association, or by the bureau.
    package func next(forAssociation: Bool) -> [State] {
        let all: [State] = forAssociation ? [.taken, .declined, .returned] : [.recalled]
        return all.filter { Self.sources(of: $0).contains(state) }
    }

    /// Moves it on; taking it needs no words, everything else says why or what came of it.
    package func moved(
        to next: State, answer: String, isPermitted: Bool
    ) throws(EntrustmentRefused) -> Entrustment {
        var reasons: [EntrustmentRefused.Reason] = isPermitted ? [] : [.notPermitted]
        if !Self.sources(of: next).contains(state) { reasons.append(.notFrom(state)) }
        if next != .taken, answer.allSatisfy(\.isWhitespace) { reasons.append(.answerMissing) }
        guard reasons.isEmpty else { throw EntrustmentRefused(reasons) }
        var moved = self
        moved.state = next
        moved.version += 1
        moved.answer = answer
        return moved
    }
}
