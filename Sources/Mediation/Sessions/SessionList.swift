internal import Kernel
internal import MediationRules
internal import Web

/// The sessions of a file as a table.
struct SessionList {
    let sessions: [MediationSession]
    let today: Day
    /// The file for which more may be planned; nil for those who may not.
    let planning: CaseNumber?

    func html(_ say: Words) -> HTML {
        .panel(
            say(SessionText.sessions),
            [
                sessions.isEmpty ? .p(say(SessionText.none), class: "mut") : table(say),
                .some(planning) { .p([.buttonLink(say(SessionText.plan), href: MediationAddress.planning($0))]) },
            ])
    }

    private func table(_ say: Words) -> HTML {
        let heads = [SessionText.sessions, SessionText.when, SessionText.place, SessionText.state].map { say($0) }
        return Table(
            caption: say(SessionText.sessions), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: sessions.map { row($0, heads, say) }
        ).html
    }

    private func row(_ session: MediationSession, _ heads: [String], _ say: Words) -> HTML {
        .tr([
            .th(
                with: [.scope("row")],
                [
                    .a(
                        say(SessionText.session, String(session.position)),
                        href: MediationAddress.session(session.number, session.id))
                ]),
            .td(with: [.stacked(heads[1])], [SessionWords.time(session.time, say, today: today)]),
            .td(SessionWords.place(session.place, say), with: [.stacked(heads[2])]),
            .td(
                with: [.stacked(heads[3])],
                [.state(SessionText.mark(session.state), say(SessionText.text(session.state)))]),
        ])
    }
}

/// A session's time and place in words.
enum SessionWords {
    /// 10月20日（星期二） 09:30到10:30
    static func time(_ time: SessionTime, _ say: Words, today: Day) -> HTML {
        .span(text(time, say, today: today), class: "nw")
    }

    static func text(_ time: SessionTime, _ say: Words, today: Day) -> String {
        say(SessionText.span, say.date(time.day, today: today), time.from.text, time.until)
    }

    static func place(_ place: SessionPlace, _ say: Words) -> String {
        let parts = [place.room, place.link.isEmpty ? "" : say(SessionText.video)].filter { !$0.isEmpty }
        return say.clauses(parts)
    }
}
