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
    /// `punitive` is the part of what was agreed that the law adds for fraud (消费者权益保护法 art. 55), where there is any.
    case close(outcome: Outcome, agreed: Money?, performed: Money?, punitive: Money? = nil, note: String)
    case reopen(reason: String)
    case withdraw(reason: String)
    case rate(Rating)
    case addFacts(text: String)
    case addNote(text: String)
    case startVerification
    case askExtension(reason: String)
    case approveExtension
    case declineExtension(reason: String)
    case conclude(Conclusion)
    case notifyReporter(text: String)
    /// The reporter, or another tip, brought new facts: the period begins again (Order 121 art. 35).
    case renew(text: String)
    /// A tip that repeats an earlier one is joined to it; the earlier one is the situation's target.
    case joinTo(CaseNumber, newFacts: Bool)
    /// The other half of ``joinTo(_:newFacts:)``: the earlier tip takes the later one in.
    case takeIn(CaseNumber, newFacts: Bool, receivedOn: Day)
    /// A filing that the same person made before is merged into the leading one, which goes on for both.
    case mergeInto(CaseNumber)
    /// The other half of ``mergeInto(_:)``: the leading file takes the repeat in.
    case absorb(CaseNumber)
    /// A merge is undone: the repeat is worked on by itself again, by the period that began when it came in.
    case separate(reason: String)
    /// The other half of ``separate(reason:)``.
    case letGo(CaseNumber)
    case acknowledge
    case answer(Answer)
    case write(text: String)
    case writeBack(text: String)
    /// A superior office asks about the file, to be answered by a day that it sets.
    case supervise(questions: String, due: Day)
    case answerSupervision(text: String)
    case acceptAnswer
    case askAgain(questions: String, due: Day)
    /// A consultation becomes a complaint, which is a file of its own; the draft holds what it is lodged with.
    case becomeComplaint(Filing)
    /// The part of a complaint that reports a breach of law becomes a tip of its own (Order 121 art. 9).
    case splitTip(Filing)

    /// The name of a move without its particulars: what tables, permissions, history and addresses speak of.
    package enum Name: String, CaseIterable, Codable, Sendable {
        case accept, refuse, requestSupplement, supplement, assign, handOver, takeOver, returnHandover
        case startMediation, recordSession, pause, resume, extend, agree, end, close, reopen, withdraw, rate
        case addFacts, addNote
        case startVerification, askExtension, approveExtension, declineExtension, conclude, notifyReporter, renew
        case joinTo, takeIn, mergeInto, absorb, separate, letGo, acknowledge, answer, write, writeBack, becomeComplaint,
            splitTip
        case supervise, answerSupervision, acceptAnswer, askAgain
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
        case .startVerification: .startVerification
        case .askExtension: .askExtension
        case .approveExtension: .approveExtension
        case .declineExtension: .declineExtension
        case .conclude: .conclude
        case .notifyReporter: .notifyReporter
        case .renew: .renew
        case .joinTo: .joinTo
        case .takeIn: .takeIn
        case .mergeInto: .mergeInto
        case .absorb: .absorb
        case .separate: .separate
        case .letGo: .letGo
        case .acknowledge: .acknowledge
        case .answer: .answer
        case .write: .write
        case .writeBack: .writeBack
        case .becomeComplaint: .becomeComplaint
        case .splitTip: .splitTip
        case .supervise: .supervise
        case .answerSupervision: .answerSupervision
        case .acceptAnswer: .acceptAnswer
        case .askAgain: .askAgain
        }
    }
}
