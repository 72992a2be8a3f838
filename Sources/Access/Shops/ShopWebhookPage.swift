internal import AccessRules
internal import Hummingbird
internal import Kernel
internal import Web

/// One webhook of a trader: how it stands, another secret, its log of deliveries, and telling again.
struct ShopWebhookPage: Page {
    let keeper: ShopKeeper
    let webhook: ShopWebhook
    /// One more than is shown, where there are older ones.
    let deliveries: [ShopDelivery]
    /// How many events were just put up to be told again.
    let again: Int?
    /// Whether it was not switched on because there are too many.
    let isTooMany: Bool
    var state = FormState()

    var face: Face { .shop(keeper.frame) }
    var layout: StaticString { "wrap flow" }
    var status: HTTPResponse.Status { state.hasProblems ? .unprocessableContent : .ok }
    var hasProblems: Bool { state.hasProblems }

    private let since = DayField("since", ShopWebhookText.since, missing: ShopWebhookText.sinceMissing)

    func title(_ say: Words) -> String { say(WebhookText.one) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(deliveries.prefix(50))
        let older = deliveries.count > 50 ? shown.last?.id : nil
        return .join([
            .backLink(say(WebhookText.title), href: ShopWebhookPages.root), state.summary(of: [since], say),
            .some(again) { .note(.ok, [.p(say(WebhookText.againDone, String($0)))]) },
            .when(
                isTooMany, .note(.warn, [.p(say(ShopWebhookText.tooMany, String(ShopWebhookRule.most)))])),
            .h1(title(say)), facts(page), .h2(say(WebhookText.log)),
            shown.isEmpty ? .p(say(WebhookText.noDeliveries)) : table(shown, page),
            .some(older) {
                .p([.a(say(WebhookText.older), href: "\(ShopWebhookPages.webhook(webhook.id))?before=\($0)")])
            },
            replay(page),
        ])
    }

    private func facts(_ page: PageContext) -> HTML {
        let say = page.say
        let path = ShopWebhookPages.webhook(webhook.id)
        let turning = page.form(
            post: path + "/state", class: nil,
            [
                .hiddenField("on", webhook.isOn ? "no" : "yes"),
                .button(say(webhook.isOn ? WebhookText.turnOff : WebhookText.turnOn), .link),
            ])
        let rotating = page.form(
            post: path + "/secret", class: nil, [.button(say(ShopWebhookText.rotate), .link)])
        return .join([
            .when(webhook.isOn && webhook.failingSince != nil, .note(.warn, [.p(say(WebhookText.failingNote))])),
            .facts([
                Fact(say(WebhookText.url), .span(webhook.url, class: "raw")),
                Fact(say(WebhookText.kinds), webhook.kindNames(say)),
                Fact(say(WebhookText.state), webhook.mark(say), act: turning),
                Fact(say(ShopWebhookText.secret), .text(say(ShopWebhookText.hidden)), act: rotating),
            ]),
        ])
    }

    private func table(_ rows: [ShopDelivery], _ page: PageContext) -> HTML {
        let say = page.say
        let columns = [
            WebhookText.when, WebhookText.event, WebhookText.file, WebhookText.result, WebhookText.actions,
        ].map { Column(say($0)) }
        return Table(
            caption: say(WebhookText.logTable), showsCaption: false, columns, kind: .stack,
            rows: rows.map { row($0, page) }
        ).html
    }

    private func row(_ delivery: ShopDelivery, _ page: PageContext) -> HTML {
        let say = page.say
        let kind = say(ShopWebhookText.name(delivery.event.kind))
        let again = page.form(
            post: ShopWebhookPages.webhook(webhook.id) + "/replays", class: nil,
            [.hiddenField("event", String(delivery.event.id)), .button(say(WebhookText.again), .link)])
        return .tr([
            .th(class: "nw", with: [.scope("row")], [.moment(delivery.outcome.createdAt, say)]),
            .td(
                delivery.isReplay ? say(WebhookText.replayed, kind) : kind, with: [.stacked(say(WebhookText.event))]),
            .td(delivery.event.number, class: "mono nw", with: [.stacked(say(WebhookText.file))]),
            .td(with: [.stacked(say(WebhookText.result))], [delivery.outcome.html(say)]),
            .td(with: [.stacked(say(WebhookText.actions))], [again]),
        ])
    }

    private func replay(_ page: PageContext) -> HTML {
        let say = page.say
        return .panel(
            say(WebhookText.replay),
            [
                .p(say(WebhookText.replayAbout), class: "mut"),
                page.form(
                    post: ShopWebhookPages.webhook(webhook.id) + "/replays",
                    [since.html(state, say), .row([.button(say(WebhookText.again), .alternative)])]),
            ])
    }
}
