internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// What the security administrator does about signing in: a first password again, another second factor, sessions.
struct KeyPages {
    let administering: Administering
    let secondFactor: SecondFactor

    private var people: PersonStore { administering.people }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/people/:person/first-password", use: askPassword)
        router.post("/staff/people/:person/first-password", use: takePassword)
        router.get("/staff/people/:person/second-factor", use: askReset)
        router.post("/staff/people/:person/second-factor", use: takeReset)
        router.get("/staff/people/:person/sessions", use: list)
        router.post("/staff/people/:person/sessions", use: end)
    }

    func askPassword(request: Request, context: AppContext) async throws -> ActPage {
        let (person, _) = try await administering.person(.resetPassword, context)
        return act(
            person, context, EmploymentText.reset, EmploymentText.resetLead, EmploymentText.resetSend, .firstPassword)
    }

    func takePassword(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.resetPassword, context)
        guard person.state == .active, person.id != doer.person else {
            var page = try await askPassword(request: request, context: context)
            let text = person.id == doer.person ? EmploymentText.notOneself : EmploymentText.alreadyEnded
            page.refusals = [("", context.say(text))]
            return try page.response(from: request, context: context)
        }
        let first = administering.firstPassword()
        let stored = try await administering.passwords.stored(first, salt: administering.random.bytes(16))
        try await people.resetPassword(stored, of: person.id, by: doer)
        administering.sessions.forget(person: person.id)
        let shown = FirstPasswordShown(id: person.id, name: person.name, signIn: person.signIn, password: first)
        return try shown.page(context.say).response(from: request, context: context)
    }

    func askReset(request: Request, context: AppContext) async throws -> ActPage {
        let (person, _) = try await administering.person(.resetSecondFactor, context)
        return act(
            person, context, EmploymentText.resetSecond, EmploymentText.resetSecondLead, EmploymentText.resetSecondSend,
            .secondFactor)
    }

    /// Nobody resets their own: whoever sits at an open screen could.
    func takeReset(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.resetSecondFactor, context)
        guard person.id != doer.person else {
            var page = try await askReset(request: request, context: context)
            page.refusals = [("", context.say(EmploymentText.notOneself))]
            return try page.response(from: request, context: context)
        }
        try await secondFactor.reset(person.id, by: doer)
        administering.sessions.forget(person: person.id)
        return .redirect(to: Administering.back(to: person.id, done: "second-factor"), type: .normal)
    }

    func list(request: Request, context: AppContext) async throws -> PersonSessionsPage {
        let (person, doer) = try await administering.person(.seeSessions, context)
        let rule = administering.sessions.rule
        let open = try await administering.sessions.store.open(of: person.id).filter {
            rule.ending(createdAt: $0.createdAt, seenAt: $0.seenAt, now: doer.at) == nil
        }
        return PersonSessionsPage(
            person: person, sessions: open, mayEnd: administering.may(.endSession, person.office, context, doer))
    }

    func end(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.endSession, context)
        guard let hash = Hexadecimal.bytes(context.form.text("session"), count: 32) else { throw NotFound() }
        let entry = doer.entry(.sessionEnded, subject: person.id)
        guard try await administering.sessions.store.end(hash, of: person.id, at: doer.at, entry: entry) else {
            throw NotFound()
        }
        administering.sessions.forget(hash)
        return .redirect(to: AccountsAddress.act(.sessions, person.id).path, type: .normal)
    }

    private func act(
        _ person: Person, _ context: AppContext, _ heading: Text, _ lead: Text, _ button: Text, _ act: PersonAct
    ) -> ActPage {
        let say = context.say
        return ActPage(
            heading: say(heading, person.name), back: (person.name, AccountsAddress.person(person.id).path),
            lead: [.p(say(lead))], path: AccountsAddress.act(act, person.id).path, button: button)
    }
}

/// Where somebody is signed in.
struct PersonSessionsPage: Page {
    let person: Person
    let sessions: [Session]
    let mayEnd: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(EmploymentText.sessionsOf, person.name) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let table = SessionTable(sessions: sessions, own: nil) { session in
            guard mayEnd else { return .empty }
            return SessionTable.end(session, AccountsAddress.act(.sessions, person.id).path, page)
        }
        return .join([
            .backLink(person.name, href: AccountsAddress.person(person.id).path),
            .h1(title(say)),
            sessions.isEmpty ? .p(say(EmploymentText.notSignedIn)) : table.html(say),
        ])
    }
}
