/// What a trader's own programs are told of its rooms and promises.
package enum ShopEventKind: String, CaseIterable, Sendable {
    /// A complaint came for settlement.
    case opened = "room.opened"
    case message = "room.message"
    case offer = "room.offer"
    /// An offer was withdrawn or declined.
    case answered = "room.answered"
    /// An offer was accepted; both sides sign.
    case accepted = "room.accepted"
    case signed = "room.signed"
    /// Both have signed: there is an agreement.
    case settled = "room.settled"
    /// The settlement ended without one.
    case ended = "room.ended"
    /// A promise is due soon, or its day has passed.
    case promiseDue = "promise.due"
    /// A promise was told as performed, confirmed, disputed or released.
    case promiseMoved = "promise.moved"
}

/// How many webhooks a trader has, and how long a secret that was replaced still signs.
package enum ShopWebhookRule {
    /// Open webhooks of one trader at most.
    package static let most = 5
    /// Seconds for which both secrets sign after a rotation, so that receivers can follow: a day.
    package static let overlap: Int64 = 86_400
}
