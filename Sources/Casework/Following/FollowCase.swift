internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

/// A file as its consumer is shown it: what is public of it, and what is looked up to say it in words.
struct FollowCase: Sendable {
    let details: CaseDetails
    let consents: [StoredConsent]
    let law: LawBook
    let directory: OfficeDirectory
    let today: Day
    /// The officer's family name, if somebody has been named.
    let officer: String?
    /// What the consumer may do now.
    let open: [CaseMove.Name]
    /// What the consumer may not do now, with the reasons.
    let refused: [MoveRefused]
    /// Where a new complaint begins.
    let lodging: String
    /// Documents issued to the consumer, the newest first.
    var documents: [FollowDocuments.Item] = []
    /// What other capabilities show of the file.
    var sections: [FollowSections.Section] = []

    var file: CaseFile { details.file }
    var number: CaseNumber { file.number }
    var rules: RuleSet? { law.rules(file.handling.ruleSet) }
    var zone: LegalZone { law.zone }
    var isComplaint: Bool { file.kind == .complaint }

    /// The last six digits before the check digit, which are said on the telephone.
    var serial: String { number.text.split(separator: "-").dropLast().last.map(String.init) ?? number.text }

    /// Whether the file was closed and taken up again.
    var wasReopened: Bool { details.history.contains { $0.kind == CaseMove.Name.reopen.rawValue } }

    /// Whether the result of a tip was told to its reporter, so that it may stand here.
    var wasNotified: Bool {
        let entry = details.history.last { $0.kind == CaseMove.Name.notifyReporter.rawValue }
        return (try? entry?.content.facts["notice"]) == "1"
    }

    func office(_ id: Int64, _ say: Words) -> String {
        directory.office(id).map { say($0.name) } ?? say(FollowText.anOffice)
    }

    /// The office that answers for the file now.
    func office(_ say: Words) -> String { office(file.handling.office, say) }

    func may(_ act: FollowAct) -> Bool { open.contains(act.move) }

    /// The last day on which the file may be reopened; nil when it is not closed or no period is set.
    var reopeningUntil: DueDate? {
        guard let closedOn = file.closedOn, file.state == .closed, file.outcome != .merged,
            CaseMove.Name.reopen.path(for: file.kind) != nil
        else { return nil }
        return law.due(rules: file.handling.ruleSet, period: .reopening, from: closedOn)
    }

    /// A ground or another way by its id, in whichever of the file's rule sets has it.
    func ground(_ id: String) -> Ground? {
        let sets = [file.handling.ruleSet] + details.handlings.reversed().map(\.handling.ruleSet)
        for rules in sets.compactMap(law.rules) {
            let grounds = rules.refusalGrounds + rules.terminationGrounds
            if let found = grounds.first(where: { $0.id == id }) { return found }
        }
        return nil
    }

    /// The ground of the last entry of a kind.
    func ground(of name: CaseMove.Name) -> Ground? {
        let entry = details.history.last { $0.kind == name.rawValue }
        return (try? entry?.content.facts["ground"]).flatMap(ground)
    }

    /// What the office last asked for.
    var request: String? { details.notes.last { $0.kind == .request }?.text }
}

extension FollowCase {
    /// A clock as it is told: while it stands still, as if counting went on today.
    func shown(_ clock: Clock) -> Clock {
        guard clock.state == .paused,
            let due = law.due(
                rules: rules(of: clock), period: clock.key, from: clock.start, pauses: pauses(of: clock),
                extendedBy: clock.extendedBy)
        else { return clock }
        var shown = clock
        shown.due = due
        return shown
    }

    /// The days that did not count towards a clock; an open pause reaches to yesterday.
    func pauses(of clock: Clock) -> [DateSpan] {
        file.pauses.filter { $0.handling == clock.handling }.map { pause in
            DateSpan(first: pause.first, last: pause.last ?? max(pause.first, today - 1))
        }
    }

    /// The rule set under which a clock runs: that of its handling.
    func rules(of clock: Clock) -> String {
        details.handlings.first { $0.handling.id == clock.handling }?.handling.ruleSet ?? file.handling.ruleSet
    }

    /// Clocks that still run first, the next due one at the head; then the ended ones, newest first.
    var clocksInOrder: [Clock] {
        // What a superior asks is between offices.
        let clocks = file.clocks.filter { $0.key != .supervision }
        let running = clocks.filter(\.isOpen).sorted { ($0.due.due, $0.start) < ($1.due.due, $1.start) }
        return running + clocks.filter { !$0.isOpen }.sorted { ($1.start, $1.due.due) < ($0.start, $0.due.due) }
    }
}
