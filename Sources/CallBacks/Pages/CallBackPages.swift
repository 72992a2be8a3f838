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

    /// A note that may be read out again.
    private static let longestNote = 1_000

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
        try await listPage(try allowed(.see, context), context)
    }

    /// Draws, or shows the form again with every problem at once.
    func draw(request: Request, context: AppContext) async throws -> Response {
        let own = try allowed(.draw, context)
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
            mayRecord: may(.record, draw.office, context), isSaved: saved, zone: tools.zone)
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
        let note = reader.optionalText("note", max: Self.longestNote, lines: true) ?? ""
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
            draws: try await store.draws(of: own), mayDraw: may(.draw, own, context),
            state: FormState(FormData(["first": (tools.today - 30).description, "last": tools.today.description])))
    }

    /// The person's own office, or a refusal.
    private func allowed(_ action: CallBackAction, _ context: AppContext) throws -> Int64 {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard CallBackPermission.allows(action, context.principal.roles, .own) else {
            throw NotAllowed(CallBackRefused().reasons)
        }
        return own
    }

    private func may(_ action: CallBackAction, _ office: Int64, _ context: AppContext) -> Bool {
        guard let own = context.principal.office else { return false }
        let relation = tools.directory().relation(of: office, seenFrom: own, on: tools.today)
        return CallBackPermission.allows(action, context.principal.roles, relation)
    }

    /// The draw in the path, if the person may see it; otherwise it is not found, as if it were not there.
    private func found(_ context: AppContext) async throws -> (StoredDraw, [StoredCall]) {
        _ = try allowed(.see, context)
        guard let id = Int64(try context.parameter("draw")), let (draw, calls) = try await store.draw(id),
            may(.see, draw.office, context)
        else { throw NotFound() }
        return (draw, calls)
    }

    private func called(_ context: AppContext) async throws -> (StoredDraw, StoredCall) {
        let (draw, calls) = try await found(context)
        guard may(.record, draw.office, context) else { throw NotAllowed(CallBackRefused().reasons) }
        guard let position = Int(try context.parameter("position")),
            let call = calls.first(where: { $0.position == position })
        else { throw NotFound() }
        return (draw, call)
    }
}
