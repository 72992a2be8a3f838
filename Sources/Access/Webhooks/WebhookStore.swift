internal import AccessRules
internal import AccountsRules
internal import Foundation
internal import Kernel
internal import Storage

/// An address outside that is told of events.
struct Webhook: Sendable {
    let id: Int64
    let office: Int64
    let url: String
    let kinds: Set<EventKind>
    let isOn: Bool
    let failingSince: Instant?
    /// Why it was switched off; a word of ours.
    let offWhy: String?
    /// The secret, sealed.
    let sealed: String
    let madeAt: Instant

    static let columns: SQL = "id, office_id, url, secret, kinds, state, failing_since, off_why, made_at"

    init(_ row: Row) throws {
        id = try row.int64("id")
        office = try row.int64("office_id")
        url = try row.text("url")
        sealed = try row.text("secret")
        kinds = Set(try row.text("kinds").split(separator: " ").compactMap { EventKind(rawValue: String($0)) })
        isOn = try row.text("state") == "on"
        failingSince = try row.optionalInstant("failing_since")
        offWhy = try row.optionalText("off_why")
        madeAt = try row.instant("made_at")
    }
}

/// Webhooks and their deliveries, as they are kept.
struct WebhookStore: Sendable {
    let tools: AccessTools

    private var database: any Database { tools.database }
    var seal: Seal { Seal(secret: tools.secret, purpose: "webhooks") }

    /// Makes a webhook; its id, and the secret that is shown this once.
    func make(
        url: String, kinds: Set<EventKind>, office: Int64, by who: Principal
    ) async throws -> (id: Int64, secret: String) {
        let (id, now, audit) = (tools.nextKey(), tools.time.now(), tools.audit)
        let secret = WebhookContent.secretPrefix + Data(tools.random.bytes(32)).base64EncodedString()
        let sealed = try seal.sealed(secret, random: tools.random)
        let names = kinds.map(\.rawValue).sorted().joined(separator: " ")
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO webhook (id, office_id, url, secret, kinds, state, made_by, made_at)
                VALUES (\(id), \(office), \(url), \(sealed), \(names), 'on', \(who.person ?? 0), \(now))
                """)
            try transaction.execute(EventLog.wanting)
            try audit(now, who, "webhook-made", "webhook:\(id)", names, transaction)
        }
        return (id, secret)
    }

    func webhooks(of offices: [Int64]?) async throws -> [Webhook] {
        let whose: SQL = offices.map { ids -> SQL in "WHERE office_id IN \(anyOf: ids)" } ?? ""
        return try await database.rows(
            "SELECT \(fragment: Webhook.columns) FROM webhook \(fragment: whose) ORDER BY id DESC LIMIT 200"
        ).map(Webhook.init)
    }

    func active() async throws -> [Webhook] {
        try await database.rows(
            "SELECT \(fragment: Webhook.columns) FROM webhook WHERE state = 'on' ORDER BY id"
        ).map(Webhook.init)
    }

    func webhook(_ id: Int64) async throws -> Webhook? {
        try await database.row("SELECT \(fragment: Webhook.columns) FROM webhook WHERE id = \(id)").map(Webhook.init)
    }

    /// Switches a webhook on or off, because a person said so.
    func turn(_ id: Int64, on: Bool, by who: Principal) async throws {
        let (now, audit) = (tools.time.now(), tools.audit)
        let state = on ? "on" : "off"
        let why: String? = on ? nil : "by-hand"
        let offAt: Instant? = on ? nil : now
        try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE webhook SET state = \(state), failing_since = NULL, off_why = \(why), off_at = \(offAt)
                WHERE id = \(id)
                """)
            try audit(now, who, on ? "webhook-switched-on" : "webhook-switched-off", "webhook:\(id)", "", transaction)
        }
    }

    /// Deliveries of a webhook, the newest first; one more than `limit`.
    func deliveries(of id: Int64, before: Int64? = nil, limit: Int = 50) async throws -> [Delivery] {
        try await database.rows(
            """
            SELECT d.id AS id, e.sequence AS sequence, e.kind AS kind, e.number AS number, d.replay AS replay,
                d.created_at AS created_at, coalesce(o.state, 'done') AS state, coalesce(o.attempts, 1) AS attempts,
                o.not_before AS not_before, a.status AS status, a.fault AS fault
            FROM webhook_delivery AS d JOIN case_event AS e ON e.id = d.event_id
            LEFT JOIN outbox AS o ON o.id = d.id
            LEFT JOIN webhook_attempt AS a ON a.delivery_id = d.id AND a.attempt = o.attempts
            WHERE d.webhook_id = \(id) AND d.id < \(before ?? Int64.max) ORDER BY d.id DESC LIMIT \(limit + 1)
            """
        ).map(Delivery.init)
    }

    /// The most events that are told again at once.
    static let mostReplayed = 1_000

    /// Tells the events of a range of sequences again, each as a new delivery; how many there were.
    func replay(_ range: ClosedRange<Int64>, to webhook: Webhook, by who: Principal) async throws -> Int {
        let (now, audit) = (tools.time.now(), tools.audit)
        let below = tools.directory().descendants(of: webhook.office, on: tools.today)
        let rows = try await database.rows(
            """
            SELECT id FROM case_event WHERE sequence >= \(range.lowerBound) AND sequence <= \(range.upperBound)
                AND kind IN \(anyOf: webhook.kinds.map(\.rawValue).sorted())
                AND office_id IN \(anyOf: [webhook.office] + below)
            ORDER BY sequence LIMIT \(Self.mostReplayed)
            """)
        var change = Change()
        for row in rows {
            change.append(Delivery.making(of: try row.int64("id"), to: webhook.id, isReplay: true, tools, at: now))
        }
        let told = change
        try await database.transaction { transaction in
            try transaction.run(told)
            try audit(
                now, who, "webhook-replayed", "webhook:\(webhook.id)", "\(range.lowerBound)-\(range.upperBound)",
                transaction)
        }
        return rows.count
    }
}
