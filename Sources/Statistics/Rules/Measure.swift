package import Kernel

/// Something that is counted when it happens; a figure is a sum of these over days.
package enum Measure: String, CaseIterable, Codable, Sendable {
    case filed, accepted, refused, agreed, ended, withdrawn, closed, closedInTime, closedLate, reopened
    case solvedYes, solvedPartly, solvedNo
    /// Sums of money, in fen.
    case agreedMoney, performedMoney

    /// Whether the amounts are fen rather than files.
    package var isMoney: Bool {
        switch self {
        case .agreedMoney, .performedMoney: true
        case .filed, .accepted, .refused, .agreed, .ended, .withdrawn, .closed, .closedInTime, .closedLate, .reopened,
            .solvedYes, .solvedPartly, .solvedNo:
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
    package var division: String

    package init(kind: String, channel: String, category: String, division: String) {
        self.kind = kind
        self.channel = channel
        self.category = category
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
}
