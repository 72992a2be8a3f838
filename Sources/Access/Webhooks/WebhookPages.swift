internal import AccessRules
internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// The webhooks: listed, made, switched, with their log and with telling again.
struct WebhookPages: Sendable {
    let tools: AccessTools

    private var store: WebhookStore { WebhookStore(tools: tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(AccessAddress.webhooks)", use: list)
        router.post("\(AccessAddress.webhooks)", use: make)
        router.get("\(AccessAddress.webhooks)/:webhook", use: show)
        router.post("\(AccessAddress.webhooks)/:webhook/state", use: turn)
        router.post("\(AccessAddress.webhooks)/:webhook/replays", use: replay)
    }

    func list(request: Request, context: AppContext) async throws -> WebhookListPage {
        try await page(context, FormState(FormData(EventKind.allCases.map { .init("kinds", $0.rawValue) })))
    }

    /// Makes a webhook and shows its secret, this once; or shows the form again with every problem.
    func make(request: Request, context: AppContext) async throws -> Response {
        let reach = try AccessReach(context.principal, tools)
        try reach.check(.setWebhooks)
        let form = context.form
        let url = form.text("url")
        let kinds = Set(form.all("kinds").compactMap { EventKind(rawValue: $0) })
        let problems = WebhookForm.problems(url: url, kinds: kinds, allowsInside: tools.allowsInside)
        // The field's own sentence says what an address has to be.
        let shown = problems.map { $0.field == "url" ? FieldProblem("url", .missing) : $0 }
        var page = try await page(context, FormState(form, problems: shown))
        guard problems.isEmpty else {
            page.isRefused = true
            return try page.response(from: request, context: context)
        }
        let made = try await store.make(url: url, kinds: kinds, office: reach.own, by: context.principal)
        return try MadeWebhookPage(id: made.id, url: url, secret: made.secret)
            .response(from: request, context: context)
    }

    func show(request: Request, context: AppContext) async throws -> WebhookPage {
        try await page(try await found(context, .see), context)
    }

    func turn(request: Request, context: AppContext) async throws -> Response {
        let webhook = try await found(context, .setWebhooks)
        try await store.turn(webhook.id, on: context.form.text("on") == "yes", by: context.principal)
        return .redirect(to: AccessAddress.webhook(webhook.id), type: .normal)
    }

    /// Tells a range of events again.
    func replay(request: Request, context: AppContext) async throws -> Response {
        let webhook = try await found(context, .setWebhooks)
        let form = context.form
        var problems: [FieldProblem] = []
        let (from, to) = (Int64(form.text("from")), Int64(form.text("to")))
        if from.map({ $0 < 1 }) ?? true { problems.append(FieldProblem("from", .notANumber)) }
        if to.map({ $0 < max(1, from ?? 1) }) ?? true { problems.append(FieldProblem("to", .notANumber)) }
        guard problems.isEmpty, let from, let to else {
            var page = try await page(webhook, context)
            page.state = FormState(form, problems: problems)
            return try page.response(from: request, context: context)
        }
        let count = try await store.replay(from...to, to: webhook, by: context.principal)
        return .redirect(to: AccessAddress.webhook(webhook.id) + "?again=\(count)", type: .normal)
    }

    private func page(_ context: AppContext, _ state: FormState) async throws -> WebhookListPage {
        let reach = try AccessReach(context.principal, tools)
        return WebhookListPage(
            webhooks: try await store.webhooks(of: reach.offices(.see)), directory: tools.directory(), state: state,
            mayMake: reach.allows(.setWebhooks, office: reach.own))
    }

    private func page(_ webhook: Webhook, _ context: AppContext) async throws -> WebhookPage {
        let query = FormData(query: context.place.query)
        let rows = try await store.deliveries(of: webhook.id, before: Int64(query.text("before")))
        let reach = try AccessReach(context.principal, tools)
        return WebhookPage(
            webhook: webhook, office: tools.directory().office(webhook.office), deliveries: rows,
            head: try await EventLog.head(on: tools.database),
            mayChange: reach.allows(.setWebhooks, office: webhook.office), again: Int(query.text("again")))
    }

    /// The webhook in the path; one whom the person may not see is not there.
    private func found(_ context: AppContext, _ action: AccessPermission.Action) async throws -> Webhook {
        let reach = try AccessReach(context.principal, tools)
        guard let id = Int64(try context.parameter("webhook")), let webhook = try await store.webhook(id),
            reach.allows(.see, office: webhook.office)
        else { throw NotFound() }
        guard reach.allows(action, office: webhook.office) else { throw NotAllowed(AccessRefused().reasons) }
        return webhook
    }
}
