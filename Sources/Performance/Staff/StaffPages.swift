internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import PerformanceRules
internal import Storage
internal import Web

/// Promises at the staff desk: the list of an office's, and those of one file, with what officers write down.
struct StaffPages: Sendable {
    let store: PromiseStore
    /// Whether papers for courts are made here.
    let hasCourts: Bool
    /// Gathers files for public-interest suits; nil where nothing is drawn.
    let gathering: InterestStore?
    private var acting: PromiseActing { PromiseActing(store: store) }
    private var tools: PerformanceTools { store.tools }

    init(store: PromiseStore, hasCourts: Bool, gathering: InterestStore?) {
        self.store = store
        self.hasCourts = hasCourts
        self.gathering = gathering
    }

    func add(to router: some RouterMethods<AppContext>) {
        let root = PromiseAddress.staff
        router.get(RouterPath(root), use: list)
        router.get(RouterPath("\(root)/:number")) { request, context in
            try acting.list(try await visit(context), request, context)
        }
        router.post(RouterPath("\(root)/:number"), use: enter)
        router.get(RouterPath("\(root)/:number/files/:id")) { _, context in
            try await acting.file(try await visit(context), context)
        }
        for step in PromiseStep.allCases {
            let path = RouterPath("\(root)/:number/:position/\(step.rawValue)")
            router.get(path) { request, context in
                try acting.ask(step, try await visit(context), request, context)
            }
            router.post(path) { request, context in
                try await acting.carryOut(step, try await visit(context), request, context)
            }
        }
    }

    func list(request: Request, context: AppContext) async throws -> PromiseWorkPage {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard PerformancePermission.allows(.see, context.principal.roles, .own) else { throw Self.refused }
        let query = FormData(query: context.place.query)
        let offices = offices(own, context)
        let office = Int64(query.text("office")).flatMap { offices.contains($0) ? $0 : nil } ?? own
        let state = PromiseState(rawValue: query.text("view")) ?? .open
        let cursor = PromiseCursor(query.text("after"))
        let found = try await store.list(of: office, state, after: cursor)
        return PromiseWorkPage(
            promises: found.promises, hasMore: found.hasMore, isFirst: cursor == nil, state: state, office: office,
            offices: offices.compactMap { tools.directory().office($0) }, today: tools.today,
            maySue: gathering?.office(of: context.principal) != nil)
    }

    /// The offices whose promises the person may see, the own one first.
    private func offices(_ own: Int64, _ context: AppContext) -> [Int64] {
        let below = PerformancePermission.allows(.see, context.principal.roles, .below)
        return tools.directory().reach(of: own, below: below, on: tools.today)
    }

    /// The file in the path, if the person may see its promises; otherwise it is not found, as if it were not there.
    func visit(_ context: AppContext) async throws -> PromiseVisit {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        let found = try await acting.visit(number, side: nil) { facts in viewer(facts, nil, context) }
        guard let found else { throw NotFound() }
        // A file with no office has been given to one when one of its promises was broken.
        let office = found.promises.map(\.office).first { $0 != Handling.noOffice } ?? found.facts.office
        guard may(.see, office, context) else { throw NotFound() }
        return PromiseVisit(
            side: nil, facts: found.facts, promises: found.promises, acts: found.acts, today: found.today,
            zone: found.zone, viewer: viewer(found.facts, office, context))
    }

    private func viewer(_ facts: PromiseFacts, _ office: Int64?, _ context: AppContext) -> PromiseVisit.Viewer {
        let office = office ?? facts.office
        return PromiseVisit.Viewer(
            author: HistoryEvent.Author(kind: "staff", id: context.principal.person),
            mayRecord: may(.record, office, context), mayEnter: facts.isAgreed && may(.enter, office, context),
            mayTakePapers: hasCourts && may(.bundle, facts.office, context))
    }

    private func may(_ act: PerformanceAct, _ office: Int64, _ context: AppContext) -> Bool {
        guard let own = context.principal.office, office != Handling.noOffice else { return false }
        let relation = tools.directory().relation(of: office, seenFrom: own, on: tools.today)
        return PerformancePermission.allows(act, context.principal.roles, relation)
    }

    /// Enters one promise, or shows the form again with every problem at once.
    func enter(request: Request, context: AppContext) async throws -> Response {
        let visit = try await visit(context)
        guard visit.mayEnter, let agreedOn = visit.facts.agreedOn else { throw Self.refused }
        var reader = FormReader(context.form)
        let terms = TermsForm.read(&reader, agreedOn: agreedOn)
        guard let terms else {
            let state = FormState(context.form, problems: reader.problems)
            return try PromiseListPage(visit: visit, state: state).response(from: request, context: context)
        }
        do {
            try await store.enter([terms], for: visit.facts, by: visit.author)
        } catch let refused as EnteringRefused {
            let text = refused == .tooMany ? PromiseReasonText.tooManyPromises : PromiseReasonText.noAgreement
            return try PromiseListPage(visit: visit, problems: [try context.page.say(text)])
                .response(from: request, context: context)
        }
        return .redirect(to: "\(visit.path)?done=entry", type: .normal)
    }

    private static let refused = NotAllowed([RefusalReason("performance-not-permitted")])
}
