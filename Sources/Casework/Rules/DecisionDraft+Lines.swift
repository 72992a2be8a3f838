internal import Kernel
internal import LawRules
internal import StatisticsRules

extension DecisionDraft {
    mutating func fact(_ key: String, _ value: String) {
        decision.entry.facts.append(.init(key, value))
    }

    mutating func personal(_ key: String, _ value: String) {
        decision.entry.personal.append(.init(key, value))
    }

    mutating func note(_ kind: Note.Kind, _ text: String) {
        decision.records.append(.note(id: situation.newID, kind, text: text))
        personal(kind.rawValue, text)
    }

    mutating func tell(_ name: CaseMove.Name) { decision.effects.append(.tellConsumer(name)) }

    /// Counts on the day that matters, which is today unless it happened earlier.
    mutating func count(_ measure: Measure, _ amount: Int64 = 1, on day: Day? = nil) {
        decision.deltas.append(
            Delta(measure, on: day ?? today, cohort: file.receivedOn, file.dimensions, amount: amount))
    }

    mutating func endPause() {
        guard let index = file.pauses.lastIndex(where: { $0.last == nil }) else { return }
        let last = max(file.pauses[index].first, today - 1)
        file.pauses[index].last = last
        decision.records.append(.pauseEnded(id: file.pauses[index].id, last: last))
        change(.mediation) { $0.state = .running }
        recompute(.mediation)
    }

    mutating func change(_ key: PeriodKey, _ edit: (inout Clock) -> Void) {
        guard
            let index = file.clocks.lastIndex(where: { $0.key == key && $0.handling == file.handling.id && $0.isOpen })
        else { return }
        edit(&file.clocks[index])
    }

    mutating func start(_ key: PeriodKey, from day: Day) {
        guard let due = situation.law.due(rules: file.handling.ruleSet, period: key, from: day) else { return }
        file.clocks.append(Clock(key: key, handling: file.handling.id, start: day, due: due))
    }

    mutating func stop(_ key: PeriodKey) {
        let day = today
        change(key) {
            $0.state = .done
            $0.endedOn = day
        }
    }

    mutating func drop(_ key: PeriodKey) { change(key) { $0.state = .dropped } }

    mutating func dropAll() {
        for index in file.clocks.indices where file.clocks[index].isOpen { file.clocks[index].state = .dropped }
    }

    mutating func recompute(_ key: PeriodKey) {
        let (law, file) = (situation.law, file)
        change(key) { clock in clock.due = law.due(for: clock, in: file) ?? clock.due }
    }
}
