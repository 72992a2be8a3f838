package import Kernel

/// Something that is done in a room, with what it needs to be done.
package enum RoomMove: Equatable, Sendable {
    /// The trader comes in.
    case enter
    case say(text: String, files: Int)
    case offer(OfferDraft)
    case withdraw(Int64)
    case decline(Int64)
    /// Accepts an offer; `document` is the hash of the agreement that it makes.
    case accept(Int64, document: [UInt8])
    /// Signs what was agreed; whoever signs has shown a one-time code before.
    case sign(name: String, document: [UInt8])
    case giveUp(reason: String)
    case askHelp(HelpCause, text: String)
    /// Prints a notice with a new link, to be handed over the counter; an earlier notice opens nothing any more.
    case print
    /// Whoever holds the notice says where the shop is really reached.
    case claim(ContactDraft)
    /// The consumer says whether that is the shop to which the notice was handed.
    case answerClaim(Int64, isTrader: Bool)
    /// A day has come on which both sides are reminded.
    case remind
    /// The period is over.
    case lapse

    /// The name of a move without its particulars: what tables, history and addresses speak of.
    package enum Name: String, CaseIterable, Sendable {
        case enter, say, offer, withdraw, decline, accept, sign, giveUp, askHelp, print, claim, answerClaim
        case remind, lapse
    }

    package var name: Name {
        switch self {
        case .enter: .enter
        case .say: .say
        case .offer: .offer
        case .withdraw: .withdraw
        case .decline: .decline
        case .accept: .accept
        case .sign: .sign
        case .giveUp: .giveUp
        case .askHelp: .askHelp
        case .print: .print
        case .claim: .claim
        case .answerClaim: .answerClaim
        case .remind: .remind
        case .lapse: .lapse
        }
    }
}

extension RoomMove.Name {
    /// The states from which somebody may make the move; nil where it is never theirs. One table, and what is not in
    /// it is refused.
    package func path(by actor: RoomActor) -> Set<RoomState>? {
        switch (self, actor) {
        case (.enter, .side(.trader)): [.invited]
        // The consumer may write and offer before the trader comes: it is there when the trader does.
        case (.say, .side(.consumer)), (.giveUp, .side(.consumer)), (.askHelp, .side(.consumer)):
            [.invited, .open, .signing]
        case (.offer, .side(.consumer)), (.withdraw, .side(.consumer)): [.invited, .open]
        case (.print, .side(.consumer)): [.invited, .open, .signing]
        // Once somebody of the trader has come, the number that is known is the right one.
        case (.claim, .side(.trader)), (.answerClaim, .side(.consumer)): [.invited]
        case (.say, .side(.trader)), (.giveUp, .side(.trader)), (.askHelp, .side(.trader)): [.open, .signing]
        case (.offer, .side(.trader)), (.withdraw, .side(.trader)): [.open]
        case (.decline, .side), (.accept, .side): [.open]
        case (.sign, .side): [.signing]
        case (.remind, .time), (.lapse, .time): [.invited, .open, .signing]
        case (.enter, .side(.consumer)), (.enter, .time), (.say, .time), (.offer, .time), (.withdraw, .time),
            (.decline, .time), (.accept, .time), (.sign, .time), (.giveUp, .time), (.askHelp, .time),
            (.print, .side(.trader)), (.print, .time), (.claim, .side(.consumer)), (.claim, .time),
            (.answerClaim, .side(.trader)), (.answerClaim, .time), (.remind, .side), (.lapse, .side):
            nil
        }
    }
}
