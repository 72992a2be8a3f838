package import Kernel

/// Places of entries: one 64-bit number that orders files by the time of receipt, so that the newest are read first.
///
/// The upper 43 bits are milliseconds since 1970 (until 2248), the lower 20 keep files of one millisecond apart.
package enum EntryPosition {
    private static let slots: Int64 = 1 << 20
    private static let lastMillisecond: Int64 = (1 << 43) - 1

    /// The lowest place of a time.
    package static func first(at time: Instant) -> Int64 {
        min(max(0, time.milliseconds), lastMillisecond) * slots
    }

    /// The place for a file, unless another has it.
    package static func wanted(receivedAt: Instant, id: Int64) -> Int64 {
        // A multiplicative hash, of which the upper 20 bits count: keys of imported records differ in few bits.
        let slot = Int64((UInt64(bitPattern: id) &* 0x9e37_79b9_7f4a_7c15) >> 44)
        return first(at: receivedAt) + slot
    }

    /// The place to try after one that is taken: the next of the same millisecond, and behind the last the first.
    package static func next(after taken: Int64) -> Int64 {
        let start = taken / slots * slots
        return start + (taken - start + 1) % slots
    }

    /// Whether two places are of the same millisecond.
    package static func areTogether(_ one: Int64, _ other: Int64) -> Bool { one / slots == other / slots }

    /// The number of the block of 2^`bits` milliseconds that a place lies in.
    package static func block(of position: Int64, bits: Int) -> Int64 { position >> (20 + Int64(bits)) }

    /// The lowest place of a block.
    package static func start(ofBlock block: Int64, bits: Int) -> Int64 { block << (20 + Int64(bits)) }

    /// Beyond every place.
    package static let end = Int64.max
}

/// Where a page of results begins: below this place.
package struct FindCursor: Equatable, Sendable {
    package let below: Int64

    package init(below: Int64) {
        self.below = below
    }

    /// As it stands in an address.
    package var text: String { String(below, radix: 36) }

    package init?(_ text: String) {
        guard text.utf8.count <= 13, let below = Int64(text, radix: 36), below > 0 else { return nil }
        self.below = below
    }
}
