internal import AccessRules
internal import HTTPTypes
internal import Kernel
internal import Storage
internal import Web

/// Webhooks for programs: making, switching off, the log of deliveries, telling again.
struct WebhookEndpoints: Sendable {
    let tools: AccessTools

    var all: [Endpoint] { [list, make, end, log, replay].map { $0.needing(Scope.events.rawValue) } }

    private var store: WebhookStore { WebhookStore(tools: tools) }

    private var list: Endpoint {
        Endpoint(
            .get, "/webhooks", id: "listWebhooks", AccessAPIText.webhooks,
            answers: [
                .init(.ok, AccessAPIText.all, .object([.required("webhooks", .array(of: Self.schema))]))
            ], keys: [.staff]
        ) { [store, tools] request in
            let offices = try AccessReach(request.principal, tools).offices(.setWebhooks)
            return APIAnswer(.ok, ["webhooks": .array(try await store.webhooks(of: offices).map(Self.json))])
        }
    }

    private var make: Endpoint {
        Endpoint(
            .post, "/webhooks", id: "makeWebhook", AccessAPIText.make,
            body: .init(
                Self.body,
                example: ["url": "https://hooks.example.org/xiaobao", "kinds": ["case.received", "case.closed"]]),
            answers: [
                .init(
                    .created, AccessAPIText.made,
                    .object([.required("id", .key), .required("secret", .string)]).named("NewWebhook"))
            ], keys: [.staff]
        ) { [store, tools] request in
            let reach = try AccessReach(request.principal, tools)
            try reach.check(.setWebhooks)
            let url = request.body["url"]?.string ?? ""
            let kinds = (request.body["kinds"]?.items ?? []).compactMap { $0.string.flatMap(EventKind.init(rawValue:)) }
            let problems =
                Self.body.problems(in: request.body)
                + WebhookForm.problems(url: url, kinds: Set(kinds), allowsInside: tools.allowsInside)
            guard problems.isEmpty else { throw Invalid(problems) }
            let made = try await store.make(url: url, kinds: Set(kinds), office: reach.own, by: request.principal)
            return APIAnswer(.created, ["id": .string(String(made.id)), "secret": .string(made.secret)])
        }
    }

    private var end: Endpoint {
        Endpoint(
            .delete, "/webhooks/{webhook}", id: "endWebhook", AccessAPIText.end, parameters: Self.parameters,
            answers: [.init(.noContent, AccessAPIText.ended)], keys: [.staff]
        ) { [store] request in
            let webhook = try await found(request)
            try await store.turn(webhook.id, on: false, by: request.principal)
            return APIAnswer(empty: .noContent)
        }
    }

    private var log: Endpoint {
        Endpoint(
            .get, "/webhooks/{webhook}/deliveries", id: "listDeliveries", AccessAPIText.log,
            parameters: Self.parameters + [.query("cursor", .text(max: 20), AccessAPIText.cursor)],
            answers: [
                .init(
                    .ok, AccessAPIText.deliveries,
                    .object([
                        .required("deliveries", .array(of: Self.delivery)), .nullable("next", .string),
                    ]).named("DeliveryPage"))
            ], keys: [.staff]
        ) { [store] request in
            let webhook = try await found(request)
            var before: Int64?
            if let cursor = request.query("cursor") {
                guard let read = Int64(cursor) else { throw Invalid([FieldProblem("cursor", .unknownChoice)]) }
                before = read
            }
            let rows = try await store.deliveries(of: webhook.id, before: before)
            let next = rows.count > 50 ? String(rows[49].id) : nil
            return APIAnswer(
                .ok, ["deliveries": .array(rows.prefix(50).map(Self.json)), "next": .optional(next)])
        }
    }

    private var replay: Endpoint {
        Endpoint(
            .post, "/webhooks/{webhook}/replays", id: "replayEvents", AccessAPIText.replay, parameters: Self.parameters,
            body: .init(Self.range, example: ["from": 1, "to": 100]),
            answers: [.init(.accepted, AccessAPIText.replayed, .object([.required("events", .integer())]))],
            keys: [.staff]
        ) { [store] request in
            let webhook = try await found(request)
            var problems = Self.range.problems(in: request.body)
            let (from, to) = (request.body["from"]?.int ?? 0, request.body["to"]?.int ?? 0)
            if problems.isEmpty, from > to { problems.append(FieldProblem("to", .numberTooSmall(min: from))) }
            guard problems.isEmpty else { throw Invalid(problems) }
            let count = try await store.replay(Int64(from)...Int64(to), to: webhook, by: request.principal)
            return APIAnswer(.accepted, ["events": .number(count)])
        }
    }

    /// The webhook in the path, if the person may set it; otherwise it is not there.
    private func found(_ request: APIRequest) async throws -> Webhook {
        let reach = try AccessReach(request.principal, tools)
        guard let id = Int64(try request.path("webhook")), let webhook = try await store.webhook(id),
            reach.allows(.setWebhooks, office: webhook.office)
        else { throw NotFound() }
        return webhook
    }
}

extension WebhookEndpoints {
    private static let parameters: [Endpoint.Parameter] = [.path("webhook", .key, AccessAPIText.webhook)]

    private static let body = Schema.object([
        .required("url", .text(min: 1, max: 500)),
        .required("kinds", .array(of: .choice(of: EventKind.self), max: EventKind.allCases.count)),
    ]).named("WebhookToMake")

    private static let range = Schema.object([
        .required("from", .integer(1...1_000_000_000)), .required("to", .integer(1...1_000_000_000)),
    ]).named("ReplayRange")

    private static let schema = Schema.object([
        .required("id", .key), .required("url", .string), .required("office", .key),
        .required("kinds", .array(of: .choice(of: EventKind.self))), .required("on", .boolean),
        .nullable("failingSince", .instant), .nullable("offWhy", .string),
    ]).named("Webhook")

    private static let delivery = Schema.object([
        .required("id", .key), .required("sequence", .integer()), .required("type", .choice(of: EventKind.self)),
        .required("number", .string), .required("replay", .boolean), .required("state", .choice(of: OutboxState.self)),
        .required("attempts", .integer()), .nullable("status", .integer()), .nullable("fault", .string),
        .required("createdAt", .instant),
    ]).named("Delivery")

    private static func json(_ webhook: Webhook) -> JSONValue {
        [
            "id": .string(String(webhook.id)), "url": .string(webhook.url),
            "office": .string(String(webhook.office)),
            "kinds": .array(webhook.kinds.map(\.rawValue).sorted().map(JSONValue.string)), "on": .bool(webhook.isOn),
            "failingSince": .optional(webhook.failingSince?.iso), "offWhy": .optional(webhook.offWhy),
        ]
    }

    private static func json(_ delivery: Delivery) -> JSONValue {
        [
            "id": .string(String(delivery.id)), "sequence": .number(delivery.sequence),
            "type": .string(delivery.kind.rawValue), "number": .string(delivery.number),
            "replay": .bool(delivery.isReplay), "state": .string(delivery.outcome.state.rawValue),
            "attempts": .number(delivery.outcome.attempts),
            "status": delivery.outcome.status.map { .number($0) } ?? .null,
            "fault": .optional(delivery.outcome.fault), "createdAt": .string(delivery.outcome.createdAt.iso),
        ]
    }
}

/// What a new webhook has to be.
enum WebhookForm {
    /// Everything that is wrong with it, at once.
    static func problems(url: String, kinds: Set<EventKind>, allowsInside: Bool) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if url.isEmpty {
            problems.append(FieldProblem("url", .missing))
        } else if !isAddress(url, allowsInside) {
            problems.append(FieldProblem("url", .badName))
        }
        if kinds.isEmpty { problems.append(FieldProblem("kinds", .missing)) }
        return problems
    }

    /// Whether it can be told: an address outside, in plain characters, without a password in it.
    static func isAddress(_ url: String, _ allowsInside: Bool) -> Bool {
        guard !url.isEmpty, url.utf8.count <= 500, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        return WebhookAddress.isAllowed(url, allowsInside: allowsInside)
    }
}
