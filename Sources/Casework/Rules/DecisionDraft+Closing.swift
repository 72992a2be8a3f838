internal import Kernel
internal import LawRules
internal import StatisticsRules

extension DecisionDraft {
    mutating func close(_ outcome: Outcome, _ agreed: Money?, _ performed: Money?, _ text: String) {
        stop(.terminationNotice)
        // What was confirmed of the same agreement before is counted already.
        let before = file.performedMoney ?? .zero
        file.agreedMoney = agreed
        file.performedMoney = performed ?? file.performedMoney
        decision.records.append(.money(agreed: agreed, performed: file.performedMoney, punitive: file.punitiveMoney))
        if let agreed { fact("agreed", String(agreed.fen)) }
        if let performed = file.performedMoney { fact("performed", String(performed.fen)) }
        if before.fen != 0 { fact("performedBefore", String(before.fen)) }
        if let punitive = file.punitiveMoney, punitive.fen > 0 { fact("punitive", String(punitive.fen)) }
        if !text.isEmpty { note(.internalNote, text) }
        finish(outcome, how: "closed")
        countResult(1, on: today)
        let added = (file.performedMoney ?? .zero) - before
        if added.fen != 0 { count(.performedMoney, added.fen) }
        tell(.close)
    }

    /// What a person asked for again is worked on again: the period for mediation starts anew from today, or for what
    /// was settled first that for acceptance.
    ///
    /// What the file had come to is taken back on the day on which it counted, so that it counts once in the end.
    mutating func reopen(_ reason: String) {
        if let day = file.closedOn { countResult(-1, on: day) }
        file.outcome = nil
        file.closedOn = nil
        // What was settled with no office is now received by the one in charge.
        if file.handling.office == Handling.noOffice {
            receiveFromSettling("reopened")
        } else {
            file.handling.endedOn = nil
            start(.mediation, from: today)
        }
        personal("reason", reason)
        count(.reopened)
        if case .staff = situation.who.kind { tell(.reopen) }
    }

    mutating func withdraw(_ reason: String) {
        endPause()
        dropAll()
        if let handover = file.handover {
            decision.records.append(.handoverAnswered(id: handover.id, taken: false, answer: ""))
            file.handover = nil
        }
        if file.supervision?.isAnswered == false { endSupervision(.lapsed) }
        note(.reason, reason)
        finish(.withdrawn, how: "withdrawn")
        count(.withdrawn)
    }

    mutating func rate(_ rating: Rating) {
        file.rated = true
        decision.records.append(.rating(rating))
        fact("solved", rating.solved.rawValue)
        fact("score", String(rating.score))
        if let fair = rating.fair { fact("fair", fair.rawValue) }
        if !rating.text.isEmpty { personal("text", rating.text) }
        switch rating.solved {
        case .yes: count(.solvedYes)
        case .partly: count(.solvedPartly)
        case .no: count(.solvedNo)
        }
    }

    /// Counts what a file came to: that it is resolved, the money agreed, and what was added to it for fraud.
    mutating func countResult(_ sign: Int64, on day: Day) {
        if file.outcome?.isResolving == true { count(.resolved, sign, on: day) }
        if let agreed = file.agreedMoney, agreed.fen > 0 { count(.agreedMoney, sign * agreed.fen, on: day) }
        if let punitive = file.punitiveMoney, punitive.fen > 0 {
            count(.punitive, sign, on: day)
            count(.punitiveMoney, sign * punitive.fen, on: day)
        }
    }

    mutating func finish(_ outcome: Outcome, how: String) {
        file.outcome = outcome
        file.closedOn = today
        file.handling.endedOn = today
        decision.records.append(.handlingEnded(id: file.handling.id, on: today, how: how))
        fact("outcome", outcome.rawValue)
        fact("inTime", file.inTime ? "1" : "0")
        count(.closed)
        count(file.inTime ? .closedInTime : .closedLate)
    }
}
