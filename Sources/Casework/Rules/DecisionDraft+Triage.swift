internal import Kernel
internal import LawRules
internal import StatisticsRules

extension DecisionDraft {
    mutating func accept() {
        stop(.acceptance)
        drop(.supplement)
        file.handling.acceptedOn = today
        if file.handling.officer == nil { file.handling.officer = situation.who.person }
        start(.mediation, from: today)
        if file.acceptedOn == nil { count(.accepted) }
        file.acceptedOn = file.acceptedOn ?? today
        tell(.accept)
    }

    mutating func refuse(_ ground: String, _ text: String) {
        stop(.acceptance)
        drop(.supplement)
        fact("ground", ground)
        decision.records.append(.ground(ground))
        if !text.isEmpty { note(.reason, text) }
        finish(.refused, how: "refused")
        count(.refused)
        tell(.refuse)
    }

    mutating func askFor(_ text: String) {
        note(.request, text)
        start(.supplement, from: today)
        tell(.requestSupplement)
    }

    mutating func answer(_ text: String) {
        note(.fact, text)
        stop(.supplement)
    }

    mutating func assign(_ officer: Int64) {
        file.handling.officer = officer
        fact("officer", String(officer))
    }
}

extension DecisionDraft {
    mutating func handOver(to office: Int64, _ reason: String) {
        let handover = Handover(
            id: situation.newID, fromHandling: file.handling.id, toOffice: office, reason: reason)
        file.handover = handover
        decision.records.append(.handoverOffered(handover))
        fact("office", String(office))
        personal("reason", reason)
    }

    /// A handling ends and another begins; the day of taking over is the day of receipt there.
    mutating func takeOver() {
        guard let handover = file.handover, case .office(let office, let ruleSet) = situation.target else { return }
        dropAll()
        decision.records += [
            .handoverAnswered(id: handover.id, taken: true, answer: ""),
            .handlingEnded(id: file.handling.id, on: today, how: "handedOver"),
        ]
        file.handling = Handling(id: situation.newID, office: office, ruleSet: ruleSet, receivedOn: today)
        if case .staff(let person, _, _, _) = situation.who.kind { file.handling.officer = person }
        file.handover = nil
        file.state = .received
        file.outcome = nil
        decision.records.append(.handlingBegan(file.handling))
        fact("office", String(office))
        fact("rules", ruleSet)
        if let ask = file.extensionAsk { dropExtension(ask) }
        if let period = file.kind.receiptPeriod { start(period, from: today) }
        runSupervision()
        tell(.takeOver)
    }

    mutating func returnHandover(_ reason: String) {
        guard let handover = file.handover else { return }
        decision.records.append(.handoverAnswered(id: handover.id, taken: false, answer: reason))
        file.handover = nil
        personal("reason", reason)
    }
}
