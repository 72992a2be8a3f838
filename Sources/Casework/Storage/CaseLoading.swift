package import CaseworkRules
package import Kernel
internal import LawRules
package import Storage

/// Reads a file and its rows from one snapshot.
package struct CaseLoading {
    let reading: any Reading

    package init(reading: any Reading) {
        self.reading = reading
    }

    /// What decisions need; nil when there is no such file.
    package func file(number: String) throws -> CaseFile? {
        guard let row = try reading.row("\(fragment: Self.row)\(number)") else { return nil }
        return try file(row, CaseRows(CaseTable.deciding, of: row, in: reading))
    }

    /// Everything the file's page shows; it ends the read.
    package func details(number: String) throws -> CaseDetails? { try details(number: number) { _ in [] }?.details }

    /// The same with the answers to other questions about the file, which end the read.
    func details(
        number: String, beside others: (CaseKnown) throws -> [SQL]
    ) throws -> (details: CaseDetails, beside: [[Row]])? {
        guard let row = try reading.row("\(fragment: Self.wholeRow)\(number)") else { return nil }
        let (rows, beside) = try CaseRows.read(
            CaseTable.allCases, of: row, beside: others(CaseKnown(row)), in: reading)
        return (try details(row, rows), beside)
    }

    private func details(_ row: Row, _ rows: CaseRows) throws -> CaseDetails {
        let file = try file(row, rows)
        func party(_ role: String) throws -> Row? { try rows[.party].first { try $0.text("role") == role } }
        return CaseDetails(
            file: file, title: try row.text("title"), story: try row.text("story"),
            trader: try party("trader").map { try trader($0, file.division) }
                ?? TraderParty(name: "", division: file.division),
            consumer: try party("consumer").map(consumer) ?? ConsumerParty(name: "", phone: ""),
            agent: try party("agent").map(agent), purchase: try purchase(row), claims: try rows[.claim].map(claim),
            consents: try rows[.consent].map(consent),
            notes: try rows[.note].map(note), sessions: try rows[.session].map(session),
            agreement: try rows[.agreement].first.map(agreement), rating: try rows[.rating].first.map(rating),
            evidence: try rows[.evidence].map(Self.evidence), handlings: try handlings(file, row, rows),
            handovers: try rows[.handover].map(handover), agreedMoney: try row.optionalMoney("agreed_fen"),
            performedMoney: try row.optionalMoney("performed_fen"),
            recordedOutcome: try row.optionalText("recorded_outcome"), source: try row.optionalText("source"),
            links: try rows[.link].compactMap(link), supervisions: try rows[.supervision].map(supervision),
            history: try rows[.history].reversed().map(HistoryStore.entry),
            historyEnd: HistoryChain(
                caseID: file.id, count: try row.optionalInt64("history_count") ?? 0,
                head: try row.optionalBytes("history_hash") ?? []))
    }

    /// The file itself with its present handling, and which of the tables for decisions hold more of it.
    private static let row = selecting([current] + CaseTable.deciding.compactMap(\.presence))

    /// The same with what every file has once, and of all tables.
    private static let wholeRow = selecting(
        [current, once] + CaseTable.allCases.compactMap(\.presence),
        from: """
            LEFT JOIN purchase AS p ON p.case_id = f.id
            LEFT JOIN history_head AS e ON e.case_id = f.id
            LEFT JOIN case_signature AS s ON s.case_id = f.id
            LEFT JOIN party AS c ON c.case_id = f.id AND c.id = 1 AND c.role = 'consumer'
            LEFT JOIN party AS t ON t.case_id = f.id AND t.id = 2 AND t.role = 'trader'\n
            """)

    private static let current: SQL = """
        f.*, h.rule_set, h.received_on AS handling_received, h.accepted_on AS handling_accepted,
        h.ended_on AS handling_ended, h.officer_id AS handling_officer, h.ended_how AS handling_ended_how,
        EXISTS (SELECT 1 FROM tip_reporter WHERE case_id = f.id) AS has_reporter
        """

    private static let once: SQL = """
        p.online, p.platform, p.shop, p.product, p.brand, p.model, p.order_number, p.gtin, p.bought_on, p.amount_fen,
        e.count AS history_count, e.hash AS history_hash, s.band1, s.band2, s.band3,
        c.phone AS consumer_phone, t.name AS trader_name, t.credit_code AS trader_code
        """

    private static func selecting(_ columns: [SQL], from joined: SQL = "") -> SQL {
        """
        SELECT \(fragment: columns.joined(with: ", "))
        FROM case_file AS f JOIN handling AS h ON h.case_id = f.id AND h.id = f.handling_id
        \(fragment: joined)WHERE f.number =\u{20}
        """
    }

    private func file(_ row: Row, _ rows: CaseRows) throws -> CaseFile {
        let handling = Handling(
            id: try row.int64("handling_id"), office: try row.int64("office_id"), ruleSet: try row.text("rule_set"),
            receivedOn: try row.day("handling_received"), officer: try row.optionalInt64("handling_officer"),
            acceptedOn: try row.optionalDay("handling_accepted"), endedOn: try row.optionalDay("handling_ended"))
        return CaseFile(
            id: try row.int64("id"), number: try number(row), kind: try row.choice("kind"),
            channel: try row.choice("channel"),
            state: try row.choice("state"), version: try row.int("version"),
            receivedAt: try row.instant("received_at"), receivedOn: try row.day("received_on"),
            division: try row.choice("division"),
            category: CategoryCode(system: try row.text("category_system"), code: try row.text("category")),
            nature: try row.text("nature"), handling: handling,
            handover: try rows[.handover].map(handover).last { $0.state == .offered }?.handover,
            clocks: try rows[.clock].map(clock), pauses: try rows[.pause].map(pause),
            acceptedOn: try row.optionalDay("accepted_on"),
            outcome: try row.optionalChoice("outcome"), closedOn: try row.optionalDay("closed_on"),
            rated: try row.bool("rated"), extensionAsk: try rows[.extensionAsk].last.map(extensionAsk),
            supervision: try rows[.supervision].map(supervision).last { $0.ended == nil }?.supervision,
            hasReporter: try row.bool("has_reporter"), agreedMoney: try row.optionalMoney("agreed_fen"),
            performedMoney: try row.optionalMoney("performed_fen"),
            punitiveMoney: try row.optionalMoney("punitive_fen"))
    }

    private func number(_ row: Row) throws -> CaseNumber {
        let text = try row.text("number")
        guard let number = CaseNumber(text) else { throw UnreadableFile(number: text) }
        return number
    }

    private func clock(_ row: Row) throws -> Clock {
        let start = try row.day("start_on")
        let due = DueDays.dueDate(
            start: start, due: try row.day("due_on"), provisional: try row.bool("provisional"),
            text: try row.text("days"))
        return Clock(
            key: try row.choice("period"), handling: try row.int64("handling_id"), start: start, due: due,
            state: try row.choice("state"), endedOn: try row.optionalDay("ended_on"),
            extendedBy: try row.int("extended_by"))
    }

    private func pause(_ row: Row) throws -> Pause {
        Pause(
            id: try row.int64("id"), handling: try row.int64("handling_id"), kind: try row.choice("kind"),
            first: try row.day("first_day"), last: try row.optionalDay("last_day"), reason: try row.text("reason"))
    }
}

/// A stored file does not read as one: a fault of ours, never of the person who asks.
struct UnreadableFile: Error {
    let number: String
}
