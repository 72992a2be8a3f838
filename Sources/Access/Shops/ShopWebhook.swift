internal import AccessRules
internal import Kernel
internal import Storage

/// An address outside that is told what happens to a trader.
struct ShopWebhook: Sendable {
    let id: Int64
    let code: String
    let url: String
    let kinds: Set<ShopEventKind>
    let isOn: Bool
    let failingSince: Instant?
    /// Why it was switched off; a word of ours.
    let offWhy: String?
    /// The secrets, sealed: the one that holds, and the one before it with the moment until which it signs beside.
    let sealed: String
    let before: (sealed: String, until: Instant)?
    let madeAt: Instant

    init(_ row: Row) throws {
        id = try row.int64("id")
        code = try row.text("trader_code")
        url = try row.text("url")
        sealed = try row.text("secret")
        if let old = try row.optionalText("old_secret"), let until = try row.optionalInstant("old_until") {
            before = (old, until)
        } else {
            before = nil
        }
        kinds = Set(try row.text("kinds").split(separator: " ").compactMap { ShopEventKind(rawValue: String($0)) })
        isOn = try row.text("state") == "on"
        failingSince = try row.optionalInstant("failing_since")
        offWhy = try row.optionalText("off_why")
        madeAt = try row.instant("made_at")
    }

    /// The secrets that sign at a moment, the newest first; nil where one cannot be read.
    func secrets(at now: Instant, _ seal: Seal) -> [String]? {
        let all = [sealed] + (before.map { now < $0.until ? [$0.sealed] : [] } ?? [])
        let opened = all.compactMap { seal.opened($0) }
        return opened.count == all.count ? opened : nil
    }
}

/// One event on its way to one webhook of a trader.
struct ShopDelivery: Sendable {
    static let effect = "shop-webhook"

    let id: Int64
    let event: ShopNews
    let isReplay: Bool
    let outcome: DeliveryOutcome

    init(_ row: Row) throws {
        id = try row.int64("delivery")
        event = try ShopNews(row)
        isReplay = try row.bool("replay")
        outcome = try DeliveryOutcome(row)
    }

    /// The statements that make a delivery and the effect which carries it out.
    static func making(
        of event: Int64, to webhook: Int64, isReplay: Bool, _ tools: AccessTools, at now: Instant
    ) -> Change {
        let id = tools.nextKey()
        var change = Change()
        change.insert(
            """
            INSERT INTO shop_delivery (id, webhook_id, event_id, replay, created_at)
            VALUES (\(id), \(webhook), \(event), \(isReplay), \(now))
            """)
        change.insert(Outbox.enqueue(Outbox.Effect(id: id, kind: effect, payload: String(id)), at: now))
        return change
    }
}
