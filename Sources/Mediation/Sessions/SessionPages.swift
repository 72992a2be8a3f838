internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import MediationRules
internal import Web

/// One session at the desk: reading it, moving it, cancelling it, recording what came of it.
struct SessionPages: Sendable {
    let store: MediationSessionStore
    let door: FileDoor

    func add(to router: some RouterMethods<AppContext>) {
        let root = MediationAddress.root(":number") + "/sessions/:session"
        router.get(RouterPath(root), use: show)
        router.get(RouterPath(root + "/invitation"), use: invitation)
        for act in SessionAct.allCases {
            let path = RouterPath(root + "/" + act.rawValue)
            router.get(path) { try await ask(act, $0, $1) }
            router.post(path) { try await carryOut(act, $0, $1) }
        }
    }

    func show(request: Request, context: AppContext) async throws -> SessionPage {
        let facts = try await door.facts(context)
        let session = try await door.session(context, in: facts, store)
        let who = context.principal
        var (open, refused): ([SessionAct], [(SessionAct, [SessionRefused.Reason])]) = ([], [])
        for act in SessionAct.allCases {
            let reasons = reasons(against: act, session, facts, who)
            if reasons.isEmpty { open.append(act) } else { refused.append((act, reasons)) }
        }
        let changes = try await store.changes(of: session.caseID).filter { $0.session == session.id }
        return SessionPage(
            session: session, facts: facts, changes: changes, open: open,
            refused: refused.filter { !$0.1.contains(.notPermitted) },
            seesMinutes: store.tools.allows(.record, facts, who),
            today: store.tools.today, zone: store.tools.zone,
            done: FormData(query: context.place.query).value("done").flatMap(SessionMove.Name.init))
    }

    private func reasons(
        against act: SessionAct, _ session: MediationSession, _ facts: MediationFacts, _ who: Principal
    ) -> [SessionRefused.Reason] {
        let situation = SessionSituation(
            now: store.tools.time.now(), zone: store.tools.zone, fileState: facts.file.state,
            isPermitted: store.tools.allows(act.move.act, facts, who))
        return session.reasonsAgainst(act.move, situation)
    }

    /// The form; of an act that is not possible now, with the reasons at once.
    private func ask(_ act: SessionAct, _ request: Request, _ context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: act.move.act)
        let session = try await door.session(context, in: facts, store)
        let form = SessionForm(session: session, act: act)
        return try SessionActPage(
            form: form, state: FormState(form.beginning),
            reasons: reasons(against: act, session, facts, context.principal), today: store.tools.today
        ).response(from: request, context: context)
    }

    /// Carries it out, or shows the form again with what was typed and everything that stands against it.
    private func carryOut(_ act: SessionAct, _ request: Request, _ context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: act.move.act)
        let session = try await door.session(context, in: facts, store)
        let form = SessionForm(session: session, act: act)
        var reader = FormReader(context.form)
        let move = form.reading(&reader)
        var page = SessionActPage(
            form: form, state: FormState(context.form, problems: reader.problems), today: store.tools.today)
        guard let move else { return try page.response(from: request, context: context) }
        do {
            try await store.decide(
                move, on: session.id, version: Int(context.form.text("version")) ?? 0, in: facts,
                by: context.principal, despiteClashes: reader.ticked("despite"))
            let next = MediationAddress.session(facts.number, session.id, done: act.move)
            return .redirect(to: next, type: .normal)
        } catch let refused as SessionRefused {
            page.reasons = refused.why
        } catch let refused as MoveRefused {
            page.reasons = [.notMediated(refused.state ?? facts.file.state)]
        } catch is Stale {
            page.isStale = true
        }
        return try page.response(from: request, context: context)
    }

    /// The calendar file, for staff.
    func invitation(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context)
        let session = try await door.session(context, in: facts, store)
        return CalendarFile(session, store.tools, context.say, link: true).response
    }
}

extension MoveRefused {
    /// The state that stands against a move on the file, where it is that.
    fileprivate var state: CaseState? {
        why.lazy.compactMap { if case .notFrom(let state) = $0 { state } else { nil } }.first
    }
}
