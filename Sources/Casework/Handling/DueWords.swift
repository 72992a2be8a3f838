internal import Kernel
internal import LawRules
internal import Web

/// How near a due day is, in the unit of its period: what a list and a file say beside the date.
struct DueWords {
    /// How much a due day asks for attention.
    enum Urgency { case late, today, running, paused }

    let today: Day
    let law: LawBook

    func urgency(_ due: Day, isPaused: Bool) -> Urgency {
        if isPaused { return .paused }
        if due < today { return .late }
        return due == today ? .today : .running
    }

    /// 剩4个工作日, 超4个工作日, 今天, or 停算.
    func words(_ due: Day, key: PeriodKey, ruleSet: String, isPaused: Bool, _ say: Words) -> String {
        let inWorkingDays = unit(key, ruleSet) == .workingDay
        switch urgency(due, isPaused: isPaused) {
        case .paused: return say(DayText.paused)
        case .today: return say(DayText.today)
        case .late:
            let worked = inWorkingDays ? workingDays(after: due, through: today) : 0
            // On the weekend after the due day no working day has passed yet, and it is late all the same.
            return worked > 0
                ? say(DayText.workingDaysOver, String(worked)) : say(DayText.daysOver, String(today - due))
        case .running:
            let days = inWorkingDays ? workingDays(after: today, through: due) : due - today
            return say(inWorkingDays ? DayText.workingDaysLeft : DayText.daysLeft, String(days))
        }
    }

    /// Ten marks for how much of the period is used.
    func ticks(start: Day, due: Day, key: PeriodKey, ruleSet: String, isPaused: Bool) -> HTML {
        let kind: Ticks =
            switch urgency(due, isPaused: isPaused) {
            case .late: .over
            case .today: .hot
            case .paused: .stop
            case .running: .plain
            }
        guard unit(key, ruleSet) == .workingDay else {
            return .ticks(kind, filled: Ticks.filled(used: today - start, of: due - start))
        }
        let whole = workingDays(after: start, through: due)
        return .ticks(kind, filled: Ticks.filled(used: workingDays(after: start, through: today), of: whole))
    }

    /// The class of the words.
    static func style(_ urgency: Urgency) -> StaticString {
        switch urgency {
        case .late: "xs nw bad"
        case .today: "xs nw warn"
        case .running, .paused: "xs nw dim"
        }
    }

    private func unit(_ key: PeriodKey, _ ruleSet: String) -> PeriodUnit {
        law.ruling(rules: ruleSet, key, on: today)?.period.period.unit ?? .naturalDay
    }

    /// Working days behind `first` up to `last`; spans of many years are cut, since nobody reads such a number.
    private func workingDays(after first: Day, through last: Day) -> Int {
        law.calendar.workingDays(after: first, through: min(last, first + 4_000))
    }
}
