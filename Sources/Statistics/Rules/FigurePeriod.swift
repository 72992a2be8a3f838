package import Kernel

/// The whole months that figures are summed over, both ends included.
package struct FigurePeriod: Hashable, Sendable {
    package let first: Month
    package let last: Month

    /// The months between two, in whichever order they come.
    package init(_ one: Month, _ other: Month) {
        first = min(one, other)
        last = max(one, other)
    }

    /// A year; `nil` for years other than 1 to 9999.
    package static func year(_ year: Int) -> FigurePeriod? {
        guard let january = Month(year: year, month: 1) else { return nil }
        return FigurePeriod(january, january + 11)
    }

    /// A quarter, 1 to 4.
    package static func quarter(_ quarter: Int, of year: Int) -> FigurePeriod? {
        guard (1...4).contains(quarter), let start = Month(year: year, month: quarter * 3 - 2) else { return nil }
        return FigurePeriod(start, start + 2)
    }

    /// How many months.
    package var count: Int { last - first + 1 }

    /// Every month, in order.
    package var months: [Month] { (0..<count).map { first + $0 } }

    package var firstDay: Day { first.firstDay }

    package var lastDay: Day { last.lastDay }

    /// The same months of the year before, with which a period of at most a year is compared.
    package var yearBefore: FigurePeriod? { count <= 12 ? FigurePeriod(first - 12, last - 12) : nil }

    /// What a person would call it.
    package var shape: Shape {
        switch (first.month, count) {
        case (1, 12): .year(first.year)
        case (let month, 3) where month % 3 == 1: .quarter((month + 2) / 3, of: first.year)
        case (_, 1): .month(first)
        default: .range
        }
    }

    /// The names that periods go by.
    package enum Shape: Hashable, Sendable {
        case year(Int)
        case quarter(Int, of: Int)
        case month(Month)
        case range
    }
}

extension FigurePeriod {
    /// How the period is written in an address: `2026`, `2026-Q3`, `2026-05` or `2026-05..2026-09`.
    package var code: String {
        switch shape {
        case .year: String(first.description.prefix(4))
        case .quarter(let quarter, _): "\(first.description.prefix(4))-Q\(quarter)"
        case .month(let month): month.description
        case .range: "\(first)..\(last)"
        }
    }

    /// The period written so; `nil` for any other form.
    package init?(code: String) {
        let ends = code.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        if ends.count == 2, let first = Month(ends[0]), let last = Month(ends[1]) {
            self.init(first, last)
        } else if let month = Month(code) {
            self.init(month, month)
        } else if code.utf8.count == 4, let january = Month(code + "-01") {
            self.init(january, january + 11)
        } else if code.utf8.count == 7, code.dropFirst(4).hasPrefix("-Q"), let january = Month(code.prefix(4) + "-01"),
            let quarter = Int(code.suffix(1)), let period = FigurePeriod.quarter(quarter, of: january.year)
        {
            self = period
        } else {
            return nil
        }
    }
}
