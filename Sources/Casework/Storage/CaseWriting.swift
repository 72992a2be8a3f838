internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import StatisticsRules
internal import Storage

/// The statements that store a receipt or a decision; every key in them was drawn before.
struct CaseWriting {
    private(set) var change = Change()
    let now: Instant
    let by: String

    /// A due day that sorts after all others, for files on which no clock runs.
    static let noDue = 9_999_999

    init(now: Instant, by: String) {
        self.now = now
        self.by = by
    }

    /// The file's own row; `expecting` guards the version it was read at.
    mutating func update(_ file: CaseFile, from version: Int, sets: SQL? = nil) {
        let due = file.nextDue
        change.run(
            """
            UPDATE case_file SET state = \(file.state), version = \(file.version), handling_id = \(file.handling.id),
                office_id = \(file.handling.office), officer_id = \(file.handling.officer),
                handover_office = \(file.handover?.toOffice), is_open = \(!file.state.isFinal),
                due_on = \(due?.due.due.number ?? Self.noDue), due_key = \(due?.key),
                accepted_on = \(file.acceptedOn), closed_on = \(file.closedOn), outcome = \(file.outcome),
                in_time = \(file.closedOn == nil ? nil : file.inTime), supervised_due = \(file.supervision?.due),
                rated = \(file.rated)\(fragment: sets ?? "")
            WHERE id = \(file.id) AND version = \(version)
            """, expecting: 1)
    }

    mutating func insert(_ handling: Handling, of caseID: Int64) {
        change.insert(
            """
            INSERT INTO handling (case_id, id, office_id, rule_set, received_on, officer_id, accepted_on, ended_on)
            VALUES (\(caseID), \(handling.id), \(handling.office), \(handling.ruleSet), \(handling.receivedOn),
                \(handling.officer), \(handling.acceptedOn), \(handling.endedOn))
            """)
    }

    mutating func update(_ handling: Handling, of caseID: Int64) {
        change.run(
            """
            UPDATE handling SET officer_id = \(handling.officer), accepted_on = \(handling.acceptedOn),
                ended_on = \(handling.endedOn)
            WHERE case_id = \(caseID) AND id = \(handling.id)
            """, expecting: 1)
    }

    /// A clock of a new file: a plain insert, which goes to the server in one statement with its neighbours.
    mutating func insert(_ clock: Clock, of caseID: Int64) { change.insert(Self.row(of: clock, caseID)) }

    /// A clock as it is now, whether it was there before or not.
    mutating func put(_ clock: Clock, of caseID: Int64) {
        change.run(
            """
            \(fragment: Self.row(of: clock, caseID))
            ON CONFLICT (case_id, handling_id, period, start_on) DO UPDATE SET due_on = excluded.due_on,
                provisional = excluded.provisional, state = excluded.state, ended_on = excluded.ended_on,
                extended_by = excluded.extended_by, days = excluded.days
            """, expecting: 1)
    }

    private static func row(of clock: Clock, _ caseID: Int64) -> SQL {
        """
        INSERT INTO clock (case_id, handling_id, period, start_on, due_on, provisional, state, ended_on,
            extended_by, days)
        VALUES (\(caseID), \(clock.handling), \(clock.key), \(clock.start), \(clock.due.due),
            \(clock.due.provisional), \(clock.state), \(clock.endedOn), \(clock.extendedBy),
            \(DueDays.text(clock.due)))
        """
    }

    mutating func enqueue(_ effects: [Effect], of file: CaseFile, keys: [Int64]) {
        for (effect, key) in zip(effects, keys) {
            change.insert(Outbox.enqueue(effect.row(id: key, file: file), at: now))
        }
    }

    mutating func append(_ deltas: [Delta], of caseID: Int64, keys: [Int64]) {
        change.append(
            deltas: zip(deltas, keys).map { delta, key in
                DeltaRow(
                    id: key, caseID: caseID, measure: delta.measure.rawValue, effectiveOn: delta.effectiveOn,
                    recordedAt: now, cohortOn: delta.cohortOn, kind: delta.dimensions.kind,
                    channel: delta.dimensions.channel, category: delta.dimensions.category,
                    nature: delta.dimensions.nature, division: delta.dimensions.division, amount: delta.amount)
            })
    }

    mutating func write(_ writing: HistoryWriting) { writing.write(into: &change) }

    mutating func add(_ sql: SQL) { change.insert(sql) }

    mutating func run(_ sql: SQL, expecting: Int?) { change.run(sql, expecting: expecting) }

    mutating func append(_ other: Change) { change.append(other) }
}

extension Effect {
    static let tellingConsumer = "tell-consumer"

    /// The outbox's row for it; the payload names a move and an office, and nothing about a person.
    func row(id: Int64, file: CaseFile) -> Outbox.Effect {
        switch self {
        case .tellConsumer(let name):
            Outbox.Effect(id: id, kind: Self.tellingConsumer, payload: name.rawValue, caseID: file.id)
        }
    }
}

extension Entry {
    /// The history's event for it.
    func event(at now: Instant, by who: Principal, office: Int64) -> HistoryEvent {
        event(at: now, by: who.author, office: office)
    }

    func event(at now: Instant, by author: HistoryEvent.Author, office: Int64) -> HistoryEvent {
        HistoryEvent(
            kind, at: now, by: author, office: office,
            facts: Dictionary(facts.map { ($0.key, $0.value) }) { _, last in last },
            personal: Dictionary(personal.map { ($0.key, $0.value) }) { _, last in last })
    }
}

extension Principal {
    /// Who acted, as the history keeps it.
    var author: HistoryEvent.Author {
        if let key { return HistoryEvent.Author(kind: "key", id: key.id) }
        return switch kind {
        case .staff(let person, _, _, _): HistoryEvent.Author(kind: "staff", id: person)
        case .consumer, .visitor: HistoryEvent.Author(kind: "consumer")
        case .system: HistoryEvent.Author(kind: "system")
        }
    }

    /// The name that stands beside a note; consumers are named by their role.
    var noteName: String {
        guard case .staff(_, let name, _, _) = kind else { return "" }
        return name
    }
}
