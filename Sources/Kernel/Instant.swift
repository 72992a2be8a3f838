/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
///
/// Where a deadline is concerned the legal day of a moment counts; ``LegalZone`` finds it.
package struct Instant: Hashable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package func adding(milliseconds more: Int64) -> Instant {
        Instant(milliseconds: milliseconds &+ more)
    }

    package func adding(seconds more: Int64) -> Instant {
        adding(milliseconds: more &* 1_000)
    }
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// Milliseconds from `right` to `left`: negative when `left` is earlier.
    package static func - (left: Instant, right: Instant) -> Int64 { left.milliseconds - right.milliseconds }
}
