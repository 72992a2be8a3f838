internal import AccessRules
internal import Kernel
internal import Outgoing
internal import Storage

/// Sends what a webhook is told: signed, and pinned to an address outside.
struct WebhookSending {
    let tools: AccessTools

    /// The status of the answer. The host is looked up here, every address of it must lie outside, and the connection
    /// goes to one of those just looked at, so that a name cannot change its meaning in between.
    func send(_ content: WebhookContent, to url: String, secrets: [String]) async -> Result<Int, OutgoingFault> {
        guard let place = HostAndPort(url), place.scheme == "https" || tools.allowsInside else {
            return .failure(.notSent("bad-address"))
        }
        let addresses = await tools.transport.addresses(of: place.host)
        guard !addresses.isEmpty else { return .failure(.notSent("no-such-host")) }
        guard tools.allowsInside || addresses.allSatisfy({ OutsideAddress.isOutside($0.bytes) }) else {
            return .failure(.notSent("inside-address"))
        }
        var request = OutgoingRequest(
            url: url, headers: Self.headers(content, secrets), body: Array(content.body.utf8))
        request.addresses = addresses.map(\.text)
        return await tools.transport.send(request).map(\.status)
    }

    /// With a signature under each secret that holds: there are two for a while after one was replaced.
    static func headers(_ content: WebhookContent, _ secrets: [String]) -> [(name: String, value: String)] {
        let signatures = secrets.map { WebhookDelivering.signature(content, secret: $0) }
        return [
            ("Content-Type", "application/json"), ("User-Agent", "xiaobao-webhook/1"), ("webhook-id", content.id),
            ("webhook-timestamp", String(content.timestamp)),
            ("webhook-signature", signatures.joined(separator: " ")),
        ]
    }

    static func end(of answer: Result<Int, OutgoingFault>) -> EffectEnd {
        switch answer {
        case .success(let status) where (200..<300).contains(status): .done
        case .success(410): .failed("gone")
        case .success(let status): .retry("answered-\(status)")
        case .failure(let fault): .retry(fault.word)
        }
    }
}

/// Keeps how attempts ended, and switches a webhook off that has failed for too long or says that it is gone.
struct AttemptLog {
    let tools: AccessTools
    /// The table of the webhooks, and what the audit log calls them.
    let table: SQL
    let subject: String

    func note(
        _ answer: Result<Int, OutgoingFault>, of item: OutboxItem, for id: Int64, failingSince: Instant?,
        began: Instant
    ) async throws {
        let now = tools.time.now()
        let (status, fault): (Int?, String?) =
            switch answer {
            case .success(let status): (status, nil)
            case .failure(let fault): (nil, fault.word)
            }
        let isDone = status.map { (200..<300).contains($0) } ?? false
        let isOver = !isDone && (status == 410 || RetrySchedule.isOver(failingSince: failingSince, now: now))
        let why = status == 410 ? "gone" : "failing"
        let (table, subject, audit) = (table, subject, tools.audit)
        try await tools.database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO webhook_attempt (delivery_id, attempt, at, status, fault, took_ms)
                VALUES (\(item.effect.id), \(item.attempt), \(began), \(status), \(fault), \(now - began))
                ON CONFLICT (delivery_id, attempt) DO NOTHING
                """)
            let since: SQL =
                isDone
                ? "failing_since = NULL WHERE id = \(id) AND failing_since IS NOT NULL"
                : "failing_since = \(now) WHERE id = \(id) AND failing_since IS NULL"
            try transaction.execute("UPDATE \(fragment: table) SET \(fragment: since)")
            guard isOver else { return }
            try transaction.execute(
                "UPDATE \(fragment: table) SET state = 'off', off_why = \(why), off_at = \(now) WHERE id = \(id)")
            try audit(
                now, Principal(.system("webhooks")), "\(subject)-switched-off", "\(subject):\(id)", why, transaction)
        }
    }
}
