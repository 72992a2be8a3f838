internal import AccessRules
internal import Kernel
internal import Outgoing
internal import Storage
internal import Web

/// Tells a trader's webhook of an event, in the same way as offices are told (Standard Webhooks 1.0).
struct ShopDelivering: EffectHandler {
    let kind = ShopDelivery.effect
    let afterCrash = AfterCrash.again
    var delays: [Int64]? { RetrySchedule.delays }
    let tools: AccessTools

    func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        guard let (webhook, event) = try await load(item.effect.id) else { return .failed("no such delivery") }
        guard webhook.isOn else { return .failed("switched-off") }
        // A trader that has left is told nothing more.
        guard let code = CreditCode(webhook.code), try await tools.shopIsOpen(code) else { return .failed("left") }
        let began = tools.time.now()
        guard let secrets = webhook.secrets(at: began, ShopWebhookStore(tools: tools).seal) else {
            return .failed("secret-unreadable")
        }
        let content = WebhookContent(id: "evt_\(event.id)", at: began, body: Self.body(event).text)
        let answer = await WebhookSending(tools: tools).send(content, to: webhook.url, secrets: secrets)
        let log = AttemptLog(tools: tools, table: "shop_webhook", subject: "shop-webhook")
        try await log.note(
            answer, of: item, for: webhook.id, failingSince: webhook.failingSince, began: began)
        return WebhookSending.end(of: answer)
    }

    private func load(_ id: Int64) async throws -> (ShopWebhook, ShopNews)? {
        let row = try await tools.database.row(
            """
            SELECT \(fragment: ShopNews.columns), d.webhook_id AS webhook_id FROM shop_delivery AS d
            JOIN shop_event AS e ON e.id = d.event_id WHERE d.id = \(id)
            """)
        guard let row, let webhook = try await ShopWebhookStore(tools: tools).webhook(try row.int64("webhook_id"))
        else { return nil }
        return (webhook, try ShopNews(row))
    }

    /// Which room or promise, and what happened; never a name, a phone number or a word that was said.
    static func body(_ event: ShopNews) -> JSONValue {
        let root = "\(API.base)/trader/rooms/\(event.number)"
        let isPromise = [ShopEventKind.promiseDue, .promiseMoved].contains(event.kind)
        return [
            "type": .string(event.kind.rawValue), "timestamp": .string(event.at.iso),
            "data": [
                "number": .string(event.number), "by": .optional(event.by),
                "position": event.position.map { .number($0) } ?? .null, "dueOn": .optional(event.dueOn?.description),
                "url": .string(isPromise ? root + "/promises" : root),
            ],
        ]
    }
}
