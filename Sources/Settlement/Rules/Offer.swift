package import Kernel

/// What one side offers to do or wants done, before the room has taken it in.
package struct OfferDraft: Equatable, Sendable {
    package let items: [OfferItem]
    package let note: String
    /// The last day on which it may be accepted; nil for as long as the room lasts.
    package let expiresOn: Day?

    package init(items: [OfferItem], note: String = "", expiresOn: Day? = nil) {
        self.items = items
        self.note = note
        self.expiresOn = expiresOn
    }
}

/// An offer (方案) in a room; what it says never changes, only how it stands.
package struct Offer: Equatable, Sendable {
    package enum Standing: String, CaseIterable, Sendable {
        case live, withdrawn, declined
        /// The other side made an offer of its own.
        case countered
        /// The same side made another one.
        case replaced
        case accepted
    }

    package let id: Int64
    /// The number by which people speak of it, from 1.
    package let number: Int
    package let by: Side
    package let items: [OfferItem]
    package let note: String
    package let madeAt: Instant
    /// The last day on which it may be accepted.
    package let expiresOn: Day
    package var standing: Standing

    package init(
        id: Int64, number: Int, by side: Side, items: [OfferItem], note: String, madeAt: Instant, expiresOn: Day,
        standing: Standing = .live
    ) {
        self.id = id
        self.number = number
        by = side
        self.items = items
        self.note = note
        self.madeAt = madeAt
        self.expiresOn = expiresOn
        self.standing = standing
    }

    /// Whether it can be accepted on a day.
    package func isLive(on day: Day) -> Bool { standing == .live && day <= expiresOn }

    /// Everything that is paid under it.
    package var total: Money { items.compactMap(\.amount).reduce(.zero, +) }

    /// The day by which all of it is done, if it is agreed on `day`.
    package func performBy(agreedOn day: Day) -> Day { day + (items.map(\.lastDay).max() ?? 0) }
}
