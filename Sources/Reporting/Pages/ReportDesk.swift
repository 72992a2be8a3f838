internal import Hummingbird
internal import Kernel
internal import ReportingRules
internal import Web

/// The desk on which reports are written: begun, improved, taken anew, given up, approved.
struct ReportDesk: Sendable {
    let tools: ReportingTools
    private var store: ReportStore { ReportStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(ReportingAddress.desk)", use: list)
        router.post("\(ReportingAddress.new)", use: begin)
        router.get("\(ReportingAddress.desk)/:version", use: show)
        router.get("\(ReportingAddress.desk)/:version/words", use: ask)
        router.post("\(ReportingAddress.desk)/:version/words", use: save)
        router.post("\(ReportingAddress.desk)/:version/refresh", use: refresh)
        router.post("\(ReportingAddress.desk)/:version/discard", use: discard)
        router.post("\(ReportingAddress.desk)/:version/approve", use: approve)
    }

    // MARK: - Looking

    func list(request: Request, context: AppContext) async throws -> ReportDeskPage {
        let offices = try offices(context)
        return ReportDeskPage(
            versions: try await store.versions(of: offices), book: tools.book, zone: tools.zone(),
            mayDraft: ReportPermission.allows(.draft, context.principal.roles, .own), usual: usual)
    }

    func show(request: Request, context: AppContext) async throws -> ReportDraftPage {
        let stored = try await found(context)
        return page(stored, context)
    }

    private func page(_ stored: StoredReport, _ context: AppContext, refused: [ReportReason] = []) -> ReportDraftPage {
        let who = context.principal
        return ReportDraftPage(
            stored: stored, convention: tools.book.convention(stored.document.convention), book: tools.book,
            mayDraft: stored.office == who.office && ReportPermission.allows(.draft, who.roles, .own),
            mayApprove: ReportPermission.allows(.approve, who.roles, relation(stored, who)),
            isWriter: who.person.map(stored.writers.contains) ?? false, zone: tools.zone(), refused: refused,
            done: FormData(query: context.place.query).value("done"))
    }

    /// The own office and those below it whose reports a person may read.
    private func offices(_ context: AppContext) throws -> [Int64] {
        let who = context.principal
        guard let own = who.office else { throw SignInNeeded() }
        guard ReportPermission.allows(.see, who.roles, .own) else {
            throw NotAllowed(ReportRefused([.notAllowed]).reasons)
        }
        return tools.reach(own)
    }

    private func relation(_ stored: StoredReport, _ who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return tools.relation(stored.office, own)
    }

    private func found(_ context: AppContext) async throws -> StoredReport {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard let id = Int64(try context.parameter("version")), let stored = try await store.version(id),
            ReportPermission.allows(.see, context.principal.roles, relation(stored, context.principal))
        else { throw NotFound() }
        return stored
    }

    /// The version as the person saw it; somebody else's later change is told.
    private func seen(_ context: AppContext) async throws -> StoredReport {
        let stored = try await found(context)
        guard context.form.text("revision") == String(stored.revision) else { throw Stale() }
        return stored
    }

    // MARK: - Writing

    private var usual: ReportUsual { ReportUsual(today: tools.today, scope: tools.home) }

    func begin(request: Request, context: AppContext) async throws -> Response {
        let offices = try offices(context)
        do {
            let asked = try ReportRequest.reading(
                period: context.form.text("period"), scope: context.form.text("scope"),
                convention: context.form.text("convention"), book: tools.book, usual: usual, today: tools.today)
            let stored = try await store.begin(asked, by: context.principal)
            return .redirect(to: ReportingAddress.draft(stored.id), type: .normal)
        } catch let wrong as ReportAsked {
            let page = ReportDeskPage(
                versions: try await store.versions(of: offices), book: tools.book, zone: tools.zone(),
                mayDraft: true, usual: usual, typed: context.form, problems: wrong.problems)
            return try page.response(from: request, context: context)
        }
    }

    func ask(request: Request, context: AppContext) async throws -> ReportWordsPage {
        ReportWordsPage(stored: try await found(context), typed: nil)
    }

    func save(request: Request, context: AppContext) async throws -> Response {
        let stored = try await seen(context)
        let page = ReportWordsPage(stored: stored, typed: context.form)
        guard page.problems.isEmpty else { return try page.response(from: request, context: context) }
        try await store.save(page.text, note: page.note, of: stored, by: context.principal)
        return .redirect(to: ReportingAddress.draft(stored.id) + "?done=saved", type: .normal)
    }

    func refresh(request: Request, context: AppContext) async throws -> Response {
        let stored = try await seen(context)
        let document = stored.document
        let asked = try ReportRequest.reading(
            period: document.period, scope: document.scope, convention: document.convention, book: tools.book,
            usual: usual, today: tools.today)
        return try await acting(stored, request, context, done: "refreshed") {
            try await store.refresh(stored, asked, by: context.principal)
        }
    }

    func discard(request: Request, context: AppContext) async throws -> Response {
        let stored = try await seen(context)
        try await store.discard(stored, by: context.principal)
        return .redirect(to: ReportingAddress.desk, type: .normal)
    }

    func approve(request: Request, context: AppContext) async throws -> Response {
        let stored = try await seen(context)
        return try await acting(stored, request, context, done: "published") {
            try await store.approve(stored, relation: relation(stored, context.principal), by: context.principal)
        }
    }

    /// Does something to a draft; what is refused is told on its page.
    private func acting(
        _ stored: StoredReport, _ request: Request, _ context: AppContext, done: String,
        _ body: () async throws -> Void
    ) async throws -> Response {
        do {
            try await body()
            return .redirect(to: ReportingAddress.draft(stored.id) + "?done=\(done)", type: .normal)
        } catch let refused as ReportRefused {
            return try page(stored, context, refused: refused.why).response(from: request, context: context)
        }
    }
}
