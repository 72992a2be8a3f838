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
        guard let row = try caseRow(number) else { return nil }
        return try file(row)
    }

    /// Everything the file's page shows.
    package func details(number: String) throws -> CaseDetails? {
        guard let row = try caseRow(number) else { return nil }
        let file = try file(row)
        let id = file.id
        let parties = try reading.rows("SELECT * FROM party WHERE case_id = \(id) ORDER BY id")
        let consumer = try parties.first { try $0.text("role") == "consumer" }
        let trader = try parties.first { try $0.text("role") == "trader" }
        let agent = try parties.first { try $0.text("role") == "agent" }
        return CaseDetails(
            file: file, title: try row.text("title"), story: try row.text("story"),
            trader: try trader.map { try self.trader($0, file.division) }
                ?? TraderParty(name: "", division: file.division),
            consumer: try consumer.map(self.consumer) ?? ConsumerParty(name: "", phone: ""),
            agent: try agent.map(self.agent), purchase: try purchase(id), claims: try claims(id),
            consents: try consents(id), notes: try notes(id), sessions: try sessions(id),
            agreement: try agreement(id), rating: try rating(id), evidence: try evidence(id),
            handlings: try handlings(id), handovers: try handovers(id),
            agreedMoney: try row.optionalMoney("agreed_fen"), performedMoney: try row.optionalMoney("performed_fen"),
            recordedOutcome: try row.optionalText("recorded_outcome"), source: try row.optionalText("source"),
            links: try links(id), history: try HistoryStore.entries(of: id, in: reading))
    }

    private func caseRow(_ number: String) throws -> Row? {
        try reading.row(
            """
            SELECT f.*, h.rule_set, h.received_on AS handling_received, h.accepted_on AS handling_accepted,
                h.ended_on AS handling_ended, h.officer_id AS handling_officer
            FROM case_file AS f JOIN handling AS h ON h.case_id = f.id AND h.id = f.handling_id
            WHERE f.number = \(number)
            """)
    }

    private func file(_ row: Row) throws -> CaseFile {
        let id = try row.int64("id")
        let handling = Handling(
            id: try row.int64("handling_id"), office: try row.int64("office_id"), ruleSet: try row.text("rule_set"),
            receivedOn: try row.day("handling_received"), officer: try row.optionalInt64("handling_officer"),
            acceptedOn: try row.optionalDay("handling_accepted"), endedOn: try row.optionalDay("handling_ended"))
        let kind: CaseKind = try row.choice("kind")
        return CaseFile(
            id: id, number: try number(row), kind: kind, channel: try row.choice("channel"),
            state: try row.choice("state"), version: try row.int("version"),
            receivedAt: try row.instant("received_at"), receivedOn: try row.day("received_on"),
            division: try row.choice("division"),
            category: CategoryCode(system: try row.text("category_system"), code: try row.text("category")),
            nature: try row.text("nature"), handling: handling,
            handover: try row.optionalInt64("handover_office") == nil ? nil : try openHandover(id),
            clocks: try clocks(id), pauses: try pauses(id), acceptedOn: try row.optionalDay("accepted_on"),
            outcome: try row.optionalChoice("outcome"), closedOn: try row.optionalDay("closed_on"),
            rated: try row.bool("rated"), extensionAsk: try kind == .tip ? extensionAsk(id) : nil,
            hasReporter: try kind == .tip && hasReporter(id))
    }

    private func number(_ row: Row) throws -> CaseNumber {
        let text = try row.text("number")
        guard let number = CaseNumber(text) else { throw UnreadableFile(number: text) }
        return number
    }

    private func openHandover(_ id: Int64) throws -> Handover? {
        try handovers(id).last { $0.state == .offered }?.handover
    }

    func clocks(_ id: Int64) throws -> [Clock] {
        try reading.rows(
            "SELECT * FROM clock WHERE case_id = \(id) ORDER BY handling_id, start_on, period"
        ).map { row in
            let start = try row.day("start_on")
            let due = DueDays.dueDate(
                start: start, due: try row.day("due_on"), provisional: try row.bool("provisional"),
                text: try row.text("days"))
            return Clock(
                key: try row.choice("period"), handling: try row.int64("handling_id"), start: start, due: due,
                state: try row.choice("state"), endedOn: try row.optionalDay("ended_on"),
                extendedBy: try row.int("extended_by"))
        }
    }

    private func pauses(_ id: Int64) throws -> [Pause] {
        try reading.rows("SELECT * FROM pause WHERE case_id = \(id) ORDER BY first_day, id").map { row in
            Pause(
                id: try row.int64("id"), handling: try row.int64("handling_id"), kind: try row.choice("kind"),
                first: try row.day("first_day"), last: try row.optionalDay("last_day"), reason: try row.text("reason"))
        }
    }
}

/// A stored file does not read as one: a fault of ours, never of the person who asks.
struct UnreadableFile: Error {
    let number: String
}
