/// Where a room (和解室) stands; what may follow is said once, in ``RoomMove/Name/path(by:)``.
package enum RoomState: String, CaseIterable, Sendable {
    /// The trader has been invited and has not come.
    case invited
    /// Both sides are there, and offers go to and fro.
    case open
    /// An offer was accepted, and both sides still have to sign what it says.
    case signing
    /// Both have signed.
    case settled
    /// It came to nothing, although the trader came.
    case failed
    /// The trader never came.
    case silent

    /// Whether nothing more can be done in the room.
    package var isFinal: Bool {
        switch self {
        case .settled, .failed, .silent: true
        case .invited, .open, .signing: false
        }
    }
}

/// Who speaks in a room.
package enum Side: String, CaseIterable, Sendable, Codable {
    case consumer, trader

    package var other: Side { self == .consumer ? .trader : .consumer }
}

/// Who makes a move in a room: one of the sides, or the installation when a day has come.
package enum RoomActor: Hashable, Sendable {
    case side(Side)
    case time

    package var side: Side? {
        guard case .side(let side) = self else { return nil }
        return side
    }
}

/// Why a room ended without a settlement.
package enum RoomEnd: String, CaseIterable, Sendable {
    case byConsumer, byTrader
    /// The period is over, and nothing was agreed.
    case timeOver
    /// The period is over, and one side had not signed what was agreed.
    case notSigned
    /// The period is over, and the trader never came.
    case noAnswer
}

/// Why an officer is let into a room.
package enum HelpCause: String, CaseIterable, Sendable {
    /// A side wants somebody to help.
    case help
    /// A side reports insults, threats or pressure.
    case abuse
}
