package import Kernel

extension RuleSet {
    /// How long after closing the consumer may have the file reopened.
    package var reopenWithin: LegalPeriod? { periods[.reopening] }

    /// The periods in the order in which people read them.
    package var periodsInOrder: [(key: PeriodKey, period: LegalPeriod)] {
        PeriodKey.allCases.compactMap { key in periods[key].map { (key, $0) } }
    }

    /// Whether a complaint received on `day` falls under it.
    package func governs(_ day: Day) -> Bool {
        from <= day && to.map { day <= $0 } != false
    }

    /// The rule set for an office of `officeKind` and a day of receipt; nil when none governs that day.
    ///
    /// Among several the one that began last is taken. Associations have rules of their own place: hand in only
    /// those that the office has confirmed as its own.
    package static func choose(
        from sets: some Sequence<RuleSet>, officeKind: OfficeKind, receivedOn day: Day
    ) -> RuleSet? {
        sets.filter { $0.officeKind == officeKind && $0.governs(day) }
            .max { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    /// Everything in it that is not confirmed, in words for people to read.
    package var unconfirmed: [LocalText] {
        var parts: [(RuleStatus, LocalText?)] = [(status, note)]
        parts += periodsInOrder.map { ($0.period.status, $0.period.note) }
        parts += PeriodKey.allCases.compactMap { extensions[$0] }.map { ($0.status, $0.note) }
        parts += (refusalGrounds + terminationGrounds + otherPaths + (notOpeningGrounds ?? [])).flatMap {
            [$0] + $0.factors
        }
        .map { ($0.status, $0.note) }
        var seen: Set<LocalText> = []
        return parts.filter { $0.0 != .confirmed }.compactMap { $0.1 }.filter { seen.insert($0).inserted }
    }
}
