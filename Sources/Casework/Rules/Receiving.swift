package import Kernel
package import LawRules
package import StatisticsRules

/// A filing that has become a case file: what is stored in one transaction when it is received.
package struct Receipt: Equatable, Sendable {
    package let filing: Filing
    package let file: CaseFile
    package let entry: Entry
    package let effects: [Effect]
    package let deltas: [Delta]

    /// The day by which the office decides or answers first; nil where no rule set has a period for it.
    package var decisionDue: DueDate? { file.kind.receiptPeriod.flatMap { file.openClock($0) }?.due }
}

/// What the shell draws and looks up before a filing is received.
package struct ReceivingSituation: Sendable {
    package let caseID: Int64
    package let handlingID: Int64
    package let number: CaseNumber
    /// The office in charge by the place of the trader, and the rule set it works by today.
    package let office: Int64
    package let ruleSet: String
    package let now: Instant
    package let today: Day
    package let law: LawBook
    /// The file that this one comes out of; nil for what is filed by itself.
    package let from: CaseNumber?

    package init(
        caseID: Int64, handlingID: Int64, number: CaseNumber, office: Int64, ruleSet: String, now: Instant, today: Day,
        law: LawBook, from: CaseNumber? = nil
    ) {
        self.caseID = caseID
        self.handlingID = handlingID
        self.number = number
        self.office = office
        self.ruleSet = ruleSet
        self.now = now
        self.today = today
        self.law = law
        self.from = from
    }
}

extension Filing {
    /// Receives the filing: opens the first handling and starts its clock, and at a station that of the first answer.
    /// The day of receipt is today.
    package func receiving(_ situation: ReceivingSituation) -> Receipt {
        if let due = settlementDue(situation) { return settling(situation, until: due) }
        let handling = Handling(
            id: situation.handlingID, office: situation.office, ruleSet: situation.ruleSet,
            receivedOn: situation.today)
        var file = CaseFile(
            id: situation.caseID, number: situation.number, kind: kind, channel: channel, state: .received, version: 1,
            receivedAt: situation.now, receivedOn: situation.today, division: division, category: category,
            nature: nature, handling: handling, hasReporter: reporter != nil)
        if let period = kind.receiptPeriod,
            let due = situation.law.due(rules: situation.ruleSet, period: period, from: situation.today)
        {
            file.clocks = [Clock(key: period, handling: handling.id, start: situation.today, due: due)]
        }
        // Whoever speaks to a station is told something by the next working day, whatever is decided later.
        if channel == .station,
            let due = situation.law.due(rules: situation.ruleSet, period: .stationAnswer, from: situation.today)
        {
            file.clocks.append(Clock(key: .stationAnswer, handling: handling.id, start: situation.today, due: due))
        }
        return Receipt(
            filing: self, file: file, entry: entry(file, situation.from),
            effects: [],
            deltas: [Delta(.filed, on: situation.today, cohort: situation.today, file.dimensions)])
    }

    func entry(_ file: CaseFile, _ from: CaseNumber?) -> Entry {
        Entry(
            kind: Entry.lodged,
            facts: [
                .init("day", file.receivedOn.description), .init("kind", kind.rawValue),
                .init("channel", channel.rawValue), .init("office", String(file.handling.office)),
                .init("rules", file.handling.ruleSet), .init("nature", nature),
            ] + (from.map { [.init("from", $0.text)] } ?? []),
            personal: [.init("story", story)] + personal)
    }

    /// Who filed, as the history commits itself to it; of the reporter of a tip it keeps nothing at all.
    private var personal: [Entry.Fact] {
        guard let consumer else { return [] }
        return [.init("name", consumer.name), .init("phone", consumer.phone)].filter { !$0.value.isEmpty }
    }
}

extension Entry {
    /// The kind of a file's first entry.
    package static let lodged = "lodged"
    /// The kinds of the entries of an imported record: that it was taken over, and that it was closed there.
    package static let recorded = "recorded"
    package static let recordedClosed = "recordedClosed"
    package static let recordedAccepted = "recordedAccepted"
}
