internal import Kernel
internal import LawRules
internal import StatisticsRules

extension DecisionDraft {
    mutating func record(_ session: Session) {
        decision.records.append(.session(id: situation.newID, session))
        fact("heldOn", session.heldOn.description)
        personal("minutes", session.minutes)
    }

    mutating func pause(_ reason: String) {
        let pause = Pause(
            id: situation.newID, handling: file.handling.id, kind: .appraisal, first: today, reason: reason)
        file.pauses.append(pause)
        decision.records.append(.pauseBegan(pause))
        personal("reason", reason)
        change(.mediation) { $0.state = .paused }
        tell(.pause)
    }

    /// The days from the pause up to the day before it ends are not counted (Order 121 art. 22).
    mutating func resume() {
        guard let index = file.pauses.lastIndex(where: { $0.last == nil }) else { return }
        let last = max(file.pauses[index].first, today - 1)
        file.pauses[index].last = last
        decision.records.append(.pauseEnded(id: file.pauses[index].id, last: last))
        change(.mediation) { $0.state = .running }
        recompute(.mediation)
        tell(.resume)
    }

    mutating func extend(_ reason: String) {
        let days = situation.law.extensionDays(rules: file.handling.ruleSet, period: .mediation) ?? 0
        change(.mediation) { $0.extendedBy = days }
        recompute(.mediation)
        fact("days", String(days))
        personal("reason", reason)
        tell(.extend)
    }

    mutating func agree(_ agreement: Agreement) {
        stop(.mediation)
        // Another agreement after a reopening begins with nothing performed of it.
        if file.performedMoney != nil || file.agreedMoney != nil {
            (file.agreedMoney, file.performedMoney, file.punitiveMoney) = (nil, nil, nil)
            decision.records.append(.money(agreed: nil, performed: nil, punitive: nil))
        }
        decision.records.append(.agreement(id: situation.newID, agreement))
        fact("amount", String(agreement.amount.fen))
        if let day = agreement.performBy { fact("performBy", day.description) }
        personal("terms", agreement.terms)
        count(.agreed)
        tell(.agree)
    }

    mutating func end(_ ground: String, _ text: String) {
        endPause()
        stop(.mediation)
        fact("ground", ground)
        decision.records.append(.ground(ground))
        if !text.isEmpty { note(.reason, text) }
        start(.terminationNotice, from: today)
        count(.ended)
        tell(.end)
    }
}
