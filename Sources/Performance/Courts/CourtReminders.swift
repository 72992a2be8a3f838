package import CaseworkRules
package import Kernel
package import Logging
internal import PerformanceRules
internal import SettlementRules
package import Storage
internal import Web

/// Tells both sides of a mediated agreement, ten days before the last, that a court can confirm it.
package struct CourtReminders: Sendable {
    private let store: PromiseStore
    private let holder: String
    private let log: Logger
    private static let batch = 200
    private static let leaseSeconds: Int64 = 120

    package init(_ store: PromiseStore, as holder: String, log: Logger) {
        self.store = store
        self.holder = holder
        self.log = log
    }

    /// What is kept in the transaction of a decision on a file: an agreement begins the thirty days.
    @Sendable
    package static func alongside(_ before: CaseFile, _ decision: Decision, _ now: Instant) -> Change? {
        guard decision.entry.kind == CaseMove.Name.agree.rawValue,
            let day = decision.entry.facts.first(where: { $0.key == "day" }).flatMap({ Day($0.value) })
        else { return nil }
        var change = Change()
        change.run(
            """
            INSERT INTO court_reminder (case_id, number, agreed_on, next_on)
            VALUES (\(before.id), \(before.number.text), \(day), \(CourtDays.remindOn(agreedOn: day)))
            ON CONFLICT (case_id) DO UPDATE SET agreed_on = excluded.agreed_on, next_on = excluded.next_on
            """, expecting: 1)
        return change
    }

    /// One round; with nothing due one look at an index is all there is.
    @discardableResult
    package func round() async throws -> Int {
        let (tools, today) = (store.tools, store.tools.today)
        let due = try await tools.database.rows(Self.dueSQL(on: today))
        guard !due.isEmpty else { return 0 }
        let lease = try await Lease.take(
            "courts", as: holder, for: Self.leaseSeconds, at: tools.time.now(), on: tools.database)
        guard let lease else { return 0 }
        // What is over by now is put away at once, however much there is.
        let over = today - CourtDays.remindBefore
        try await tools.database.transaction { transaction in
            try transaction.execute(
                "UPDATE court_reminder SET next_on = NULL WHERE next_on IS NOT NULL AND next_on < \(over)")
        }
        var done = 0
        for row in due {
            do {
                if try await remind(row.int64("case_id")) { done += 1 }
            } catch {
                log.error("a reminder could not be sent", metadata: ["error": "\(type(of: error))"])
            }
        }
        try await lease.release(on: tools.database)
        return done
    }

    static func dueSQL(on today: Day) -> SQL {
        """
        SELECT case_id FROM court_reminder WHERE next_on IS NOT NULL AND next_on <= \(today)
        ORDER BY next_on, case_id LIMIT \(most: batch)
        """
    }

    private func remind(_ caseID: Int64) async throws -> Bool {
        let tools = store.tools
        let (now, keys) = (tools.time.now(), Side.allCases.map { ($0, tools.nextKey()) })
        let today = tools.zone().day(of: now)
        return try await tools.database.transaction { transaction in
            let row = try transaction.row(
                """
                UPDATE court_reminder SET next_on = NULL WHERE case_id = \(caseID) AND next_on <= \(today)
                RETURNING agreed_on
                """)
            // After a long stop the thirty days may be over; then there is nothing left to say.
            guard let row, today <= CourtDays.confirmationEnds(agreedOn: try row.day("agreed_on")) else { return false }
            for (side, key) in keys {
                let effect = Outbox.Effect(
                    id: key, kind: PromiseLetter.kind, payload: "court \(side.rawValue)", caseID: caseID)
                try transaction.execute(Outbox.enqueue(effect, at: now))
            }
            let entry = Entry(kind: Entry.courtReminded, facts: [.init("day", today.description)])
            try store.note(
                entry, of: caseID, by: HistoryEvent.Author(kind: "system"), office: Handling.noOffice, now, transaction)
            return true
        }
    }
}

extension Entry {
    /// The kind of the entry that says that both sides were told of judicial confirmation.
    static let courtReminded = "court-reminded"
}

/// Writes the messages that tell of judicial confirmation.
package struct CourtLetters: Sendable {
    private let store: PromiseStore

    package init(_ store: PromiseStore) {
        self.store = store
    }

    /// Nil when the effect is none of ours, or the side cannot be reached.
    package func letter(of item: OutboxItem) async throws -> WrittenPromiseLetter? {
        guard let caseID = item.effect.caseID else { return nil }
        return try await letter(item.effect.payload, of: caseID)
    }

    func letter(_ payload: String, of caseID: Int64) async throws -> WrittenPromiseLetter? {
        let words = payload.split(separator: " ").map(String.init)
        guard words.count == 2, words[0] == "court", let side = Side(rawValue: words[1]),
            let row = try await store.tools.database.row(
                "SELECT number, agreed_on FROM court_reminder WHERE case_id = \(caseID)"),
            let number = CaseNumber(try row.text("number")), let facts = try await store.tools.cases.facts(number)
        else { return nil }
        let isTrader = side == .trader
        if isTrader, !facts.isPassedOn || !facts.hasRoom { return nil }
        let language = isTrader ? Language.zh : facts.language
        let last = CourtDays.confirmationEnds(agreedOn: try row.day("agreed_on"))
        let values = [facts.number.text, PromiseLetterText.day(last, language)]
        return WrittenPromiseLetter(
            caseID: caseID, number: facts.number.text, office: facts.office,
            phone: isTrader ? facts.traderPhone : facts.consumerPhone,
            email: isTrader ? facts.traderEmail : facts.consumerEmail, language: language,
            subject: PromiseLetterText.fill(PromiseLetterText.subject, language, values),
            text: PromiseLetterText.fill(CourtText.letter, language, values), needsLink: false)
    }
}
