package import Kernel

/// A room in which a consumer and a trader settle a dispute between themselves (在线和解), with all that a decision
/// on it needs.
package struct Room: Equatable, Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    package var state: RoomState
    /// Grows by one with every move; who comes with an older one decides anew on what is there now.
    package var version: Int
    package var period: RoomPeriod
    package var offers: [Offer]
    /// What was accepted, and what is signed.
    package var agreement: Agreed?
    package var signatures: [Signature]
    package var help: HelpCause?
    /// What a holder of the printed notice said, while the consumer has not answered it.
    package var claim: ContactClaim?
    /// How often that was said in this room.
    package var claims = 0
    package var isReminded: Bool
    package var end: RoomEnd?
    package var messages: Int
    package var files: Int

    package init(
        caseID: Int64, number: CaseNumber, state: RoomState = .invited, version: Int = 1, period: RoomPeriod,
        offers: [Offer] = [], agreement: Agreed? = nil, signatures: [Signature] = [], help: HelpCause? = nil,
        isReminded: Bool = false, end: RoomEnd? = nil, messages: Int = 0, files: Int = 0
    ) {
        self.caseID = caseID
        self.number = number
        self.state = state
        self.version = version
        self.period = period
        self.offers = offers
        self.agreement = agreement
        self.signatures = signatures
        self.help = help
        self.isReminded = isReminded
        self.end = end
        self.messages = messages
        self.files = files
    }

    /// The offer that waits for an answer; there is never more than one.
    package var live: Offer? { offers.last { $0.standing == .live } }

    package var accepted: Offer? { offers.last { $0.standing == .accepted } }

    package func signed(by side: Side) -> Signature? { signatures.first { $0.side == side } }

    /// The day on which the installation itself has to do something; nil when it never has to again.
    package var nextOn: Day? {
        if state.isFinal { return nil }
        return isReminded ? period.due.due + 1 : min(period.remindOn, period.due.due + 1)
    }
}

/// The offer that was accepted, and the text that both sides sign.
package struct Agreed: Equatable, Sendable {
    package let offer: Int64
    package let on: Day
    /// SHA-256 of the text of the agreement.
    package let document: [UInt8]

    package init(offer: Int64, on day: Day, document: [UInt8]) {
        self.offer = offer
        on = day
        self.document = document
    }
}

/// That one side has signed: under which name, when, and what.
package struct Signature: Equatable, Sendable {
    package let side: Side
    package let name: String
    package let at: Instant
    package let document: [UInt8]

    package init(side: Side, name: String, at: Instant, document: [UInt8]) {
        self.side = side
        self.name = name
        self.at = at
        self.document = document
    }
}
