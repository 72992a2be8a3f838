package import Kernel

/// By what a cross table is divided.
package enum Axis: String, CaseIterable, Sendable {
    case division, category, nature, kind, channel, month
}

/// What stands in the cells of a cross table.
package enum CrossMeasure: String, CaseIterable, Sendable {
    case filed, accepted, resolved, closed, reopened
    /// Sums of money, in fen.
    case agreedMoney, performedMoney, punitiveMoney
    /// Closed in time of all that is known to be closed in time or late.
    case inTime
    /// Resolved of accepted, both by the day of the event.
    case resolutionRate
    /// Consumers who said that it was solved, of those who answered.
    case satisfied
    /// Closed files whose consumer gave no answer, of the closed ones.
    case silence
    /// Days from receipt to closing, the median of the closed files.
    case medianDays

    /// The measures that a cell adds up.
    package var parts: [Measure] {
        switch self {
        case .filed: [.filed]
        case .accepted: [.accepted]
        case .resolved: [.resolved]
        case .closed, .medianDays: [.closed]
        case .reopened: [.reopened]
        case .agreedMoney: [.agreedMoney]
        case .performedMoney: [.performedMoney]
        case .punitiveMoney: [.punitiveMoney]
        case .inTime: [.closedInTime, .closedLate]
        case .resolutionRate: [.resolved, .accepted]
        case .satisfied: [.solvedYes, .solvedPartly, .solvedNo]
        case .silence: [.closed, .solvedYes, .solvedPartly, .solvedNo]
        }
    }

    /// Whether each fact counts by the days that it took.
    package var needsDays: Bool { self == .medianDays }
}

/// What a cross table is asked for.
package struct CrossQuestion: Hashable, Sendable {
    package var rows: Axis
    /// Nil for a table of one column.
    package var columns: Axis?
    package var measure: CrossMeasure
    /// Both included.
    package var first: Day
    package var last: Day
    /// The division whose parts are shown, with all below it; empty for everything.
    package var division: String
    /// The category whose parts are shown: `system:code`, or `system:`; nil for the highest of all systems.
    package var category: String?
    package var kind: KindChoice
    package var nature: String?
    package var channel: String?

    package init(
        rows: Axis, columns: Axis? = nil, measure: CrossMeasure = .filed, first: Day, last: Day, division: String = "",
        category: String? = nil, kind: KindChoice = .only(.complaint), nature: String? = nil, channel: String? = nil
    ) {
        self.rows = rows
        self.columns = columns
        self.measure = measure
        self.first = first
        self.last = last
        self.division = division
        self.category = category
        self.kind = kind
        self.nature = nature
        self.channel = channel
    }

    package var axes: [Axis] { [rows] + [columns].compactMap(\.self) }
}
