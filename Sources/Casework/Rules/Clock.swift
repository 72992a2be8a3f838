package import Kernel
package import LawRules

/// A legal period that runs, or ran, on one handling of a file.
package struct Clock: Equatable, Sendable {
    package enum State: String, CaseIterable, Codable, Sendable {
        case running, paused
        /// What was due has been done; `endedOn` tells whether by the due day.
        case done
        /// The handling ended, or the file was withdrawn, before it was due to be done.
        case dropped
    }

    package let key: PeriodKey
    package let handling: Int64
    package let start: Day
    package var due: DueDate
    package var state: State
    package var endedOn: Day?
    /// Days granted beyond the period itself.
    package var extendedBy: Int

    package init(
        key: PeriodKey, handling: Int64, start: Day, due: DueDate, state: State = .running, endedOn: Day? = nil,
        extendedBy: Int = 0
    ) {
        self.key = key
        self.handling = handling
        self.start = start
        self.due = due
        self.state = state
        self.endedOn = endedOn
        self.extendedBy = extendedBy
    }

    /// Whether somebody still has to act by the due day.
    package var isOpen: Bool { state == .running || state == .paused }

    /// Whether the due day has gone by without the thing being done, seen on `today`.
    package func isOverdue(on today: Day) -> Bool { state == .running && due.due < today }
}
