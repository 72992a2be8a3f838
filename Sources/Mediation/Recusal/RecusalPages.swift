internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import MediationRules
internal import Storage
internal import Web

/// Recusal at the desk: a request is written down, and decided by the person in charge.
struct RecusalPages: Sendable {
    let store: RecusalStore
    let door: FileDoor
    private var tools: MediationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        let root = MediationAddress.root(":number") + "/recusals"
        router.get(RouterPath(root + "/new"), use: ask)
        router.post(RouterPath(root + "/new"), use: record)
        router.get(RouterPath(root + "/:recusal"), use: weigh)
        router.post(RouterPath(root + "/:recusal"), use: decide)
    }

    static func asking(_ number: CaseNumber) -> String { MediationAddress.mediation(number) + "/recusals/new" }
    static func deciding(_ request: RecusalRequest) -> String {
        MediationAddress.mediation(request.number) + "/recusals/\(request.id)"
    }

    func ask(request: Request, context: AppContext) async throws -> RecusalPage {
        let facts = try await door.facts(context, for: .askRecusal)
        return asking(facts, try await mediators(facts))
    }

    func record(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: .askRecusal)
        let mediators = try await mediators(facts)
        var reader = FormReader(context.form)
        let asker = reader.choice("asker", as: RecusalRequest.Asker.self)
        let read = RecusalForm.reading(&reader, among: mediators)
        var page = asking(facts, mediators)
        page.state = FormState(context.form, problems: reader.problems)
        guard let read, let asker else { return try page.response(from: request, context: context) }
        do {
            try await store.ask(read.0, asker: asker, reason: read.1, in: facts, by: context.principal)
            return .redirect(to: MediationAddress.mediation(facts.number) + "?done=asked", type: .normal)
        } catch let refused as RecusalRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    func weigh(request: Request, context: AppContext) async throws -> RecusalPage {
        let facts = try await door.facts(context, for: .decideRecusal)
        return deciding(try await found(context, facts), context.say)
    }

    func decide(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: .decideRecusal)
        let found = try await found(context, facts)
        var reader = FormReader(context.form)
        let decision = reader.choice("decision", among: ["granted", "denied"])
        let why = reader.text("why", max: SessionLimits.reason, lines: true)
        var page = deciding(found, context.say)
        page.state = FormState(context.form, problems: reader.problems)
        guard let decision, let why else { return try page.response(from: request, context: context) }
        do {
            try await store.decide(
                found.id, granted: decision == "granted", reason: why, in: facts, by: context.principal)
            return .redirect(to: MediationAddress.mediation(facts.number) + "?done=decided", type: .normal)
        } catch let refused as RecusalRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private func found(_ context: AppContext, _ facts: MediationFacts) async throws -> RecusalRequest {
        let id = Int64(try context.parameter("recusal"))
        guard let found = try await store.requests(of: facts.file.id).first(where: { $0.id == id }) else {
            throw NotFound()
        }
        return found
    }

    private func mediators(_ facts: MediationFacts) async throws -> [NamedPerson] {
        try await store.mediators(of: facts.file.id)
    }

    private func asking(_ facts: MediationFacts, _ mediators: [NamedPerson]) -> RecusalPage {
        RecusalPage(
            heading: RecusalText.ask, lead: mediators.isEmpty ? RecusalText.noMediator : RecusalText.lead,
            back: (SessionText.backToMediation, MediationAddress.mediation(facts.number)),
            fields: mediators.isEmpty ? [] : RecusalForm.asking(mediators), send: RecusalText.send,
            path: Self.asking(facts.number), face: .desk)
    }

    private func deciding(_ request: RecusalRequest, _ say: Words) -> RecusalPage {
        RecusalPage(
            heading: RecusalText.decide, lead: RecusalText.lead,
            back: (SessionText.backToMediation, MediationAddress.mediation(request.number)),
            facts: [
                (RecusalText.who, request.mediator.name), (RecusalText.asker, say(RecusalText.text(request.asker))),
                (RecusalText.reason, request.reason),
            ],
            fields: request.state == .open ? RecusalForm.deciding : [], send: RecusalText.save,
            path: Self.deciding(request), face: .desk)
    }
}

extension RecusalStore {
    /// Those who mediate a file now.
    func mediators(of caseID: Int64) async throws -> [NamedPerson] {
        try await tools.database.read { try Self.mediators(of: caseID, in: $0) }
    }
}
