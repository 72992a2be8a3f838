package import CaseworkRules
package import Kernel

/// Why a move in a room is not made; all reasons are given at once.
package struct RoomRefused: Error, Equatable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The room is in a state this move does not start from.
        case notIn(RoomState)
        /// It is the other side's, or nobody's but time's.
        case notYours
        /// The period ended on this day.
        case over(Day)
        case notYet
        case unknownOffer
        case ownOffer
        case othersOffer
        /// It was withdrawn, answered or replaced meanwhile.
        case notLive(Offer.Standing)
        /// It could be accepted until this day.
        case expired(Day)
        case nothingOffered, kindTwice
        case item(ClaimKind, ItemProblem)
        case expiryPast
        case expiryAfter(Day)
        case textMissing
        case textTooLong(max: Int)
        case nameMissing
        case alreadySigned
        /// What would be signed is not what was agreed.
        case otherDocument
        case alreadyAsked
        /// Somebody has said where the shop is reached, and the consumer has not answered.
        case claimWaits
        case noClaim
        case contactMissing
        case tooMany
    }

    package let move: RoomMove.Name
    package let why: [Reason]

    package init(_ move: RoomMove.Name, _ reasons: [Reason]) {
        self.move = move
        why = reasons
    }
}
