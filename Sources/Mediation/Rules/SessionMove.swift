package import Kernel

/// Something that is done about a session of mediation.
package enum SessionMove: Equatable, Sendable {
    case postpone(to: SessionTime, SessionPlace, reason: String)
    case cancel(reason: String)
    case record(SessionRecord)
    /// Recusal was asked for.
    case suspend
    /// Recusal was decided; `mediators` take the place of those before where there are any.
    case takeUp(mediators: [NamedPerson])

    package enum Name: String, CaseIterable, Sendable { case plan, postpone, cancel, record, suspend, takeUp }

    package var name: Name {
        switch self {
        case .postpone: .postpone
        case .cancel: .cancel
        case .record: .record
        case .suspend: .suspend
        case .takeUp: .takeUp
        }
    }
}

/// A member of staff with the name that stands on papers.
package struct NamedPerson: Hashable, Sendable {
    package let id: Int64
    package let name: String

    package init(id: Int64, name: String) {
        self.id = id
        self.name = name
    }
}

/// A session as somebody wants to plan it.
package struct SessionDraft: Equatable, Sendable {
    package var time: SessionTime
    package var place: SessionPlace
    package var seats: [Seat]
    /// Whether it shall be so although a mediator or the room is taken.
    package var despiteClashes = false

    package init(time: SessionTime, place: SessionPlace, seats: [Seat], despiteClashes: Bool = false) {
        self.time = time
        self.place = place
        self.seats = seats
        self.despiteClashes = despiteClashes
    }
}

/// What came of a session.
package struct SessionRecord: Equatable, Sendable {
    /// Who came, by the position of the seat.
    package let attendance: [Int: Seat.Attendance]
    /// Who came for them or why they did not, by the position of the seat.
    package let notes: [Int: String]
    package let minutes: String
    package let agreed: String

    package init(attendance: [Int: Seat.Attendance], notes: [Int: String] = [:], minutes: String, agreed: String = "") {
        self.attendance = attendance
        self.notes = notes
        self.minutes = minutes
        self.agreed = agreed
    }
}

/// Another session at the same time, as far as planning asks.
package struct Booking: Equatable, Sendable {
    package let session: Int64
    package let number: CaseNumber
    package let office: Int64
    package let time: SessionTime
    package let room: String
    package let mediators: [NamedPerson]

    package init(
        session: Int64, number: CaseNumber, office: Int64, time: SessionTime, room: String, mediators: [NamedPerson]
    ) {
        self.session = session
        self.number = number
        self.office = office
        self.time = time
        self.room = room
        self.mediators = mediators
    }
}

/// Two things that do not go together, told while a session is planned.
package enum SessionClash: Hashable, Sendable {
    case mediatorBusy(String, SessionTime)
    case mediatorAway(String)
    case roomTaken(String, SessionTime)
    /// A weekend or a holiday; people may meet then, but somebody should have meant it.
    case dayOff(Day)
}
