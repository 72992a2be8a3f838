internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import LivestreamRules
internal import Web

/// The sessions of one's offices, the newest first.
struct LiveListPage: Page {
    let sessions: [LiveSummary]
    let directory: OfficeDirectory
    let today: Day
    let zone: LegalZone
    let mayStart: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(LiveText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(sessions.prefix(LiveStore.sessions))
        let older = sessions.count > LiveStore.sessions ? shown.last?.session.id : nil
        return .join([
            .div(
                class: "row base",
                [
                    .h1(title(say)),
                    .when(
                        mayStart, .span(class: "push row", [.buttonLink(say(LiveText.start), href: LiveAddress.new)])),
                ]),
            .p(say(LiveText.about), class: "mut"),
            shown.isEmpty ? .div(class: "panel", [.p(say(LiveText.none))]) : table(shown, say),
            .some(older) { .p([.a(say(LiveText.older), href: "\(LiveAddress.root)?before=\($0)")]) },
        ])
    }

    private func table(_ sessions: [LiveSummary], _ say: Words) -> HTML {
        Table(
            caption: say(LiveText.table), showsCaption: false,
            [
                Column(say(LiveText.sessionColumn)), Column(say(LiveText.state)), Column(say(LiveText.started)),
                .number(say(LiveText.lines)), .number(say(LiveText.undecided)), Column(say(LiveText.office)),
            ],
            kind: .work, rows: sessions.map { row($0, say) }
        ).html
    }

    private func row(_ summary: LiveSummary, _ say: Words) -> HTML {
        let session = summary.session
        let office = directory.office(session.office).map { say($0.name) } ?? ""
        return .tr([
            .th(class: "what", with: [.scope("row")], [.a(session.title, href: LiveAddress.session(session.id))]),
            .td(
                with: [.stacked(say(LiveText.state))],
                [session.isOpen ? .state(.go, say(LiveText.open)) : .state(.done, say(LiveText.closed))]),
            .td(
                class: "nw", with: [.stacked(say(LiveText.started))],
                [.text(say.shortMoment(session.startedAt, today: today, in: zone))]),
            .td(say.count(summary.lines), class: "r", with: [.stacked(say(LiveText.lines))]),
            .td(say.count(summary.undecided), class: "r", with: [.stacked(say(LiveText.undecided))]),
            .td(office, with: [.stacked(say(LiveText.office))]),
        ])
    }
}

/// The form of a new session.
struct NewLivePage: Page {
    var state = FormState()

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(LiveText.start) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = InputField(
            "title", LiveText.name, hint: LiveText.nameHint, missing: LiveText.nameMissing, width: .long)
        return .join([
            .backLink(say(LiveText.back), href: LiveAddress.root), state.summary(of: [field], say), .h1(title(say)),
            page.form(
                post: LiveAddress.new, [field.html(state, say), .row([.button(say(LiveText.start))])]),
        ])
    }
}

/// Closing a session, which asks for every line to be decided.
struct CloseLivePage: Page {
    let session: LiveSession
    let undecided: Int
    var refused: [LiveRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { !refused.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .conflict : .ok }

    func title(_ say: Words) -> String { say(LiveText.close) + say.colon + session.title }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let stay = HTML.a(say(LiveText.stay), href: LiveAddress.session(session.id))
        let others = refused.filter { if case .undecided = $0 { false } else { true } }
        return .join([
            .backLink(session.title, href: LiveAddress.session(session.id)), .h1(say(LiveText.close)),
            others.isEmpty ? .empty : .note(.warn, [.list(others.map { .text(LiveText.words($0, say)) })]),
            undecided > 0
                ? .join([
                    .div(
                        class: "note warn", with: [.role("alert")],
                        [.p(say(LiveText.closeNot, String(undecided)))]),
                    .row([
                        .buttonLink(
                            say(LiveText.toUndecided, String(undecided)), href: LiveAddress.undecided(session.id)),
                        stay,
                    ]),
                ])
                : .join([
                    .p(say(LiveText.closeTells)),
                    page.form(
                        post: LiveAddress.close(session.id),
                        [.row([.button(say(LiveText.close), .risk), stay])]),
                ]),
        ])
    }
}
