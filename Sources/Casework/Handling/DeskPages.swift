internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import LawRules
package import Web

/// The staff's pages about cases: the list, the file, and a form for each move.
///
/// They stand below `/staff`, where nobody comes without signing in. Looking is not noted; showing a masked value is.
package struct DeskPages: Sendable {
    let store: CaseStore
    let worklist: WorklistStore
    let people: DeskPeople
    let templates: AnswerTemplates
    let additions: FileAdditions
    let counts = RememberedCounts()

    package init(store: CaseStore, people: DeskPeople, additions: FileAdditions = .none) {
        self.store = store
        worklist = WorklistStore(store.tools)
        self.people = people
        templates = AnswerTemplates(store.tools)
        self.additions = additions
    }

    /// The entry of the staff desk's rail, for those who may look at files.
    package static let rail = RailEntry(
        ListText.title, path: DeskAddress.root, icon: .list, count: DeskCounts.files
    ) { CasePermission.allows($0.roles, .view, .own) }

    package func add(to router: some RouterMethods<AppContext>) {
        let file = "\(DeskAddress.root)/:number"
        router.get("\(DeskAddress.root)", use: list)
        router.get("\(file)", use: show)
        router.get("\(file)/copy", use: copy)
        router.get("\(file)/files/:file", use: evidence)
        router.post("\(file)/files/:file/original", use: original)
        router.post("\(file)/reveal", use: reveal)
        router.post("\(file)/reporter", use: readReporter)
        router.post("\(file)/forgetting", use: forgetReporter)
        TemplatePages(templates: templates, tools: store.tools).add(to: router)
        for name in CaseMove.Name.ofStaff {
            router.get("\(file)/\(name.rawValue)") { request, context in
                try await ask(name, request, context)
            }
            router.post("\(file)/\(name.rawValue)") { request, context in
                try await carryOut(name, request, context)
            }
        }
    }

    func list(request: Request, context: AppContext) async throws -> Response {
        guard let scope = worklist.scope(of: context.principal) else {
            throw NotAllowed([MoveRefused.Reason.notAllowed(.own).refusal])
        }
        let asked = WorklistRequest(
            FormData(query: context.place.query), who: context.principal, scope: scope, tools: store.tools)
        let page = try await worklist.page(asked.query)
        if case .number(let number) = asked.query.filters.text, page.rows.count == 1 {
            return .redirect(to: "\(DeskAddress.root)/\(number)", type: .normal)
        }
        return try await shown(asked, page).response(from: request, context: context)
    }

    private func shown(_ asked: WorklistRequest, _ page: WorklistPage) async throws -> WorklistListPage {
        var unfiltered = asked.query
        unfiltered.filters = WorklistFilters()
        let views = WorklistView.shown + (WorklistView.shown.contains(asked.query.view) ? [] : [asked.query.view])
        let isIdle = page.rows.isEmpty && asked.query.view == .dueToday
        return WorklistListPage(
            request: asked, page: page,
            counts: try await counts.counts(of: views.filter { $0 != .all }, like: unfiltered, in: worklist),
            names: try await people.names(Set(page.rows.compactMap(\.officer)).sorted(), at: worklist.now),
            officers: try await people.officersForFilter(
                asked.query.filters.office ?? asked.query.ownOffice, at: worklist.now),
            directory: store.tools.directory(), categories: store.tools.categories(), law: store.tools.law(),
            nextDue: isIdle ? try await worklist.nextDue(unfiltered) : nil)
    }

    func show(request: Request, context: AppContext) async throws -> FilePage {
        let view = try await view(context)
        let done = FormData(query: context.place.query).value("done").flatMap(CaseMove.Name.init)
        return FilePage(view: view, done: done)
    }

    func copy(request: Request, context: AppContext) async throws -> CopyPage {
        let view = try await view(context)
        guard view.file.kind == .complaint else { throw NotFound() }
        return CopyPage(view: view)
    }

    /// Shows one masked value in this answer alone, once the reason is in the history.
    func reveal(request: Request, context: AppContext) async throws -> FilePage {
        let details = try await visible(context)
        var reader = FormReader(context.form)
        guard let value = RevealedValue(rawValue: context.form.text("value")), let shown = value.value(in: details)
        else { throw NotFound() }
        guard let reason = reader.text("reason", max: FilingLimits.word) else {
            return FilePage(view: try await view(context), reveal: .reasonMissing(value))
        }
        try await store.noteReveal(of: value, in: details.file.number, reason: reason, by: context.principal)
        return FilePage(view: try await view(context), reveal: .shown(value, shown))
    }

    /// The file in the path, if the person may look at it; otherwise it is not found, as if it were not there.
    func visible(_ context: AppContext) async throws -> CaseDetails {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        let details = try await store.details(number)
        guard store.maySee(details.file, context.principal) else { throw NotFound() }
        return details
    }

    /// The same with all that its page shows.
    func view(_ context: AppContext) async throws -> FileView {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        let found = try await worklist.file(number, for: context.principal, beside: additions.marks.map(\.rows))
        guard store.maySee(found.details.file, context.principal) else { throw NotFound() }
        return try await view(found, context)
    }

    private func view(_ found: FileAmongOthers, _ context: AppContext) async throws -> FileView {
        let details = found.details
        let who = context.principal
        let moves = store.moves(on: details.file, by: who)
        let tools = store.tools
        let relation = store.relation(of: details.file, to: who)
        let mine = CaseMove.Name.ofStaff.filter { name in
            CasePermission.allows(who.roles, .move(name), .own) && (relation == .own || moves.open.contains(name))
                || CasePermission.allows(who.roles, .move(name), relation)
        }
        return FileView(
            details: details, who: who, open: mine.filter(moves.open.contains),
            refused: moves.refused.filter { mine.contains($0.move) && !$0.why.contains(.noHandover) },
            names: try await people.names(FileView.people(in: details), at: worklist.now),
            similar: found.similar,
            isProven: try await store.provesItself(details),
            mayReveal: CasePermission.allows(who.roles, .reveal, relation),
            mayReadReporter: store.may(.revealReporter, on: details.file, who),
            mayForgetReporter: store.may(.forgetReporter, on: details.file, who), directory: tools.directory(),
            categories: tools.categories(), law: tools.law(), today: tools.today, now: tools.time.now(),
            additions: additions, marks: try zip(additions.marks, found.beside).flatMap { try $0.marks($1) })
    }
}
