internal import AccessRules
internal import Crypto
internal import Foundation
internal import Kernel
internal import Outgoing
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
        let answer = await send(content, to: webhook.url, secret: secret)
        try await note(answer, of: item, for: webhook, began: began)
        switch answer {
        case .success(let status) where (200..<300).contains(status): return .done
        case .success(410): return .failed("gone")
        case .success(let status): return .retry("answered-\(status)")
        case .failure(let fault): return .retry(fault.word)
        }
    }

    /// The status of the answer. The host is looked up here, every address of it must lie outside, and the connection
    /// goes to one of those just looked at, so that a name cannot change its meaning in between.
    private func send(
        _ content: WebhookContent, to url: String, secret: String
    ) async -> Result<Int, OutgoingFault> {
        guard let place = HostAndPort(url), place.scheme == "https" || tools.allowsInside else {
            return .failure(.notSent("bad-address"))
        }
        let addresses = await tools.transport.addresses(of: place.host)
        guard !addresses.isEmpty else { return .failure(.notSent("no-such-host")) }
        guard tools.allowsInside || addresses.allSatisfy({ OutsideAddress.isOutside($0.bytes) }) else {
            return .failure(.notSent("inside-address"))
        }
        var request = OutgoingRequest(
            url: url, headers: Self.headers(content, secret: secret), body: Array(content.body.utf8))
        request.addresses = addresses.map(\.text)
        return await tools.transport.send(request).map(\.status)
    }

    static func headers(_ content: WebhookContent, secret: String) -> [(name: String, value: String)] {
        [
            ("Content-Type", "application/json"), ("User-Agent", "xiaobao-webhook/1"), ("webhook-id", content.id),
            ("webhook-timestamp", String(content.timestamp)),
            ("webhook-signature", signature(content, secret: secret)),
        ]
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

    /// Keeps how the attempt ended, and switches a webhook off that has failed for too long or says that it is gone.
    private func note(
        _ answer: Result<Int, OutgoingFault>, of item: OutboxItem, for webhook: Webhook, began: Instant
    ) async throws {
        let now = tools.time.now()
        let (status, fault): (Int?, String?) =
            switch answer {
            case .success(let status): (status, nil)
            case .failure(let fault): (nil, fault.word)
            }
        let isDone = status.map { (200..<300).contains($0) } ?? false
        let isOver = !isDone && (status == 410 || RetrySchedule.isOver(failingSince: webhook.failingSince, now: now))
        let why = status == 410 ? "gone" : "failing"
        let (id, audit) = (webhook.id, tools.audit)
        try await tools.database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO webhook_attempt (delivery_id, attempt, at, status, fault, took_ms)
                VALUES (\(item.effect.id), \(item.attempt), \(began), \(status), \(fault), \(now - began))
                ON CONFLICT (delivery_id, attempt) DO NOTHING
                """)
            if isDone {
                try transaction.execute(
                    "UPDATE webhook SET failing_since = NULL WHERE id = \(id) AND failing_since IS NOT NULL")
            } else {
                try transaction.execute(
                    "UPDATE webhook SET failing_since = \(now) WHERE id = \(id) AND failing_since IS NULL")
            }
            guard isOver else { return }
            try transaction.execute(
                "UPDATE webhook SET state = 'off', off_why = \(why), off_at = \(now) WHERE id = \(id)")
            try audit(now, Principal(.system("webhooks")), "webhook-switched-off", "webhook:\(id)", why, transaction)
        }
    }
}
