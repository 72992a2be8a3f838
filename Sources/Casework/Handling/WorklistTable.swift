internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The rows of a list: two lines each, late and due ones marked in word, shape and colour.
struct WorklistTable {
    let page: WorklistListPage
    let due: DueWords
    let say: Words

    private var query: WorklistQuery { page.query }

    var html: HTML {
        let byDue = query.view.isByDueDay
        return Table(
            caption: say(ListText.table), showsCaption: false,
            [
                Column(say(ListText.mark), isHeard: true), Column(say(ListText.subject)), Column(say(ListText.state)),
                Column(say(byDue ? ListText.due : ListText.received), sort: byDue ? .ascending : .descending),
                Column(say(ListText.consumer)), Column(say(ListText.trader)),
                Column(say(ListText.amount), isNumber: true), Column(say(ListText.officer)),
            ],
            kind: .work, rows: page.page.rows.map(row)
        ).html
    }

    private func row(_ row: WorklistRow) -> HTML {
        let urgency = row.state.isFinal ? nil : row.clock.map { due.urgency($0.due, isPaused: $0.isPaused) }
        return .tr(
            class: urgency == .late ? "late" : urgency == .today ? "soon" : nil,
            [
                mark(row, urgency),
                .th(
                    class: "what", with: [.scope("row")],
                    [
                        .a(row.title.isEmpty ? row.number : row.title, href: "\(DeskAddress.root)/\(row.number)"),
                        .span(row.number, class: "sub mono"),
                    ]),
                .td(class: "nw", [state(row, urgency), .span(source(row), class: "sub"), supervised(row)]),
                .td(class: "nw", query.view.isByDueDay ? dueDay(row, urgency) : receipt(row)),
                consumer(row), .td(row.trader), .td(row.amount?.yuanText ?? "—", class: "r"),
                .td(class: "nw", [.text(officer(row)), office(row)]),
            ])
    }

    /// A drawing with its words for those who hear the page, where there is something to see.
    private func mark(_ row: WorklistRow, _ urgency: DueWords.Urgency?) -> HTML {
        if urgency == .late { return .td([.icon(.alert), .heard(say(ListText.lateMark))]) }
        if row.handoverOffice != nil { return .td([.icon(.next), .heard(say(ListText.handoverMark))]) }
        return .td([])
    }

    private func state(_ row: WorklistRow, _ urgency: DueWords.Urgency?) -> HTML {
        .state(urgency == .late ? .late : row.state.mark, say(row.state.text(of: row.kind)))
    }

    private func supervised(_ row: WorklistRow) -> HTML {
        .some(row.supervisedUntil) { day in
            let isLate = day < query.today
            let words = say(
                isLate ? ListText.supervisedLate : ListText.supervisedMark, say.shortDate(day, today: query.today))
            return .tag(words, isLate ? .bad : .warn)
        }
    }

    private func source(_ row: WorklistRow) -> String {
        say(ListText.whereItStands, say(row.kind.text), say(row.channel.text))
    }

    private func dueDay(_ row: WorklistRow, _ urgency: DueWords.Urgency?) -> [HTML] {
        guard let clock = row.clock, let urgency else { return [.text("—")] }
        let words = due.words(clock.due, key: clock.key, ruleSet: clock.ruleSet, isPaused: clock.isPaused, say)
        let estimate = clock.isProvisional ? say(ListText.whereItStands, words, say(ListText.estimate)) : words
        return [
            .b(say.shortDate(clock.due, today: query.today)), .text(" "),
            .span(estimate, class: DueWords.style(urgency)),
            due.ticks(
                start: clock.start, due: clock.due, key: clock.key, ruleSet: clock.ruleSet, isPaused: clock.isPaused),
        ]
    }

    private func receipt(_ row: WorklistRow) -> [HTML] {
        let received = HTML.b(say.shortDate(page.law.zone.day(of: row.receivedAt), today: query.today))
        guard let closedOn = row.closedOn else { return [received] }
        var words = [say.shortDate(closedOn, today: query.today) + " " + say(row.outcome?.text ?? row.state.text)]
        if let inTime = row.inTime { words.append(say(inTime ? ListText.inTime : ListText.late)) }
        if !row.rated { words.append(say(ListText.waitsForRating)) }
        return [received, .span(say.clauses(words), class: "sub")]
    }

    private func consumer(_ row: WorklistRow) -> HTML {
        guard !row.consumer.isEmpty || !row.phone.isEmpty else { return .td("—") }
        let phone = row.phone.isEmpty ? "—" : Mask.phone(row.phone)
        return .td(class: "nw", [.text(Mask.name(row.consumer)), .span(phone, class: "sub")])
    }

    private func officer(_ row: WorklistRow) -> String {
        row.officer.map { page.names[$0] ?? say(HistoryText.staff, String($0)) } ?? say(ListText.nobody)
    }

    private func office(_ row: WorklistRow) -> HTML {
        if case .office = query.scope, query.view != .handovers { return .empty }
        return .some(page.directory.office(row.office)) { .span(say($0.name), class: "sub") }
    }
}
