internal import AccessRules
internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// Recusal for programs: the consumer asks that a mediator steps back, staff write it down for others and decide.
struct RecusalEndpoints: Sendable {
    let tools: MediationTools
    private var store: RecusalStore { RecusalStore(tools) }

    var all: [Endpoint] { [list, ask, decide] }

    private static let path = "/complaints/{number}/recusals"

    private static let request = Schema.object([
        .required("id", .key), .required("mediator", .string),
        .required("asker", .choice(of: RecusalRequest.Asker.self)),
        .required("state", .choice(of: RecusalRequest.State.self)), .required("reason", .string),
        .required("decision", .string),
    ]).named("Recusal")

    private static let asking = Schema.object([
        .required("mediator", .key), .required("reason", .text(min: 1, max: SessionLimits.reason)),
        .optional("asker", .choice(of: RecusalRequest.Asker.self)),
    ]).named("RecusalToAsk")

    private static let deciding = Schema.object([
        .required("granted", .boolean), .required("reason", .text(min: 1, max: SessionLimits.reason)),
    ]).named("RecusalDecision")

    /// The mediators of the file and what was asked; of the other side's requests a side is told that there is one.
    private var list: Endpoint {
        Endpoint(
            .get, Self.path, id: "listRecusals", SessionAPIText.recusals, parameters: [SessionEndpoints.number],
            answers: [
                .init(
                    .ok, SessionAPIText.recusalList,
                    .object([
                        .required(
                            "mediators",
                            .array(
                                of: .object([.required("id", .key), .required("name", .string)])
                                    .named("MediatorOfFile"))),
                        .required("recusals", .array(of: Self.request)),
                    ]).named("Recusals"))
            ], keys: [.queryCode, .staff]
        ) { request in
            let (facts, reader) = try await SessionGate.file.facts(request, tools)
            let mediators = try await store.mediators(of: facts.file.id)
            let requests = try await store.requests(of: facts.file.id)
            return APIAnswer(
                .ok,
                [
                    "mediators": .array(
                        mediators.map { ["id": .string(String($0.id)), "name": .string($0.name)] }),
                    "recusals": .array(requests.map { Self.json($0, for: reader) }),
                ])
        }.needing(Scope.read.rawValue)
    }

    private static func json(_ request: RecusalRequest, for reader: SessionReader) -> JSONValue {
        let isOwn = reader != .side(.consumer) || request.asker == .consumer
        return [
            "id": .string(String(request.id)), "mediator": .string(request.mediator.name),
            "asker": .string(request.asker.rawValue), "state": .string(request.state.rawValue),
            "reason": .string(isOwn ? request.reason : ""), "decision": .string(request.decision),
        ]
    }

    private var ask: Endpoint {
        Endpoint(
            .post, Self.path, id: "askRecusal", SessionAPIText.askRecusal, parameters: [SessionEndpoints.number],
            body: .init(Self.asking, example: ["mediator": "103", "reason": "他是店老板的亲戚。"]),
            answers: [.init(.created, SessionAPIText.asked, Self.request)], problems: [.refused, .stale],
            keys: [.queryCode, .staff]
        ) { request in
            let (facts, reader) = try await SessionGate.file.facts(request, tools)
            let isStaff = reader != .side(.consumer)
            if isStaff { _ = try await FileDoor(tools: tools).facts(request.context, for: .askRecusal) }
            var form = FormReader(FormData(typed: request.body))
            let mediators = try await store.mediators(of: facts.file.id)
            let read = RecusalForm.reading(&form, among: mediators)
            let asker = isStaff ? form.choice("asker", as: RecusalRequest.Asker.self) : .consumer
            let problems = SessionBody.problems(Self.asking, request.body, form.problems)
            guard problems.isEmpty, let read, let asker else { throw Invalid(problems) }
            let who = isStaff ? request.principal : Principal(.consumer(caseID: facts.file.id))
            return try await inWords(request) {
                let asked = try await store.ask(read.0, asker: asker, reason: read.1, in: facts, by: who)
                return APIAnswer(.created, Self.json(asked, for: reader))
            }
        }
    }

    private var decide: Endpoint {
        Endpoint(
            .post, Self.path + "/{recusal}/decision", id: "decideRecusal", SessionAPIText.decideRecusal,
            parameters: [SessionEndpoints.number, .path("recusal", .key, SessionAPIText.recusal)],
            body: .init(Self.deciding, example: ["granted": true, "reason": "情况属实。"]),
            answers: [.init(.ok, SessionAPIText.decided, Self.request)], problems: [.notAllowed, .refused, .stale],
            keys: [.staff]
        ) { request in
            let facts = try await FileDoor(tools: tools).facts(request.context, for: .decideRecusal)
            let id = Int64(try request.path("recusal"))
            guard let id, try await store.requests(of: facts.file.id).contains(where: { $0.id == id }) else {
                throw NotFound()
            }
            var form = FormReader(FormData(typed: request.body))
            let reason = form.text("reason", max: SessionLimits.reason, lines: true)
            let problems = SessionBody.problems(Self.deciding, request.body, form.problems)
            guard problems.isEmpty, let reason, let granted = request.body["granted"]?.bool else {
                throw Invalid(problems)
            }
            return try await inWords(request) {
                let decided = try await store.decide(
                    id, granted: granted, reason: reason, in: facts, by: request.principal)
                return APIAnswer(.ok, Self.json(decided, for: .staff(seesMinutes: false)))
            }
        }
    }

    private func inWords(_ request: APIRequest, _ body: () async throws -> APIAnswer) async throws -> APIAnswer {
        do { return try await body() } catch let refused as RecusalRefused {
            throw RefusedInWords(refused.why.map { request.context.say(RecusalText.text($0)) })
        }
    }
}
