internal import AccessRules
internal import Foundation
internal import Kernel
internal import Storage
internal import Web

/// Webhooks of traders and their deliveries, as they are kept. What is another trader's is not found.
struct ShopWebhookStore: Sendable {
    let tools: AccessTools

    private var database: any Database { tools.database }
    var seal: Seal { Seal(secret: tools.secret, purpose: "shop-webhooks") }

    /// Makes a webhook; its id and the secret that is shown this once. Nil where the trader has too many.
    func make(
        url: String, kinds: Set<ShopEventKind>, for keeper: ShopKeeper
    ) async throws -> (id: Int64, secret: String)? {
        let (id, now, audit) = (tools.nextKey(), tools.time.now(), tools.audit)
        let (secret, sealed) = try draw()
        let names = kinds.map(\.rawValue).sorted().joined(separator: " ")
        return try await database.transaction { transaction in
            let open = try transaction.count(
                "SELECT count(*) FROM shop_webhook WHERE trader_code = \(keeper.code.text) AND state = 'on'")
            guard open < ShopWebhookRule.most else { return nil }
            try transaction.execute(
                """
                INSERT INTO shop_webhook (id, trader_code, url, secret, kinds, state, made_by, made_at)
                VALUES (\(id), \(keeper.code.text), \(url), \(sealed), \(names), 'on', \(keeper.person), \(now))
                """)
            try audit(now, .visitor, "shop-webhook-made", "shop-webhook:\(id)", Self.by(keeper), transaction)
            return (id, secret)
        }
    }

    private func draw() throws -> (secret: String, sealed: String) {
        let secret = WebhookContent.secretPrefix + Data(tools.random.bytes(32)).base64EncodedString()
        return (secret, try seal.sealed(secret, random: tools.random))
    }

    private static func by(_ keeper: ShopKeeper) -> String { "\(keeper.code.text) by shop-person:\(keeper.person)" }

    func webhooks(of code: CreditCode) async throws -> [ShopWebhook] {
        try await database.rows(
            "SELECT * FROM shop_webhook WHERE trader_code = \(code.text) ORDER BY id DESC LIMIT 50"
        ).map(ShopWebhook.init)
    }

    func webhook(_ id: Int64) async throws -> ShopWebhook? {
        try await database.row("SELECT * FROM shop_webhook WHERE id = \(id)").map(ShopWebhook.init)
    }

    /// Switches a webhook on or off, because a person said so; false where there are too many to switch it on.
    func turn(_ id: Int64, on: Bool, by keeper: ShopKeeper) async throws -> Bool {
        let (now, audit) = (tools.time.now(), tools.audit)
        let (state, why): (String, String?) = on ? ("on", nil) : ("off", "by-hand")
        let offAt: Instant? = on ? nil : now
        return try await database.transaction { transaction in
            let open = try transaction.count(
                """
                SELECT count(*) FROM shop_webhook
                WHERE trader_code = \(keeper.code.text) AND state = 'on' AND id <> \(id)
                """)
            guard !on || open < ShopWebhookRule.most else { return false }
            try transaction.execute(
                """
                UPDATE shop_webhook SET state = \(state), failing_since = NULL, off_why = \(why), off_at = \(offAt)
                WHERE id = \(id)
                """)
            let action = on ? "shop-webhook-switched-on" : "shop-webhook-switched-off"
            try audit(now, .visitor, action, "shop-webhook:\(id)", Self.by(keeper), transaction)
            return true
        }
    }

    /// Gives a webhook another secret, which is shown this once; the one before signs beside it for a day.
    func rotate(_ id: Int64, by keeper: ShopKeeper) async throws -> String {
        let (now, audit) = (tools.time.now(), tools.audit)
        let (secret, sealed) = try draw()
        let until = now.adding(seconds: ShopWebhookRule.overlap)
        try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE shop_webhook SET old_secret = secret, old_until = \(until), secret = \(sealed)
                WHERE id = \(id)
                """)
            try audit(
                now, .visitor, "shop-webhook-secret-changed", "shop-webhook:\(id)", Self.by(keeper), transaction)
        }
        return secret
    }
}

extension ShopWebhookStore {
    /// Deliveries of a webhook, the newest first; one more than `limit`.
    func deliveries(of id: Int64, before: Int64? = nil, limit: Int = 50) async throws -> [ShopDelivery] {
        try await database.rows(
            """
            SELECT \(fragment: ShopNews.columns), d.id AS delivery, d.replay AS replay, d.created_at AS created_at,
                coalesce(o.state, 'done') AS state, coalesce(o.attempts, 1) AS attempts, o.not_before AS not_before,
                a.status AS status, a.fault AS fault
            FROM shop_delivery AS d JOIN shop_event AS e ON e.id = d.event_id
            LEFT JOIN outbox AS o ON o.id = d.id
            LEFT JOIN webhook_attempt AS a ON a.delivery_id = d.id AND a.attempt = o.attempts
            WHERE d.webhook_id = \(id) AND d.id < \(before ?? Int64.max) ORDER BY d.id DESC LIMIT \(limit + 1)
            """
        ).map(ShopDelivery.init)
    }

    /// Tells what happened since a day again, or one event, each as a new delivery; how many there were.
    func replay(_ what: Replay, to webhook: ShopWebhook, by keeper: ShopKeeper) async throws -> Int {
        let (now, audit) = (tools.time.now(), tools.audit)
        let which: SQL =
            switch what {
            case .event(let id): "id = \(id)"
            case .since(let day): "at >= \(tools.zone.start(of: day))"
            }
        let rows = try await database.rows(
            """
            SELECT id FROM shop_event WHERE trader_code = \(webhook.code) AND published_at IS NOT NULL
                AND kind IN \(anyOf: webhook.kinds.map(\.rawValue).sorted()) AND \(fragment: which)
            ORDER BY id LIMIT \(WebhookStore.mostReplayed)
            """)
        var change = Change()
        for row in rows {
            change.append(ShopDelivery.making(of: try row.int64("id"), to: webhook.id, isReplay: true, tools, at: now))
        }
        let told = change
        try await database.transaction { transaction in
            try transaction.run(told)
            try audit(
                now, .visitor, "shop-webhook-replayed", "shop-webhook:\(webhook.id)", Self.by(keeper), transaction)
        }
        return rows.count
    }

    /// What is told again.
    enum Replay {
        case event(Int64)
        case since(Day)
    }
}
