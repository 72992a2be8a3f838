internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import MediationRules
internal import Web

/// The consumer asks that a mediator steps back, with number and query code.
struct ConsumerRecusalPages: Sendable {
    let store: RecusalStore
    private var tools: MediationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/follow/:number/recusal", use: ask)
        router.post("/follow/:number/recusal", use: send)
    }

    static func path(_ number: CaseNumber) -> String { "/follow/\(number.text)/recusal" }

    func ask(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { facts, mediators in
            var page = page(facts, mediators)
            if FormData(query: context.place.query).value("done") != nil {
                page = RecusalPage(
                    heading: RecusalText.byConsumer, lead: RecusalText.consumerDone, back: page.back, fields: [],
                    send: RecusalText.consumerSend, path: page.path, face: .site)
            }
            return try page.response(from: request, context: context)
        }
    }

    func send(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { facts, mediators in
            var reader = FormReader(context.form)
            let read = RecusalForm.reading(&reader, among: mediators)
            var page = page(facts, mediators)
            page.state = FormState(context.form, problems: reader.problems)
            guard let read else { return try page.response(from: request, context: context) }
            do {
                try await store.ask(
                    read.0, asker: .consumer, reason: read.1, in: facts,
                    by: Principal(.consumer(caseID: facts.file.id)))
                return .redirect(to: Self.path(facts.number) + "?done=1", type: .normal)
            } catch let refused as RecusalRefused {
                page.reasons = refused.why
                return try page.response(from: request, context: context)
            }
        }
    }

    /// Answers for a file that the browser's cookie opens; others are asked for number and code.
    private func opened(
        _ request: Request, _ context: AppContext,
        _ answer: (MediationFacts, [NamedPerson]) async throws -> Response
    ) async throws -> Response {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        guard let pass = tools.cases.consumer(request, number) else {
            return .redirect(to: "/follow?number=\(number.text)&why=closed", type: .normal)
        }
        guard let facts = try await tools.cases.facts(number) else { throw NotFound() }
        var response = try await answer(facts, try await store.mediators(of: facts.file.id))
        if let cookie = pass.renewed { response.setCookie(cookie) }
        return response
    }

    private func page(_ facts: MediationFacts, _ mediators: [NamedPerson]) -> RecusalPage {
        RecusalPage(
            heading: RecusalText.byConsumer,
            lead: mediators.isEmpty ? RecusalText.noMediator : RecusalText.consumerLead,
            back: (RecusalText.backToFollow, "/follow/\(facts.number.text)"),
            fields: mediators.isEmpty ? [] : RecusalForm.consumers(mediators), send: RecusalText.consumerSend,
            path: Self.path(facts.number), face: .site)
    }
}
