package import Kernel
package import SettlementRules
internal import Storage

/// A room in the queue of the trader: nothing of the consumer.
package struct TraderRoom: Equatable, Sendable {
    package let number: CaseNumber
    package let title: String
    package let state: RoomState
    package let invitedOn: Day
    package let due: Day
    /// The number of the consumer's offer that waits for an answer.
    package let toAnswer: Int?
}

extension RoomStore {
    /// Rooms on one page of a trader's queue.
    package static let queuePage = 30
    /// Rooms that are counted at most: the newest.
    package static let counted = 1_000

    /// Rooms of a trader: those that go on by the day on which they are due, those that have ended the newest first.
    ///
    /// - Parameter after: where the page before ended, as it told.
    package func rooms(
        of trader: CreditCode, ended: Bool, after: String?
    ) async throws -> (rooms: [TraderRoom], next: String?) {
        let place = after.flatMap(Self.place)
        let rows = try await database.rows(
            ended ? Self.endedRooms(trader, place?.id) : Self.openRooms(trader, place))
        let page = rows.prefix(Self.queuePage)
        let last = try page.last.map { "\(try $0.day("due_on").number).\(try $0.int64("case_id"))" }
        return (try page.compactMap(Self.room), rows.count > Self.queuePage ? last : nil)
    }

    static func openRooms(_ trader: CreditCode, _ place: (due: Int, id: Int64)?) -> SQL {
        let beyond: SQL =
            place.map { place -> SQL in
                " AND r.due_on >= \(place.due) AND (r.due_on > \(place.due) OR r.case_id > \(place.id))"
            } ?? ""
        return """
            SELECT r.*, o.position AS offer FROM settlement_room AS r LEFT JOIN settlement_offer AS o
                ON o.case_id = r.case_id AND o.standing = 'live' AND o.side = 'consumer'
            WHERE r.trader_code = \(trader.text) AND r.trader_code <> '' AND r.ended_at IS NULL\(fragment: beyond)
            ORDER BY r.due_on, r.case_id LIMIT \(queuePage + 1)
            """
    }

    static func endedRooms(_ trader: CreditCode, _ last: Int64?) -> SQL {
        """
        SELECT r.*, NULL AS offer FROM settlement_room AS r
        WHERE r.trader_code = \(trader.text) AND r.trader_code <> '' AND r.ended_at IS NOT NULL
            AND r.case_id < \(last ?? .max)
        ORDER BY r.case_id DESC LIMIT \(queuePage + 1)
        """
    }

    /// How the newest rooms of a trader stand.
    package func tally(of trader: CreditCode) async throws -> [RoomState: Int] {
        let rows = try await database.rows(
            """
            SELECT newest.state, count(*) AS n FROM (SELECT state FROM settlement_room
                WHERE trader_code = \(trader.text) AND trader_code <> ''
                ORDER BY case_id DESC LIMIT \(Self.counted)) AS newest
            GROUP BY newest.state ORDER BY newest.state
            """)
        return try Dictionary(rows.map { (try $0.choice("state"), try $0.int("n")) }) { first, _ in first }
    }

    /// The trader's code of a room; nil where none was given.
    func trader(of caseID: Int64) async throws -> CreditCode? {
        try await database.row("SELECT trader_code FROM settlement_room WHERE case_id = \(caseID)").flatMap {
            CreditCode(try $0.text("trader_code"))
        }
    }

    private static func place(_ text: String) -> (due: Int, id: Int64)? {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let due = Int(parts[0]), let id = Int64(parts[1]) else { return nil }
        return (due, id)
    }

    private static func room(_ row: Row) throws -> TraderRoom? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        return TraderRoom(
            number: number, title: try row.text("title"), state: try row.choice("state"),
            invitedOn: try row.day("invited_on"), due: try row.day("due_on"), toAnswer: try row.optionalInt("offer"))
    }
}
