internal import AccountsRules
internal import CallBacksRules
internal import Hummingbird
internal import Kernel
internal import Storage
internal import Web

/// Drawing samples of closed complaints, and recording what the calls came to.
struct CallBackPages: Sendable {
    let tools: CallBackTools
    private var store: CallBackStore { CallBackStore(tools) }

    init(tools: CallBackTools) {
        self.tools = tools
    }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(CallBackAddress.root)", use: list)
        router.post("\(CallBackAddress.root)", use: draw)
        router.get("\(CallBackAddress.root)/:draw", use: show)
        router.get("\(CallBackAddress.root)/:draw/:position", use: ask)
        router.post("\(CallBackAddress.root)/:draw/:position", use: record)
    }

    func list(request: Request, context: AppContext) async throws -> DrawListPage {
        try await listPage(try access(context).own(.see), context)
    }

    /// Draws, or shows the form again with every problem at once.
    func draw(request: Request, context: AppContext) async throws -> Response {
        let own = try access(context).own(.draw)
        var reader = FormReader(context.form)
        let first = reader.day("first", notAfter: tools.today)
        let last = reader.day("last", notAfter: tools.today)
        let size = reader.number("size", in: 1...Draw.mostCalls)
        if let first, let last, last < first { reader.report("last", .dayTooEarly) }
        guard reader.problems.isEmpty, let first, let last, let size else {
            var page = try await listPage(own, context)
            page.state = FormState(context.form, problems: reader.problems)
            return try page.response(from: request, context: context)
        }
        let offices = tools.directory().reach(of: own, below: true, on: tools.today)
        let drawn = try await store.draw(
            size, from: first, to: last, office: own, offices: offices, by: context.principal)
        guard let drawn else {
            var page = try await listPage(own, context)
            page.state = FormState(context.form)
            page.isEmpty = true
            return try page.response(from: request, context: context)
        }
        return .redirect(to: CallBackAddress.draw(drawn.id), type: .normal)
    }

    func show(request: Request, context: AppContext) async throws -> DrawPage {
        let (draw, calls) = try await found(context)
        let saved = FormData(query: context.place.query).value("saved") != nil
        return DrawPage(
            draw: draw, calls: calls, directory: tools.directory(),
            mayRecord: access(context).may(.record, draw.office), isSaved: saved, zone: tools.zone)
    }

    func ask(request: Request, context: AppContext) async throws -> CallPage {
        let (draw, call) = try await called(context)
        return CallPage(draw: draw.id, call: call, state: FormState(CallPage.beginning(call.outcome)))
    }

    /// Keeps the outcome, or shows the form again with every problem at once.
    func record(request: Request, context: AppContext) async throws -> Response {
        let (draw, call) = try await called(context)
        var reader = FormReader(context.form)
        let reached = reader.choice("reached", as: CallOutcome.Reached.self)
        let isReached = reached == .yes
        let satisfied = isReached ? reader.choice("satisfied", as: CallOutcome.Satisfied.self) : nil
        let agree = isReached ? reader.answer("facts") : nil
        let note = reader.optionalText("note", max: CallOutcome.longestNote, lines: true) ?? ""
        guard reader.problems.isEmpty, let reached else {
            return try CallPage(
                draw: draw.id, call: call, state: FormState(context.form, problems: reader.problems)
            ).response(from: request, context: context)
        }
        let outcome = CallOutcome(reached: reached, satisfied: satisfied, factsAgree: agree, note: note)
        try await store.record(outcome, of: call.position, in: draw.id, by: context.principal)
        return .redirect(to: CallBackAddress.draw(draw.id) + "?saved=1", type: .normal)
    }

    private func listPage(_ own: Int64, _ context: AppContext) async throws -> DrawListPage {
        DrawListPage(
            draws: try await store.draws(of: own), mayDraw: access(context).may(.draw, own),
            state: FormState(FormData(["first": (tools.today - 30).description, "last": tools.today.description])))
    }

    private func access(_ context: AppContext) -> CallBackAccess {
        CallBackAccess(tools: tools, who: context.principal)
    }

    private func found(_ context: AppContext) async throws -> (StoredDraw, [StoredCall]) {
        try await access(context).draw(try context.parameter("draw"))
    }

    private func called(_ context: AppContext) async throws -> (StoredDraw, StoredCall) {
        try await access(context).call(try context.parameter("position"), of: try context.parameter("draw"))
    }
}
