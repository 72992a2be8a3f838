internal import Kernel
package import LawRules
internal import StatisticsRules

// A tip is verified, and a case is opened or not; its reporter is told where the rule set asks for it.

extension DecisionDraft {
    mutating func startVerification() {
        if file.handling.officer == nil { file.handling.officer = situation.who.person }
        tell(.startVerification)
    }

    mutating func askExtension(_ reason: String) {
        let ask = ExtensionAsk(
            id: situation.newID, period: .tipVerification, askedBy: situation.who.person, askedOn: today,
            reason: reason)
        file.extensionAsk = ask
        decision.records.append(.extensionAsked(ask))
        personal("reason", reason)
    }

    /// The person in charge approves or declines; an approved extension is counted from the same start.
    mutating func answerExtension(granted: Bool, _ answer: String) {
        guard let ask = file.extensionAsk else { return }
        file.extensionAsk = nil
        decision.records.append(.extensionAnswered(id: ask.id, granted: granted, answer: answer))
        if !answer.isEmpty { personal("reason", answer) }
        guard granted, let rule = situation.law.extensionRule(file, ask.period) else { return }
        change(ask.period) { $0.extendedBy = rule.days }
        recompute(ask.period)
        fact("days", String(rule.days))
    }

    mutating func dropExtension(_ ask: ExtensionAsk) {
        file.extensionAsk = nil
        decision.records.append(.extensionAnswered(id: ask.id, granted: nil, answer: ""))
    }

    /// The result of verification; the notice to a known reporter runs from here where the rule set has a period.
    mutating func conclude(_ conclusion: Conclusion) {
        stop(.tipVerification)
        if let ask = file.extensionAsk { dropExtension(ask) }
        fact("result", conclusion.result.rawValue)
        if !conclusion.ground.isEmpty {
            fact("ground", conclusion.ground)
            decision.records.append(.ground(conclusion.ground))
        }
        if !conclusion.note.isEmpty { note(.internalNote, conclusion.note) }
        file.outcome = conclusion.result == .caseOpened ? .caseOpened : .notOpened
        if file.owesNotice(situation.law) { start(.reporterNotice, from: today) }
    }

    mutating func notifyReporter(_ text: String) {
        stop(.reporterNotice)
        fact("notice", text.isEmpty ? "0" : "1")
        if !text.isEmpty { note(.message, text) }
        finish(file.outcome ?? .notOpened, how: "closed")
    }

    /// New facts: the period for verification begins again today (Order 121 art. 35).
    mutating func renew(_ text: String) {
        note(.fact, text)
        restart(from: today)
    }

    mutating func join(newFacts: Bool) {
        guard case .file(let earlier) = situation.target else { return }
        if let ask = file.extensionAsk { dropExtension(ask) }
        stop(.tipVerification)
        decision.records.append(.linked(to: earlier.id, .joinedTo))
        fact("into", earlier.number.text)
        fact("newFacts", newFacts ? "1" : "0")
        finish(.joined, how: "joined")
    }

    /// Same facts change nothing; new ones begin the period again on the day of the last report (art. 35).
    mutating func takeIn(newFacts: Bool, receivedOn day: Day) {
        guard case .file(let later) = situation.target else { return }
        fact("from", later.number.text)
        fact("newFacts", newFacts ? "1" : "0")
        if newFacts { restart(from: day) }
    }

    private mutating func restart(from day: Day) {
        guard let running = file.openClock(.tipVerification), running.start < day else { return }
        if let ask = file.extensionAsk { dropExtension(ask) }
        drop(.tipVerification)
        start(.tipVerification, from: day)
    }
}

extension CaseFile {
    /// Whether the rule set asks that the reporter be told of the result, and there is one (Order 20 art. 31; Order
    /// 121 art. 36 leaves it to other rules).
    package func owesNotice(_ law: LawBook) -> Bool {
        kind == .tip && hasReporter && law.rules(handling.ruleSet)?.periods[.reporterNotice] != nil
    }

    func reasonsAgainstAsking(_ situation: Situation) -> [MoveRefused.Reason] {
        if extensionAsk != nil { return [.extensionAsked] }
        guard let clock = openClock(.tipVerification), clock.extendedBy == 0,
            situation.law.extensionRule(self, .tipVerification) != nil
        else { return [.noExtension] }
        return situation.today > clock.due.due ? [.periodOver(clock.due.due)] : []
    }

    func reasonsAgainstGranting(_ situation: Situation) -> [MoveRefused.Reason] {
        guard let ask = extensionAsk else { return [.noExtensionAsked] }
        guard let asked = ask.askedBy, asked == situation.who.person else { return [] }
        return [.ownRequest]
    }
}

extension LawBook {
    /// By how much an open clock of a file may be extended.
    func extensionRule(_ file: CaseFile, _ period: PeriodKey) -> ExtensionRule? {
        extensionRule(
            rules: file.handling.ruleSet, period: period, on: file.openClock(period)?.start ?? file.receivedOn)
    }
}
