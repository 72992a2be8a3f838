internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// The page on which a session is moved, cancelled or recorded.
struct SessionActPage: Page {
    let form: SessionForm
    let state: FormState
    /// What the rules have against it.
    var reasons: [SessionRefused.Reason] = []
    /// Whether somebody changed the session while the form was filled in.
    var isStale = false
    let today: Day

    private var session: MediationSession { form.session }
    private var act: SessionAct { form.act }

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty || isStale }
    var status: HTTPResponse.Status { isStale ? .conflict : hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String {
        say(SessionPage.name(act)) + say.colon + say(SessionText.session, String(session.position))
    }

    private var hasClashes: Bool {
        reasons.contains { if case .clashes = $0 { true } else { false } }
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let back = MediationAddress.session(session.number, session.id)
        let shown = form.fields.filter { $0.name != "despite" || hasClashes || state.values.has("despite", "yes") }
        return .join([
            .backLink(say(SessionText.session, String(session.position)), href: back),
            .when(isStale, .div(class: "note warn", with: [.role("alert")], [.p(say(PlanText.stale))])),
            SessionProblems.html(state, form.fields, reasons, say), .h1(title(say)),
            .facts([
                Fact(say(SessionText.when), SessionWords.time(session.time, say, today: today)),
                Fact(say(SessionText.place), SessionWords.place(session.place, say)),
            ]),
            .when(act == .record, .p(say(PlanText.isLate), class: "mut")),
            page.form(
                post: MediationAddress.act(session.number, session.id, act),
                [.hiddenField("version", String(session.version))] + shown.map { $0.html(state, say) }
                    + [.row(buttons(say, back))]),
        ])
    }

    private func buttons(_ say: Words, _ back: String) -> [HTML] {
        switch act {
        case .postponement: [.button(say(PlanText.change))]
        case .cancellation:
            [
                .button(say(PlanText.cancelling), .risk), .text(" "),
                .buttonLink(say(PlanText.keep), href: back, .alternative),
            ]
        case .record: [.button(say(PlanText.save))]
        }
    }
}
