package import Kernel

/// What is put together for a court.
package enum BundleKind: String, CaseIterable, Sendable {
    /// A joint application to have a mediated agreement confirmed (司法确认).
    case confirmation
    /// What supports a consumer's own suit (支持诉讼, 消费者权益保护法 art. 37(7)).
    case suit
}

/// Until when something can be brought before a court.
package enum CourtDays {
    /// The parties apply together within thirty days of the day on which the agreement takes effect
    /// (人民调解法 art. 33).
    package static let confirmation = 30
    /// How many days before the last one both sides are reminded.
    package static let remindBefore = 10
    /// Years within which a right is to be claimed (民法典 art. 188).
    package static let limitation = 3

    package static func confirmationEnds(agreedOn day: Day) -> Day { day + confirmation }

    package static func remindOn(agreedOn day: Day) -> Day { confirmationEnds(agreedOn: day) - remindBefore }

    /// The last day of the period for claiming, counted from the day on which the consumer knew of the damage and who
    /// owes it, or on which the period was last interrupted (民法典 arts. 188 and 195). A year without the day, such as
    /// that after 29 February, ends with its month (art. 202).
    package static func limitationEnds(from day: Day) -> Day {
        let year = day.year + limitation
        for date in stride(from: day.dayOfMonth, through: 1, by: -1) {
            if let last = Day(year: year, month: day.month, day: date) { return last }
        }
        return day + limitation * 365
    }
}

/// What a person says for a bundle, as it was typed.
package struct BundleWish: Equatable, Sendable {
    package let kind: BundleKind
    /// Why personal data leave the office; kept in the history.
    package let reason: String
    /// For a suit: when the consumer knew of the damage, and when the period was last interrupted.
    package let knownOn: Day?
    package let interruptedOn: Day?
    /// For a suit: what is demanded.
    package let demands: String

    package init(
        kind: BundleKind, reason: String, knownOn: Day? = nil, interruptedOn: Day? = nil, demands: String = ""
    ) {
        self.kind = kind
        self.reason = reason
        self.knownOn = knownOn
        self.interruptedOn = interruptedOn
        self.demands = demands
    }

    /// The last day of the period for claiming; nil for a confirmation.
    package var limitationEnds: Day? {
        guard kind == .suit, let knownOn else { return nil }
        return CourtDays.limitationEnds(from: max(knownOn, interruptedOn ?? knownOn))
    }
}

/// Why no bundle is made.
package struct BundleRefused: Error, Equatable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The file has no agreement that mediation came to: what the parties settled alone cannot be confirmed so.
        case notMediated
        /// The thirty days ended on this day.
        case over(Day)
        /// A piece of evidence is not there, or not what it was.
        case evidenceBroken(String)
        case notPermitted
    }

    package let why: [Reason]

    package init(_ reasons: [Reason]) { why = reasons }
}
