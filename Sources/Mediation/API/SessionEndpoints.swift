internal import AccessRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import LawRules
internal import MediationRules
package import Web

/// Mediation for programs: both sides read the sessions they are asked to, staff plan, move and record them.
package struct SessionEndpoints: Sendable {
    private let store: MediationSessionStore
    private var tools: MediationTools { store.tools }

    package init(_ tools: MediationTools) {
        store = MediationSessionStore(tools)
    }

    package var all: [Endpoint] {
        SessionGate.allCases.flatMap { [list($0), invitation($0)] } + [mediators, plan]
            + SessionAct.allCases.map(move) + RecusalEndpoints(tools: tools).all
    }

    static let number = Endpoint.Parameter.path("number", .string, SessionAPIText.number)
    private static let session = Endpoint.Parameter.path("session", .key, SessionAPIText.session)

    private func list(_ gate: SessionGate) -> Endpoint {
        Endpoint(
            .get, gate.root + "/sessions", id: "list\(gate.noun)s", SessionAPIText.list, parameters: [Self.number],
            answers: [.init(.ok, SessionAPIText.sessions, SessionDocument.list)], problems: gate.problems,
            keys: gate.keys
        ) { request in
            let (facts, reader) = try await gate.facts(request, tools)
            let sessions = try await store.sessions(of: facts.file.id)
            return APIAnswer(.ok, SessionDocument.json(facts.number, sessions, for: reader))
        }.needing(gate.scope)
    }

    private func invitation(_ gate: SessionGate) -> Endpoint {
        var answer = Endpoint.Answer(.ok, SessionAPIText.calendar, .string)
        answer.type = "text/calendar"
        return Endpoint(
            .get, gate.root + "/sessions/{session}/invitation", id: "readInvitationTo" + gate.noun,
            SessionAPIText.invitation, parameters: [Self.number, Self.session], answers: [answer],
            problems: gate.problems, keys: gate.keys
        ) { request in
            let (facts, reader) = try await gate.facts(request, tools)
            let session = try await found(request, facts)
            guard reader.sees(session) else { throw NotFound() }
            let file = CalendarFile(session, tools, request.context.say, link: true)
            return APIAnswer(bytes: file.bytes, type: "text/calendar; charset=utf-8")
                .with("Content-Disposition", "attachment; filename=\"\(file.name)\"")
        }.needing(gate.scope)
    }

    private func found(_ request: APIRequest, _ facts: MediationFacts) async throws -> MediationSession {
        guard let id = Int64(try request.path("session")), let session = try await store.session(id),
            session.caseID == facts.file.id
        else { throw NotFound() }
        return session
    }

    private var mediators: Endpoint {
        Endpoint(
            .get, "/complaints/{number}/mediators", id: "listMediators", SessionAPIText.mediators,
            parameters: [Self.number],
            answers: [.init(.ok, SessionAPIText.mediatorList, SessionDocument.mediators)], problems: [.notAllowed],
            keys: [.staff]
        ) { request in
            let facts = try await FileDoor(tools: tools).facts(request.context, for: .plan)
            let choices = try await MediatorChoices(tools).choices(for: facts)
            return APIAnswer(
                .ok,
                [
                    "mediators": .array(
                        choices.map {
                            [
                                "id": .string(String($0.person.id)), "name": .string($0.person.name),
                                "proposed": .bool($0.isProposed),
                            ]
                        })
                ])
        }.needing(Scope.mediate.rawValue)
    }

    private var plan: Endpoint {
        Endpoint(
            .post, "/complaints/{number}/sessions", id: "planSession", SessionAPIText.plan, parameters: [Self.number],
            body: .init(SessionBody.plan, example: SessionBody.planExample),
            answers: [.init(.created, SessionAPIText.planned, SessionDocument.session)],
            problems: [.notAllowed, .refused, .stale], keys: [.staff]
        ) { request in
            let facts = try await FileDoor(tools: tools).facts(request.context, for: .plan)
            let form = PlanForm(facts: facts, mediators: try await MediatorChoices(tools).choices(for: facts))
            var reader = FormReader(SessionBody.form(request.body))
            let draft = form.reading(&reader)
            let problems = SessionBody.problems(SessionBody.plan, request.body, reader.problems)
            guard problems.isEmpty, let draft else { throw Invalid(problems) }
            return try await inWords(request) {
                let session = try await store.plan(draft, in: facts, by: request.principal)
                return Self.answer(.created, session, facts, request, tools)
            }
        }.needing(Scope.mediate.rawValue)
    }

    private func move(_ act: SessionAct) -> Endpoint {
        let name = act.move.rawValue
        let body = SessionBody.body(act)
        return Endpoint(
            .post, "/complaints/{number}/sessions/{session}/moves/\(name)", id: name + "MediationSession",
            SessionAPIText.text(act), parameters: [Self.number, Self.session, EntityTag.condition], body: body,
            answers: [.init(.ok, SessionAPIText.moved, SessionDocument.session)],
            problems: [.notAllowed, .refused, .stale, .preconditionNeeded], keys: [.staff]
        ) { request in
            let facts = try await FileDoor(tools: tools).facts(request.context, for: act.move.act)
            let session = try await found(request, facts)
            let version = try EntityTag.condition(of: request, current: session.version)
            var reader = FormReader(SessionBody.form(request.body))
            let move = SessionForm(session: session, act: act).reading(&reader)
            let problems = SessionBody.problems(body.schema, request.body, reader.problems)
            guard problems.isEmpty, let move else { throw Invalid(problems) }
            let despite = reader.ticked("despite")
            return try await inWords(request) {
                let after = try await store.decide(
                    move, on: session.id, version: version, in: facts, by: request.principal, despiteClashes: despite)
                return Self.answer(.ok, after, facts, request, tools)
            }
        }.needing(Scope.mediate.rawValue)
    }

    private static func answer(
        _ status: HTTPResponse.Status, _ session: MediationSession, _ facts: MediationFacts, _ request: APIRequest,
        _ tools: MediationTools
    ) -> APIAnswer {
        let seesMinutes = tools.allows(.record, facts, request.principal)
        return APIAnswer(status, SessionDocument.json(session, for: .staff(seesMinutes: seesMinutes)))
            .with("ETag", EntityTag.text(session.version))
    }

    /// The rules' reasons as sentences.
    private func inWords(_ request: APIRequest, _ body: () async throws -> APIAnswer) async throws -> APIAnswer {
        do { return try await body() } catch let refused as SessionRefused {
            throw RefusedInWords(refused.why.map { SessionReasonText.words($0, request.context.say) })
        }
    }
}
