package import Kernel

/// How much the deadline of an order asks for attention.
package enum OrderUrgency: Equatable, Sendable {
    /// The deadline has passed without an answer.
    case late
    /// Due before the day is over.
    case today
    /// Due within the next ``soonDays`` days.
    case soon
    case later
    /// No deadline, or none that still counts.
    case none

    /// How many days after today are soon: somebody away over a weekend sees on Friday what is due on Monday.
    package static let soonDays = 3

    package init(_ order: WorkOrder, at now: Instant, in zone: LegalZone) {
        guard order.state.owesAnswer, let dueAt = order.dueAt else {
            self = .none
            return
        }
        self.init(dueAt, at: now, in: zone)
    }

    package init(_ dueAt: Instant, at now: Instant, in zone: LegalZone) {
        let bounds = Bounds(now: now, zone: zone)
        if dueAt < now {
            self = .late
        } else if dueAt < bounds.tomorrow {
            self = .today
        } else {
            self = dueAt < bounds.afterSoon ? .soon : .later
        }
    }

    /// The moments between late, today, soon and later, the same for a row and for a count.
    package struct Bounds: Sendable {
        package let tomorrow: Instant
        package let afterSoon: Instant

        package init(now: Instant, zone: LegalZone) {
            let today = zone.day(of: now)
            tomorrow = zone.start(of: today + 1)
            afterSoon = zone.start(of: today + 1 + OrderUrgency.soonDays)
        }
    }
}

extension LegalZone {
    /// The last moment of a day: until then a deadline that names the day alone is kept.
    package func end(of day: Day) -> Instant { start(of: day + 1).adding(milliseconds: -1) }
}
