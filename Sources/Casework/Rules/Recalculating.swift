package import Kernel
package import LawRules

/// A due day that another calendar has moved.
package struct DueMoved: Equatable, Sendable {
    package let clock: Clock
    package let oldDue: Day

    package init(clock: Clock, oldDue: Day) {
        self.clock = clock
        self.oldDue = oldDue
    }
}

extension CaseFile {
    /// Computes the open clocks again by the law as it stands, after a calendar came in; nil when no day changes.
    ///
    /// A clock that ended never changes. What moved stands in the history with the old day and the new one.
    package func recalculating(_ law: LawBook, on today: Day) -> (decision: Decision, moved: [DueMoved])? {
        var file = self
        var moved: [DueMoved] = []
        for index in file.clocks.indices where file.clocks[index].isOpen {
            let clock = file.clocks[index]
            guard let due = law.due(for: clock, in: file), due != clock.due else { continue }
            file.clocks[index].due = due
            moved.append(DueMoved(clock: file.clocks[index], oldDue: clock.due.due))
        }
        guard !moved.isEmpty else { return nil }
        file.version += 1
        var entry = Entry(kind: Entry.calendarChanged, facts: [.init("day", today.description)])
        for change in moved {
            let key = change.clock.key.rawValue
            entry.facts.append(.init("\(key).old", change.oldDue.description))
            entry.facts.append(.init("\(key).new", change.clock.due.due.description))
        }
        return (Decision(file: file, entry: entry), moved)
    }
}

extension Entry {
    /// The kind of the entry that says a new calendar moved due days.
    package static let calendarChanged = "calendarChanged"
}

extension LawBook {
    /// When a clock of a file ends by this law, its pauses and its extension taken into account.
    func due(for clock: Clock, in file: CaseFile) -> DueDate? {
        let rules = file.handling.ruleSet
        let stops = ruling(rules: rules, clock.key, on: clock.start)?.period.pausedBy ?? []
        let pauses = file.pauses.compactMap { pause -> DateSpan? in
            guard pause.handling == clock.handling, stops.contains(pause.kind), let last = pause.last else {
                return nil
            }
            return DateSpan(first: pause.first, last: last)
        }
        return due(rules: rules, period: clock.key, from: clock.start, pauses: pauses, extendedBy: clock.extendedBy)
    }
}
