internal import Kernel
internal import Web
internal import WorkOrdersRules

/// How near the deadline of an order is, in natural days: the sender counts as it likes, and says only the end.
struct DeadlineWords {
    let now: Instant
    let zone: LegalZone
    let say: Words

    private var today: Day { zone.day(of: now) }

    /// 超2天, 今天 17:00, 剩3天.
    func words(_ dueAt: Instant) -> String {
        let day = zone.day(of: dueAt)
        let time = say.time(dueAt, in: zone)
        switch OrderUrgency(dueAt, at: now, in: zone) {
        case .late: return day == today ? say(OrderText.lateNow, time) : say(OrderText.lateDays, String(today - day))
        case .today: return say(OrderText.today, time)
        case .soon, .later, .none: return say(OrderText.leftDays, String(day - today))
        }
    }

    /// The day with its words, as a cell of a list has it.
    func cell(_ order: WorkOrder) -> [HTML] {
        guard let dueAt = order.dueAt else { return [.span(say(OrderText.noDue), class: "dim")] }
        let day = HTML.b(say.shortDate(zone.day(of: dueAt), today: today))
        guard order.state.owesAnswer else { return [day] }
        return [day, .text(" "), .span(words(dueAt), class: Self.style(OrderUrgency(order, at: now, in: zone)))]
    }

    static func style(_ urgency: OrderUrgency) -> StaticString {
        switch urgency {
        case .late: "xs nw bad"
        case .today, .soon: "xs nw warn"
        case .later, .none: "xs nw dim"
        }
    }
}
