internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import MessagesRules
internal import Storage
internal import Web

/// The messages of the installation, and what staff do about those that got stuck.
struct MessagePages: Sendable {
    let tools: MessagesTools

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(MessageAddress.root)", use: list)
        router.post("\(MessageAddress.root)/:message/again", use: again)
        router.post("\(MessageAddress.root)/:message/arrived", use: arrived)
    }

    func list(request: Request, context: AppContext) async throws -> MessageListPage {
        let reach = try MessageReach(context.principal, tools)
        let asked = FormData(query: context.place.query)
        var query = MessageStore.Query(offices: try reach.seen())
        query.filter = MessageFilter(rawValue: asked.text("show")) ?? .all
        query.before = Int64(asked.text("before"))
        let rows = try await MessageStore(tools: tools).page(query)
        let settings = try await MessageSettingStore(tools).settings()
        return MessageListPage(
            rows: rows, query: query, mayChange: reach.allows(.settle, office: context.principal.office ?? 0),
            mayWrite: reach.isAtHead(.writeTemplates), maySet: reach.isAtHead(.set),
            hasMail: settings.mail != nil, hasSMS: settings.sms != nil,
            done: MessageListPage.Done(rawValue: asked.text("done")))
    }

    func again(request: Request, context: AppContext) async throws -> Response {
        try await settle(context, .again) { try await MessageStore(tools: tools).again($0, by: context.principal) }
    }

    func arrived(request: Request, context: AppContext) async throws -> Response {
        try await settle(context, .arrived) { try await MessageStore(tools: tools).arrived($0, by: context.principal) }
    }

    private func settle(
        _ context: AppContext, _ done: MessageListPage.Done, _ body: (Int64) async throws -> Bool
    ) async throws -> Response {
        let reach = try MessageReach(context.principal, tools)
        guard let id = Int64(try context.parameter("message")),
            let message = try await MessageStore(tools: tools).message(id), reach.allows(.see, office: message.office)
        else { throw NotFound() }
        guard reach.allows(.settle, office: message.office) else { throw NotAllowed(MessageRefused().reasons) }
        let end = try await body(id) ? done : .tooLate
        return .redirect(to: "\(MessageAddress.list(.open))&done=\(end.rawValue)", type: .normal)
    }
}
