internal import Kernel
internal import SettlementRules
internal import Storage
internal import Web

extension RoomStore {
    /// What was said in a room, oldest first.
    func talk(in caseID: Int64) async throws -> [RoomTalk] {
        let answers = try await database.read { reading in
            try reading.rows(each: [
                "SELECT * FROM settlement_message WHERE case_id = \(caseID) ORDER BY at, id",
                "SELECT * FROM settlement_file WHERE case_id = \(caseID) ORDER BY id",
            ])
        }
        let files = try Dictionary(grouping: answers[1]) { try $0.int64("message_id") }
        return try answers[0].map { row in
            let id = try row.int64("id")
            return RoomTalk(
                id: id, side: try row.choice("side"), help: try row.optionalChoice("help"), text: try row.text("text"),
                at: try row.instant("at"), files: try (files[id] ?? []).map(Self.file))
        }
    }

    private static func file(_ row: Row) throws -> StoredRoomFile {
        StoredRoomFile(
            id: try row.int64("id"),
            file: HandedFiles.Kept(
                name: try row.text("name"), type: try row.text("type"), size: try row.int("size"),
                hash: try row.bytes("hash")))
    }
}
