internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import MediationRules
internal import Web

/// Planning a session.
struct PlanPages: Sendable {
    let store: MediationSessionStore
    let door: FileDoor

    func add(to router: some RouterMethods<AppContext>) {
        let path = RouterPath(MediationAddress.root(":number") + "/planning")
        router.get(path, use: ask)
        router.post(path, use: plan)
    }

    func ask(request: Request, context: AppContext) async throws -> PlanPage {
        let facts = try await door.facts(context, for: .plan)
        let form = try await form(facts)
        return PlanPage(facts: facts, form: form, state: FormState(form.beginning))
    }

    /// Plans it, or shows the form again with everything that stands against it.
    func plan(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: .plan)
        let form = try await form(facts)
        var reader = FormReader(context.form)
        let draft = form.reading(&reader)
        var page = PlanPage(facts: facts, form: form, state: FormState(context.form, problems: reader.problems))
        guard let draft else { return try page.response(from: request, context: context) }
        do {
            let session = try await store.plan(draft, in: facts, by: context.principal)
            return .redirect(to: MediationAddress.session(facts.number, session.id, done: .plan), type: .normal)
        } catch let refused as SessionRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private func form(_ facts: MediationFacts) async throws -> PlanForm {
        PlanForm(facts: facts, mediators: try await MediatorChoices(store.tools).choices(for: facts))
    }
}
