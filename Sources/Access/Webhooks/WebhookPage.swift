internal import AccessRules
internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import Web

/// One webhook: how it stands, its log of deliveries, and telling again.
struct WebhookPage: Page {
    let webhook: Webhook
    let office: Office?
    /// One more than is shown, where there are older ones.
    let deliveries: [Delivery]
    /// The newest sequence there is.
    let head: Int64
    let mayChange: Bool
    /// How many events were just put up to be told again.
    let again: Int?
    var state = FormState()

    var face: Face { .desk }
    var status: HTTPResponse.Status { state.hasProblems ? .unprocessableContent : .ok }
    var hasProblems: Bool { state.hasProblems }

    func title(_ say: Words) -> String { say(WebhookText.one) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(deliveries.prefix(50))
        let older = deliveries.count > 50 ? shown.last?.id : nil
        return .join([
            .backLink(say(WebhookText.title), href: AccessAddress.webhooks),
            state.summary(of: fields, say),
            .some(again) { .note(.ok, [.p(say(WebhookText.againDone, String($0)))]) },
            .h1(title(say)),
            facts(page),
            .h2(say(WebhookText.log)),
            shown.isEmpty ? .p(say(WebhookText.noDeliveries)) : table(shown, page),
            .some(older) { .p([.a(say(WebhookText.older), href: AccessAddress.webhook(webhook.id, before: $0))]) },
            .when(mayChange, replay(page)),
        ])
    }

    private func facts(_ page: PageContext) -> HTML {
        let say = page.say
        let kinds = EventKind.allCases.filter(webhook.kinds.contains).map { say(WebhookText.name($0)) }
        let turning = page.form(
            post: AccessAddress.turn(webhook.id), class: nil,
            [
                .hiddenField("on", webhook.isOn ? "no" : "yes"),
                .button(say(webhook.isOn ? WebhookText.turnOff : WebhookText.turnOn), .link),
            ])
        return .join([
            .when(webhook.isOn && webhook.failingSince != nil, .note(.warn, [.p(say(WebhookText.failingNote))])),
            .facts([
                Fact(say(WebhookText.url), .span(webhook.url, class: "raw")),
                Fact(say(WebhookText.office), office.map { say($0.name) } ?? ""),
                Fact(say(WebhookText.kinds), say.list(kinds)),
                Fact(say(WebhookText.state), webhook.mark(say), act: mayChange ? turning : .empty),
                Fact(say(WebhookText.head), String(head)),
            ]),
        ])
    }

    private func table(_ rows: [Delivery], _ page: PageContext) -> HTML {
        let say = page.say
        let columns = [
            Column.number(say(WebhookText.sequence)), Column(say(WebhookText.when)), Column(say(WebhookText.event)),
            Column(say(WebhookText.file)), Column(say(WebhookText.result)), Column(say(WebhookText.actions)),
        ]
        return Table(
            caption: say(WebhookText.logTable), showsCaption: false, columns, kind: .stack,
            rows: rows.map { row($0, page) }
        ).html
    }

    private func row(_ delivery: Delivery, _ page: PageContext) -> HTML {
        let say = page.say
        let kind = say(WebhookText.name(delivery.kind))
        let again = page.form(
            post: AccessAddress.replay(webhook.id), class: nil,
            [
                .hiddenField("from", String(delivery.sequence)), .hiddenField("to", String(delivery.sequence)),
                .button(say(WebhookText.again), .link),
            ])
        return .tr([
            .th(String(delivery.sequence), class: "r", with: [.scope("row")]),
            .td(class: "nw", with: [.stacked(say(WebhookText.when))], [.moment(delivery.outcome.createdAt, say)]),
            .td(
                delivery.isReplay ? say(WebhookText.replayed, kind) : kind, with: [.stacked(say(WebhookText.event))]),
            .td(delivery.number, class: "mono nw", with: [.stacked(say(WebhookText.file))]),
            .td(with: [.stacked(say(WebhookText.result))], [delivery.outcome.html(say)]),
            .td(with: [.stacked(say(WebhookText.actions))], [mayChange ? again : .text("—")]),
        ])
    }

    private func replay(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h2(say(WebhookText.replay)),
            .p(say(WebhookText.replayAbout), class: "mut"),
            page.form(
                post: AccessAddress.replay(webhook.id),
                fields.map { $0.html(state, say) } + [.row([.button(say(WebhookText.again), .alternative)])]),
        ])
    }

    private var fields: [any FormField] {
        [
            InputField("from", WebhookText.from, kind: .number, width: .short),
            InputField("to", WebhookText.to, kind: .number, width: .short),
        ]
    }
}
