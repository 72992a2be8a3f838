/// Days from the first to the last, both among them; a pause of a clock is one.
///
/// A span whose last day lies before its first has no days.
package struct DateSpan: Codable, Sendable, Hashable {
    package var first: Day
    package var last: Day

    package init(first: Day, last: Day) {
        self.first = first
        self.last = last
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    package var count: Int { max(0, last - first + 1) }
}
