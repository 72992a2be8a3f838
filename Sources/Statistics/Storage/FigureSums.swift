internal import StatisticsRules

/// The sums of one measure that the head of a page needs.
struct HeadSum: Sendable, Equatable {
    /// Within the period.
    var now = 0
    /// Within the same months of the year before.
    var before = 0
    /// From the first record to the end of the period.
    var ever = 0

    /// What the head shows.
    static let measures: [Measure] = [
        .filed, .closed, .closedInTime, .closedLate, .reopened, .solvedYes, .solvedPartly, .solvedNo,
    ]

    static func + (left: HeadSum, right: HeadSum) -> HeadSum {
        HeadSum(now: left.now + right.now, before: left.before + right.before, ever: left.ever + right.ever)
    }
}

/// What was filed and closed in one month.
struct MonthSum: Sendable, Equatable {
    var filed = 0
    var closed = 0

    subscript(measure: Measure) -> Int {
        get { measure == .filed ? filed : closed }
        set {
            switch measure {
            case .filed: filed = newValue
            case .closed: closed = newValue
            default: return
            }
        }
    }

    static func + (left: MonthSum, right: MonthSum) -> MonthSum {
        MonthSum(filed: left.filed + right.filed, closed: left.closed + right.closed)
    }
}

/// One row of a table: a channel, a category or a division with its figures.
struct FigurePart: Sendable, Equatable {
    var key: String
    var filed = 0
    var filedBefore = 0
    var closed = 0
    var closedInTime = 0

    /// What a row shows.
    static let measures: [Measure] = [.filed, .closed, .closedInTime]

    /// Whether there is nothing to show.
    var isEmpty: Bool { filed == 0 && filedBefore == 0 && closed == 0 && closedInTime == 0 }

    mutating func set(_ measure: Measure, now: Int, before: Int) {
        switch measure {
        case .filed: (filed, filedBefore) = (now, before)
        case .closed: closed = now
        case .closedInTime: closedInTime = now
        default: return
        }
    }

    static func - (left: FigurePart, right: FigurePart) -> FigurePart {
        FigurePart(
            key: left.key, filed: left.filed - right.filed, filedBefore: left.filedBefore - right.filedBefore,
            closed: left.closed - right.closed, closedInTime: left.closedInTime - right.closedInTime)
    }

    static func + (left: FigurePart, right: FigurePart) -> FigurePart {
        FigurePart(
            key: left.key, filed: left.filed + right.filed, filedBefore: left.filedBefore + right.filedBefore,
            closed: left.closed + right.closed, closedInTime: left.closedInTime + right.closedInTime)
    }
}
