internal import HTTPTypes
internal import Kernel
internal import MessagesRules
internal import Storage
internal import Web

/// The messages of the installation for programs of staff, with masked addresses.
struct MessageEndpoints: Sendable {
    let tools: MessagesTools

    var all: [Endpoint] { [list, again, arrived] }

    private var list: Endpoint {
        Endpoint(
            .get, "/messages", id: "listMessages", MessageAPIText.list,
            parameters: [
                .query("show", .choice(of: MessageFilter.self), MessageAPIText.show),
                .query("cursor", .text(max: 20), MessageAPIText.cursor),
            ],
            answers: [.init(.ok, MessageAPIText.listed, Self.schema)], problems: [.notAllowed], keys: [.staff]
        ) { request in
            let reach = try MessageReach(request.principal, tools)
            var query = MessageStore.Query(offices: try reach.seen())
            query.filter = request.query("show").flatMap(MessageFilter.init) ?? .all
            if let cursor = request.query("cursor") {
                guard let before = Int64(cursor) else { throw Invalid([FieldProblem("cursor", .unknownChoice)]) }
                query.before = before
            }
            let rows = try await MessageStore(tools: tools).page(query)
            let next = rows.count > query.limit ? rows[query.limit - 1].id : nil
            return APIAnswer(
                .ok,
                [
                    "messages": .array(rows.prefix(query.limit).map(Self.json)),
                    "next": .optional(next.map { String($0) }),
                ])
        }
    }

    private var again: Endpoint {
        settling("again", id: "sendMessageAgain", MessageAPIText.again) { store, id, who in
            try await store.again(id, by: who)
        }
    }

    private var arrived: Endpoint {
        settling("arrived", id: "markMessageArrived", MessageAPIText.arrived) { store, id, who in
            try await store.arrived(id, by: who)
        }
    }

    private func settling(
        _ word: String, id: String, _ about: Text,
        _ body: @escaping @Sendable (MessageStore, Int64, Principal) async throws -> Bool
    ) -> Endpoint {
        Endpoint(
            .post, "/messages/{message}/\(word)", id: id, about,
            parameters: [.path("message", .key, MessageAPIText.key)],
            answers: [.init(.noContent, MessageAPIText.noted)], problems: [.notAllowed, .stale], keys: [.staff]
        ) { request in
            let reach = try MessageReach(request.principal, tools)
            let store = MessageStore(tools: tools)
            guard let key = Int64(try request.path("message")), let message = try await store.message(key),
                reach.allows(.see, office: message.office)
            else { throw NotFound() }
            guard reach.allows(.settle, office: message.office) else { throw NotAllowed(MessageRefused().reasons) }
            guard try await body(store, key, request.principal) else { throw Stale() }
            return APIAnswer(empty: .noContent)
        }
    }

    private static let schema = Schema.object([
        .required("messages", .array(of: line)), .nullable("next", .string),
    ]).named("MessagePage")

    private static let line = Schema.object([
        .required("id", .key), .required("number", .string), .required("channel", .choice(of: MessageChannel.self)),
        .required("to", .string), .required("state", .choice(of: OutboxState.self)), .nullable("reason", .string),
        .required("attempts", .integer()), .required("createdAt", .instant),
    ]).named("Message")

    private static func json(_ row: MessageRow) -> JSONValue {
        let masked = row.channel == .sms ? Mask.phone(row.address) : MailAddress(row.address)?.masked ?? "****"
        return [
            "id": .string(String(row.id)), "number": .string(row.number), "channel": .string(row.channel.rawValue),
            "to": .string(masked), "state": .string(row.state.rawValue), "reason": .optional(row.reason),
            "attempts": .number(row.attempts), "createdAt": .string(row.createdAt.iso),
        ]
    }
}

/// What the API of messages says of itself.
enum MessageAPIText {
    static let list = Text(zh: "发给消费者的消息，新的在前", en: "Messages to consumers, newest first")
    static let listed = Text(zh: "一页消息，地址遮住一部分", en: "A page of messages, addresses masked")
    static let show = Text(zh: "只要这些", en: "Only these")
    static let cursor = Text(zh: "上一页给出的 next", en: "What the page before gave as next")
    static let key = Text(zh: "消息的编号", en: "The message's key")
    static let again = Text(zh: "没有发出或者不知道的，再发一次", en: "Send a failed or unknown message again")
    static let arrived = Text(zh: "确认已送达", en: "Mark a failed or unknown message as arrived")
    static let noted = Text(zh: "已记下", en: "Noted")
}
