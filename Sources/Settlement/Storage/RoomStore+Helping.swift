internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import SettlementRules
internal import Storage

extension RoomStore {
    /// The rooms of an office into which somebody was asked, the newest first; two hundred at most are shown.
    func asked(of office: Int64) async throws -> [AskedRoom] {
        try await database.rows(
            """
            SELECT number, state, help, due_on FROM settlement_room WHERE office_id = \(office) AND help IS NOT NULL
            ORDER BY case_id DESC LIMIT 200
            """
        ).compactMap { row in
            guard let number = CaseNumber(try row.text("number")) else { return nil }
            return AskedRoom(
                number: number, state: try row.choice("state"), cause: try row.choice("help"),
                due: try row.day("due_on"))
        }
    }

    /// Notes in the file's history that somebody has read the room.
    func noteReading(_ stored: StoredRoom, by who: Principal) async throws {
        let (now, random, id) = (tools.time.now(), tools.random, stored.room.caseID)
        let day = tools.zone.day(of: now)
        try await database.transaction { transaction in
            var history = HistoryWriting(after: try HistoryStore.chain(of: id, in: transaction), random: random)
            history.note(
                HistoryEvent(
                    Entry.roomRead, at: now, by: HistoryEvent.Author(kind: "staff", id: who.person),
                    office: who.office, facts: ["day": day.description]))
            var change = Change()
            history.write(into: &change)
            try transaction.run(change)
        }
    }
}

extension Entry {
    /// The kind of the entry that says that an officer has read a room.
    static let roomRead = "room-read"
}
