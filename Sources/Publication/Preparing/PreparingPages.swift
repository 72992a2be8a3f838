internal import Hummingbird
internal import Kernel
internal import PublicationRules
internal import Web

/// The desk's list of what waits and what is public, and the page of one file with all that is done about it.
struct PreparingPages: Sendable {
    let tools: PublicationTools
    private var store: PublicationStore { PublicationStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(PublicationAddress.desk)", use: list)
        router.get("\(PublicationAddress.desk)/files/:number", use: show)
        router.post("\(PublicationAddress.desk)/files/:number/:act", use: act)
    }

    func list(request: Request, context: AppContext) async throws -> PublicationListPage {
        let who = try context.publisher()
        let query = FormData(query: context.place.query)
        let state = PublicationState(rawValue: query.text("state")) ?? .waiting
        let before = Day(query.text("day")).flatMap { day in Int64(query.text("id")).map { (day: day, id: $0) } }
        return PublicationListPage(
            items: try await store.list(state, for: who, before: before), state: state,
            counts: try await store.counts(for: who), isFirst: before == nil,
            mayRelease: PublicationPermission.allows(.release, who.roles, .own),
            mayFreeze: PublicationPermission.allows(.freeze, who.roles, .own))
    }

    func show(request: Request, context: AppContext) async throws -> ItemPage {
        var page = try await page(context)
        page.isSaved = FormData(query: context.place.query).value("saved") != nil
        return page
    }

    private func page(_ context: AppContext) async throws -> ItemPage {
        let who = try context.publisher()
        let item = try await store.item(try context.parameter("number"), for: who)
        let (file, reasons, rules) = try await store.file(item.number)
        let isMasked = item.state == .prepared || item.state == .released
        let proposal = PublicationStore.proposal(file)
        return ItemPage(
            item: item, file: file, reasons: reasons, rules: rules,
            objections: try await store.objections(of: item.number), objectionEnds: store.objectionEnds(item),
            allowed: Set(PublicationAct.allCases.filter { tools.allows($0, item.office, who) }),
            filePath: "/staff/cases/\(item.number)",
            text: isMasked ? PreparedText(spans: item.spans, product: item.product) : proposal)
    }

    func act(request: Request, context: AppContext) async throws -> Response {
        let who = try context.publisher()
        guard let act = ItemAct(rawValue: try context.parameter("act")) else { throw NotFound() }
        var page = try await page(context)
        var reader = FormReader(context.form)
        let done = try reading(act, &reader, page)
        guard reader.problems.isEmpty, let version = Int(context.form.text("version")) else {
            page.sent = (act, FormState(context.form, problems: reader.problems))
            return try page.response(from: request, context: context)
        }
        do {
            try await done(version, who)
            return .redirect(to: PublicationAddress.item(page.item.number) + "?saved=1", type: .normal)
        } catch let refused as PublicationRefused {
            page.refused = refused.why
            page.sent = (act, FormState(context.form))
            return try page.response(from: request, context: context)
        }
    }

    /// What a form asks to be done, once its problems are known.
    private func reading(
        _ act: ItemAct, _ reader: inout FormReader, _ page: ItemPage
    ) throws -> (Int, Principal) async throws -> Void {
        let (store, number, file, form) = (store, page.item.number, page.file, reader.form)
        switch act {
        case .prepare:
            return { try await store.prepare(number, version: $0, ItemForm.reading(form, file), by: $1) }
        case .correct:
            let reason = reader.text("reason", max: 1_000, lines: true) ?? ""
            return {
                try await store.correct(
                    number, version: $0, ItemForm.reading(form, file), reason: reason, by: $1)
            }
        case .leaveOut:
            let ground = reader.choice("ground", among: Set(page.rules.grounds.map(\.key))) ?? ""
            let note = reader.optionalText("note", max: 1_000, lines: true) ?? ""
            return { try await store.leaveOut(number, version: $0, ground: ground, note: note, by: $1) }
        case .putBack: return { try await store.putBack(number, version: $0, by: $1) }
        case .withdraw:
            if !reader.ticked("sure") { reader.report("sure", .missing) }
            return { try await store.withdraw(number, version: $0, why: .mistake, by: $1) }
        case .object:
            let text = reader.text("said", max: 2_000, lines: true) ?? ""
            let day = reader.day("day", notAfter: tools.today) ?? tools.today
            return { try await store.object(number, text, on: day, by: $1) }
        case .decide:
            let upheld = reader.choice("upheld", among: ["yes", "no"])
            let reason = reader.text("decision", max: 2_000, lines: true) ?? ""
            return { try await store.decide(number, upheld: upheld == "yes", reason: reason, by: $1) }
        }
    }
}

extension AppContext {
    /// A person of the staff who may look at publishing.
    func publisher() throws -> Principal {
        guard principal.office != nil else { throw SignInNeeded() }
        guard PublicationPermission.allows(.see, principal.roles, .own) else {
            throw PublicationRefused([.notAllowed])
        }
        return principal
    }
}
