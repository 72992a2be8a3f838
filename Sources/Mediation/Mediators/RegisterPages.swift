internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import MediationRules
internal import Web

/// The register of an office's mediators: looking at it, and keeping it.
struct RegisterPages: Sendable {
    static let root = "/staff/mediators"

    let store: RegisterStore
    private var tools: MediationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(Self.root)", use: list)
        router.get("\(Self.root)/:person", use: ask)
        router.post("\(Self.root)/:person", use: keep)
        router.post("\(Self.root)/:person/trainings", use: train)
    }

    static func path(_ person: Int64, saved: Bool = false) -> String { "\(root)/\(person)" + (saved ? "?saved=1" : "") }

    func list(request: Request, context: AppContext) async throws -> RegisterPage {
        let own = try allowed(.seeRegister, context)
        return RegisterPage(
            people: try await tools.people.candidates(own, tools.today), register: try await store.register(of: [own]),
            fields: tools.people.fields(), today: tools.today,
            mayKeep: tools.allows(.keepRegister, own, context.principal))
    }

    func ask(request: Request, context: AppContext) async throws -> ProfilePage {
        let (candidate, profile) = try await found(context)
        return try await page(candidate, profile, FormState(ProfileForm.beginning(profile)), context)
    }

    /// Keeps it, or shows the form again with every problem at once.
    func keep(request: Request, context: AppContext) async throws -> Response {
        let (candidate, profile) = try await found(context)
        var reader = FormReader(context.form)
        let form = ProfileForm(fields: tools.people.fields())
        if let read = form.reading(&reader, person: candidate.id, office: profile.office) {
            try await store.keep(read, by: context.principal)
            return .redirect(to: Self.path(candidate.id, saved: true), type: .normal)
        }
        return try await page(candidate, profile, FormState(context.form, problems: reader.problems), context)
            .response(from: request, context: context)
    }

    func train(request: Request, context: AppContext) async throws -> Response {
        let (candidate, profile) = try await found(context)
        var reader = FormReader(context.form)
        let training = ProfileForm.training(&reader, id: tools.nextKey(), today: tools.today)
        var isFull = false
        if let training {
            if try await store.add(training, to: candidate.id, by: context.principal) {
                return .redirect(to: Self.path(candidate.id, saved: true), type: .normal)
            }
            isFull = true
        }
        var page = try await page(candidate, profile, FormState(ProfileForm.beginning(profile)), context)
        page.trainingState = FormState(context.form, problems: reader.problems)
        page.isFull = isFull
        return try page.response(from: request, context: context)
    }

    private func page(
        _ candidate: Candidate, _ profile: MediatorProfile, _ state: FormState, _ context: AppContext
    ) async throws -> ProfilePage {
        ProfilePage(
            name: candidate.name, profile: profile, form: ProfileForm(fields: tools.people.fields()), state: state,
            trainings: try await store.trainings(of: candidate.id),
            isSaved: FormData(query: context.place.query).value("saved") != nil)
    }

    /// Somebody of the own office who can mediate, with the profile there is; others are not found.
    private func found(_ context: AppContext) async throws -> (Candidate, MediatorProfile) {
        let own = try allowed(.keepRegister, context)
        guard let id = Int64(try context.parameter("person")),
            let candidate = try await tools.people.candidates(own, tools.today).first(where: { $0.id == id })
        else { throw NotFound() }
        let profile = try await store.profile(id)
        // Somebody who came from another office is registered here from now on.
        guard let profile else { return (candidate, MediatorProfile(person: id, office: own)) }
        let here = MediatorProfile(
            person: id, office: own, fields: profile.fields, languages: profile.languages, weekdays: profile.weekdays,
            mostFiles: profile.mostFiles, certificate: profile.certificate, note: profile.note,
            isActive: profile.isActive, version: profile.version)
        return (candidate, here)
    }

    private func allowed(_ act: MediationAct, _ context: AppContext) throws -> Int64 {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard tools.allows(act, own, context.principal) else {
            throw NotAllowed([RefusalReason("mediation-not-permitted")])
        }
        return own
    }
}
