package import Kernel

/// Something a person does to a case file, with what it needs to be done.
package enum CaseMove: Equatable, Sendable {
    case accept
    case refuse(ground: String, note: String)
    case requestSupplement(text: String)
    case supplement(text: String)
    case assign(officer: Int64, name: String)
    case handOver(toOffice: Int64, reason: String)
    case takeOver
    case returnHandover(reason: String)
    case startMediation
    case recordSession(Session)
    case pause(reason: String)
    case resume
    case extend(reason: String)
    case agree(Agreement)
    case end(ground: String, note: String)
    case close(outcome: Outcome, agreed: Money?, performed: Money?, note: String)
    case reopen(reason: String)
    case withdraw(reason: String)
    case rate(Rating)
    case addFacts(text: String)
    case addNote(text: String)

    /// The name of a move without its particulars: what tables, permissions, history and addresses speak of.
    package enum Name: String, CaseIterable, Codable, Sendable {
        case accept, refuse, requestSupplement, supplement, assign, handOver, takeOver, returnHandover
        case startMediation, recordSession, pause, resume, extend, agree, end, close, reopen, withdraw, rate
        case addFacts, addNote
    }

    package var name: Name {
        switch self {
        case .accept: .accept
        case .refuse: .refuse
        case .requestSupplement: .requestSupplement
        case .supplement: .supplement
        case .assign: .assign
        case .handOver: .handOver
        case .takeOver: .takeOver
        case .returnHandover: .returnHandover
        case .startMediation: .startMediation
        case .recordSession: .recordSession
        case .pause: .pause
        case .resume: .resume
        case .extend: .extend
        case .agree: .agree
        case .end: .end
        case .close: .close
        case .reopen: .reopen
        case .withdraw: .withdraw
        case .rate: .rate
        case .addFacts: .addFacts
        case .addNote: .addNote
        }
    }
}

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

    package init(solved: Solved, score: Int, text: String) {
        self.solved = solved
        self.score = score
        self.text = text
    }
}
