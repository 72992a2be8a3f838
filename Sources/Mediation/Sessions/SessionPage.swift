internal import Kernel
internal import LawRules
internal import MediationRules
internal import Web

/// One session: when and where, who was asked and who came, what was said, what happened to it.
struct SessionPage: Page {
    let session: MediationSession
    let facts: MediationFacts
    let changes: [StoredChange]
    /// What may be done now, and what not with the reasons.
    let open: [SessionAct]
    let refused: [(act: SessionAct, why: [SessionRefused.Reason])]
    /// Whether the person may read the minutes.
    let seesMinutes: Bool
    let today: Day
    let zone: LegalZone
    var done: SessionMove.Name?

    var face: Face { .desk }

    func title(_ say: Words) -> String {
        say(SessionText.session, String(session.position)) + say.colon + session.number.text
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(SessionText.backToMediation), href: MediationAddress.mediation(session.number)),
            .some(done) { .div(class: "note ok", with: [.role("status")], [.p(say(SessionText.done($0)))]) },
            .div(
                class: "row base",
                [.h1(title(say)), .state(SessionText.mark(session.state), say(SessionText.text(session.state)))]),
            moves(say), .facts(whenAndWhere(say)), people(say),
            .when(
                session.state == .missed, .note(.warn, [.p(say(SessionText.staysAway))])),
            outcome(say), story(say),
        ])
    }

    private func moves(_ say: Words) -> HTML {
        let buttons = open.enumerated().map { index, act in
            HTML.buttonLink(
                say(Self.name(act)), href: MediationAddress.act(session.number, session.id, act),
                index == 0 ? .primary : .alternative)
        }
        let download = HTML.buttonLink(
            say(SessionText.download), href: MediationAddress.invitation(session), .alternative)
        let others = refused.map { refused in
            RefusedMove(say(Self.name(refused.act)), reasons: refused.why.map { SessionReasonText.words($0, say) })
        }
        return .moves(buttons + [download], refused: others, say)
    }

    static func name(_ act: SessionAct) -> Text {
        switch act {
        case .postponement: SessionText.postpone
        case .cancellation: SessionText.cancel
        case .record: SessionText.record
        }
    }

    private func whenAndWhere(_ say: Words) -> [Fact] {
        let place = session.place
        return [
            Fact(say(SessionText.when), SessionWords.time(session.time, say, today: today)),
            Fact(say(SessionText.place), place.room.isEmpty ? say(SessionText.video) : place.room),
        ]
            + (place.link.isEmpty
                ? [] : [Fact(say(SessionText.video), .a(place.link, href: place.link, class: "raw"))])
    }

    private func people(_ say: Words) -> HTML {
        let heads = [SessionText.who, SessionText.role, SessionText.contact, SessionText.attendance].map { say($0) }
        let table = Table(
            caption: say(SessionText.people), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: session.seats.map { row($0, heads, say) })
        return .section([.h2(say(SessionText.people)), table.html])
    }

    private func row(_ seat: Seat, _ heads: [String], _ say: Words) -> HTML {
        .tr([
            .th(with: [.scope("row")], [.text(seat.kind == .consumer ? Mask.name(seat.name) : seat.name)]),
            .td(say(SessionText.text(seat.kind)), with: [.stacked(heads[1])]),
            .td(contact(seat, say), with: [.stacked(heads[2])]),
            .td(
                with: [.stacked(heads[3])],
                [
                    .some(seat.attendance) {
                        .state($0 == .came ? .done : $0 == .excused ? .wait : .late, say(SessionText.text($0)))
                    },
                    .when(!seat.note.isEmpty, .join([.br, .span(seat.note, class: "small mut")])),
                ]),
        ])
    }

    private func contact(_ seat: Seat, _ say: Words) -> String {
        if seat.kind == .consumer { return say(SessionText.toldFile) }
        if !seat.email.isEmpty { return MailAddress(seat.email)?.masked ?? "" }
        if !seat.phone.isEmpty { return Mask.phone(seat.phone) }
        return seat.kind == .mediator ? "" : say(SessionText.toldNobody)
    }

    private func outcome(_ say: Words) -> HTML {
        guard session.state == .held || session.state == .missed else { return .empty }
        let minutes: HTML = .when(
            seesMinutes && !session.minutes.isEmpty,
            .panel(
                say(SessionText.minutes),
                [.p(session.minutes, class: "lines"), .p(say(SessionText.minutesKept), class: "xs dim")]))
        let agreed = session.agreed.isEmpty ? say(SessionText.agreedNone) : session.agreed
        return .join([.panel(say(SessionText.agreed), [.p(agreed, class: "lines")]), minutes])
    }

    private func story(_ say: Words) -> HTML {
        let events = changes.reversed().map { change in
            let before = change.change.before.map {
                say(SessionText.moved, SessionWords.text($0, say, today: today))
            }
            let words = [say(SessionText.text(change.change.move)), before, change.change.reason]
            return TimelineEvent(
                time: say.shortMoment(change.at, today: today, in: zone), machineTime: change.at.iso, by: change.by,
                isKey: false, .text(say.parts(words.compactMap { $0 }.filter { !$0.isEmpty })))
        }
        return .panel(say(SessionText.changes), [.timeline(events)])
    }
}
