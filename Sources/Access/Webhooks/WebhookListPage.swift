internal import AccessRules
internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import Web

/// The webhooks there are, and the form of a new one.
struct WebhookListPage: Page {
    let webhooks: [Webhook]
    let directory: OfficeDirectory
    let state: FormState
    let mayMake: Bool
    var isRefused = false

    var face: Face { .desk }
    var status: HTTPResponse.Status { isRefused ? .unprocessableContent : .ok }
    var hasProblems: Bool { state.hasProblems }

    func title(_ say: Words) -> String { say(WebhookText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            state.summary(of: fields, say),
            .h1(title(say)),
            .p(say(WebhookText.about), class: "mut"),
            webhooks.isEmpty ? .p(say(WebhookText.nothing)) : table(say),
            .when(mayMake, form(page)),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let columns = [WebhookText.url, WebhookText.office, WebhookText.kinds, WebhookText.state].map {
            Column(say($0))
        }
        return Table(
            caption: say(WebhookText.table), showsCaption: false, columns, kind: .stack,
            rows: webhooks.map { row($0, say) }
        ).html
    }

    private func row(_ webhook: Webhook, _ say: Words) -> HTML {
        let office = directory.office(webhook.office).map { say($0.name) } ?? ""
        let kinds = EventKind.allCases.filter(webhook.kinds.contains).map { say(WebhookText.name($0)) }
        return .tr([
            .th(with: [.scope("row")], [.a(webhook.url, href: AccessAddress.webhook(webhook.id), class: "raw")]),
            .td(office, with: [.stacked(say(WebhookText.office))]),
            .td(say.list(kinds), with: [.stacked(say(WebhookText.kinds))]),
            .td(with: [.stacked(say(WebhookText.state))], [webhook.mark(say)]),
        ])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h2(say(WebhookText.make)),
            page.form(
                post: AccessAddress.webhooks,
                fields.map { $0.html(state, say) } + [.row([.button(say(WebhookText.makeSend))])]),
        ])
    }

    private var fields: [any FormField] {
        [
            InputField("url", WebhookText.url, hint: WebhookText.urlHint, missing: WebhookText.urlMissing, kind: .code),
            CheckboxesField(
                "kinds", WebhookText.kinds, EventKind.allCases.map { Choice($0.rawValue, WebhookText.name($0)) },
                missing: WebhookText.kindsMissing),
        ]
    }
}

extension Webhook {
    /// Whether it is told, in a word with its shape.
    func mark(_ say: Words) -> HTML {
        if !isOn { return .state(.done, say(WebhookText.off(offWhy))) }
        return failingSince == nil ? .state(.go, say(WebhookText.on)) : .state(.late, say(WebhookText.failing))
    }
}

/// A webhook that was just made: the only page that ever shows its secret.
struct MadeWebhookPage: Page {
    let id: Int64
    let url: String
    let secret: String

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(WebhookText.made) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)),
            .note(
                .warn,
                [
                    .p(say(WebhookText.once)),
                    .p([.element("code", class: "mono raw", with: [.id("secret")], secret)]),
                ]),
            .facts([Fact(say(WebhookText.url), .span(url, class: "raw"))]),
            .p([.a(say(WebhookText.toLog), href: AccessAddress.webhook(id))]),
        ])
    }
}
