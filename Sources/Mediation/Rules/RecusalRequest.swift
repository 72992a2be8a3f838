package import Kernel

/// That somebody asks a mediator of a file to step back (回避, Order 121 art. 21), and what was decided.
package struct RecusalRequest: Equatable, Sendable, Identifiable {
    package enum Asker: String, CaseIterable, Sendable {
        case consumer, trader
        /// The mediator of their own accord.
        case mediator
    }

    package enum State: String, CaseIterable, Sendable { case open, granted, denied }

    package let id: Int64
    package let caseID: Int64
    package let number: CaseNumber
    package let office: Int64
    package let mediator: NamedPerson
    package let asker: Asker
    package let reason: String
    package let askedAt: Instant
    package var state = State.open
    /// Why it was granted or denied; the parties may read it.
    package var decision = ""
    package var decidedBy = ""

    package init(
        id: Int64, caseID: Int64, number: CaseNumber, office: Int64, mediator: NamedPerson, asker: Asker,
        reason: String, askedAt: Instant
    ) {
        self.id = id
        self.caseID = caseID
        self.number = number
        self.office = office
        self.mediator = mediator
        self.asker = asker
        self.reason = reason
        self.askedAt = askedAt
    }
}

/// A refusal of something about recusal, with every reason at once.
package struct RecusalRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        case notPermitted
        case notMediated
        /// The person is not a mediator of this file.
        case unknownMediator
        case reasonMissing
        /// This mediator's recusal was asked for already and waits.
        case openAlready
        case decidedAlready
        /// Nobody decides on the own recusal.
        case ownCase
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }

    package var reasons: [RefusalReason] { why.map { _ in RefusalReason("mediation-recusal") } }
}

extension RecusalRequest {
    /// What stands against asking.
    package static func reasonsAgainst(
        asking mediator: Int64, reason: String, named: [NamedPerson], open: [RecusalRequest], isMediated: Bool,
        isPermitted: Bool
    ) -> [RecusalRefused.Reason] {
        var reasons: [RecusalRefused.Reason] = []
        if !isPermitted { reasons.append(.notPermitted) }
        if !isMediated { reasons.append(.notMediated) }
        if !named.contains(where: { $0.id == mediator }) { reasons.append(.unknownMediator) }
        if reason.allSatisfy(\.isWhitespace) { reasons.append(.reasonMissing) }
        if open.contains(where: { $0.state == .open && $0.mediator.id == mediator }) { reasons.append(.openAlready) }
        return reasons
    }

    /// Decides on it: the person in charge, and not the person it is about.
    package func decided(
        granted: Bool, reason: String, by person: NamedPerson, isPermitted: Bool
    ) throws(RecusalRefused) -> RecusalRequest {
        var reasons: [RecusalRefused.Reason] = []
        if !isPermitted { reasons.append(.notPermitted) }
        if state != .open { reasons.append(.decidedAlready) }
        if person.id == mediator.id { reasons.append(.ownCase) }
        if reason.allSatisfy(\.isWhitespace) { reasons.append(.reasonMissing) }
        guard reasons.isEmpty else { throw RecusalRefused(reasons) }
        var decided = self
        decided.state = granted ? .granted : .denied
        decided.decision = reason
        decided.decidedBy = person.name
        return decided
    }
}
