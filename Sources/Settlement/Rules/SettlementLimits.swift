internal import Kernel

/// How much a room may hold, each with its reason.
package enum SettlementLimits {
    /// About two handwritten pages; what is longer goes into a file.
    package static let text = 2_000
    package static let detail = 200
    /// A name as it is signed with.
    package static let name = 60
    /// From the same day up to two years: nothing longer is a settlement of a dispute.
    package static let days = 0...730
    /// Monthly parts of two years.
    package static let instalments = 24
    /// Offers of one room: more is no negotiation.
    package static let offers = 50
    package static let messages = 500
    /// How often holders of printed notices may say where the shop is reached: each time the consumer is asked.
    package static let claims = 3
    package static let files = 20
    /// Both sides are reminded when so many units of the period are left.
    package static let remindBefore = 3
}
