package import Kernel

/// A planned meeting of the parties with their mediators (调解会), from its planning to what came of it.
package struct MediationSession: Equatable, Sendable, Identifiable {
    /// Where a session stands.
    package enum State: String, CaseIterable, Sendable {
        case planned
        /// Recusal was asked for, so that nobody meets until it is decided (Order 121 art. 21).
        case suspended
        /// The parties met.
        case held
        /// One of the two sides stayed away, so that nothing could be mediated.
        case missed
        case cancelled

        /// Whether nothing more happens to it.
        package var isOver: Bool { self != .planned && self != .suspended }
    }

    package let id: Int64
    package let caseID: Int64
    package let number: CaseNumber
    /// Counted within the file from 1.
    package let position: Int
    /// The office whose people hold it.
    package let office: Int64
    /// The office in whose name it is held: the same, or the bureau that entrusted it.
    package let bureau: Int64
    package var state = State.planned
    /// Grows by one with every move.
    package var version = 1
    /// Grows whenever time or place change, so that calendars know the newer invitation (RFC 5545 `SEQUENCE`).
    package var revision = 0
    package var time: SessionTime
    package var place: SessionPlace
    package var seats: [Seat]
    /// What was said, for the office alone.
    package var minutes = ""
    /// What stands agreed so far, in words that both parties may read.
    package var agreed = ""

    package init(
        id: Int64, caseID: Int64, number: CaseNumber, position: Int, office: Int64, bureau: Int64? = nil,
        time: SessionTime, place: SessionPlace, seats: [Seat]
    ) {
        self.id = id
        self.caseID = caseID
        self.number = number
        self.position = position
        self.office = office
        self.bureau = bureau ?? office
        self.time = time
        self.place = place
        self.seats = seats
    }

    package var mediators: [Seat] { seats.filter { $0.kind == .mediator } }
    package func seat(_ kind: Seat.Kind) -> Seat? { seats.first { $0.kind == kind } }
}

/// Where a session is: a room, a video link, or both.
package struct SessionPlace: Hashable, Sendable {
    /// Empty where the parties meet by video only.
    package let room: String
    /// An `https` address; empty for none.
    package let link: String

    package init(room: String, link: String = "") {
        self.room = room
        self.link = link
    }

    package var isNowhere: Bool { room.isEmpty && link.isEmpty }
}

/// Somebody who is asked to a session, and whether they came.
package struct Seat: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case mediator, consumer, trader
        /// Third parties: the operator of the platform, a trade association, another department, anybody else.
        case platform, association, department, other

        package static let thirdParties: [Kind] = [.platform, .association, .department, .other]
        package var isThirdParty: Bool { Self.thirdParties.contains(self) }
    }

    /// Whether somebody came.
    package enum Attendance: String, CaseIterable, Sendable {
        case came
        /// Stayed away and said why beforehand.
        case excused
        /// Stayed away without a word, or without a good reason (Order 121 art. 23(1)(2)).
        case away
    }

    /// Counted within the session from 0; stays the same while the session lasts.
    package let position: Int
    package let kind: Kind
    package let name: String
    /// The member of staff, for mediators.
    package let person: Int64?
    /// Where the invitation goes; empty for none. The consumer's stand in the file.
    package let phone: String
    package let email: String
    package var attendance: Attendance?
    /// Who came for them, or why they did not come.
    package var note = ""

    package init(
        position: Int, kind: Kind, name: String, person: Int64? = nil, phone: String = "", email: String = ""
    ) {
        self.position = position
        self.kind = kind
        self.name = name
        self.person = person
        self.phone = phone
        self.email = email
    }
}
