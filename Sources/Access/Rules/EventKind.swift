package import CaseworkRules
package import Kernel

/// What programs outside are told of, derived from the kinds of a file's history.
package enum EventKind: String, CaseIterable, Sendable {
    case received = "case.received"
    case accepted = "case.accepted"
    case refused = "case.refused"
    case handedOver = "case.handedOver"
    /// Any other step that is no internal matter.
    case moved = "case.moved"
    case closed = "case.closed"
    case reopened = "case.reopened"
    case rated = "case.rated"

    /// Nil for what stays inside the office: notes, looks at masked values, records taken over from elsewhere.
    package init?(history kind: String) {
        if kind == Entry.lodged || kind == Entry.unsettled {
            self = .received
            return
        }
        guard let name = CaseMove.Name(rawValue: kind) else { return nil }
        switch name {
        case .accept: self = .accepted
        case .refuse: self = .refused
        case .takeOver: self = .handedOver
        case .close, .withdraw, .notifyReporter, .joinTo, .mergeInto: self = .closed
        case .reopen, .separate: self = .reopened
        case .rate: self = .rated
        case .addNote, .assign, .askExtension, .declineExtension, .takeIn, .absorb, .letGo, .supervise,
            .answerSupervision, .acceptAnswer, .askAgain, .correct:
            return nil
        case .requestSupplement, .supplement, .handOver, .returnHandover, .startMediation, .recordSession, .pause,
            .resume, .extend, .agree, .end, .addFacts, .startVerification, .approveExtension, .conclude, .renew,
            .acknowledge, .answer, .write, .writeBack, .becomeComplaint, .splitTip:
            self = .moved
        }
    }
}

/// When a webhook is tried again, and when it is given up (Standard Webhooks, "Retries").
package enum RetrySchedule {
    /// Seconds after each attempt: at once, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h.
    package static let delays: [Int64] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

    /// Attempts in all.
    package static var attempts: Int { delays.count + 1 }

    /// An endpoint at which nothing has succeeded for so many seconds is switched off: five days.
    package static let patience: Int64 = 5 * 86_400

    /// Whether an endpoint that has failed since `since` is to be switched off now.
    package static func isOver(failingSince since: Instant?, now: Instant) -> Bool {
        since.map { now >= $0.adding(seconds: patience) } ?? false
    }
}
