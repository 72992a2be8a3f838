internal import HTTPTypes
internal import Kernel
internal import LivestreamRules
internal import Web

/// The form of what becomes of one line.
struct LinePage: Page {
    /// Why the form is shown again.
    enum Again: Equatable {
        case wrong([FieldProblem])
        case refused([LiveRefused.Reason])
        case stale
    }

    let kind: LiveOutcome.Kind
    let session: LiveSession
    let question: LiveQuestion
    /// What speaks against deciding on the line as it is now.
    let reasons: [LiveRefused.Reason]
    let questions: LiveFiling.Questions?
    let templates: [LiveFiling.Template]
    var typed = FormData()
    var again: Again?

    var face: Face { .desk }
    var hasProblems: Bool { again != nil }

    var status: HTTPResponse.Status {
        switch again {
        case nil: .ok
        case .wrong: .unprocessableContent
        case .refused: .conflict
        case .stale: .preconditionFailed
        }
    }

    private var name: Text {
        switch kind {
        case .consultation: LiveText.makeConsultation
        case .complaint: LiveText.makeComplaint
        case .setAside: LiveText.aside
        }
    }

    func title(_ say: Words) -> String { say(name) + say.colon + question.text }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(session.title, href: LiveAddress.undecided(session.id)), state.summary(of: fields, say),
            note(say), .h1(say(name)), said(say),
            reasons.isEmpty ? .join([begin(say), entry(page)]) : refusal(say),
        ])
    }

    private var state: FormState {
        guard case .wrong(let problems) = again else { return FormState(typed) }
        return FormState(typed, problems: problems)
    }

    private var fields: [any FormField] {
        switch kind {
        case .consultation:
            [
                TextAreaField(
                    "answer", LiveText.answer, hint: LiveText.answerHint, missing: LiveText.answerMissing, rows: 8)
            ]
        case .complaint: questions?.fields ?? []
        case .setAside:
            [
                RadioField(
                    "reason", LiveText.reason,
                    SetAsideReason.allCases.map { Choice($0.rawValue, LiveText.name($0)) },
                    missing: LiveText.reasonMissing),
                InputField(
                    "note", LiveText.note, hint: LiveText.noteHint, missing: LiveText.noteMissing, width: .long,
                    optional: true),
            ]
        }
    }

    private func said(_ say: Words) -> HTML {
        let who = question.nickname.isEmpty ? say(LiveText.said) : say(LiveText.said) + " · " + question.nickname
        return .panel(
            who,
            [
                .p(question.text, class: "text"),
                .some(question.like) { .p([.tag(say(LiveText.like, String($0)), .warn)]) },
            ])
    }

    private func note(_ say: Words) -> HTML {
        switch again {
        case .stale: .div(class: "note warn", with: [.role("alert")], [.p(say(LiveText.stale))])
        case .refused(let reasons):
            .div(
                class: "note warn", with: [.role("alert")], reasons.map { .p(LiveText.words($0, say)) })
        case .wrong, nil: .empty
        }
    }

    /// The line is decided, or not for this person; what was typed can still be read and copied.
    private func refusal(_ say: Words) -> HTML {
        let kept = fields.map { typed.text($0.name) }.filter { !$0.isEmpty }
        return .join([
            .note(.warn, [.p(say(LiveText.notNow)), .list(reasons.map { .text(LiveText.words($0, say)) })]),
            .join(kept.map { .p($0, class: "text") }),
            .row([.a(say(LiveText.cancel), href: LiveAddress.session(session.id))]),
        ])
    }

    /// A template to begin the answer with, before the form itself.
    private func begin(_ say: Words) -> HTML {
        guard !templates.isEmpty else { return .empty }
        let chosen = typed.text("template")
        let options = templates.map { template -> HTML in
            .element(
                "option",
                with: template.key == chosen ? [.value(template.key), .selected] : [.value(template.key)],
                say(template.title))
        }
        return .form(
            get: LiveAddress.decision(question, .consultation), class: "row",
            [
                .label(say(LiveText.beginWith), with: [Attribute("for", "begin")]),
                .element("select", class: "w22", with: [.id("begin"), .name("template")], options),
                .button(say(LiveText.take), .alternative),
            ])
    }

    private func entry(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .when(kind == .complaint, .p(say(LiveText.complaintTells), class: "text mut")),
            page.form(
                post: LiveAddress.decision(question, kind),
                [
                    .hiddenField("version", String(question.version)),
                    .when(kind == .consultation, .hiddenField("template", typed.text("template"))),
                    .join(fields.map { $0.html(state, say) }),
                    .row([
                        .button(say(name), kind == .setAside ? .risk : .primary),
                        .a(say(LiveText.cancel), href: LiveAddress.undecided(session.id)),
                    ]),
                ]),
        ])
    }
}

/// The file that a line became: its number and query code, this once, and the way to the next line.
struct LineOpenedPage: Page {
    let session: LiveSession
    let question: LiveQuestion
    let opened: LiveFiling.Opened
    let answer: String?
    let isAnswered: Bool
    let path: String
    let next: LiveQuestion?

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(LiveText.opened) + say.colon + opened.number }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(session.title, href: LiveAddress.session(session.id)), .h1(say(LiveText.opened)),
            answered(say),
            .facts([
                Fact(say(LiveText.number), .span(opened.number, class: "mono", with: [.id("number")])),
                Fact(say(LiveText.code), .span(opened.code, class: "mono", with: [.id("code")])),
            ]),
            .row([
                .some(next) { _ in .buttonLink(say(LiveText.goOn), href: LiveAddress.undecided(session.id)) },
                .a(say(LiveText.toFile), href: path),
                .a(session.title, href: LiveAddress.session(session.id)),
            ]),
        ])
    }

    private func answered(_ say: Words) -> HTML {
        guard let answer else { return .empty }
        return isAnswered
            ? .note(.ok, [.p(say(LiveText.answered))])
            : .note(.warn, [.p(say(LiveText.notAnswered)), .p(answer, class: "text")])
    }
}
