internal import CaseworkRules
internal import Kernel
package import Logging
internal import PerformanceRules
internal import SettlementRules
internal import Storage
internal import Web

/// Puts the questions after closings, and reminds once those who have not answered.
package struct AskingSweep: Sendable {
    private let store: AskingStore
    private let holder: String
    private let log: Logger
    private static let batch = 200
    private static let steps = 60
    private static let leaseSeconds: Int64 = 120

    package init(_ store: AskingStore, as holder: String, log: Logger) {
        self.store = store
        self.holder = holder
        self.log = log
    }

    /// One round; with nothing due one look at an index is all there is.
    ///
    /// - Returns: how many were asked or reminded.
    @discardableResult
    package func round() async throws -> Int {
        let today = store.tools.today
        var due = try await store.due(on: today, limit: Self.batch)
        guard !due.isEmpty else { return 0 }
        let (database, time) = (store.tools.database, store.tools.time)
        let taken = try await Lease.take("asking", as: holder, for: Self.leaseSeconds, at: time.now(), on: database)
        guard let lease = taken else { return 0 }
        try await store.dropOld(on: today)
        due = try await store.due(on: today, limit: Self.batch)
        var done = 0
        for _ in 0..<Self.steps {
            let before = done
            for asking in due where try await ask(asking) { done += 1 }
            // A step that gets nothing done would only begin again with the same.
            guard due.count == Self.batch, done > before, !Task.isCancelled,
                try await lease.renew(for: Self.leaseSeconds, at: time.now(), on: database)
            else { break }
            due = try await store.due(on: today, limit: Self.batch)
        }
        try await lease.release(on: database)
        return done
    }

    private func ask(_ asking: Asking) async throws -> Bool {
        do {
            return try await store.put(asking)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            log.error("a side could not be asked", metadata: ["error": "\(type(of: error))"])
            return false
        }
    }
}

extension AskingStore {
    func due(on today: Day, limit: Int) async throws -> [Asking] {
        try await database.rows(Self.dueSQL(on: today, limit: limit)).compactMap { try? Self.asking($0) }
    }

    /// Nobody is asked about what ended long ago, such as after a long stop: it would only surprise.
    func dropOld(on today: Day) async throws {
        try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE asking SET next_on = NULL
                WHERE next_on IS NOT NULL AND next_on < \(today - Asking.patience)
                """)
        }
    }

    static func dueSQL(on today: Day, limit: Int) -> SQL {
        """
        SELECT * FROM asking WHERE next_on IS NOT NULL AND next_on <= \(today)
        ORDER BY next_on, case_id, side LIMIT \(most: limit)
        """
    }

    /// Asks, or reminds; false where nobody can be asked any more.
    func put(_ known: Asking) async throws -> Bool {
        let facts = try await tools.cases.facts(known.number)
        let (now, letter) = (tools.time.now(), tools.nextKey())
        let today = tools.zone().day(of: now)
        let store = PromiseStore(tools)
        return try await database.transaction { transaction in
            let row = try transaction.row(
                """
                SELECT * FROM asking WHERE case_id = \(known.caseID) AND side = \(known.side) AND next_on IS NOT NULL
                    AND next_on <= \(today) \(dialect: .forUpdate)
                """)
            guard let row else { return false }
            let asking = try Self.asking(row)
            guard let facts, Self.isReached(asking.side, facts, on: today) else {
                try transaction.execute(Self.setting(asking, nextOn: nil))
                return false
            }
            let (next, day) = asking.put(on: today)
            var change = Change()
            if !asking.isAsked { change.run(Self.counting(.asked, 1, of: asking.caseID, asking.side)) }
            change.run(Self.setting(next, nextOn: day), expecting: 1)
            let effect = Outbox.Effect(
                id: letter, kind: PromiseLetter.kind,
                payload: AskingLetter(side: asking.side, isAgain: asking.isAsked).payload, caseID: asking.caseID)
            change.insert(Outbox.enqueue(effect, at: now))
            try transaction.run(change)
            let entry = Entry(
                kind: Entry.sideAsked,
                facts: [
                    .init("day", today.description), .init("side", asking.side.rawValue),
                    .init("again", asking.isAsked ? "1" : "0"),
                ])
            try store.note(
                entry, of: asking.caseID, by: HistoryEvent.Author(kind: "system"), office: facts.office, now,
                transaction)
            return true
        }
    }

    /// A trader whose link has ended, or who may not know the complaint any more, is not asked and not counted.
    private static func isReached(_ side: Side, _ facts: PromiseFacts, on today: Day) -> Bool {
        side == .consumer || facts.isPassedOn && facts.traderUntil.map { $0 >= today } ?? false
    }

    private static func setting(_ asking: Asking, nextOn day: Day?) -> SQL {
        """
        UPDATE asking SET is_asked = \(asking.isAsked), is_reminded = \(asking.isReminded), next_on = \(day)
        WHERE case_id = \(asking.caseID) AND side = \(asking.side)
        """
    }
}
