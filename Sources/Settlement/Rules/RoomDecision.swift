package import CaseworkRules
package import Kernel

/// What follows from a move in a room: the room as it is then, and all that is stored and done with it at once.
package struct RoomDecision: Equatable, Sendable {
    package var room: Room
    package var entry: Entry
    package var records: [RoomRecord] = []
    /// Who is told, and of what.
    package var news: [RoomNews] = []
    /// What becomes of the file; nil while the room goes on.
    package var ending: RoomEnding?
}

/// A row beside the room itself.
package enum RoomRecord: Equatable, Sendable {
    case said(id: Int64, Side, text: String)
    case offered(Offer)
    case stands(id: Int64, Offer.Standing)
    case signed(Signature)
    case helpAsked(id: Int64, Side, HelpCause, text: String)
    /// A notice was printed, whose link has this serial; earlier ones are void.
    case printed(serial: Int64)
    case claimed(ContactClaim)
    /// The consumer has answered a claim; where it is the trader, the room's contact is the new one from now on and a
    /// link with this serial goes there.
    case answered(ContactClaim, isTrader: Bool, serial: Int64)
}

/// What becomes of the file when a room ends.
package enum RoomEnding: Equatable, Sendable {
    /// It is settled on these terms, to be performed by a day.
    case settled(Offer, performBy: Day)
    /// It goes to the office in charge, which receives it on the day of the decision.
    case toOffice(RoomState, RoomEnd)
}

/// Something that one side is told, by a message of few words.
package struct RoomNews: Hashable, Sendable {
    package enum What: String, CaseIterable, Sendable {
        case invited, entered, said, offered, withdrawn, declined, accepted, signed, settled, failed, silent, reminded
        /// An officer may read along from now on.
        case helpAsked
        /// A holder of the printed notice says that the shop is reached elsewhere.
        case claimed
    }

    package let to: Side
    package let what: What

    package init(to side: Side, _ what: What) {
        to = side
        self.what = what
    }
}

extension Entry {
    /// The kind of a history's entry about a move in a room.
    package static func room(_ name: RoomMove.Name) -> String { "room-\(name.rawValue)" }

    /// The move that an entry of a history is about; nil for all other entries.
    package static func roomMove(_ kind: String) -> RoomMove.Name? {
        kind.hasPrefix("room-") ? RoomMove.Name(rawValue: String(kind.dropFirst(5))) : nil
    }
}
