extension WorkingCalendar {
    /// When a period ends that begins with an event on `start`.
    ///
    /// The day of the event is not counted and the period runs from the next day on; a last day that is a day off
    /// moves on as `period.rolling` says (Order 121, art. 45). Days inside a pause are not counted, whatever they are.
    /// A pause that begins after the last counted day does not hold back the rolling: the earlier day is safe under
    /// every reading. A period of no days ends on the day of the event.
    package func due(_ period: Period, from start: Day, pauses: [DateSpan] = []) -> DueDate {
        var steps = [DueStep(day: start, reason: .start)]
        steps.reserveCapacity(period.number + period.number / 2 + 12)
        var day = start
        var count = 0
        while count < period.number {
            day = day + 1
            if pauses.contains(where: { $0.contains(day) }) {
                steps.append(DueStep(day: day, reason: .paused))
                continue
            }
            let (counts, reason) = weigh(day, period.unit)
            if counts { count += 1 }
            steps.append(DueStep(day: day, count: counts ? count : nil, reason: reason))
        }
        let due = roll(day, period.rolling, &steps)
        return DueDate(due: due, provisional: isProvisional(due), steps: steps)
    }

    /// Whether a day counts towards a period, and the reason.
    private func weigh(_ day: Day, _ unit: PeriodUnit) -> (counts: Bool, reason: DueStep.Reason) {
        if unit == .naturalDay { return (true, .counted) }
        return switch kind(of: day) {
        case .work: (true, .counted)
        case .makeUpWork: (true, .madeUp)
        case .weekend: (false, .weekend)
        case .holiday: (false, .holiday)
        case .statutoryEstimate: (false, .estimatedHoliday)
        }
    }

    /// The end of a period whose last counted day is `last`; the days passed over and the end go into `steps`.
    private func roll(_ last: Day, _ rolling: Rolling, _ steps: inout [DueStep]) -> Day {
        var day = last
        while moves(day, rolling) {
            if day == last {
                steps[steps.count - 1].reason = .rolled
            } else {
                steps.append(DueStep(day: day, reason: .rolled))
            }
            day = day + 1
        }
        if day == last {
            steps[steps.count - 1].reason = .due
        } else {
            steps.append(DueStep(day: day, reason: .due))
        }
        return day
    }

    private func moves(_ day: Day, _ rolling: Rolling) -> Bool {
        switch rolling {
        case .none: false
        case .statutoryHolidays: isStatutoryHoliday(day)
        case .allDaysOff: !isWorkingDay(day)
        }
    }
}
