internal import AccountsRules
package import CaseworkRules
package import Kernel
internal import LawRules
internal import StatisticsRules
package import Storage

/// Takes records of another system into the files: no clock starts, nothing is sent, and dates stay as recorded.
package struct RecordStore: RecordKeeping {
    private let tools: CaseworkTools
    /// Keeps new divisions in the directory; App gives it, because divisions are another capability's.
    private let divisions: @Sendable ([RecordedDivision]) async throws -> Void
    /// Called when the categories have changed.
    private let categoriesChanged: @Sendable () async throws -> Void

    package init(
        _ tools: CaseworkTools, divisions: @escaping @Sendable ([RecordedDivision]) async throws -> Void,
        categoriesChanged: @escaping @Sendable () async throws -> Void
    ) {
        self.tools = tools
        self.divisions = divisions
        self.categoriesChanged = categoriesChanged
    }

    package func prepare(divisions list: [RecordedDivision]) async throws { try await divisions(list) }

    package func prepare(
        system: String, name: LocalText, source: String, categories: [RecordedCategory]
    ) async throws {
        try await tools.database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO category_system (id, name_zh, name_en, source)
                VALUES (\(system), \(name.zh), \(name.en), \(source)) ON CONFLICT (id) DO NOTHING
                """)
            for (position, category) in categories.enumerated() {
                try Self.put(category, position, of: system, in: transaction)
            }
        }
        try await categoriesChanged()
    }

    private static func put(
        _ category: RecordedCategory, _ position: Int, of system: String, in transaction: any Writing
    ) throws {
        try transaction.execute(
            """
            INSERT INTO category (system, code, parent, position, status)
            VALUES (\(system), \(category.code), \(category.parent), \(position), 'imported')
            ON CONFLICT (system, code) DO NOTHING
            """)
        try transaction.execute(
            """
            INSERT INTO category_name (system, code, from_day, zh, en)
            VALUES (\(system), \(category.code), 0, \(category.name), \(category.name))
            ON CONFLICT (system, code, from_day) DO NOTHING
            """)
    }

    package func keep(_ records: [RecordedFile]) async throws -> [RecordKept] {
        let drawn = try await draw(for: records)
        var seen: Set<String> = []
        let fresh = records.indices.filter { seen.insert(Self.key(records[$0])).inserted }
        let answers = try await withThrowingTaskGroup { lanes in
            for lane in 0..<Self.lanes {
                let places = fresh.indices.filter { $0 % Self.lanes == lane }.map { fresh[$0] }
                if places.isEmpty { continue }
                lanes.addTask { try await self.keep(places.map { (place: $0, file: records[$0], drawn: drawn[$0]) }) }
            }
            return try await lanes.reduce(into: Set<Int>()) { $0.formUnion($1) }
        }
        return records.indices.map { answers.contains($0) ? .kept : .alreadyThere }
    }

    /// How many transactions share a batch: while the database writes one, the rows of the other are made.
    private static let lanes = 2

    /// Keeps in one transaction what is not there yet; returns the places of those kept.
    private func keep(_ records: [(place: Int, file: RecordedFile, drawn: DrawnForRecord)]) async throws -> [Int] {
        let now = tools.time.now()
        let changes = records.map { change($0.file, $0.drawn, now) }
        return try await tools.database.transaction { transaction in
            let known = try Self.known(records.map(\.file), in: transaction)
            let missing = records.indices.filter { !known.contains(Self.key(records[$0].file)) }
            var whole = Change()
            for index in missing { whole.append(changes[index]) }
            try transaction.run(whole.byText())
            return missing.map { records[$0].place }
        }
    }

    /// What tells one record from all others.
    private static func key(_ record: RecordedFile) -> String { "\(record.source)\u{1F}\(record.sourceKey)" }

    private static func known(_ records: [RecordedFile], in reading: any Reading) throws -> Set<String> {
        var known: Set<String> = []
        for (source, group) in Dictionary(grouping: records, by: \.source).sorted(by: { $0.key < $1.key }) {
            // Asked one by one: a planner that takes a source for small would read all of its records, again and again.
            let asked = group.map { "(\($0.sourceKey))" as SQL }.joined(with: ", ")
            let rows = try reading.rows(
                """
                WITH asked (source_key) AS (VALUES \(fragment: asked))
                SELECT source_key FROM asked
                WHERE (SELECT f.id FROM case_file AS f WHERE f.source = \(source) AND f.source_key = asked.source_key)
                    IS NOT NULL
                ORDER BY source_key
                """)
            for row in rows { known.insert("\(source)\u{1F}\(try row.text("source_key"))") }
        }
        return known
    }
}

/// What one record gets before its transaction begins.
struct DrawnForRecord: Sendable {
    let id: Int64
    let handlingID: Int64
    let deltaIDs: [Int64]
    let number: CaseNumber
    let office: Int64
    let receivedOn: Day
}

extension RecordStore {
    /// Records keep the office in charge of their division, or the first of all where none is.
    private func draw(for records: [RecordedFile]) async throws -> [DrawnForRecord] {
        let zone = tools.law().zone
        let directory = tools.directory()
        let today = tools.today
        let fallback = directory.heads(on: today).first?.id ?? 0
        var offices: [DivisionCode: Int64] = [:]
        var drawn: [DrawnForRecord] = []
        drawn.reserveCapacity(records.count)
        for record in records {
            let day = zone.day(of: record.receivedAt)
            let office =
                offices[record.division]
                ?? directory.competentOffice(for: record.division, on: today)?.id ?? fallback
            offices[record.division] = office
            let number = CaseNumber(division: record.division, year: day.year, serial: 0)
            let serial = try await tools.numbers.next(in: "\(number.division)-\(day.year % 100)")
            drawn.append(
                DrawnForRecord(
                    id: tools.keys.next(), handlingID: tools.keys.next(),
                    deltaIDs: (0..<RecordedFile.mostDeltas).map { _ in tools.keys.next() },
                    number: CaseNumber(division: record.division, year: day.year, serial: Int(serial)),
                    office: office, receivedOn: day))
        }
        return drawn
    }

    private func change(_ record: RecordedFile, _ drawn: DrawnForRecord, _ now: Instant) -> Change {
        var writing = CaseWriting(now: now, by: "")
        writing.insert(record, drawn)
        let handling = Handling(
            id: drawn.handlingID, office: drawn.office, ruleSet: "as-recorded", receivedOn: drawn.receivedOn,
            endedOn: record.closedOn)
        writing.insert(handling, of: drawn.id)
        var history = HistoryWriting(after: HistoryChain(caseID: drawn.id), random: tools.random)
        for event in events(record, drawn, now) { history.note(event) }
        writing.write(history)
        writing.append(record.deltas(receivedOn: drawn.receivedOn), of: drawn.id, keys: drawn.deltaIDs)
        return writing.change
    }

    private func events(_ record: RecordedFile, _ drawn: DrawnForRecord, _ now: Instant) -> [HistoryEvent] {
        let author = HistoryEvent.Author(kind: "system")
        var facts = [
            "day": drawn.receivedOn.description, "source": record.source, "key": record.sourceKey,
            "kind": record.kind.rawValue, "channel": record.channel.rawValue,
        ]
        if !record.handledBy.isEmpty { facts["handledBy"] = record.handledBy }
        var events = [
            HistoryEvent(Entry.recorded, at: now, by: author, office: drawn.office, facts: facts)
        ]
        if let acceptedOn = record.acceptedOn {
            let facts = ["day": acceptedOn.description]
            events.append(HistoryEvent(Entry.recordedAccepted, at: now, by: author, office: drawn.office, facts: facts))
        }
        if let closedOn = record.closedOn {
            var facts = record.resultFacts
            facts["day"] = closedOn.description
            if let inTime = record.inTime { facts["inTime"] = inTime ? "1" : "0" }
            if let outcome = record.outcome { facts["outcome"] = outcome }
            events.append(HistoryEvent(Entry.recordedClosed, at: now, by: author, office: drawn.office, facts: facts))
        }
        return events
    }
}

extension CaseWriting {
    fileprivate mutating func insert(_ record: RecordedFile, _ drawn: DrawnForRecord) {
        let state: CaseState = record.closedOn == nil ? .received : .closed
        let outcome = record.closedOn == nil ? nil : record.result ?? .asRecorded
        add(
            """
            INSERT INTO case_file (id, number, kind, channel, state, version, received_at, received_on, division,
                category_system, category, nature, title, story, handling_id, office_id, is_open, due_on, closed_on,
                outcome, recorded_outcome, in_time, accepted_on, agreed_fen, performed_fen, punitive_fen, source,
                source_key)
            VALUES (\(drawn.id), \(drawn.number.text), \(record.kind), \(record.channel), \(state), 1,
                \(record.receivedAt), \(drawn.receivedOn), \(record.division), \(record.category.system),
                \(record.category.code), \(record.nature), \(record.title), \(record.story), \(drawn.handlingID),
                \(drawn.office), \(record.closedOn == nil), \(Self.noDue), \(record.closedOn), \(outcome),
                \(record.outcome), \(record.inTime), \(record.acceptedOn), \(record.agreed), \(record.performed),
                \(record.punitive), \(record.source), \(record.sourceKey))
            """)
        guard !record.traderName.isEmpty else { return }
        add(
            """
            INSERT INTO party (case_id, id, role, name, phone, address)
            VALUES (\(drawn.id), 2, 'trader', \(record.traderName), '', '')
            """)
    }
}

extension RecordedFile {
    /// What the record came to, for its history.
    fileprivate var resultFacts: [String: String] {
        var facts: [String: String] = [:]
        facts["result"] = result?.rawValue
        facts["agreed"] = agreed.map { String($0.fen) }
        facts["performed"] = performed.map { String($0.fen) }
        if let punitive, punitive.fen > 0 { facts["punitive"] = String(punitive.fen) }
        return facts
    }
}
