internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import MediationRules
internal import Web

/// Beginning and ending an appraisal at the desk, and its report.
struct AppraisalPages: Sendable {
    let store: AppraisalStore
    let door: FileDoor
    private var tools: MediationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        let root = Self.root(":number")
        router.get(RouterPath(root + "/new"), use: ask)
        router.post(RouterPath(root + "/new"), use: begin)
        router.get(RouterPath(root + "/:appraisal/result"), use: askResult)
        router.post(RouterPath(root + "/:appraisal/result"), use: end)
        router.get(RouterPath(root + "/files/:file"), use: file)
    }

    private static func root(_ number: String) -> String { MediationAddress.root(number) + "/appraisals" }
    static func beginning(_ number: CaseNumber) -> String { root(number.text) + "/new" }
    static func ending(_ appraisal: Appraisal) -> String { root(appraisal.number.text) + "/\(appraisal.id)/result" }
    static func file(_ number: CaseNumber, _ id: Int64) -> String { root(number.text) + "/files/\(id)" }
    /// The route that takes files, as the table of limits names it.
    static let filesRoute = root("{number}") + "/{appraisal}/result"

    func ask(request: Request, context: AppContext) async throws -> AppraisalPage {
        beginning(try await door.facts(context, for: .appraise))
    }

    func begin(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: .appraise)
        var reader = FormReader(context.form)
        let draft = AppraisalForm.reading(&reader, today: tools.today)
        var page = beginning(facts)
        page.state = FormState(context.form, problems: reader.problems)
        guard let draft else { return try page.response(from: request, context: context) }
        do {
            try await store.begin(draft, in: facts, by: context.principal)
            return .redirect(to: MediationAddress.mediation(facts.number) + "?done=began", type: .normal)
        } catch let refused as AppraisalRefused {
            page.reasons = refused.why
        } catch is MoveRefused {
            page.reasons = [.notMediated(facts.file.state)]
        }
        return try page.response(from: request, context: context)
    }

    func askResult(request: Request, context: AppContext) async throws -> AppraisalPage {
        let facts = try await door.facts(context, for: .appraise)
        return ending(try await found(context, facts))
    }

    func end(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: .appraise)
        let found = try await found(context, facts)
        var reader = FormReader(context.form)
        let outcome = reader.choice("outcome", among: ["done", "abandoned"]).flatMap(Appraisal.State.init)
        let result = reader.text("result", max: AppraisalLimits.result, lines: true)
        var kept: [HandedFiles.Kept] = []
        if reader.problems.isEmpty {
            for file in context.form.files("report") where file.size > 0 {
                if let taken = reader.take(try await tools.files.take(file.path, file.name), "report") {
                    kept.append(taken)
                }
            }
        }
        var page = ending(found)
        page.state = FormState(context.form, problems: reader.problems)
        guard reader.problems.isEmpty, let outcome, let result else {
            return try page.response(from: request, context: context)
        }
        do {
            try await store.end(found.id, as: outcome, result: result, files: kept, in: facts, by: context.principal)
            return .redirect(to: MediationAddress.mediation(facts.number) + "?done=ended", type: .normal)
        } catch let refused as AppraisalRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    /// A file of a result, for those who may see the mediation.
    func file(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context)
        let id = Int64(try context.parameter("file"))
        guard let found = try await store.files(of: facts.file.id).first(where: { $0.id == id }) else {
            throw NotFound()
        }
        return try await tools.files.show(found.kept)
    }

    private func found(_ context: AppContext, _ facts: MediationFacts) async throws -> Appraisal {
        let id = Int64(try context.parameter("appraisal"))
        guard let found = try await store.appraisals(of: facts.file.id).first(where: { $0.id == id }) else {
            throw NotFound()
        }
        return found
    }

    private func beginning(_ facts: MediationFacts) -> AppraisalPage {
        AppraisalPage(
            heading: (AppraisalText.begin, ""),
            lead: facts.file.state == .paused ? AppraisalText.also : AppraisalText.lead, number: facts.number,
            fields: AppraisalForm.beginning, send: AppraisalText.send, path: Self.beginning(facts.number))
    }

    private func ending(_ appraisal: Appraisal) -> AppraisalPage {
        AppraisalPage(
            heading: (AppraisalText.endingOf, String(appraisal.position)), lead: AppraisalText.lead,
            number: appraisal.number, fields: AppraisalForm.ending(tools.files), send: AppraisalText.save,
            path: Self.ending(appraisal), takesFiles: true)
    }
}
