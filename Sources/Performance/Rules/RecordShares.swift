/// What is counted of a trader, month by month.
package enum RecordCount: Hashable, Sendable {
    /// Complaints; of these: those in which the trader was asked online, and those handled to their end.
    case files, invited, closed
    /// Of those in which it was asked: answered at all, answered within the time, never answered.
    case answered, inTime, unanswered
    /// Of those handled to their end: agreed, and what the consumer said afterwards.
    case settled, solved, partly, notSolved, noAnswer
    /// Promises that were performed or broken; of these: performed by their day.
    case due, onTime
    /// Files that took so many days from lodging to closing: the histogram of which the median is made.
    case days(Int)

    /// Longer ones are counted as so many days.
    package static let longestDays = 999

    package static let plain: [RecordCount] = [
        .files, .invited, .closed, .answered, .inTime, .unanswered, .settled, .solved, .partly, .notSolved, .noAnswer,
        .due, .onTime,
    ]
    private static let prefix = "days-"

    /// As it is stored, such as `inTime` or `days-12`.
    package var code: String {
        if case .days(let days) = self { return Self.prefix + String(days) }
        return "\(self)"
    }

    package init?(code: String) {
        if let plain = Self.plain.first(where: { $0.code == code }) {
            self = plain
        } else if code.hasPrefix(Self.prefix), let days = Int(code.dropFirst(Self.prefix.count)),
            (0...Self.longestDays).contains(days)
        {
            self = .days(days)
        } else {
            return nil
        }
    }
}

/// What one file, or all files of a trader, add up to: by month and count, never with a nought in it.
package struct RecordShares: Equatable, Sendable {
    package struct Key: Hashable, Sendable {
        /// Year and month as one number, such as 202610.
        package let month: Int
        package let count: RecordCount

        package init(month: Int, count: RecordCount) {
            self.month = month
            self.count = count
        }
    }

    package private(set) var sums: [Key: Int] = [:]

    package init() {}

    package var isEmpty: Bool { sums.isEmpty }

    package mutating func add(_ count: RecordCount, _ amount: Int = 1, in month: Int) {
        let key = Key(month: month, count: count)
        let sum = sums[key, default: 0] + amount
        sums[key] = sum == 0 ? nil : sum
    }

    package mutating func add(_ other: RecordShares) {
        for (key, amount) in other.sums { add(key.count, amount, in: key.month) }
    }

    /// What has to be added to these to come to others; in a fixed order, so that two who write do not wait for each
    /// other.
    package func steps(to other: RecordShares) -> [(key: Key, amount: Int)] {
        Set(sums.keys).union(other.sums.keys)
            .map { ($0, (other.sums[$0] ?? 0) - (sums[$0] ?? 0)) }
            .filter { $0.1 != 0 }
            .sorted { ($0.0.month, $0.0.count.code) < ($1.0.month, $1.0.count.code) }
    }

    /// As it is stored with a file: `202610 files 1;202610 invited 1`.
    package var text: String {
        RecordShares().steps(to: self).map { "\($0.key.month) \($0.key.count.code) \($0.amount)" }
            .joined(separator: ";")
    }

    /// Nil for a text that this does not write.
    package init?(text: String) {
        for part in text.split(separator: ";") {
            let words = part.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard words.count == 3, let month = Int(words[0]), let count = RecordCount(code: words[1]),
                let amount = Int(words[2])
            else { return nil }
            add(count, amount, in: month)
        }
    }
}
