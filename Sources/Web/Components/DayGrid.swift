package import Kernel

extension HTML {
    /// The days on the way to a due date, counted in the open: one cell a day for short periods, runs of days for
    /// long ones.
    package static func dayGrid(_ due: DueDate, today: Day, _ say: Words) -> HTML {
        due.steps.count <= 35
            ? DayGrid(due: due, today: today, say: say).html : DayRuns(due: due, say: say).html
    }
}

/// A small calendar, Monday first, in which every day says why it counts or does not.
struct DayGrid {
    let due: DueDate
    let today: Day
    let say: Words

    var html: HTML {
        let heads = say.weekdayHeads.map { HTML.li($0, class: "h") }
        let before = (due.steps.first?.day.weekday.rawValue ?? 1) - 1
        let after = 7 - (due.steps.last?.day.weekday.rawValue ?? 7)
        let label = Attribute.label(say(DayText.dayByDay))
        let cells: [HTML] = heads + blanks(before) + due.steps.map(cell) + blanks(after)
        return .ol(class: "days", with: [label], cells)
    }

    private func blanks(_ count: Int) -> [HTML] {
        [HTML](repeating: .raw(#"<li class="blank" aria-hidden="true"></li>"#), count: max(0, count))
    }

    private func cell(_ step: DueStep) -> HTML {
        .li(
            class: style(step),
            [
                .small(label(step.day)), .b(number(step)), .small(word(step)),
            ])
    }

    private func style(_ step: DueStep) -> StaticString {
        let isToday = step.day == today
        switch step.reason {
        case .start: return isToday ? "zero today" : "zero"
        case .counted, .madeUp:
            if isToday { return "left today" }
            return step.day < today ? "on" : "left"
        case .due: return "due"
        case .weekend, .holiday, .estimatedHoliday, .paused, .rolled: return isToday ? "off today" : "off"
        }
    }

    private func number(_ step: DueStep) -> String {
        step.reason == .start ? "0" : step.count.map(String.init) ?? "—"
    }

    /// 9-28; in English the month stands at the ends and where it changes.
    private func label(_ day: Day) -> String {
        guard say.language == .en else { return "\(day.month)-\(day.dayOfMonth)" }
        let isMarked = day == due.steps.first?.day || day == due.due || day.dayOfMonth == 1
        return isMarked ? "\(day.dayOfMonth) \(say.month(day.month).prefix(3))" : String(day.dayOfMonth)
    }

    private func word(_ step: DueStep) -> String {
        if step.day == today, step.reason != .due { return say(DayText.today) }
        switch step.reason {
        case .start: return say(DayText.start)
        case .counted: return say(DayText.nth, String(step.count ?? 0))
        case .madeUp: return say(DayText.madeUp)
        case .weekend: return say(DayText.weekend)
        case .holiday: return say(Self.holiday(step.day))
        case .estimatedHoliday: return say(DayText.estimated)
        case .paused: return say(DayText.paused)
        case .due: return say(DayText.due)
        case .rolled: return say(DayText.rolled)
        }
    }

    /// The name of a holiday whose days are fixed in the solar calendar; 放假 for all others.
    private static func holiday(_ day: Day) -> Text {
        switch (day.month, day.dayOfMonth) {
        case (10, 1...7): DayText.nationalDay
        case (5, 1...5): DayText.labourDay
        case (1, 1...3): DayText.newYear
        default: DayText.holiday
        }
    }
}

/// A long period as runs of days that count or do not: a list instead of sixty cells.
struct DayRuns {
    let due: DueDate
    let say: Words

    /// Days in a row that are counted alike.
    private struct Run {
        let first: DueStep
        var last: DueStep

        func continues(with step: DueStep) -> Bool {
            (first.count == nil) == (step.count == nil) && (first.count != nil || first.reason == step.reason)
        }
    }

    var html: HTML {
        .facts(runs.map { run in Fact(range(run), words(run)) })
    }

    private var runs: [Run] {
        due.steps.dropFirst().reduce(into: []) { runs, step in
            if let last = runs.last, last.continues(with: step) {
                runs[runs.count - 1].last = step
            } else {
                runs.append(Run(first: step, last: step))
            }
        }
    }

    private func range(_ run: Run) -> String {
        let first = say.dayAndMonth(run.first.day)
        return run.first.day == run.last.day ? first : say(DayText.range, first, say.dayAndMonth(run.last.day))
    }

    private func words(_ run: Run) -> String {
        guard let first = run.first.count, let last = run.last.count else {
            let reason = run.first.reason == .paused ? say(DayText.paused) : say(DayText.notCounted)
            return reason
        }
        return first == last ? say(DayText.nth, String(first)) : say(DayText.days, String(first), String(last))
    }
}
