package import Kernel
package import LawRules

/// What a new calendar does to the open clocks.
package struct CalendarEffect: Sendable, Equatable {
    /// A due day that moves.
    package struct Moved: Sendable, Equatable {
        package let number: String
        package let period: PeriodKey
        package let old: Day
        package let new: Day

        package init(number: String, period: PeriodKey, old: Day, new: Day) {
            self.number = number
            self.period = period
            self.old = old
            self.new = new
        }
    }

    /// Files with open clocks that were looked at.
    package let looked: Int
    /// Clocks whose due day moves.
    package let moved: Int
    /// The first of them.
    package let examples: [Moved]
    /// Whether all files that the calendar can touch were looked at.
    package let isWhole: Bool

    package init(looked: Int, moved: Int, examples: [Moved], isWhole: Bool) {
        self.looked = looked
        self.moved = moved
        self.examples = examples
        self.isWhole = isWhole
    }
}

/// What importing a calendar needs from the rest of the installation; `App` hands it in.
package struct CalendarDesk: Sendable {
    /// How far the open clocks are with the last calendar.
    package enum Progress: Sendable, Equatable {
        case nothing
        /// They are being computed again.
        case underWay
        case done(looked: Int, moved: Int)
    }

    /// Whether an office has nobody above it on a day: calendars are the head's business.
    package let isHead: @Sendable (_ office: Int64, Day) -> Bool
    /// What the open clocks would do, with nothing written.
    package let preview: @Sendable (_ years: [Int: CalendarYear]) async throws -> CalendarEffect
    /// Takes the years in as the command does, records who did, and has the open clocks computed again.
    package let take: @Sendable (_ years: [Int: CalendarYear], _ source: String, Principal) async throws -> [Int]
    package let progress: @Sendable () async throws -> Progress

    package init(
        isHead: @escaping @Sendable (Int64, Day) -> Bool,
        preview: @escaping @Sendable ([Int: CalendarYear]) async throws -> CalendarEffect,
        take: @escaping @Sendable ([Int: CalendarYear], String, Principal) async throws -> [Int],
        progress: @escaping @Sendable () async throws -> Progress
    ) {
        self.isHead = isHead
        self.preview = preview
        self.take = take
        self.progress = progress
    }
}
