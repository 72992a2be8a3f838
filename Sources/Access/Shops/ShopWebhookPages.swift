internal import AccessRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Webhooks at the trader desk: listed, made, switched, with another secret, with their log and with telling again.
struct ShopWebhookPages: Sendable {
    let tools: AccessTools

    static let root = "/shop/webhooks"
    static func webhook(_ id: Int64) -> String { "\(root)/\(id)" }

    private var store: ShopWebhookStore { ShopWebhookStore(tools: tools) }

    func add(to router: some RouterMethods<AppContext>) {
        let one = RouterPath("\(Self.root)/:webhook")
        router.get(RouterPath(Self.root)) { request, context in
            try await opened(request) { try await list($0).response(from: request, context: context) }
        }
        router.post(RouterPath(Self.root)) { request, context in
            try await opened(request) { try await make($0, request, context) }
        }
        router.get(one) { request, context in
            try await found(request, context) { keeper, webhook in
                try await page(webhook, keeper, context).response(from: request, context: context)
            }
        }
        router.post(RouterPath("\(Self.root)/:webhook/state")) { request, context in
            try await found(request, context) { keeper, webhook in
                let isDone = try await store.turn(webhook.id, on: context.form.text("on") == "yes", by: keeper)
                return .redirect(to: Self.webhook(webhook.id) + (isDone ? "" : "?many=1"), type: .normal)
            }
        }
        router.post(RouterPath("\(Self.root)/:webhook/secret")) { request, context in
            try await found(request, context) { keeper, webhook in
                let secret = try await store.rotate(webhook.id, by: keeper)
                return try MadeShopWebhookPage(
                    keeper: keeper, id: webhook.id, url: webhook.url, secret: secret, isAnother: true
                ).response(from: request, context: context)
            }
        }
        router.post(RouterPath("\(Self.root)/:webhook/replays")) { request, context in
            try await found(request, context) { try await replay($1, $0, request, context) }
        }
    }

    /// Answers for somebody who keeps the trader's webhooks; others are sent to sign in, or refused.
    private func opened(_ request: Request, _ answer: (ShopKeeper) async throws -> Response) async throws -> Response {
        guard let keeper = try await tools.shopKeeper(request) else {
            return .redirect(to: "/shop/sign-in", type: .normal)
        }
        guard keeper.mayKeep else { throw NotAllowed([RefusalReason("shop-not-permitted")]) }
        return try await answer(keeper)
    }

    /// The same for the webhook in the path; another trader's is not there.
    private func found(
        _ request: Request, _ context: AppContext, _ answer: (ShopKeeper, ShopWebhook) async throws -> Response
    ) async throws -> Response {
        try await opened(request) { keeper in
            guard let id = Int64(try context.parameter("webhook")), let webhook = try await store.webhook(id),
                webhook.code == keeper.code.text
            else { throw NotFound() }
            return try await answer(keeper, webhook)
        }
    }

    private func list(_ keeper: ShopKeeper) async throws -> ShopWebhookListPage {
        ShopWebhookListPage(
            keeper: keeper, webhooks: try await store.webhooks(of: keeper.code),
            state: FormState(FormData(ShopEventKind.allCases.map { .init("kinds", $0.rawValue) })))
    }

    /// Makes a webhook and shows its secret, this once; or shows the form again with every problem.
    private func make(_ keeper: ShopKeeper, _ request: Request, _ context: AppContext) async throws -> Response {
        let form = context.form
        let url = form.text("url")
        let kinds = Set(form.all("kinds").compactMap { ShopEventKind(rawValue: $0) })
        var problems: [FieldProblem] = []
        // The field's own sentence says what an address has to be.
        if !WebhookForm.isAddress(url, tools.allowsInside) { problems.append(FieldProblem("url", .missing)) }
        if kinds.isEmpty { problems.append(FieldProblem("kinds", .missing)) }
        if problems.isEmpty, let made = try await store.make(url: url, kinds: kinds, for: keeper) {
            return try MadeShopWebhookPage(keeper: keeper, id: made.id, url: url, secret: made.secret)
                .response(from: request, context: context)
        }
        var page = try await list(keeper)
        page.state = FormState(form, problems: problems)
        page.isTooMany = problems.isEmpty
        return try page.response(from: request, context: context)
    }

    private func page(
        _ webhook: ShopWebhook, _ keeper: ShopKeeper, _ context: AppContext
    ) async throws -> ShopWebhookPage {
        let query = FormData(query: context.place.query)
        return ShopWebhookPage(
            keeper: keeper, webhook: webhook,
            deliveries: try await store.deliveries(of: webhook.id, before: Int64(query.text("before"))),
            again: Int(query.text("again")), isTooMany: query.value("many") != nil)
    }

    /// Tells one event again, or everything since a day.
    private func replay(
        _ webhook: ShopWebhook, _ keeper: ShopKeeper, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        var what = Int64(context.form.text("event")).map { ShopWebhookStore.Replay.event($0) }
        if what == nil {
            var reader = FormReader(context.form)
            what = reader.day("since", notAfter: tools.today).map { .since($0) }
            if what == nil {
                var page = try await page(webhook, keeper, context)
                page.state = FormState(context.form, problems: reader.problems)
                return try page.response(from: request, context: context)
            }
        }
        guard let what else { throw NotFound() }
        let count = try await store.replay(what, to: webhook, by: keeper)
        return .redirect(to: Self.webhook(webhook.id) + "?again=\(count)", type: .normal)
    }
}
