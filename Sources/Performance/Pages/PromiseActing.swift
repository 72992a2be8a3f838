internal import Hummingbird
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// What the pages of both sides and of staff have in common: showing promises, and taking steps about them.
struct PromiseActing: Sendable {
    let store: PromiseStore

    /// A file and the promises with what was said, as somebody sees them; nil where there is no such file.
    func visit(
        _ number: CaseNumber, side: Side?, seenBy viewer: (PromiseFacts) -> PromiseVisit.Viewer
    ) async throws -> PromiseVisit? {
        guard let facts = try await store.tools.cases.facts(number) else { return nil }
        let viewer = viewer(facts)
        return PromiseVisit(
            side: side, facts: facts, promises: try await store.promises(of: number),
            acts: try await store.acts(of: facts.caseID), today: store.tools.today, zone: store.tools.zone(),
            viewer: viewer)
    }

    func list(_ visit: PromiseVisit, _ request: Request, _ context: AppContext) throws -> Response {
        let query = FormData(query: context.place.query)
        let page = PromiseListPage(
            visit: visit, done: PromiseStep(rawValue: query.text("done")), hasEntered: query.text("done") == "entry")
        return try page.response(from: request, context: context)
    }

    /// The page of a step, or why it is not possible now.
    func ask(
        _ step: PromiseStep, _ visit: PromiseVisit, _ request: Request, _ context: AppContext
    ) throws -> Response {
        let promise = try found(visit, context)
        let reasons = visit.reasons(against: step, on: promise)
        guard reasons.isEmpty else { return try refused(visit, reasons, request, context) }
        let page = PromiseStepPage(
            visit: visit, promise: promise, form: StepForm(step: step, upload: store.tools.files),
            state: PromiseStepPage.beginning(step, promise, visit.today))
        return try page.response(from: request, context: context)
    }

    /// Does what was asked for; what was typed comes back with every problem and every reason against it.
    func carryOut(
        _ step: PromiseStep, _ visit: PromiseVisit, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let promise = try found(visit, context)
        let form = StepForm(step: step, upload: store.tools.files)
        var page = PromiseStepPage(visit: visit, promise: promise, form: form, state: FormState(context.form))
        let against = visit.reasons(against: step, on: promise)
        guard against.isEmpty else { return try refused(visit, against, request, context) }
        var reader = FormReader(context.form)
        let uploads = context.form.files(StepForm.files)
        let move = form.read(&reader, files: uploads.count)
        // Reads first, then takes files in, then decides: a form that is wrong leaves no file behind.
        let taken = reader.problems.isEmpty ? try await take(uploads, &reader) : []
        guard reader.problems.isEmpty, let move else {
            page.state = FormState(context.form, problems: reader.problems)
            return try page.response(from: request, context: context)
        }
        do {
            try await store.decide(
                move, on: promise.position, of: promise.number, by: visit.actor(step, on: promise),
                author: visit.author, files: taken)
        } catch let refused as PromiseRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
        return .redirect(to: "\(visit.path)?done=\(step.rawValue)", type: .normal)
    }

    private func take(_ uploads: [UploadedFile], _ reader: inout FormReader) async throws -> [HandedFiles.Kept] {
        var taken: [HandedFiles.Kept] = []
        for file in uploads {
            switch try await store.tools.files.take(file.path, file.name) {
            case .success(let kept): taken.append(kept)
            case .failure(let problem): reader.report(StepForm.files, problem)
            }
        }
        return taken
    }

    /// Shows a file that was handed in with one of the promises.
    func file(_ visit: PromiseVisit, _ context: AppContext) async throws -> Response {
        let id = Int64(try context.parameter("id"))
        guard let found = visit.acts.flatMap(\.files).first(where: { $0.id == id }) else { throw NotFound() }
        return try await store.tools.files.show(found.file)
    }

    private func found(_ visit: PromiseVisit, _ context: AppContext) throws -> Promise {
        guard let stored = visit.promise(Int(try context.parameter("position"))) else { throw NotFound() }
        return stored.promise
    }

    private func refused(
        _ visit: PromiseVisit, _ reasons: [PromiseRefused.Reason], _ request: Request, _ context: AppContext
    ) throws -> Response {
        let say = try context.page.say
        return try PromiseListPage(visit: visit, problems: reasons.map { PromiseReasonText.words($0, say) })
            .response(from: request, context: context)
    }
}
