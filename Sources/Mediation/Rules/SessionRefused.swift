package import CaseworkRules
package import Kernel

/// A refusal of something about a session, with every reason at once.
package struct SessionRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        /// The table of permissions does not allow it.
        case notPermitted
        /// The file is not in mediation, nor about to be.
        case notMediated(CaseState)
        /// An appraisal goes on; the session waits for its result.
        case appraisalRuns
        /// Recusal was asked for and nobody has decided.
        case recusalOpen
        case notFrom(MediationSession.State)
        case inPast
        case tooFarAhead(Day)
        case badLength
        case pastMidnight
        case placeMissing
        case badLink
        case noMediator
        case noParty
        case tooManySeats
        case reasonMissing
        case clashes([SessionClash])
        case notYet
        case attendanceMissing
        case minutesMissing
        /// The same file has another session at this time.
        case twice
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }

    package var reasons: [RefusalReason] { why.map { RefusalReason("mediation-" + $0.code) } }
}

extension SessionRefused.Reason {
    /// The stable name of the reason.
    package var code: String {
        switch self {
        case .notPermitted: "not-permitted"
        case .notMediated: "not-mediated"
        case .appraisalRuns: "appraisal-runs"
        case .recusalOpen: "recusal-open"
        case .notFrom: "session-state"
        case .inPast: "in-past"
        case .tooFarAhead: "too-far-ahead"
        case .badLength: "bad-length"
        case .pastMidnight: "past-midnight"
        case .placeMissing: "place-missing"
        case .badLink: "bad-link"
        case .noMediator: "no-mediator"
        case .noParty: "no-party"
        case .tooManySeats: "too-many-seats"
        case .reasonMissing: "reason-missing"
        case .clashes: "clashes"
        case .notYet: "not-yet"
        case .attendanceMissing: "attendance-missing"
        case .minutesMissing: "minutes-missing"
        case .twice: "twice"
        }
    }
}
