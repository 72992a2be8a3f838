/// What a trader's program may do with its key; none of it is a permission of staff.
package enum ShopScope: String, CaseIterable, Sendable {
    /// Reading the trader's own rooms.
    case read = "rooms:read"
    /// Writing messages in them.
    case answer = "rooms:answer"
    /// Making offers in them, which bind the trader once accepted and signed.
    case offer = "rooms:offer"
    /// Accepting offers and signing what they say, and ending a settlement: what binds the trader.
    case accept = "rooms:accept"
    /// Telling promises as performed, with proof.
    case report = "promises:report"
}

/// When a trader's key opens anything.
package enum ShopKeyRule {
    /// How keys begin, so that people and scanners know one when they see it.
    package static let prefix = "xbs_"
    /// The longest that a key may be good for, in days.
    package static let longest = 366
    /// Open keys of one trader at most.
    package static let most = 10

    /// Whether it is a key at all, before anything is looked up: the prefix and 32 bytes in hexadecimal digits.
    package static func isKey(_ text: String) -> Bool { text.hasPrefix(prefix) && text.utf8.count == 68 }
}
