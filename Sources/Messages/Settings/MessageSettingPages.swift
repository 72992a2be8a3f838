internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import MessagesRules
internal import Outgoing
internal import Storage
internal import Web

/// The settings of gateways, and a test message to try them.
struct MessageSettingPages: Sendable {
    let tools: MessagesTools

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(MessageAddress.settings)", use: show)
        router.post("\(MessageAddress.settings)", use: keep)
        router.post("\(MessageAddress.test)", use: test)
    }

    func show(request: Request, context: AppContext) async throws -> MessageSettingPage {
        var page = try await page(context)
        page.isSaved = context.place.query.contains("done=1")
        return page
    }

    /// Keeps all settings, or shows the form again with every problem at once.
    func keep(request: Request, context: AppContext) async throws -> Response {
        var page = try await page(context)
        let typed = Self.read(context.form)
        let store = MessageSettingStore(tools)
        let merged = try await store.values().merging(typed.filter { !page.fixed.contains($0.key) }) { $1 }
        let problems = MessageSettings.problems(merged)
        guard problems.isEmpty else {
            page.state = FormState(context.form, problems: problems.map(Self.inOwnWords))
            page.isRefused = true
            return try page.response(from: request, context: context)
        }
        try await store.keep(typed, by: context.principal)
        return .redirect(to: MessageAddress.settings + "?done=1", type: .normal)
    }

    /// Sends one message at once, past the outbox, and shows how it went.
    func test(request: Request, context: AppContext) async throws -> Response {
        var page = try await page(context)
        let form = context.form
        page.testState = FormState(form, problems: Self.testProblems(form))
        if page.testState.problems.isEmpty {
            page.tested = try await send(form)
            let entry = (form.text("channel"), page.tested == .done ? "sent" : "not-sent")
            let (audit, who, now) = (tools.audit, context.principal, tools.time.now())
            try await tools.database.transaction { transaction in
                try audit(now, who, "message-tested", "channel:\(entry.0)", entry.1, transaction)
            }
        }
        page.isRefused = page.testState.hasProblems
        return try page.response(from: request, context: context)
    }

    /// Fields whose own sentence says better what is needed than the general one of the problem.
    private static func inOwnWords(_ problem: FieldProblem) -> FieldProblem {
        let own: Set<String> = ["mail.host", "sms.url", "sms.headers", "sms.body", "sms.success"]
        return own.contains(problem.field) ? FieldProblem(problem.field, .missing) : problem
    }

    private func send(_ form: FormData) async throws -> EffectEnd {
        let settings = try await MessageSettingStore(tools).settings()
        let (to, now) = (form.text("to"), tools.time.now())
        let store = MessageSettingStore(tools)
        if form.text("channel") == MessageChannel.sms.rawValue {
            guard let gateway = settings.sms else { return .failed("no SMS gateway is set") }
            return await SMSSending(tools: tools, settings: store).send(
                MessageSettingText.testBody.zh, to: to, id: String(tools.nextKey()), through: gateway)
        }
        guard let server = settings.mail else { return .failed("no mail server is set") }
        guard let address = MailAddress(to),
            let mail = MailText(
                from: server.from, fromName: MessageText.sender.zh, to: address,
                subject: MessageSettingText.testSubject.zh, body: MessageSettingText.testBody.zh,
                id: "test.\(tools.nextKey())", at: now)
        else { return .failed("the address or the heading cannot stand in a mail") }
        return await MailSending(tools: tools, settings: store).send(mail, through: server)
    }

    private static func testProblems(_ form: FormData) -> [FieldProblem] {
        let to = form.text("to")
        if to.isEmpty { return [FieldProblem("to", .missing)] }
        switch MessageChannel(rawValue: form.text("channel")) {
        case nil: return [FieldProblem("channel", .missing)]
        case .mail: return MailAddress(to) == nil ? [FieldProblem("to", .badEmail)] : []
        case .sms:
            let isPhone = (5...20).contains(to.utf8.count) && to.utf8.allSatisfy { "0123456789+-".utf8.contains($0) }
            return isPhone ? [] : [FieldProblem("to", .badPhone)]
        }
    }

    private func page(_ context: AppContext) async throws -> MessageSettingPage {
        try MessageReach(context.principal, tools).atHead(.set)
        let store = MessageSettingStore(tools)
        let values = try await store.values()
        let shown = values.filter { !$0.key.isSecret }
        return MessageSettingPage(
            state: FormState(
                FormData(Dictionary(uniqueKeysWithValues: shown.map { ($0.key.rawValue, $0.value) })),
                problems: MessageSettings.problems(values).map(Self.inOwnWords)),
            fixed: store.fixed,
            secrets: Set(values.filter { $0.key.isSecret && !$0.value.isEmpty }.map(\.key)))
    }

    /// What the form holds; a secret left empty is not among it, one that is to be forgotten is.
    private static func read(_ form: FormData) -> [MessageSettings.Key: String] {
        var values: [MessageSettings.Key: String] = [:]
        for key in MessageSettings.Key.allCases {
            let text = form.text(key.rawValue).replacing("\r\n", with: "\n")
            if key.isSecret {
                if form.has(key.rawValue + ".forget", "yes") {
                    values[key] = ""
                } else if !text.isEmpty {
                    values[key] = text
                }
            } else {
                values[key] = text.filter { $0 != "\0" }
            }
        }
        return values
    }
}
