import CaseworkRules
import Kernel
import LawRules
import Testing

@testable import SettlementRules

/// Whatever is done in a room in whatever order, some things always hold.
@Suite struct RandomRoomTests {
    @Test(arguments: UInt64(1)...300)
    func `one offer is live at most, one is agreed at most, and an end is an end`(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var room = Sample.room
        var day = Sample.invited
        var endings = 0
        for step in 0..<60 {
            if Int.random(in: 0..<6, using: &random) == 0 { day = day + 1 }
            let (move, who) = Self.move(room, &random)
            let situation = RoomSituation(
                who: who, now: Sample.law.zone.start(of: day), today: day, newID: Int64(1_000 + step))
            let before = room
            guard let decision = try? room.deciding(move, situation) else { continue }
            room = decision.room
            endings += decision.ending == nil ? 0 : 1
            check(before, decision, day)
        }
        #expect(endings == (room.state.isFinal ? 1 : 0))
    }

    private func check(_ before: Room, _ decision: RoomDecision, _ day: Day) {
        let room = decision.room
        #expect(!before.state.isFinal)
        #expect(room.version == before.version + 1)
        #expect(room.offers.count { $0.standing == .live } <= 1)
        let accepted = room.offers.filter { $0.standing == .accepted }
        #expect(accepted.map(\.id) == (room.agreement.map { [$0.offer] } ?? []))
        if let agreed = before.agreement { #expect(room.agreement == agreed) }
        #expect((room.state == .signing || room.state == .settled) == (room.agreement != nil) || room.state == .failed)
        #expect((room.state == .settled) == (Set(room.signatures.map(\.side)).count == 2))
        #expect(room.signatures.allSatisfy { $0.document == room.agreement?.document })
        #expect((decision.ending != nil) == room.state.isFinal)
        #expect((room.nextOn == nil) == room.state.isFinal)
        #expect(room.offers.map(\.number) == Array(1...max(1, room.offers.count)).prefix(room.offers.count).map { $0 })
        for (old, new) in zip(before.offers, room.offers) where old.standing != .live { #expect(old == new) }
        if before.state != .invited { #expect(room.state != .silent) }
        if room.state == .settled { #expect(day <= room.period.due.due) }
    }

    private static func move(_ room: Room, _ random: inout SeededRandom) -> (RoomMove, RoomActor) {
        let offer = room.offers.randomElement(using: &random)?.id ?? 7
        let agreed = room.agreement?.document ?? []
        let moves: [RoomMove] = [
            .enter, .say(text: "您好", files: 0), .offer(Sample.refund),
            .offer(OfferDraft(items: [OfferItem(.repair, days: 2)], expiresOn: Sample.invited + 5)),
            .offer(OfferDraft(items: [])), .withdraw(offer), .decline(offer), .accept(offer, document: [UInt8(5)]),
            .accept(offer, document: [6]), .sign(name: "王", document: agreed), .sign(name: "钱", document: [1]),
            .sign(name: "王", document: agreed), .askHelp(.help, text: "请帮忙"), .remind, .lapse,
        ]
        let who: [RoomActor] = [.side(.consumer), .side(.trader), .side(.trader), .side(.consumer), .time]
        if Int.random(in: 0..<80, using: &random) == 0 { return (.giveUp(reason: ""), .side(.consumer)) }
        return (moves.randomElement(using: &random) ?? .enter, who.randomElement(using: &random) ?? .time)
    }

    @Test func `whatever the order, two who accept at once see one outcome`() throws {
        // The store decides on a fresh room each time, so the orders are all there is to try.
        let accept = RoomMove.accept(501, document: [1])
        let orders: [[(RoomMove, Side)]] = [
            [(accept, .consumer), (.withdraw(501), .trader)], [(.withdraw(501), .trader), (accept, .consumer)],
            [(accept, .consumer), (accept, .consumer)],
            [(.offer(Sample.refund), .consumer), (accept, .consumer)],
        ]
        for order in orders {
            var room = try Sample.offered
            var made = 0
            for (move, side) in order {
                guard let decision = try? room.deciding(move, Sample.by(side, id: 600)) else { continue }
                made += 1
                room = decision.room
            }
            #expect(made == 1)
        }
    }
}
