internal import AccessRules
internal import Crypto
internal import Foundation
internal import Kernel
internal import Storage
internal import Web

/// Tells a webhook of an event (Standard Webhooks 1.0): signed, with a stable id, pinned to an address outside.
struct WebhookDelivering: EffectHandler {
    let kind = Delivery.effect
    let afterCrash = AfterCrash.again
    var delays: [Int64]? { RetrySchedule.delays }
    let tools: AccessTools

    func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        guard let (webhook, event) = try await load(item.effect.id) else { return .failed("no such delivery") }
        guard webhook.isOn else { return .failed("switched-off") }
        guard let secret = WebhookStore(tools: tools).seal.opened(webhook.sealed) else {
            return .failed("secret-unreadable")
        }
        let began = tools.time.now()
        let content = WebhookContent(id: "evt_\(event.id)", at: began, body: Self.body(event).text)
        let answer = await WebhookSending(tools: tools).send(content, to: webhook.url, secrets: [secret])
        let log = AttemptLog(tools: tools, table: "webhook", subject: "webhook")
        try await log.note(answer, of: item, for: webhook.id, failingSince: webhook.failingSince, began: began)
        return WebhookSending.end(of: answer)
    }

    /// `v1,` and the HMAC-SHA256 under the bytes that stand in base 64 behind `whsec_`.
    static func signature(_ content: WebhookContent, secret: String) -> String {
        let encoded = secret.dropFirst(WebhookContent.secretPrefix.count)
        let key = SymmetricKey(data: Data(base64Encoded: String(encoded)) ?? Data())
        let code = HMAC<SHA256>.authenticationCode(for: Array(content.signed.utf8), using: key)
        return "v1," + Data(code).base64EncodedString()
    }

    /// What is told: which file, what happened, where it stands; never a name, a phone number or a text of a person.
    static func body(_ event: CaseEvent) -> JSONValue {
        ["type": .string(event.kind.rawValue), "timestamp": .string(event.at.iso), "data": EventDocument.json(event)]
    }

    private func load(_ id: Int64) async throws -> (Webhook, CaseEvent)? {
        let row = try await tools.database.row("SELECT webhook_id, event_id FROM webhook_delivery WHERE id = \(id)")
        guard let row, let webhook = try await WebhookStore(tools: tools).webhook(try row.int64("webhook_id")) else {
            return nil
        }
        let id = try row.int64("event_id")
        let event = try await tools.database.row(
            "SELECT \(fragment: CaseEvent.columns) FROM case_event AS e WHERE e.id = \(id)")
        return try event.map { (webhook, try CaseEvent($0)) }
    }
}
