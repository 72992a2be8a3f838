internal import Hummingbird
internal import Kernel
internal import MessagesRules
internal import Web

/// The templates there are.
struct TemplateListPage: Page {
    let templates: [MessageTemplate]

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(TemplateText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(MessageListText.title), href: MessageAddress.root),
            .h1(title(say)),
            .p(say(TemplateText.about), class: "mut"),
            .goList(
                templates.map { template in
                    (
                        title: TemplateText.name(template, say), text: template.text,
                        href: MessageAddress.template(template.channel, template.language)
                    )
                }),
        ])
    }
}

/// One template: what it says, what it will look like, and its versions.
struct TemplatePage: Page {
    /// The text in use.
    let current: MessageTemplate
    /// What was written now; nil when nothing was sent yet.
    let typed: MessageTemplate?
    let versions: [TemplateStore.Version]
    var faults: [MessageTemplate.Fault] = []
    /// Whether somebody else has written a version meanwhile.
    var isStale = false
    var isSaved = false

    var face: Face { .desk }
    var status: HTTPResponse.Status { isStale ? .conflict : faults.isEmpty ? .ok : .unprocessableContent }
    var hasProblems: Bool { !faults.isEmpty || isStale }

    func title(_ say: Words) -> String { TemplateText.name(current, say) }

    private var shown: MessageTemplate { typed ?? current }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(TemplateText.title), href: MessageAddress.templates),
            .errorSummary(faults.map { (id: $0.field, text: TemplateText.words($0, say)) }, say),
            .when(isStale, .note(.warn, [.p(say(TemplateText.stale))])),
            .when(isSaved && typed == nil, .note(.ok, [.p(say(TemplateText.saved))])),
            .h1(title(say)),
            form(page),
            .when(faults.isEmpty, preview(say)),
            history(say),
        ])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        let state = FormState(
            FormData(["subject": shown.subject, "text": shown.text]),
            problems: faults.map { FieldProblem($0.field, TemplateText.problem($0)) })
        let subject = InputField("subject", TemplateText.subject)
        let text = TextAreaField("text", TemplateText.text, hint: TemplateText.hint, rows: 8)
        return page.form(
            post: MessageAddress.template(current.channel, current.language),
            [
                .hiddenField("version", String(isStale ? current.version : shown.version)),
                .when(current.channel == .mail, subject.html(state, say)),
                text.html(state, say),
                .row([
                    .button(say(TemplateText.look), .alternative, name: "do", value: "look"),
                    .button(say(TemplateText.keep), name: "do", value: "keep"),
                ]),
            ])
    }

    private func preview(_ say: Words) -> HTML {
        let filled = shown.filled(TemplateText.sample(shown.language))
        return .panel(
            say(TemplateText.preview),
            [
                .when(!filled.subject.isEmpty, .p([.b(filled.subject)])),
                .join(filled.text.split(separator: "\n", omittingEmptySubsequences: true).map { .p(String($0)) }),
                .p(say(TemplateText.length, String(filled.text.unicodeScalars.count)), class: "small mut"),
            ])
    }

    private func history(_ say: Words) -> HTML {
        guard !versions.isEmpty else { return .p(say(TemplateText.shipped), class: "mut") }
        return .details(
            say(TemplateText.versions, String(versions.count)),
            [
                .list(
                    versions.map { version in
                        .div([
                            .p([
                                .b(say(TemplateText.version, String(version.template.version))), .gap,
                                .moment(version.at, say),
                            ]),
                            .p(version.template.text, class: "small"),
                        ])
                    })
            ])
    }
}
