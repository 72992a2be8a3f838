internal import AccessRules
internal import Hummingbird
internal import Kernel
internal import Web

/// A trader's webhooks, and the form of a new one.
struct ShopWebhookListPage: Page {
    let keeper: ShopKeeper
    let webhooks: [ShopWebhook]
    var state: FormState
    /// Whether another one would be too many.
    var isTooMany = false

    var face: Face { .shop(keeper.frame) }
    var layout: StaticString { "wrap flow" }
    var hasProblems: Bool { state.hasProblems || isTooMany }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(WebhookText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            isTooMany
                ? .errorSummary([], others: [say(ShopWebhookText.tooMany, String(ShopWebhookRule.most))], say)
                : state.summary(of: fields, say),
            .h1(title(say)), .p(say(ShopWebhookText.about), class: "mut"),
            webhooks.isEmpty ? .p(say(WebhookText.nothing)) : table(say), form(page),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let columns = [WebhookText.url, WebhookText.kinds, WebhookText.state].map { Column(say($0)) }
        return Table(
            caption: say(WebhookText.table), showsCaption: false, columns, kind: .stack,
            rows: webhooks.map { row($0, say) }
        ).html
    }

    private func row(_ webhook: ShopWebhook, _ say: Words) -> HTML {
        .tr([
            .th(with: [.scope("row")], [.a(webhook.url, href: ShopWebhookPages.webhook(webhook.id), class: "raw")]),
            .td(webhook.kindNames(say), with: [.stacked(say(WebhookText.kinds))]),
            .td(with: [.stacked(say(WebhookText.state))], [webhook.mark(say)]),
        ])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        return .panel(
            say(WebhookText.make),
            [
                page.form(
                    post: ShopWebhookPages.root,
                    fields.map { $0.html(state, say) } + [.row([.button(say(WebhookText.makeSend))])])
            ])
    }

    private var fields: [any FormField] {
        [
            InputField("url", WebhookText.url, hint: WebhookText.urlHint, missing: WebhookText.urlMissing, kind: .code),
            CheckboxesField(
                "kinds", WebhookText.kinds,
                ShopEventKind.allCases.map { Choice($0.rawValue, ShopWebhookText.name($0)) },
                missing: WebhookText.kindsMissing),
        ]
    }
}

extension ShopWebhook {
    /// Whether it is told, in a word with its shape.
    func mark(_ say: Words) -> HTML {
        if !isOn { return .state(.done, say(WebhookText.off(offWhy))) }
        return failingSince == nil ? .state(.go, say(WebhookText.on)) : .state(.late, say(WebhookText.failing))
    }

    func kindNames(_ say: Words) -> String {
        say.list(ShopEventKind.allCases.filter(kinds.contains).map { say(ShopWebhookText.name($0)) })
    }
}

/// A webhook that was just made, or got another secret: the only page that ever shows it.
struct MadeShopWebhookPage: Page {
    let keeper: ShopKeeper
    let id: Int64
    let url: String
    let secret: String
    var isAnother = false

    var face: Face { .shop(keeper.frame) }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(isAnother ? ShopWebhookText.another : WebhookText.made) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)),
            .note(
                .warn,
                [
                    .p(say(WebhookText.once)), .when(isAnother, .p(say(ShopWebhookText.overlap))),
                    .p([.element("code", class: "mono raw", with: [.id("secret")], secret)]),
                ]),
            .facts([Fact(say(WebhookText.url), .span(url, class: "raw"))]),
            .p([.a(say(WebhookText.toLog), href: ShopWebhookPages.webhook(id))]),
        ])
    }
}
