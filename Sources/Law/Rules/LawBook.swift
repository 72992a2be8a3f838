package import Kernel

/// The law of an installation at one moment: its rule sets, its working calendar and its zone, loaded as one value.
package struct LawBook: Sendable {
    package let ruleSets: [String: RuleSet]
    package let calendar: WorkingCalendar
    package let zone: LegalZone

    package init(ruleSets: [RuleSet], calendar: WorkingCalendar, zone: LegalZone = .shanghai) {
        self.ruleSets = Dictionary(ruleSets.map { ($0.id, $0) }) { first, _ in first }
        self.calendar = calendar
        self.zone = zone
    }

    package func rules(_ id: String) -> RuleSet? { ruleSets[id] }

    /// The rule set for an office and a day of receipt, among `allowed` where an office has confirmed its own.
    package func rules(
        for officeKind: RuleSet.OfficeKind, receivedOn day: Day, among allowed: Set<String>? = nil
    ) -> RuleSet? {
        let sets = ruleSets.values.filter { allowed?.contains($0.id) ?? true }
        return RuleSet.choose(from: sets, officeKind: officeKind, receivedOn: day)
    }

    /// The set of what every office works by beside its own rules, on a day.
    package func common(on day: Day) -> RuleSet? {
        RuleSet.choose(from: ruleSets.values, officeKind: .every, receivedOn: day)
    }

    /// A period of a rule set, else of what every office works by that day, with the set that gives it.
    package func ruling(rules id: String, _ key: PeriodKey, on day: Day) -> (rules: RuleSet, period: LegalPeriod)? {
        guard let own = ruleSets[id] else { return nil }
        if let period = own.periods[key] { return (own, period) }
        guard let common = common(on: day), let period = common.periods[key] else { return nil }
        return (common, period)
    }

    /// When a period of a rule set ends; nil when the set is unknown or has no such period.
    ///
    /// - Parameters:
    ///   - start: the legal day of the event from which the period runs.
    ///   - pauses: days that do not count; whether the rule set lets them stop the clock is decided before.
    ///   - days: an extension, in the unit of the period.
    package func due(
        rules id: String, period key: PeriodKey, from start: Day, pauses: [DateSpan] = [], extendedBy days: Int = 0
    ) -> DueDate? {
        guard var period = ruling(rules: id, key, on: start)?.period.period else { return nil }
        period.number += max(0, days)
        return calendar.due(period, from: start, pauses: pauses)
    }
}
