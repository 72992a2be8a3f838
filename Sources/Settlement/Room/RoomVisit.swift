internal import Hummingbird
internal import Kernel
internal import LawRules
internal import SettlementRules
internal import Web

/// A room as one side sees it now, with what is said in it.
struct RoomVisit: Sendable {
    let side: Side
    private(set) var stored: StoredRoom
    let facts: RoomFacts
    let talk: [RoomTalk]
    let today: Day
    let zone: LegalZone
    /// What keeps the visitor's cookie alive.
    let cookie: Cookie?
    /// How the agreement is kept; nil where nothing was promised.
    var kept: (@Sendable (Words) -> HTML)?
    /// The person of a trader that has joined, who comes from the desk.
    var desk: RoomTraders.Visitor?
    /// What that trader keeps ready, where somebody writes.
    var templates: [RoomTraders.Template] = []
    /// Where codes for the trader's side go; nil for where the room says.
    var contact: RoomTraders.Contact?

    var room: Room { stored.room }
    var address: RoomAddress { RoomAddress(side: side, number: room.number) }
    var live: Offer? { room.live }
    /// Who comes by a link has nothing to do with the rest of the site.
    var face: Face { side == .consumer ? .site : desk.map { .shop($0.frame) } ?? .plain }

    /// Where codes for the trader's side go, as it is shown.
    var traderPlace: String {
        let phone = contact?.phone ?? stored.traderPhone
        return phone.isEmpty ? Mask.email(contact?.email ?? stored.traderEmail) : Mask.phone(phone)
    }

    /// Whether the side may make the move now, as far as it does not hang on what is typed.
    func may(_ name: RoomMove.Name) -> Bool {
        let situation = RoomSituation(who: .side(side), now: stored.invitedAt, today: today, newID: 0)
        return room.reasonsAgainst(name, situation).isEmpty
    }

    /// What the side may do now; a trader that has not come yet comes with the first thing it does.
    var openMoves: [RoomMove.Name] {
        var seen = self
        if may(.enter) { seen.stored.room.state = .open }
        return RoomMove.Name.allCases.filter { ![.enter, .claim].contains($0) && seen.may($0) }
    }

    /// The offer of the other side that waits for an answer of this one.
    var toAnswer: Offer? {
        guard let live, live.by != side, live.isLive(on: today), may(.accept) else { return nil }
        return live
    }
}

/// A message in a room, with its files.
struct RoomTalk: Sendable {
    let id: Int64
    let side: Side
    /// Why help was asked for, where the message did that.
    let help: HelpCause?
    let text: String
    let at: Instant
    let files: [StoredRoomFile]
}

/// A file that was sent into a room.
struct StoredRoomFile: Sendable {
    let id: Int64
    let file: HandedFiles.Kept
}
