internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import MessagesRules
internal import Web

/// The texts of messages, written by the system administrator with a look at the result first.
struct TemplatePages: Sendable {
    let tools: MessagesTools

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(MessageAddress.templates)", use: list)
        router.get("\(MessageAddress.templates)/:channel/:language", use: show)
        router.post("\(MessageAddress.templates)/:channel/:language", use: write)
    }

    func list(request: Request, context: AppContext) async throws -> TemplateListPage {
        try MessageReach(context.principal, tools).atHead(.writeTemplates)
        var templates: [MessageTemplate] = []
        for channel in MessageChannel.allCases {
            for language in Language.allCases {
                templates.append(try await TemplateStore(tools: tools).current(channel, language))
            }
        }
        return TemplateListPage(templates: templates)
    }

    func show(request: Request, context: AppContext) async throws -> TemplatePage {
        let current = try await asked(context)
        return try await page(current, typed: nil, isSaved: context.place.query.contains("done=1"))
    }

    /// Shows what the text would look like, or keeps it as the next version.
    func write(request: Request, context: AppContext) async throws -> Response {
        let current = try await asked(context)
        let form = context.form
        let typed = MessageTemplate(
            channel: current.channel, language: current.language, version: Int(form.text("version")) ?? -1,
            subject: form.text("subject").trimmed, text: Self.lines(form.text("text")))
        var page = try await page(current, typed: typed)
        page.faults = typed.faults
        guard page.faults.isEmpty, form.text("do") == "keep" else {
            return try page.response(from: request, context: context)
        }
        guard typed.version == current.version,
            try await TemplateStore(tools: tools).add(typed, by: context.principal)
        else {
            page.isStale = true
            return try page.response(from: request, context: context)
        }
        let next = MessageAddress.template(current.channel, current.language) + "?done=1"
        return .redirect(to: next, type: .normal)
    }

    /// The template in the path, for who may write it.
    private func asked(_ context: AppContext) async throws -> MessageTemplate {
        try MessageReach(context.principal, tools).atHead(.writeTemplates)
        guard let channel = MessageChannel(rawValue: try context.parameter("channel")),
            let language = Language(rawValue: try context.parameter("language"))
        else { throw NotFound() }
        return try await TemplateStore(tools: tools).current(channel, language)
    }

    private func page(
        _ current: MessageTemplate, typed: MessageTemplate?, isSaved: Bool = false
    ) async throws -> TemplatePage {
        TemplatePage(
            current: current, typed: typed,
            versions: try await TemplateStore(tools: tools).versions(current.channel, current.language),
            isSaved: isSaved)
    }

    /// Line breaks as a form sends them become plain ones; spaces round the text go.
    private static func lines(_ typed: String) -> String {
        typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
    }
}

extension String {
    /// Without the white space at both ends.
    fileprivate var trimmed: String {
        let left = drop(while: \.isWhitespace)
        return String(left.reversed().drop(while: \.isWhitespace).reversed())
    }
}
