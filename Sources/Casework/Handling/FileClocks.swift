internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The periods of the file: until when, how much is used, and why this day.
struct FileClocks {
    let view: FileView
    let say: Words

    var html: HTML {
        let clocks = view.file.clocks.filter(\.isOpen) + view.file.clocks.filter { !$0.isOpen }.reversed()
        return .panel(
            say(FileText.clocks),
            [
                clocks.isEmpty ? .p(say(FileText.noClock), class: "mut") : .list(clocks.map(clock)),
                .some(view.rules) {
                    .p(say(FileText.ruleSet, $0.id, $0.from.description), class: "xs dim")
                },
            ])
    }

    private func clock(_ clock: Clock) -> HTML {
        let name = HTML.b(say(clock.key.text))
        guard clock.isOpen else { return ended(clock, name) }
        let ruleSet = ruleSet(clock)
        let isPaused = clock.state == .paused
        let words = view.due.words(clock.due.due, key: clock.key, ruleSet: ruleSet, isPaused: isPaused, say)
        let urgency = view.due.urgency(clock.due.due, isPaused: isPaused)
        return .join([
            .div(
                class: "row",
                [
                    name,
                    .span(
                        class: "push",
                        [
                            .b(say.shortDate(clock.due.due, today: view.today)), .text(" "),
                            .span(words, class: DueWords.style(urgency)),
                        ]),
                ]),
            view.due.ticks(
                start: clock.start, due: clock.due.due, key: clock.key, ruleSet: ruleSet, isPaused: isPaused),
            why(clock, ruleSet), pauses(clock),
        ])
    }

    private func ended(_ clock: Clock, _ name: HTML) -> HTML {
        let ruleSet = ruleSet(clock)
        let article = legal(clock, ruleSet).map { say($0.article) } ?? ""
        let due = say(FileText.dueWas, say.shortDate(clock.due.due, today: view.today), article)
        guard let day = clock.endedOn, clock.state == .done else {
            return .join([
                .div(class: "row", [name, .span(say(FileText.dropped), class: "push dim")]), .p(due, class: "xs mut"),
            ])
        }
        let isInTime = day <= clock.due.due
        let words = say(isInTime ? FileText.doneOn : FileText.doneLate, say.shortDate(day, today: view.today))
        return .join([
            .div(class: "row", [name, .span(class: "push", [.state(isInTime ? .done : .late, words)])]),
            .p(due, class: "xs mut"), why(clock, ruleSet),
        ])
    }

    private func why(_ clock: Clock, _ ruleSet: String) -> HTML {
        if clock.key == .supervision { return .p(say(SupervisionText.daySet), class: "xs mut") }
        return WhyThisDay(
            due: clock.due, today: view.today, explanation: explanation(clock, ruleSet), basis: basis(clock, ruleSet),
            isOpen: false
        ).html(say)
    }

    private func explanation(_ clock: Clock, _ ruleSet: String) -> String {
        var parts = [say(FileText.starts, say.dayAndMonth(clock.start))]
        if let period = legal(clock, ruleSet)?.period {
            let length = period.unit == .workingDay ? FileText.workingDays : FileText.naturalDays
            parts.append(say(length, String(period.number)))
        }
        if clock.extendedBy > 0 { parts.append(say(FileText.extended, String(clock.extendedBy))) }
        return say.sentences(parts)
    }

    /// The article and the rule set, with a mark where it is not confirmed.
    private func basis(_ clock: Clock, _ ruleSet: String) -> String {
        guard let (rules, legal) = view.law.ruling(rules: ruleSet, clock.key, on: clock.start) else { return ruleSet }
        var parts = [say(legal.article), say(rules.title)]
        switch legal.status {
        case .confirmed: break
        case .unconfirmed: parts.append(say(FileText.unconfirmed))
        case .configuration: parts.append(say(FileText.configured))
        }
        if let note = legal.note { parts.append(say(note)) }
        return say.parts(parts)
    }

    private func pauses(_ clock: Clock) -> HTML {
        let pauses = view.file.pauses.filter { $0.handling == clock.handling && clock.key == .mediation }
        return .join(
            pauses.map { pause in
                let first = say.dayAndMonth(pause.first)
                let words = pause.last.map { say(FileText.pausedSpan, first, say.dayAndMonth($0)) }
                return .p(
                    class: "xs", [.state(.hold, words ?? say(FileText.paused, first)), .text(say.colon + pause.reason)])
            })
    }

    private func ruleSet(_ clock: Clock) -> String {
        let handling = view.details.handlings.first { $0.handling.id == clock.handling }?.handling
        return (handling ?? view.file.handling).ruleSet
    }

    private func legal(_ clock: Clock, _ ruleSet: String) -> LegalPeriod? {
        view.law.ruling(rules: ruleSet, clock.key, on: clock.start)?.period
    }
}
