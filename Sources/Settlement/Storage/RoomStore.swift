package import CaseworkRules
package import Kernel
internal import LawRules
package import SettlementRules
package import Storage
package import Web

/// Rooms as they are kept: reading, and deciding in one transaction a move.
package struct RoomStore: Sendable {
    package let tools: SettlementTools
    var database: any Database { tools.database }

    package init(_ tools: SettlementTools) {
        self.tools = tools
    }

    /// The room of a file; nil when it has none.
    package func room(_ number: CaseNumber) async throws -> StoredRoom? {
        let law = tools.law()
        return try await database.read { try RoomLoading(reading: $0, law: law).room(number) }
    }

    /// Makes a move, or throws `RoomRefused` with all reasons; `NotFound` when there is no room, `Stale` when it is not
    /// at the `version` that was named. What comes `alongside` is kept with it or not at all.
    ///
    /// What two people do at the same moment is decided one after the other, each on the room as it is then: the row
    /// is locked while it is decided on, and its version guards it besides.
    @discardableResult
    package func decide(
        _ move: RoomMove, in number: CaseNumber, by actor: RoomActor, files: [HandedFiles.Kept] = [],
        version: Int? = nil, alongside more: Change = Change()
    ) async throws -> Room {
        let facts = try await tools.cases.facts(number)
        let drawn = Drawn(tools, files: files)
        do {
            return try await database.transaction { transaction in
                let loading = RoomLoading(reading: transaction, law: drawn.law)
                guard let stored = try loading.room(number, locking: true) else { throw NotFound() }
                guard version == nil || version == stored.room.version else { throw Stale() }
                try transaction.run(more)
                return try self.decide(move, in: stored, by: actor, drawn, facts, transaction)
            }
        } catch ChangeRefused.missed {
            throw Stale()
        }
    }

    /// What is drawn before the transaction begins.
    struct Drawn: Sendable {
        let now: Instant
        let law: LawBook
        let id: Int64
        let files: [(id: Int64, file: HandedFiles.Kept)]
        /// Enough keys for all that one move may tell.
        let letters: [Int64]
        let step: Int64

        init(_ tools: SettlementTools, files: [HandedFiles.Kept] = []) {
            now = tools.time.now()
            law = tools.law()
            id = tools.nextKey()
            self.files = files.map { (tools.nextKey(), $0) }
            letters = (0..<2).map { _ in tools.nextKey() }
            step = tools.nextKey()
        }
    }

    private func decide(
        _ move: RoomMove, in stored: StoredRoom, by actor: RoomActor, _ drawn: Drawn, _ facts: RoomFacts?,
        _ transaction: any Writing
    ) throws -> Room {
        let today = drawn.law.zone.day(of: drawn.now)
        let before = stored.room
        let (move, document) = Self.completed(move, in: before, facts, on: today)
        let decision = try before.deciding(
            move, RoomSituation(who: actor, now: drawn.now, today: today, newID: drawn.id))
        var writing = RoomWriting(
            before.caseID, at: drawn.now, secret: tools.secret, until: before.period.due.due + LinkKey.afterRoom)
        writing.update(decision.room, from: before.version, document: document)
        for record in decision.records { writing.write(record) }
        for (id, file) in drawn.files { writing.insert(file, id: id, of: drawn.id) }
        writing.enqueue(decision.news, keys: drawn.letters)
        try transaction.run(writing.change)
        try note(decision.entry, of: before.caseID, by: actor, office: stored.office, drawn, transaction)
        try announce(move.name, decision.room, stored, by: actor, drawn, transaction)
        if let ending = decision.ending {
            let terms = FileEnding(ending, document: stored.document ?? "")
            try tools.cases.end(before.number, terms, drawn.now, transaction)
            if case .settled(let offer, let last) = ending {
                try keep(before, offer, until: last, on: today, at: drawn.now, transaction)
            }
        }
        return decision.room
    }

    /// Programs of a trader that has a code are told.
    private func announce(
        _ move: RoomMove.Name, _ room: Room, _ stored: StoredRoom, by actor: RoomActor, _ drawn: Drawn,
        _ transaction: any Writing
    ) throws {
        guard let announce = tools.announce, let trader = stored.traderCode else { return }
        let step = RoomStep(
            id: drawn.step, number: room.number, trader: trader, move: move, by: actor.side, state: room.state,
            offer: [.offer, .withdraw, .decline, .accept].contains(move) ? room.offers.last?.number : nil,
            dueOn: room.period.due.due, at: drawn.now)
        if let statement = announce(step) { try transaction.execute(statement) }
    }

    /// What was promised is followed from now on, and the trader's link lasts as long as there is something to do.
    private func keep(
        _ room: Room, _ offer: Offer, until last: Day, on today: Day, at now: Instant, _ transaction: any Writing
    ) throws {
        try transaction.execute(
            """
            UPDATE settlement_key SET expires_on = \(dialect: .greatest)(expires_on, \(last + LinkKey.afterRoom))
            WHERE case_id = \(room.caseID)
            """)
        let settled = SettledRoom(caseID: room.caseID, number: room.number, offer: offer, signedOn: today, at: now)
        try tools.settled?(settled, transaction)
    }

    /// An acceptance with the text that it makes; everything else as it is.
    private static func completed(
        _ move: RoomMove, in room: Room, _ facts: RoomFacts?, on today: Day
    ) -> (RoomMove, String?) {
        guard case .accept(let id, _) = move, let offer = room.offers.first(where: { $0.id == id }), let facts else {
            return (move, nil)
        }
        let text = AgreementText(facts: facts, offer: offer, on: today).text
        return (.accept(id, document: AgreementText.hash(text)), text)
    }

    /// The file's own history tells what was done in its room: the texts only as commitments.
    private func note(
        _ entry: Entry, of caseID: Int64, by actor: RoomActor, office: Int64, _ drawn: Drawn,
        _ transaction: any Writing
    ) throws {
        let chain = try HistoryStore.chain(of: caseID, in: transaction)
        var history = HistoryWriting(after: chain, random: tools.random)
        history.note(
            HistoryEvent(
                entry.kind, at: drawn.now, by: HistoryEvent.Author(kind: actor.side?.rawValue ?? "system"),
                office: office,
                facts: Dictionary(entry.facts.map { ($0.key, $0.value) }) { _, last in last },
                personal: Dictionary(entry.personal.map { ($0.key, $0.value) }) { _, last in last }))
        var change = Change()
        history.write(into: &change)
        try transaction.run(change)
    }
}

extension FileEnding {
    init(_ ending: RoomEnding, document: String) {
        switch ending {
        case .settled(let offer, let day):
            self = .settled(Agreement(terms: document, amount: offer.total, performBy: day))
        case .toOffice(let state, _): self = .toOffice(how: state.rawValue)
        }
    }
}
