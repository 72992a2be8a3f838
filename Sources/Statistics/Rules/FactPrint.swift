internal import Kernel

/// The facts of one measure and month, of which a recount compares a number instead of every row.
package struct FactMonth: Hashable, Sendable, Comparable {
    package let measure: Measure
    /// Year and month, such as 202609.
    package let month: Int

    package init(_ measure: Measure, month: Int) {
        self.measure = measure
        self.month = month
    }

    package init(_ delta: Delta) { self.init(delta.measure, month: delta.effectiveOn.monthNumber) }

    package static func < (left: FactMonth, right: FactMonth) -> Bool {
        (left.month, left.measure.rawValue) < (right.month, right.measure.rawValue)
    }
}

/// Numbers that are equal for two sets of facts that are equal, whatever their order and however they are added up.
///
/// Each fact is hashed without its amount and multiplied by it; the products are summed, and the sum wraps. Facts kept
/// one by one and facts added up give the same sum, and memory does not grow with their number. The hashes differ from
/// one process to the next, so a print is only compared within one.
package struct FactPrint: Sendable {
    package private(set) var sums: [FactMonth: UInt64] = [:]
    /// How many facts were added.
    package private(set) var counts: [FactMonth: Int] = [:]

    package init() {}

    package mutating func add(_ delta: Delta) {
        let month = FactMonth(delta)
        var bare = delta
        bare.amount = 0
        let hash = UInt64(truncatingIfNeeded: bare.hashValue)
        sums[month, default: 0] &+= hash &* UInt64(bitPattern: delta.amount)
        counts[month, default: 0] += 1
    }

    /// The months in which the two are not the same.
    package func differing(from other: FactPrint) -> Set<FactMonth> {
        Set(sums.keys).union(other.sums.keys).filter { sums[$0, default: 0] != other.sums[$0, default: 0] }
    }
}
