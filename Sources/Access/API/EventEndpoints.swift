internal import AccessRules
internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Storage
internal import Web

/// An event as programs see it, in the API as in a webhook.
enum EventDocument {
    static let schema = Schema.object([
        .required("sequence", .integer()), .required("type", .choice(of: EventKind.self)),
        .required("timestamp", .instant), .required("number", .string), .required("step", .string),
        .required("state", .string), .required("version", .integer()), .required("office", .key),
        .required("url", .string),
    ]).named("CaseEvent")

    /// What the webhook's `data` holds.
    static func json(_ event: CaseEvent) -> JSONValue {
        [
            "sequence": event.sequence.map { .number($0) } ?? .null, "number": .string(event.number),
            "step": .string(event.step), "state": .string(event.state), "version": .number(event.version),
            "office": .string(String(event.office)), "url": .string("\(API.base)/complaints/\(event.number)"),
        ]
    }

    /// One line of the list.
    static func line(_ event: CaseEvent) -> JSONValue {
        json(event).with([
            .init("type", .string(event.kind.rawValue)), .init("timestamp", .string(event.at.iso)),
        ])
    }
}

/// Reading on from an event: what webhooks tell, for programs that would rather ask.
struct EventEndpoints: Sendable {
    let tools: AccessTools

    var all: [Endpoint] { [list].map { $0.needing(Scope.events.rawValue) } }

    private var list: Endpoint {
        Endpoint(
            .get, "/events", id: "listEvents", AccessAPIText.events,
            parameters: [
                .query("after", .text(max: 19, pattern: "^[0-9]{1,19}$"), AccessAPIText.after),
                .query("limit", .integer(1...200), AccessAPIText.limit),
            ],
            answers: [
                .init(
                    .ok, AccessAPIText.eventPage,
                    .object([
                        .required("events", .array(of: EventDocument.schema)), .required("last", .integer()),
                        .required("head", .integer()),
                    ]).named("EventPage"))
            ], keys: [.staff]
        ) { request in
            let offices = try seen(by: request.principal)
            let typed = request.query("after")
            guard let after = typed.map({ Int64($0) }) ?? 0, after >= 0 else {
                throw Invalid([FieldProblem("after", .notANumber)])
            }
            let limit = request.query("limit").flatMap { Int($0) } ?? 100
            try await EventLog.want(on: tools.database)
            let events = try await EventLog.page(after: after, offices: offices, limit: limit, on: tools.database)
            let head = try await EventLog.head(on: tools.database)
            let last = events.count == limit ? events.last?.sequence ?? after : max(after, head)
            return APIAnswer(
                .ok,
                [
                    "events": .array(events.map(EventDocument.line)), "last": .number(last), "head": .number(head),
                ])
        }
    }

    /// The offices of whose files the person is told; nil for all. Throws where there are none.
    private func seen(by who: Principal) throws -> [Int64]? {
        guard let own = who.office else { throw KeyNeeded() }
        let setsWebhooks = AccessPermission.allows(.setWebhooks, who.roles, .own)
        guard setsWebhooks || CasePermission.allows(who.roles, .view, .own) else { throw NotAllowed() }
        guard setsWebhooks || CasePermission.allows(who.roles, .view, .below) else { return [own] }
        let directory = tools.directory()
        if directory.ancestors(of: own, on: tools.today).isEmpty { return nil }
        return [own] + directory.descendants(of: own, on: tools.today)
    }
}
