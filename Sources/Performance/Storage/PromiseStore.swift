internal import CaseworkRules
package import Kernel
package import PerformanceRules
internal import SettlementRules
package import Storage
package import Web

/// Promises as they are kept: reading, and deciding in one transaction a move.
package struct PromiseStore: Sendable {
    package let tools: PerformanceTools
    var database: any Database { tools.database }

    /// Another promise of the same file may have moved at the same moment; then it is decided once more.
    private static let attempts = 4

    package init(_ tools: PerformanceTools) {
        self.tools = tools
    }

    /// The promises of a file in their order; none when it has none.
    package func promises(of number: CaseNumber) async throws -> [StoredPromise] {
        try await database.rows(
            "SELECT * FROM promise WHERE number = \(number.text) ORDER BY position"
        ).map(StoredPromise.init)
    }

    /// What was said and handed in, oldest first.
    package func acts(of caseID: Int64) async throws -> [StoredAct] {
        let answers = try await database.read { reading in
            try reading.rows(each: [
                "SELECT * FROM promise_act WHERE case_id = \(caseID) ORDER BY at, id",
                "SELECT * FROM promise_file WHERE case_id = \(caseID) ORDER BY id",
            ])
        }
        let files = try Dictionary(grouping: answers[1]) { try $0.int64("act_id") }
        return try answers[0].map { try Self.act($0, files) }
    }

    /// Makes a move, or throws `PromiseRefused` with all reasons; `NotFound` when there is no such promise, `Stale` when
    /// it is not at the `version` that was named. What comes `alongside` is kept with it or not at all.
    ///
    /// What two people do at the same moment is decided one after the other, each on the promise as it is then.
    @discardableResult
    package func decide(
        _ move: PromiseMove, on position: Int, of number: CaseNumber, by actor: PromiseActor,
        author: HistoryEvent.Author? = nil, files: [HandedFiles.Kept] = [], version: Int? = nil,
        alongside more: Change = Change()
    ) async throws -> Promise {
        let who = author ?? HistoryEvent.Author(kind: actor.side?.rawValue ?? "system")
        for attempt in 1... {
            let drawn = Drawn(tools, files: files)
            do {
                return try await database.transaction { transaction in
                    guard let stored = try Self.promise(position, of: number, in: transaction) else { throw NotFound() }
                    guard version == nil || version == stored.promise.version else { throw Stale() }
                    try transaction.run(more)
                    return try self.decide(move, on: stored, by: actor, who, drawn, transaction)
                }
            } catch ChangeRefused.missed where attempt < Self.attempts {
                continue
            } catch ChangeRefused.missed {
                throw Stale()
            }
        }
        throw Stale()
    }

    private static func promise(
        _ position: Int, of number: CaseNumber, in transaction: any Writing
    ) throws -> StoredPromise? {
        try transaction.row(
            """
            SELECT * FROM promise WHERE number = \(number.text) AND position = \(position) \(dialect: .forUpdate)
            """
        ).map(StoredPromise.init)
    }

    /// What is drawn before the transaction begins.
    private struct Drawn: Sendable {
        let now: Instant
        let id: Int64
        let files: [(id: Int64, file: HandedFiles.Kept)]
        let letters: [Int64]
        let note: Int64

        init(_ tools: PerformanceTools, files: [HandedFiles.Kept]) {
            now = tools.time.now()
            id = tools.nextKey()
            self.files = files.map { (tools.nextKey(), $0) }
            letters = (0..<2).map { _ in tools.nextKey() }
            note = tools.nextKey()
        }
    }

    private func decide(
        _ move: PromiseMove, on stored: StoredPromise, by actor: PromiseActor, _ who: HistoryEvent.Author,
        _ drawn: Drawn, _ transaction: any Writing
    ) throws -> Promise {
        let before = stored.promise
        let situation = PromiseSituation(
            who: actor, now: drawn.now, today: tools.zone().day(of: drawn.now), newID: drawn.id)
        let decision = try before.deciding(move, situation)
        var writing = PromiseWriting(before.caseID, at: drawn.now)
        let broken = try carryOut(decision, of: stored, by: who, drawn.now, transaction)
        writing.update(decision.promise, from: before.version, broken: broken)
        if let act = decision.act {
            writing.insert(act, of: before.position)
            for (id, file) in drawn.files { writing.insert(file, id: id, of: act.id) }
        }
        writing.enqueue(decision.news, of: before.position, keys: drawn.letters)
        try transaction.run(writing.change)
        if decision.outcome != nil || decision.promise.state == .released {
            try transaction.execute(TraderRecordStore.touching(before.caseID, stored.promise.number, at: drawn.now))
        }
        try announce(move.name, decision.promise, by: actor, drawn, transaction)
        return decision.promise
    }

    private func announce(
        _ move: PromiseMove.Name, _ promise: Promise, by actor: PromiseActor, _ drawn: Drawn,
        _ transaction: any Writing
    ) throws {
        guard let announce = tools.announce else { return }
        let note = PromiseNote(
            id: drawn.note, caseID: promise.caseID, number: promise.number, position: promise.position, move: move,
            by: actor.side, dueOn: promise.terms.dueOn, at: drawn.now)
        if let statement = announce(note) { try transaction.execute(statement) }
    }

    /// Writes the history, and does with the file what the decision means for it.
    private func carryOut(
        _ decision: PromiseDecision, of stored: StoredPromise, by who: HistoryEvent.Author, _ now: Instant,
        _ transaction: any Writing
    ) throws -> PromiseCases.Broken? {
        let number = stored.promise.number
        if case .kept(let kept) = decision.outcome {
            try tools.cases.keep(number, kept, decision.entry, who, now, transaction)
            return nil
        }
        try note(decision.entry, of: stored.promise.caseID, by: who, office: stored.office, now, transaction)
        return decision.outcome == .broken ? try tools.cases.breach(number, now, transaction) : nil
    }

    /// The file's own history tells what was done; texts only as commitments.
    func note(
        _ entry: Entry, of caseID: Int64, by who: HistoryEvent.Author, office: Int64, _ now: Instant,
        _ transaction: any Writing
    ) throws {
        let chain = try HistoryStore.chain(of: caseID, in: transaction)
        var history = HistoryWriting(after: chain, random: tools.random)
        history.note(
            HistoryEvent(
                entry.kind, at: now, by: who, office: office,
                facts: Dictionary(entry.facts.map { ($0.key, $0.value) }) { _, last in last },
                personal: Dictionary(entry.personal.map { ($0.key, $0.value) }) { _, last in last }))
        var change = Change()
        history.write(into: &change)
        try transaction.run(change)
    }

    private static func act(_ row: Row, _ files: [Int64: [Row]]) throws -> StoredAct {
        let id = try row.int64("id")
        let act = PromiseAct(
            id: id, what: try row.choice("what"), side: try row.choice("side"), text: try row.text("text"),
            at: try row.instant("at"), isByStaff: try row.bool("by_staff"))
        return StoredAct(
            act: act, position: try row.int("position"),
            files: try (files[id] ?? []).map { file in
                (
                    try file.int64("id"),
                    HandedFiles.Kept(
                        name: try file.text("name"), type: try file.text("type"), size: try file.int("size"),
                        hash: try file.bytes("hash"))
                )
            })
    }
}
