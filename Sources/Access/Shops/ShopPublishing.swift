internal import AccessRules
internal import Kernel
internal import Storage

/// Writes a delivery of each committed event for every webhook of its trader that wants it.
///
/// Two publishers at the same moment are told apart by the event itself: it is published once, and whoever was slower
/// has its whole change refused.
struct ShopPublishing: Sendable {
    let tools: AccessTools

    private static let batch = 200

    /// Publishes what has been committed; how many events there were.
    func round() async throws -> Int {
        let (database, now) = (tools.database, tools.time.now())
        let rows = try await database.rows(
            """
            SELECT \(fragment: ShopNews.columns), e.trader_code AS trader_code FROM shop_event AS e
            WHERE e.published_at IS NULL ORDER BY e.id LIMIT \(Self.batch)
            """)
        guard !rows.isEmpty else { return 0 }
        let codes = Set(try rows.map { try $0.text("trader_code") })
        let webhooks = try await database.rows(
            "SELECT * FROM shop_webhook WHERE state = 'on' AND trader_code IN \(anyOf: codes.sorted()) ORDER BY id"
        ).map(ShopWebhook.init)
        var change = Change()
        for row in rows {
            let (event, code) = (try ShopNews(row), try row.text("trader_code"))
            change.run(
                "UPDATE shop_event SET published_at = \(now) WHERE id = \(event.id) AND published_at IS NULL",
                expecting: 1)
            for webhook in webhooks where webhook.code == code && webhook.kinds.contains(event.kind) {
                change.append(ShopDelivery.making(of: event.id, to: webhook.id, isReplay: false, tools, at: now))
            }
        }
        do { try await database.submit(change) } catch ChangeRefused.missed { return 0 }
        return rows.count
    }

    /// Deletes events and deliveries from before a moment; what is still on its way is kept.
    static func forgetting(before: Instant) -> [SQL] {
        [
            """
            DELETE FROM webhook_attempt WHERE delivery_id IN (
                SELECT id FROM shop_delivery WHERE created_at < \(before)
                    AND id NOT IN (SELECT id FROM outbox WHERE state <> 'done'))
            """,
            """
            DELETE FROM shop_delivery WHERE created_at < \(before)
                AND id NOT IN (SELECT id FROM outbox WHERE state <> 'done')
            """,
            """
            DELETE FROM shop_event WHERE at < \(before) AND published_at IS NOT NULL
                AND id NOT IN (SELECT event_id FROM shop_delivery)
            """,
        ]
    }
}
