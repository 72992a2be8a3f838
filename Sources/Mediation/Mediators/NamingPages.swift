internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import MediationRules
internal import Web

/// Proposing and naming the mediators of a file.
struct NamingPages: Sendable {
    let store: NamingStore
    let door: FileDoor
    private var tools: MediationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        let path = RouterPath(MediationAddress.root(":number") + "/mediators")
        router.get(path, use: ask)
        router.post(path, use: name)
    }

    /// The proposal; `?language=` asks for another language than that of the naming.
    func ask(request: Request, context: AppContext) async throws -> NamingPage {
        let facts = try await door.facts(context, for: .name)
        let naming = try await store.naming(of: facts.file.id)
        let asked = MediationLanguage(rawValue: FormData(query: context.place.query).text("language"))
        return try await page(facts, naming, asked ?? naming.language)
    }

    /// Names them, or shows the form again with everything that stands against it.
    func name(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: .name)
        let naming = try await store.naming(of: facts.file.id)
        var reader = FormReader(context.form)
        let language = reader.choice("language", as: MediationLanguage.self)
        let chosen = reader.form.all("mediators")
        let reason = reader.optionalText("reason", max: SessionLimits.reason, lines: true) ?? ""
        var page = try await page(facts, naming, language ?? naming.language)
        page.state = FormState(context.form, problems: reader.problems)
        guard reader.problems.isEmpty, let language else {
            return try page.response(from: request, context: context)
        }
        let people = chosen.map { typed in
            page.ranked.first { String($0.person.id) == typed }?.person ?? NamedPerson(id: 0, name: typed)
        }
        let wanted = Naming(
            mediators: people, language: language, reason: reason,
            version: Int(context.form.text("version")) ?? 0)
        do {
            try await store.name(wanted, in: facts, by: context.principal)
            return .redirect(to: MediationAddress.mediation(facts.number) + "?done=named", type: .normal)
        } catch let refused as NamingRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private func page(
        _ facts: MediationFacts, _ naming: Naming, _ language: MediationLanguage
    ) async throws -> NamingPage {
        let ranked = try await store.ranked(for: facts, language: language, on: tools.today)
        let chosen =
            naming.mediators.isEmpty ? [MediatorProposal.proposed(ranked)?.person].compactMap { $0 } : naming.mediators
        let beginning = [
            FormData.Entry("language", language.rawValue), .init("reason", naming.reason),
            .init("version", String(naming.version)),
        ]
        return NamingPage(
            facts: facts, naming: naming, ranked: ranked, fields: tools.people.fields(), language: language,
            state: FormState(FormData(beginning + chosen.map { .init("mediators", String($0.id)) })))
    }
}
