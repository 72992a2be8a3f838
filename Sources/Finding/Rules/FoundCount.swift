/// How many files a search has, as far as it was counted.
package struct FoundCount: Equatable, Sendable {
    package let number: Int
    /// Whether there are more than were counted.
    package let isMore: Bool
    /// Whether some of those counted were not checked for long words, so that there may be fewer.
    package let isUpperBound: Bool

    package init(_ number: Int, isMore: Bool = false, isUpperBound: Bool = false) {
        self.number = number
        self.isMore = isMore
        self.isUpperBound = isUpperBound
    }

    /// Counting stops here; a page says `1000+`.
    package static let most = 1_000

    package var text: String { isMore ? "\(Self.most)+" : String(number) }
}
