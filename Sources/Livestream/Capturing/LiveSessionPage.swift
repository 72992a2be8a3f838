internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import LivestreamRules
internal import Web

/// A session: one line to type into, and what was captured below it.
struct LiveSessionPage: Page {
    let session: LiveSession
    let lines: LivePageOfLines
    let counts: (lines: Int, undecided: Int)
    /// Whether only the lines to decide are shown.
    let isUndecided: Bool
    /// The line that was just kept.
    let kept: LiveQuestion?
    /// What makes a line that is sent twice one line.
    let once: String
    let mayCapture: Bool
    let mayDecide: Bool
    let directory: OfficeDirectory
    let today: Day
    let zone: LegalZone
    var state = FormState()
    var isWrong = false
    var refused: [LiveRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { isWrong || !refused.isEmpty }
    var status: HTTPResponse.Status { refused.isEmpty ? isWrong ? .unprocessableContent : .ok : .conflict }

    func title(_ say: Words) -> String { session.title }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            state.summary(of: Self.fields, say), refusedNote(say), head(say),
            .some(kept) { .div(class: "note ok", with: [.role("status")], [.p(keptWords($0, say))]) },
            .when(session.isOpen && mayCapture, capture(page)), .views(views(say), say), table(say),
            .some(lines.next) { place in
                .p([.a(say(LiveText.next), href: path(from: place))])
            },
        ])
    }

    private func keptWords(_ kept: LiveQuestion, _ say: Words) -> String {
        kept.like.map { say(LiveText.keptLike, String(kept.place), String($0)) }
            ?? say(LiveText.kept, String(kept.place))
    }

    private func refusedNote(_ say: Words) -> HTML {
        guard !refused.isEmpty else { return .empty }
        let typed = state.values.text("text")
        return .div(
            class: "note warn", with: [.role("alert")],
            refused.map { .p(LiveText.words($0, say)) } + [.when(!typed.isEmpty && !session.isOpen, .p(typed))])
    }

    private func head(_ say: Words) -> HTML {
        let office = directory.office(session.office).map { say($0.name) } ?? ""
        let at = say.shortMoment(session.startedAt, today: today, in: zone)
        let closing = HTML.span(
            class: "push row", [.buttonLink(say(LiveText.close), href: LiveAddress.close(session.id), .alternative)])
        return .div(
            class: "tight",
            [
                .p(
                    class: "row mut",
                    [
                        .a(href: LiveAddress.root, [.icon(.back), .text(say(LiveText.back))]), .span(office), .span(at),
                    ]),
                .div(
                    class: "row base",
                    [
                        .h1(session.title),
                        session.isOpen ? .state(.go, say(LiveText.open)) : .state(.done, say(LiveText.closed)),
                        .when(session.isOpen && mayDecide, closing),
                    ]),
            ])
    }

    private static let fields: [any FormField] = [
        InputField("text", LiveText.question, missing: LiveText.questionMissing),
        InputField("nickname", LiveText.nickname, optional: true),
    ]

    /// The line: the question takes the focus, so that Enter keeps it and the next can be typed at once.
    private func capture(_ page: PageContext) -> HTML {
        let say = page.say
        let wrong = state.problems.first { $0.field == "text" }
        var question: [Attribute] = [
            .id("text"), .name("text"), .value(state.values.text("text")), Attribute("autocomplete", "off"),
            Attribute("autofocus"),
            .describedBy(wrong == nil ? "text-hint" : "text-hint text-error"),
        ]
        if wrong != nil { question.append(Attribute("aria-invalid", "true")) }
        return page.form(
            post: LiveAddress.session(session.id), class: "panel fast",
            [
                // The key of a form that came back stays, so that the same line is kept once.
                .hiddenField("once", state.values.value("once") ?? once),
                .div(
                    class: wrong == nil ? "full" : "field err full",
                    [
                        .label(say(LiveText.question), with: [Attribute("for", "text")]),
                        .p(say(LiveText.questionHint), class: "hint", with: [.id("text-hint")]),
                        .some(wrong) { .p(words($0.problem, say), class: "msg", with: [.id("text-error")]) },
                        .void("input", with: question),
                    ]),
                .div([
                    .label(
                        with: [Attribute("for", "nickname")],
                        [.text(say(LiveText.nickname) + " "), .span(say(WebText.optional), class: "opt")]),
                    .void(
                        "input",
                        with: [
                            .id("nickname"), .name("nickname"), .value(state.values.text("nickname")),
                            Attribute("autocomplete", "off"),
                        ]),
                ]),
                .row([.button(say(LiveText.keep), key: "Enter")]),
            ])
    }

    private func words(_ problem: Problem, _ say: Words) -> String {
        problem == .missing ? say(LiveText.questionMissing) : say.problem(problem)
    }

    private func views(_ say: Words) -> [WorkView] {
        [
            WorkView(
                say(LiveText.all), href: LiveAddress.session(session.id), count: String(counts.lines),
                isCurrent: !isUndecided),
            WorkView(
                say(LiveText.undecided), href: LiveAddress.undecided(session.id), count: String(counts.undecided),
                isCurrent: isUndecided),
        ]
    }

    private func path(from place: Int) -> String {
        LiveAddress.session(session.id) + "?" + (isUndecided ? "show=open&" : "") + "from=\(place)"
    }

    private func table(_ say: Words) -> HTML {
        guard !lines.questions.isEmpty else {
            return .div(class: "panel", [.p(say(counts.lines == 0 ? LiveText.noLines : LiveText.allDecided))])
        }
        return LineTable(
            questions: lines.questions, mayDecide: mayDecide && session.isOpen, zone: zone, say: say
        ).html
    }
}
