package import Kernel
package import LawRules
internal import StatisticsRules

// A complaint whose consumer settles with the trader first: no office has it, and only its own clock runs. When that
// ends, the file is settled, or an office receives it on that day. It is counted as filed on the day of the end.

extension Filing {
    /// Until when the parties may settle; nil where the consumer has not chosen that, or the rule set knows no such
    /// period.
    func settlementDue(_ situation: ReceivingSituation) -> DueDate? {
        guard kind == .complaint, settlement != nil else { return nil }
        return situation.law.due(rules: situation.ruleSet, period: .settlement, from: situation.today)
    }

    /// The file as it is lodged: with no office, under the rule set of the one in charge.
    func settling(_ situation: ReceivingSituation, until due: DueDate) -> Receipt {
        let handling = Handling(
            id: situation.handlingID, office: Handling.noOffice, ruleSet: situation.ruleSet,
            receivedOn: situation.today)
        let clock = Clock(key: .settlement, handling: handling.id, start: situation.today, due: due)
        let file = CaseFile(
            id: situation.caseID, number: situation.number, kind: kind, channel: channel, state: .received, version: 1,
            receivedAt: situation.now, receivedOn: situation.today, division: division, category: category,
            nature: nature, handling: handling, clocks: [clock])
        var entry = entry(file, situation.from)
        entry.facts.append(.init(Entry.settlesFirst, "1"))
        return Receipt(filing: self, file: file, entry: entry, effects: [], deltas: [])
    }
}

extension CaseFile {
    /// The settlement came to nothing: the office in charge, which is the situation's target, receives the file today.
    ///
    /// `how` tells why, as `failed` or `silent`.
    package func receivingUnsettled(_ how: String, _ situation: Situation) throws(MoveRefused) -> Decision {
        try reasonsAgainstEnding(situation)
        guard case .office = situation.target else { throw MoveRefused(.takeOver, [.unknownOffice]) }
        var draft = DecisionDraft(self, entry: Entry.unsettled, situation)
        draft.drop(.settlement)
        draft.fact("how", how)
        draft.receiveFromSettling(how)
        draft.file.receivedAt = situation.now
        draft.enterFigures()
        return draft.decision
    }

    /// Both sides have signed: the file is closed with their agreement.
    package func settled(_ agreement: Agreement, _ situation: Situation) throws(MoveRefused) -> Decision {
        try reasonsAgainstEnding(situation)
        var draft = DecisionDraft(self, entry: Entry.settled, situation)
        draft.file.state = .closed
        draft.stop(.settlement)
        draft.enterFigures()
        draft.settle(agreement)
        return draft.decision
    }

    private func reasonsAgainstEnding(_ situation: Situation) throws(MoveRefused) {
        if !isSettling { throw MoveRefused(.close, [.notFrom(state)]) }
    }
}

extension DecisionDraft {
    /// A handling of nobody ends, and that of the office in charge begins, with its own period.
    mutating func receiveFromSettling(_ how: String) {
        guard case .office(let office, let ruleSet) = situation.target else { return }
        decision.records.append(.handlingEnded(id: file.handling.id, on: today, how: how))
        file.handling = Handling(id: situation.newID, office: office, ruleSet: ruleSet, receivedOn: today)
        file.state = .received
        decision.records.append(.handlingBegan(file.handling))
        fact("office", String(office))
        fact("rules", ruleSet)
        start(.acceptance, from: today)
    }

    /// The file is counted as filed, on the day that stands from now on as that of its receipt.
    mutating func enterFigures() {
        file.receivedOn = today
        decision.records.append(.receivedAnew)
        count(.filed)
    }

    mutating func settle(_ agreement: Agreement) {
        decision.records += [
            .agreement(id: situation.newID, agreement), .money(agreed: agreement.amount, performed: nil, punitive: nil),
        ]
        file.agreedMoney = agreement.amount
        fact("agreed", String(agreement.amount.fen))
        if let day = agreement.performBy { fact("performBy", day.description) }
        personal("terms", agreement.terms)
        finish(.settled, how: "settled")
        countResult(1, on: today)
    }
}

extension Entry {
    /// The fact of the first entry that says that the consumer settles first.
    package static let settlesFirst = "settlesFirst"
    /// The kinds of the entries that say how a settlement ended.
    package static let settled = "settled"
    package static let unsettled = "unsettled"
}
