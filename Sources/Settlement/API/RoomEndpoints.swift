internal import HTTPTypes
internal import Kernel
internal import SettlementRules
package import Web

/// Rooms for programs: the consumer's by number and query code, those of traders that have joined by a key.
///
/// A trader's program shows a key of its trader, which is no key of staff and opens nothing else. What is another
/// trader's is not found.
package struct RoomEndpoints: Sendable {
    private let store: RoomStore
    private var entrance: RoomEntrance { RoomEntrance(store) }

    package init(_ store: RoomStore) {
        self.store = store
    }

    package var all: [Endpoint] {
        [list] + Side.allCases.flatMap { SideEndpoints(store: store, side: $0).all }
    }

    private var list: Endpoint {
        Endpoint(
            .get, "/trader/rooms", id: "listTraderRooms", RoomAPIText.list,
            parameters: [
                .query("ended", .choice(["yes", "no"]), RoomAPIText.ended),
                .query("after", .text(max: 40), RoomAPIText.after),
            ],
            answers: [.init(.ok, RoomAPIText.page, RoomDocument.page)], problems: [.notAllowed], keys: [.trader]
        ) { request in
            let code = try await entrance.trader(request, RoomScope.read)
            let page = try await store.rooms(
                of: code, ended: request.query("ended") == "yes", after: request.query("after"))
            return APIAnswer(
                .ok, ["rooms": .array(page.rooms.map(RoomDocument.json)), "next": .optional(page.next)])
        }.needing(RoomScope.read)
    }

    /// Codes cost a message each and may be guessed at; files are costly to take in.
    package static func rates() -> [RateRule] {
        let (codes, guesses) = (
            TokenBuckets(capacity: 10, perMinute: 2), TokenBuckets(capacity: 30, perMinute: 10)
        )
        let files = TokenBuckets(capacity: 60, perMinute: 60)
        return Side.allCases.flatMap { side in
            let root = API.base + SideEndpoints.root(side)
            return [
                RateRule(root + "/codes", method: .post, buckets: codes),
                RateRule(root + "/signature", method: .post, buckets: guesses),
                RateRule(root + "/messages", method: .post, buckets: files),
            ]
        }
    }
}
