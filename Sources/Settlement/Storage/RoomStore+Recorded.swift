package import Kernel
package import SettlementRules
internal import Storage

/// A room that has ended, as the public figures of its trader need it.
package struct RoomOfTrader: Equatable, Sendable {
    package let invitedOn: Day
    package let endedOn: Day
    /// Whether the trader said, offered, accepted or refused anything.
    package let isAnswered: Bool
    package let end: RoomEnd?
}

extension RoomStore {
    /// Nil where there is no room, or it goes on.
    ///
    /// To come in and say nothing is no answer; to take, decline or counter an offer, and to end the room, is one.
    package func roomOfTrader(_ number: CaseNumber) async throws -> RoomOfTrader? {
        let row = try await database.row(
            """
            SELECT invited_on, ended_at, end_reason, state,
                (SELECT count(*) FROM settlement_message AS m WHERE m.case_id = r.case_id AND m.side = 'trader'
                    AND m.help IS NULL)
                + (SELECT count(*) FROM settlement_signature AS s WHERE s.case_id = r.case_id AND s.side = 'trader')
                + (SELECT count(*) FROM settlement_offer AS o WHERE o.case_id = r.case_id AND (o.side = 'trader'
                    OR o.standing IN ('accepted', 'declined', 'countered'))) AS acts
            FROM settlement_room AS r WHERE number = \(number.text) AND ended_at IS NOT NULL
            """)
        guard let row else { return nil }
        let end: RoomEnd? = try row.optionalChoice("end_reason")
        return RoomOfTrader(
            invitedOn: try row.day("invited_on"), endedOn: tools.zone.day(of: try row.instant("ended_at")),
            isAnswered: try row.int("acts") > 0 || end == .byTrader, end: end)
    }
}
