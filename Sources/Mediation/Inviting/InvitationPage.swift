internal import Kernel
internal import MediationRules
internal import Web

/// An invitation as its reader sees it: when, where, by whom; nothing of what the complaint is about.
struct InvitationPage: Page {
    let session: MediationSession
    let seat: Seat
    /// Where the calendar file is.
    let download: String
    let office: LocalText?
    let today: Day
    let isPast: Bool

    var face: Face { .plain }

    func title(_ say: Words) -> String { say(CalendarText.invitation) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let by = office.map { say(CalendarText.from, say($0)) } ?? ""
        return .join([
            .h1(title(say)),
            .p(
                say.clauses([say(CalendarText.invitedFor, session.number.text), by].filter { !$0.isEmpty }),
                class: "mut"),
            standing(say), .facts(facts(say)),
            .p([.buttonLink(say(SessionText.download), href: download)]),
            .p(say(CalendarText.bring)), .p(say(CalendarText.recusal)), .p(say(CalendarText.cannotCome), class: "mut"),
        ])
    }

    private func standing(_ say: Words) -> HTML {
        switch session.state {
        case .cancelled: .note(.warn, [.p(say(CalendarText.cancelled))])
        case .suspended: .note(.warn, [.p(say(CalendarText.suspended))])
        case .planned, .held, .missed: .when(isPast, .note(.plain, [.p(say(CalendarText.past))]))
        }
    }

    private func facts(_ say: Words) -> [Fact] {
        let place = session.place
        let mediators = say.list(session.mediators.map(\.name))
        return [
            Fact(say(SessionText.when), .b(SessionWords.text(session.time, say, today: today))),
            Fact(say(SessionText.place), place.room.isEmpty ? say(SessionText.video) : place.room),
        ]
            + (place.link.isEmpty
                ? [] : [Fact(say(SessionText.video), .a(place.link, href: place.link, class: "raw"))])
            + [
                Fact(say(SessionText.text(.mediator)), mediators),
                Fact(say(CalendarText.you), say(SessionText.text(seat.kind))),
            ]
    }
}
