internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// One's own account: where one is signed in, and the password.
struct AccountPages {
    let people: PersonStore
    let sessions: StaffSessions
    let secondFactor: SecondFactor
    let passwords: PasswordHash
    let settings: WebSettings
    let random: any Randomness

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/account", use: show)
        router.post("/staff/account/sessions", use: endSession)
        router.post("/staff/account/password", use: changePassword)
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        let done = AccountPage.Done(rawValue: FormData(query: context.place.query).text("done"))
        return try await page(request, context, done: done).response(from: request, context: context)
    }

    /// Ends one of one's own sessions; another person's is not found.
    func endSession(request: Request, context: AppContext) async throws -> Response {
        let doer = try doer(context)
        guard let hash = Hexadecimal.bytes(context.form.text("session"), count: 32) else { throw NotFound() }
        let entry = doer.entry(.sessionEnded, subject: doer.person)
        guard try await sessions.store.end(hash, of: doer.person, at: doer.at, entry: entry) else { throw NotFound() }
        sessions.forget(hash)
        return .redirect(to: AccountsAddress.account.path + "?done=ended", type: .normal)
    }

    func changePassword(request: Request, context: AppContext) async throws -> Response {
        let doer = try doer(context)
        let form = context.form
        let problems = try await problems(form, of: doer)
        guard problems.isEmpty else {
            var page = try await page(request, context, done: nil)
            page.problems = problems
            return try page.response(from: request, context: context)
        }
        let stored = try await passwords.stored(form.text("new"), salt: random.bytes(16))
        try await people.setPassword(stored, of: doer.person, keeping: own(request), by: doer)
        sessions.forget(person: doer.person)
        return .redirect(to: AccountsAddress.account.path + "?done=password", type: .normal)
    }

    private func problems(_ form: FormData, of doer: Doer) async throws -> [AccountPage.Problem] {
        let person = try await people.person(doer.person, on: doer.day)
        let stored = try await people.password(of: doer.person)
        var found: [AccountPage.Problem] = []
        if try await !passwords.matches(form.text("current"), stored: stored) { found.append(.currentWrong) }
        found += PasswordRule.problems(of: form.text("new"), signIn: person?.signIn ?? "").map { .new($0) }
        if form.text("new") != form.text("again") { found.append(.notSame) }
        return found
    }

    private func page(_ request: Request, _ context: AppContext, done: AccountPage.Done?) async throws -> AccountPage {
        let doer = try doer(context)
        guard let person = try await people.person(doer.person, on: doer.day) else { throw SignInNeeded() }
        let rule = sessions.rule
        let open = try await sessions.store.open(of: person.id).filter {
            rule.ending(createdAt: $0.createdAt, seenAt: $0.seenAt, now: doer.at) == nil
        }
        return AccountPage(
            person: person, sessions: open, own: own(request), done: done,
            codesLeft: person.hasSecondFactor ? try await secondFactor.codesLeft(of: person.id) : nil)
    }

    private func own(_ request: Request) -> [UInt8]? {
        request.cookies[settings.sessionCookie].map { SignIn.hash(ofToken: $0.value) }
    }

    private func doer(_ context: AppContext) throws -> Doer {
        try Doer(context, time: sessions.time, zone: sessions.zone)
    }
}

extension Doer {
    /// The signed-in person, now.
    init(_ context: AppContext, time: any TimeSource, zone: LegalZone) throws {
        guard let person = context.principal.person, let office = context.principal.office else { throw SignInNeeded() }
        let now = time.now()
        self.init(person: person, office: office, day: zone.day(of: now), at: now)
    }
}
