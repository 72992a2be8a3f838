internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import LivestreamRules
internal import Web

/// Sessions: listed, started, captured in, closed.
struct LivePages: Sendable {
    let tools: LivestreamTools
    private var store: LiveStore { LiveStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(LiveAddress.root)", use: list)
        router.get("\(LiveAddress.new)", use: askNew)
        router.post("\(LiveAddress.new)", use: start)
        router.get("\(LiveAddress.root)/:session", use: show)
        router.post("\(LiveAddress.root)/:session", use: capture)
        router.get("\(LiveAddress.root)/:session/close", use: askClose)
        router.post("\(LiveAddress.root)/:session/close", use: close)
    }

    func list(request: Request, context: AppContext) async throws -> LiveListPage {
        let offices: [Int64]?
        do { offices = try store.offices(of: context.principal) } catch let refused as LiveRefused {
            throw NotAllowed(refused.reasons)
        }
        let before = Int64(FormData(query: context.place.query).text("before"))
        return LiveListPage(
            sessions: try await store.list(offices, before: before), directory: tools.directory(), today: tools.today,
            zone: tools.zone, mayStart: LivePermission.allows(context.principal.roles, .capture, .own))
    }

    func askNew(request: Request, context: AppContext) async throws -> NewLivePage {
        guard LivePermission.allows(context.principal.roles, .capture, .own) else {
            throw NotAllowed(LiveRefused([.notAllowed]).reasons)
        }
        return NewLivePage()
    }

    func start(request: Request, context: AppContext) async throws -> Response {
        var reader = FormReader(context.form)
        guard let title = reader.text("title", max: LiveLimits.title) else {
            return try NewLivePage(state: FormState(context.form, problems: reader.problems))
                .response(from: request, context: context)
        }
        let session = try await store.start(title, by: context.principal)
        return .redirect(to: LiveAddress.session(session.id), type: .normal)
    }

    func show(request: Request, context: AppContext) async throws -> LiveSessionPage {
        try await page(try await session(context), context)
    }

    /// Keeps a line and leads back to an empty one; with a problem the page comes back as it was typed.
    func capture(request: Request, context: AppContext) async throws -> Response {
        let session = try await session(context)
        var reader = FormReader(context.form)
        let text = reader.text("text", max: LiveLimits.text)
        let nickname = reader.optionalText("nickname", max: LiveLimits.nickname) ?? ""
        let once = reader.text("once", max: 40)
        guard let text, let once, reader.problems.isEmpty else {
            var page = try await page(session, context)
            page.state = FormState(context.form, problems: reader.problems.filter { $0.field != "once" })
            page.isWrong = true
            return try page.response(from: request, context: context)
        }
        do {
            let kept = try await store.capture(
                text, nickname: nickname, once: once, in: session, by: context.principal)
            return .redirect(to: LiveAddress.session(session.id) + "?kept=\(kept.place)", type: .normal)
        } catch let refused as LiveRefused {
            var page = try await page(try await self.session(context), context)
            page.state = FormState(context.form)
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    func askClose(request: Request, context: AppContext) async throws -> CloseLivePage {
        let session = try await session(context)
        return CloseLivePage(session: session, undecided: try await store.counts(of: session).undecided)
    }

    func close(request: Request, context: AppContext) async throws -> Response {
        let session = try await session(context)
        do {
            try await store.close(session, by: context.principal)
            return .redirect(to: LiveAddress.session(session.id), type: .normal)
        } catch let refused as LiveRefused {
            return try CloseLivePage(
                session: try await self.session(context), undecided: try await store.counts(of: session).undecided,
                refused: refused.why
            ).response(from: request, context: context)
        }
    }

    private func session(_ context: AppContext) async throws -> LiveSession {
        guard let id = Int64(try context.parameter("session")) else { throw NotFound() }
        return try await store.session(id, for: context.principal)
    }

    private func page(_ session: LiveSession, _ context: AppContext) async throws -> LiveSessionPage {
        let query = FormData(query: context.place.query)
        let isUndecided = query.text("show") == "open"
        let relation = tools.relation(of: session.office, to: context.principal)
        let roles = context.principal.roles
        var kept: LiveQuestion?
        if let place = Int(query.text("kept")) { kept = try? await store.question(place, of: session) }
        return LiveSessionPage(
            session: session,
            lines: try await store.lines(of: session, undecided: isUndecided, from: Int(query.text("from"))),
            counts: try await store.counts(of: session), isUndecided: isUndecided, kept: kept,
            once: String(tools.nextKey()), mayCapture: LivePermission.allows(roles, .capture, relation),
            mayDecide: LivePermission.allows(roles, .decide, relation), directory: tools.directory(),
            today: tools.today, zone: tools.zone)
    }
}
