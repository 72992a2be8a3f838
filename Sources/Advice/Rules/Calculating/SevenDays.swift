internal import Kernel

/// Seven days that begin on the day after an event, with and without moving on from days off (民法典 201, 203).
struct SevenDays {
    static let length = 7

    let start: Day
    /// Moved on to the next working day.
    let rolled: Day
    let plain: Day
    private let isProvisional: Bool

    init(from start: Day, _ calendar: WorkingCalendar) {
        self.start = start
        let due = calendar.due(Period(number: Self.length, unit: .naturalDay, rolling: .allDaysOff), from: start)
        rolled = due.due
        isProvisional = due.provisional
        plain = start + Self.length
    }

    var worked: String {
        let sum = "\(start) + \(Self.length) = \(plain)"
        return rolled == plain ? sum : "\(sum) → \(rolled)"
    }

    func doubts(_ told: inout Calculation) {
        if rolled != plain { told.doubt(.weekends) }
        if isProvisional { told.doubt(.holidaysEstimated) }
    }
}
