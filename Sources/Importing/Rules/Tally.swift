/// How often each of some values was met; beyond a number of different ones only their occurrences are counted.
package struct Tally: Equatable, Sendable {
    /// So many different values are told apart: enough for codes, and a column of free text cannot fill the memory.
    package static let limit = 5_000

    package private(set) var counts: [String: Int] = [:]
    /// Occurrences of values that came after ``limit`` different ones.
    package private(set) var beyond = 0

    package init() {}

    package mutating func count(_ value: String) {
        if counts[value] == nil && counts.count >= Self.limit {
            beyond += 1
        } else {
            counts[value, default: 0] += 1
        }
    }

    package subscript(value: String) -> Int { counts[value] ?? 0 }

    /// The number of different values, the absent one among them.
    package var distinct: Int { counts.count }

    /// Most frequent first, then by text.
    package var sorted: [(value: String, count: Int)] {
        counts.map { (value: $0.key, count: $0.value) }
            .sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
    }
}
