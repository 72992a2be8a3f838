/// What the facts of one cell add up to, before it is one number.
package struct CrossCell: Equatable, Sendable {
    package private(set) var sums: [Measure: Int64] = [:]
    /// Closed files by the days they took; only where the measure needs it.
    package private(set) var byDays: [Int: Int64] = [:]

    package init() {}

    package mutating func add(_ amount: Int64, of measure: Measure, days: Int?) {
        sums[measure, default: 0] += amount
        if let days { byDays[days, default: 0] += amount }
    }

    package mutating func add(_ other: CrossCell) {
        sums.merge(other.sums, uniquingKeysWith: +)
        byDays.merge(other.byDays, uniquingKeysWith: +)
    }

    package subscript(measure: Measure) -> Int64 { sums[measure] ?? 0 }

    /// The number of a measure; a share keeps what it is a share of.
    package func value(_ measure: CrossMeasure) -> Value {
        switch measure {
        case .filed, .accepted, .resolved, .closed, .reopened: .count(self[measure.parts[0]])
        case .agreedMoney, .performedMoney, .punitiveMoney: .money(self[measure.parts[0]])
        case .inTime: .share(self[.closedInTime], of: self[.closedInTime] + self[.closedLate])
        case .resolutionRate: .share(self[.resolved], of: self[.accepted])
        case .satisfied: .share(self[.solvedYes], of: answers)
        case .silence: .share(max(0, self[.closed] - answers), of: self[.closed])
        case .medianDays: .days(median)
        }
    }

    private var answers: Int64 { self[.solvedYes] + self[.solvedPartly] + self[.solvedNo] }

    /// The lower median of the days; nil without files.
    private var median: Int? {
        let total = byDays.values.reduce(0, +)
        guard total > 0 else { return nil }
        var seen: Int64 = 0
        for (days, files) in byDays.sorted(by: { $0.key < $1.key }) {
            seen += files
            if seen * 2 >= total { return days }
        }
        return nil
    }

    package enum Value: Equatable, Sendable {
        case count(Int64)
        /// Fen.
        case money(Int64)
        case share(Int64, of: Int64)
        case days(Int?)

        /// By what rows are put in order, the largest first.
        package var weight: Int64 {
            switch self {
            case .count(let number), .money(let number): number
            case .share(_, let whole): whole
            case .days(let days): Int64(days ?? -1)
            }
        }

        package var isNothing: Bool {
            switch self {
            case .count(let number), .money(let number): number == 0
            case .share(_, let whole): whole == 0
            case .days(let days): days == nil
            }
        }
    }
}
