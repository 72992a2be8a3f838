internal import AccessRules
internal import AccountsRules
internal import Kernel
internal import Storage

/// Gives committed events their sequence, and writes a delivery for each webhook that wants them.
///
/// One publisher works at a time, by a lease that its own transaction guards: a sequence seen is never followed by a
/// smaller one, whatever the order in which transactions committed.
struct EventPublishing: Sendable {
    let tools: AccessTools
    let holder: String

    private static let batch = 200

    /// Publishes what has been committed; how many events there were.
    func round() async throws -> Int {
        let (database, now) = (tools.database, tools.time.now())
        guard try await database.row("SELECT id FROM case_event WHERE sequence IS NULL LIMIT 1") != nil else {
            return 0
        }
        guard let lease = try await Lease.take("events", as: holder, for: 60, at: now, on: database) else { return 0 }
        let events = try await database.rows(
            """
            SELECT \(fragment: CaseEvent.columns) FROM case_event AS e
            WHERE e.sequence IS NULL ORDER BY e.id LIMIT \(Self.batch)
            """
        ).map(CaseEvent.init)
        let webhooks = try await WebhookStore(tools: tools).active()
        let head = try await EventLog.head(on: database)
        let change = change(events, webhooks, after: head, under: lease, at: now)
        try await database.submit(change)
        return events.count
    }

    private func change(
        _ events: [CaseEvent], _ webhooks: [Webhook], after head: Int64, under lease: Lease, at now: Instant
    ) -> Change {
        var change = Change()
        change.run(lease.guarding, expecting: 1)
        for (place, event) in events.enumerated() {
            let sequence = head + Int64(place) + 1
            change.run(
                "UPDATE case_event SET sequence = \(sequence) WHERE id = \(event.id) AND sequence IS NULL",
                expecting: 1)
            for webhook in webhooks where webhook.kinds.contains(event.kind) && sees(webhook, event) {
                change.append(Delivery.making(of: event.id, to: webhook.id, isReplay: false, tools, at: now))
            }
        }
        let last = head + Int64(events.count)
        change.run(
            """
            INSERT INTO event_head (id, sequence) VALUES (1, \(last))
            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence WHERE event_head.sequence = \(head)
            """, expecting: 1)
        return change
    }

    /// A webhook tells of the files of its office and those below.
    private func sees(_ webhook: Webhook, _ event: CaseEvent) -> Bool {
        switch tools.directory().relation(of: event.office, seenFrom: webhook.office, on: tools.today) {
        case .own, .below: true
        case .above, .elsewhere: false
        }
    }
}

/// One event on its way to one webhook.
struct Delivery: Sendable {
    static let effect = "webhook"

    let id: Int64
    let sequence: Int64
    let kind: EventKind
    let number: String
    let isReplay: Bool
    let outcome: DeliveryOutcome

    init(_ row: Row) throws {
        id = try row.int64("id")
        sequence = try row.int64("sequence")
        kind = try row.choice("kind")
        number = try row.text("number")
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
            INSERT INTO webhook_delivery (id, webhook_id, event_id, replay, created_at)
            VALUES (\(id), \(webhook), \(event), \(isReplay), \(now))
            """)
        change.insert(Outbox.enqueue(Outbox.Effect(id: id, kind: effect, payload: String(id)), at: now))
        return change
    }
}
