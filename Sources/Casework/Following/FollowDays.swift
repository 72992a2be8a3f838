internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// Why each due date is the day it is: what began it, what counts and what does not, what became of it, the article.
struct FollowDays {
    let followed: FollowCase
    let say: Words

    var html: HTML {
        .join(
            followed.clocksInOrder.enumerated().map { index, clock in
                section(followed.shown(clock), isFirst: index == 0)
            })
    }

    private func section(_ clock: Clock, isFirst: Bool) -> HTML {
        let title = say(
            clock.isOpen ? FollowDayText.why : FollowDayText.whyWas, short(clock.due.due), say(clock.key.text))
        return .section(
            class: "flow",
            [
                .h2(title),
                .p(class: "small", [mark(clock), .gap, .text(result(clock))]),
                .details(
                    say(FollowDayText.dayByDay), open: isFirst && clock.isOpen,
                    [
                        .p(explanation(clock)),
                        .dayGrid(clock.due, today: followed.today, say),
                        .when(clock.state == .paused, .note(.plain, [.p(say(FollowDayText.pausedNow))])),
                        .when(
                            clock.due.provisional && clock.isOpen,
                            .note(.warn, [.p(say(DayText.provisional, String(clock.due.due.year)))])),
                        basis(clock),
                    ]),
            ])
    }

    private func mark(_ clock: Clock) -> HTML {
        switch clock.state {
        case .running where clock.isOverdue(on: followed.today): .state(.late, say(FollowDayText.overdue))
        case .running: .state(.go, say(FollowDayText.running))
        case .paused: .state(.hold, say(FollowText.paused))
        case .done where isLate(clock): .state(.late, say(FollowDayText.doneLate))
        case .done: .state(.done, say(FollowDayText.doneInTime))
        case .dropped: .state(.done, say(FollowDayText.dropped))
        }
    }

    private func isLate(_ clock: Clock) -> Bool { clock.endedOn.map { $0 > clock.due.due } ?? false }

    /// How many days are left or over, or when it was done.
    private func result(_ clock: Clock) -> String {
        switch clock.state {
        case .done: clock.endedOn.map { say(FollowDayText.doneOn, say.date($0, today: followed.today)) } ?? ""
        case .dropped: say(FollowDayText.droppedMeaning)
        case .paused: say(FollowDayText.pausedMeaning)
        case .running: left(clock)
        }
    }

    private func left(_ clock: Clock) -> String {
        if clock.isOverdue(on: followed.today) { return over(clock) }
        let counted = clock.due.steps.filter { $0.count != nil && $0.day >= followed.today }.count
        return say(unit(clock) == .workingDay ? FollowDayText.workingDaysLeft : FollowDayText.daysLeft, String(counted))
    }

    /// By how much it is late, in the period's own unit; ten years at most are counted.
    private func over(_ clock: Clock) -> String {
        let days = min(followed.today - clock.due.due, 3_660)
        guard unit(clock) == .workingDay else { return say(DayText.daysOver, String(days)) }
        let worked = followed.law.calendar.workingDays(after: clock.due.due, through: clock.due.due + days)
        return worked == 0 ? say(DayText.daysOver, String(days)) : say(DayText.workingDaysOver, String(worked))
    }

    private func unit(_ clock: Clock) -> PeriodUnit { period(clock)?.period.unit ?? .naturalDay }

    private func period(_ clock: Clock) -> LegalPeriod? {
        followed.law.ruling(rules: followed.rules(of: clock), clock.key, on: clock.start)?.period
    }

    private func short(_ day: Day) -> String {
        day.year == followed.today.year ? say.dayAndMonth(day) : say.fullDate(day)
    }
}

extension FollowDays {
    /// 9月24日收到，从第二天起算7个工作日。其中……不算。
    private func explanation(_ clock: Clock) -> String {
        let count = clock.due.steps.compactMap(\.count).max() ?? 0
        let length = say(
            unit(clock) == .workingDay ? FollowDayText.workingDays : FollowDayText.naturalDays, String(count))
        let event = say(FollowDayText.event(period(clock)?.start, ofComplaint: followed.isComplaint))
        let beginning = say(FollowDayText.beginning, short(clock.start), event, length)
        return ([beginning] + exceptions(clock) + extended(clock)).joined(separator: say.language == .en ? " " : "")
    }

    private func exceptions(_ clock: Clock) -> [String] {
        let counted: [(Set<DueStep.Reason>, Text)] = [
            ([.weekend], FollowDayText.weekends), ([.holiday, .estimatedHoliday], FollowDayText.holidays),
            ([.paused], FollowDayText.pauses), ([.madeUp], FollowDayText.madeUp), ([.rolled], FollowDayText.rolled),
        ]
        return counted.compactMap { reasons, text in
            let days = clock.due.steps.filter { reasons.contains($0.reason) }
            guard !days.isEmpty else { return nil }
            return say(text, String(days.count), short(clock.due.due))
        }
    }

    private func extended(_ clock: Clock) -> [String] {
        clock.extendedBy > 0 ? [say(FollowDayText.extended, String(clock.extendedBy))] : []
    }

    /// Article, rule set and calendar, and how sure all that is.
    private func basis(_ clock: Clock) -> HTML {
        let ruling = followed.law.ruling(rules: followed.rules(of: clock), clock.key, on: clock.start)
        guard let (rules, period) = ruling else {
            return .p(say(FollowDayText.recorded), class: "small mut")
        }
        let status = [rules.status, period.status].first { $0 != .confirmed }
        let notes = [period.status == .confirmed ? nil : period.note, rules.status == .confirmed ? nil : rules.note]
        return .join([
            .p(say(FollowDayText.basis, say(rules.title), say(period.article)), class: "small mut"),
            .some(status) { status in
                .p(
                    class: "small mut",
                    [
                        .tag(say(FollowDayText.status(status)), .warn), .text(" "),
                        .text(notes.compactMap { $0 }.map { say($0) }.joined(separator: " ")),
                    ])
            },
        ])
    }
}
