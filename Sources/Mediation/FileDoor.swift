internal import CaseworkRules
internal import Kernel
internal import MediationRules
internal import Web

/// Lets staff to the mediation of a file: who may not see the file, or not its mediation, finds nothing there.
struct FileDoor: Sendable {
    let tools: MediationTools

    /// The file in the path.
    func facts(_ context: AppContext, for act: MediationAct = .see) async throws -> MediationFacts {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard let number = CaseNumber(try context.parameter("number")), let facts = try await tools.cases.facts(number),
            tools.cases.maySee(facts.file, context.principal) || facts.entrusted == context.principal.office,
            tools.allows(.see, facts, context.principal)
        else { throw NotFound() }
        guard act == .see || tools.allows(act, facts, context.principal) else {
            throw NotAllowed([RefusalReason("mediation-not-permitted")])
        }
        return facts
    }

    /// The session in the path, of the file in the path.
    func session(_ context: AppContext, in facts: MediationFacts, _ store: MediationSessionStore) async throws
        -> MediationSession
    {
        guard let id = Int64(try context.parameter("session")), let session = try await store.session(id),
            session.caseID == facts.file.id
        else { throw NotFound() }
        return session
    }
}
