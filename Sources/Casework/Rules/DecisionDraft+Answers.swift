internal import Kernel
internal import LawRules
internal import StatisticsRules

extension CaseMove.Name {
    /// Whether the person who filed hears from the office by it, which ends a station's clock of the first answer.
    var answersPerson: Bool {
        switch self {
        case .accept, .refuse, .requestSupplement, .acknowledge, .answer, .write, .startMediation, .end, .close,
            .conclude, .notifyReporter, .mergeInto:
            true
        case .supplement, .assign, .handOver, .takeOver, .returnHandover, .recordSession, .pause, .resume, .extend,
            .agree, .reopen, .withdraw, .rate, .addFacts, .addNote, .startVerification, .askExtension,
            .approveExtension, .declineExtension, .renew, .joinTo, .takeIn, .writeBack, .becomeComplaint, .splitTip,
            .absorb, .separate, .letGo, .supervise, .answerSupervision, .acceptAnswer, .askAgain, .correct:
            false
        }
    }
}

// Consultations and suggestions are answered; what turns out to be something else becomes a file of its own.

extension DecisionDraft {
    mutating func acknowledge() {
        if file.handling.officer == nil { file.handling.officer = situation.who.person }
        tell(.acknowledge)
    }

    /// Answering closes a consultation; a suggestion is closed once it is decided whether it is followed.
    mutating func answer(_ answer: Answer) {
        drop(.supplement)
        if let period = file.kind.receiptPeriod { stop(period) }
        note(.message, answer.text)
        if !answer.template.isEmpty { fact("template", answer.template) }
        if file.kind == .consultation { finish(.answered, how: "closed") }
        tell(.answer)
    }

    /// A consultation that was answered before keeps its outcome, and is not counted as closed again.
    mutating func becomeComplaint() {
        guard case .file(let complaint) = situation.target else { return }
        fact("opened", complaint.number.text)
        guard file.closedOn == nil else { return }
        drop(.supplement)
        if let period = file.kind.receiptPeriod { stop(period) }
        finish(.becameComplaint, how: "closed")
    }

    /// The complaint goes on as it was; the tip has its own number and clocks (Order 121 art. 9).
    mutating func splitTip() {
        guard case .file(let tip) = situation.target else { return }
        fact("opened", tip.number.text)
    }
}
