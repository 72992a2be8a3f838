internal import Kernel
internal import SettlementRules
internal import Web

/// The answer first: what the room waits for, from whom, and what happens if nothing happens.
struct RoomVerdict {
    let visit: RoomVisit
    let say: Words

    private var room: Room { visit.room }
    private var due: String { say.date(room.period.due.due, today: visit.today) }
    private var hasSigned: Bool { room.signed(by: visit.side) != nil }

    /// Whether this side has to do something.
    private var isMine: Bool {
        switch room.state {
        case .open: visit.toAnswer != nil
        case .signing: !hasSigned
        case .invited, .settled, .failed, .silent: false
        }
    }

    var mark: StateKind {
        switch room.state {
        case .invited: .wait
        case .open, .signing: isMine ? .wait : .go
        case .settled: .done
        case .failed, .silent: .late
        }
    }

    var state: String {
        isMine
            ? say(room.state == .signing ? RoomText.stateSign : RoomText.stateAnswer) : say(RoomText.state(room.state))
    }

    var note: NoteKind {
        switch room.state {
        case .settled: .ok
        case .invited, .open, .signing: isMine ? .warn : .plain
        case .failed, .silent: .plain
        }
    }

    var sentence: String {
        switch room.state {
        case .invited: say(RoomText.invited, due)
        case .open:
            if let offer = visit.toAnswer {
                say(
                    RoomText.answer(visit.side), String(offer.number), say.date(offer.expiresOn, today: visit.today))
            } else {
                say(visit.live == nil ? RoomText.noOffer : RoomText.waiting(visit.side), due)
            }
        case .signing: say(hasSigned ? RoomText.otherSigns(visit.side) : RoomText.sign, due)
        case .settled: say(RoomText.settled)
        case .failed: say(RoomText.failed(room.end ?? .timeOver))
        case .silent: say(RoomText.failed(.noAnswer))
        }
    }

    var consequence: String {
        switch room.state {
        case .invited, .open, .signing: say(RoomText.otherwise, due)
        case .settled: say(RoomText.settledNext)
        case .failed, .silent: say(RoomText.failedNext)
        }
    }
}
