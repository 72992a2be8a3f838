/// The day by which something must be done, with the reason for it day by day.
package struct DueDate: Sendable, Equatable, Codable {
    package var due: Day

    /// Whether a day beyond the last published holiday notice was counted, so that the date may still change.
    package var provisional: Bool

    /// Every day from the start to the due day, in order.
    package var steps: [DueStep]

    package init(due: Day, provisional: Bool, steps: [DueStep]) {
        self.due = due
        self.provisional = provisional
        self.steps = steps
    }
}

/// One day on the way to a due date.
package struct DueStep: Sendable, Hashable, Codable {
    /// Why a day counted or did not.
    package enum Reason: String, Codable, Sendable, CaseIterable {
        /// The day of the event; the period begins on the next.
        case start
        case counted
        /// A weekend day that is worked, and therefore counted.
        case madeUp
        case weekend, holiday
        /// A holiday fixed by law, in a year without a notice yet.
        case estimatedHoliday
        /// The clock stood still, such as during an appraisal.
        case paused
        /// The end of the period.
        case due
        /// The period would have ended here, or on an earlier day off just before, and moved on.
        case rolled
    }

    package var day: Day

    /// Which day of the period it is, from 1; nil when it does not count.
    package var count: Int?
    package var reason: Reason

    package init(day: Day, count: Int? = nil, reason: Reason) {
        self.day = day
        self.count = count
        self.reason = reason
    }
}
