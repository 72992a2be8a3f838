package import Kernel

/// Something that is counted when it happens; a figure is a sum of these over days.
package enum Measure: String, CaseIterable, Codable, Sendable {
    case filed, accepted, refused, agreed, ended, withdrawn, closed, closedInTime, closedLate, reopened
    case solvedYes, solvedPartly, solvedNo
    /// Closed with what the consumer asked for settled or agreed; a reopened file is taken back on the day it counted.
    case resolved
    /// Files in which the trader paid double or more for fraud (消费者权益保护法 art. 55).
    case punitive
    /// Sums of money, in fen; the last is the part of the damages that art. 55 adds.
    case agreedMoney, performedMoney, punitiveMoney

    /// Whether the amounts are fen rather than files.
    package var isMoney: Bool {
        switch self {
        case .agreedMoney, .performedMoney, .punitiveMoney: true
        case .filed, .accepted, .refused, .agreed, .ended, .withdrawn, .closed, .closedInTime, .closedLate, .reopened,
            .solvedYes, .solvedPartly, .solvedNo, .resolved, .punitive:
            false
        }
    }
}

/// By what a figure can be divided.
package struct Dimensions: Hashable, Codable, Sendable {
    package var kind: String
    package var channel: String
    /// `system:code`, because several category systems live side by side.
    package var category: String
    /// What the complaint is about by its nature (投诉性质), such as `quality`; each file has one.
    package var nature: String
    package var division: String

    package init(kind: String, channel: String, category: String, nature: String, division: String) {
        self.kind = kind
        self.channel = channel
        self.category = category
        self.nature = nature
        self.division = division
    }
}

/// A change of one figure, written in the transaction that causes it and folded into cells afterwards.
package struct Delta: Hashable, Sendable {
    package var measure: Measure
    /// The day that counts, which is the day of the event and not of its recording.
    package var effectiveOn: Day
    /// The day the file was received, for figures by cohort.
    package var cohortOn: Day
    package var dimensions: Dimensions
    /// Files, or fen for sums of money; negative in a correction.
    package var amount: Int64

    package init(_ measure: Measure, on effectiveOn: Day, cohort: Day, _ dimensions: Dimensions, amount: Int64 = 1) {
        self.measure = measure
        self.effectiveOn = effectiveOn
        self.cohortOn = cohort
        self.dimensions = dimensions
        self.amount = amount
    }

    /// The same change of another size.
    package func amounting(to amount: Int64) -> Delta {
        var other = self
        other.amount = amount
        return other
    }
}
