internal import AccountsRules
internal import Kernel
internal import MediationRules
internal import Web

/// The sessions of an office, as a week with its days or as a list.
struct SessionCalendarPage: Page {
    let sessions: [MediationSession]
    /// The Monday of the week that is shown.
    let monday: Day
    let isList: Bool
    let today: Day
    let calendar: WorkingCalendar
    let directory: OfficeDirectory
    /// Whether sessions of offices below are among them, so that the office has to be told.
    let showsOffice: Bool
    let isCut: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(CalendarText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)), views(say), isList ? .p(say(CalendarText.listLead), class: "mut") : weeks(say),
            isList ? list(say) : week(say), .when(isCut, .p(say(CalendarText.cut), class: "mut")),
        ])
    }

    private func views(_ say: Words) -> HTML {
        func link(_ text: Text, _ path: String, isHere: Bool) -> HTML {
            .a(say(text), href: path, with: isHere ? [.current("page")] : [])
        }
        return .nav(
            class: "views", with: [.label(say(CalendarText.title))],
            [
                link(CalendarText.week, MediationAddress.calendar, isHere: !isList),
                link(CalendarText.list, MediationAddress.calendar + "?view=list", isHere: isList),
            ])
    }

    private func weeks(_ say: Words) -> HTML {
        func path(_ day: Day) -> String { MediationAddress.calendar + "?week=\(day)" }
        return .p(
            class: "row",
            [
                .a(href: path(monday - 7), [.icon(.back), .text(say(CalendarText.earlier))]),
                .b(say(CalendarText.weekOf, say.fullDate(monday), say.fullDate(monday + 6))),
                .a(href: path(monday + 7), [.text(say(CalendarText.later)), .icon(.next)]),
                .when(
                    !(monday...monday + 6).contains(today),
                    .a(say(CalendarText.thisWeek), href: MediationAddress.calendar)),
            ])
    }

    /// One row a day, so that it reads in order, prints, and restacks on a phone.
    private func week(_ say: Words) -> HTML {
        let heads = [say(CalendarText.day), say(SessionText.sessions)]
        let rows = (0..<7).map { offset -> HTML in
            let day = monday + offset
            let own = sessions.filter { $0.time.day == day }
            let marks = [
                day == today ? say(CalendarText.today) : nil,
                calendar.isWorkingDay(day) ? nil : say(CalendarText.dayOff),
            ].compactMap { $0 }
            return .tr([
                .th(
                    class: "nw", with: [.scope("row")],
                    [
                        .day(day, say, today: today),
                        .when(!marks.isEmpty, .join([.br, .span(say.clauses(marks), class: "small mut")])),
                    ]),
                .td(
                    with: [.stacked(heads[1])],
                    [own.isEmpty ? .span(say(CalendarText.free), class: "dim") : .list(own.map { line($0, say) })]),
            ])
        }
        return Table(
            caption: title(say), showsCaption: false, heads.map { Column($0) }, kind: .stack, rows: rows
        ).html
    }

    private func line(_ session: MediationSession, _ say: Words) -> HTML {
        let place = [SessionWords.place(session.place, say), office(session, say)].compactMap { $0 }
        return .join([
            .b("\(session.time.from.text)–\(session.time.until)", class: "nw"), .text(" "), file(session, say),
            .text(" "), .state(SessionText.mark(session.state), say(SessionText.text(session.state))), .br,
            .span(say.parts(place + [say.list(session.mediators.map(\.name))]), class: "small mut"),
        ])
    }

    private func file(_ session: MediationSession, _ say: Words) -> HTML {
        .a(
            session.number.text, href: MediationAddress.session(session.number, session.id), class: "mono",
            with: [.label(session.number.text + " " + say(SessionText.session, String(session.position)))])
    }

    private func office(_ session: MediationSession, _ say: Words) -> String? {
        showsOffice ? directory.office(session.office).map { say($0.name) } : nil
    }

    private func list(_ say: Words) -> HTML {
        guard !sessions.isEmpty else { return .p(say(CalendarText.noneAhead)) }
        let heads = [
            SessionText.when, CalendarText.file, SessionText.place, CalendarText.mediators, SessionText.state,
        ].map { say($0) }
        let rows = sessions.map { session -> HTML in
            let place = [SessionWords.place(session.place, say), office(session, say)].compactMap { $0 }
            return .tr([
                .th(with: [.scope("row")], [SessionWords.time(session.time, say, today: today)]),
                .td(with: [.stacked(heads[1])], [file(session, say)]),
                .td(say.parts(place), with: [.stacked(heads[2])]),
                .td(say.list(session.mediators.map(\.name)), with: [.stacked(heads[3])]),
                .td(
                    with: [.stacked(heads[4])],
                    [.state(SessionText.mark(session.state), say(SessionText.text(session.state)))]),
            ])
        }
        return Table(
            caption: title(say), showsCaption: false, heads.map { Column($0) }, kind: .stack, rows: rows
        ).html
    }
}
