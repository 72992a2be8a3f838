internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// One's own second factor, set up of one's own accord, and fresh recovery codes; and whether all staff need one.
struct SecondFactorPages {
    let people: PersonStore
    let sessions: StaffSessions
    let secondFactor: SecondFactor
    let settings: WebSettings
    let directory: CurrentDirectory

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/account/second-factor", use: ask)
        router.post("/staff/account/second-factor", use: take)
        router.post("/staff/account/recovery-codes", use: renew)
        router.get("/staff/security", use: show)
        router.post("/staff/security", use: demand)
    }

    func ask(request: Request, context: AppContext) async throws -> Response {
        let (doer, person) = try await here(context)
        guard !person.hasSecondFactor else { return .redirect(to: AccountsAddress.account.path, type: .normal) }
        let (secret, sealed) = try secondFactor.beginning(for: doer.person)
        return try page(person, secret, sealed).response(from: request, context: context)
    }

    func take(request: Request, context: AppContext) async throws -> Response {
        let (doer, person) = try await here(context)
        let form = context.form
        guard let secret = secondFactor.secret(form.text("sealed"), for: doer.person) else {
            return .redirect(to: AccountsAddress.secondFactor.path, type: .normal)
        }
        let own = request.cookies[settings.sessionCookie].map { SignIn.hash(ofToken: $0.value) }
        let codes = try await secondFactor.confirm(secret, code: form.text("code"), session: own, by: doer)
        sessions.forget(person: doer.person)
        guard let codes else {
            var page = page(person, secret, form.text("sealed"))
            page.problem = form.text("code").isEmpty ? .missing : .wrong
            return try page.response(from: request, context: context)
        }
        return try codesPage(codes).response(from: request, context: context)
    }

    /// Fresh recovery codes need a code of the app, so that an open screen is not enough.
    func renew(request: Request, context: AppContext) async throws -> Response {
        let (doer, person) = try await here(context)
        guard person.hasSecondFactor, let token = request.cookies[settings.sessionCookie]?.value else {
            return .redirect(to: AccountsAddress.account.path, type: .normal)
        }
        let answer = try await secondFactor.check(
            context.form.text("code"), session: SignIn.hash(ofToken: token), by: doer)
        guard answer == .passed else {
            return .redirect(to: AccountsAddress.account.path + "?done=wrong-code#recovery", type: .normal)
        }
        return try codesPage(try await secondFactor.renewCodes(by: doer)).response(from: request, context: context)
    }

    func show(request: Request, context: AppContext) async throws -> SecurityPage {
        _ = try allowed(context)
        return SecurityPage(
            isDemanded: try await secondFactor.isDemanded(),
            isDone: FormData(query: context.place.query).has("done", "yes"))
    }

    func demand(request: Request, context: AppContext) async throws -> Response {
        let doer = try allowed(context)
        guard let answer = ["yes": true, "no": false][context.form.text("second-factor")] else {
            return .redirect(to: AccountsAddress.security.path, type: .normal)
        }
        try await secondFactor.demand(answer, by: doer)
        return .redirect(to: AccountsAddress.security.path + "?done=yes", type: .normal)
    }

    /// The security administrator of a head office, for the whole installation.
    private func allowed(_ context: AppContext) throws -> Doer {
        let doer = try Doer(context, time: sessions.time, zone: sessions.zone)
        let isHead = directory.now.ancestors(of: doer.office, on: doer.day).isEmpty
        guard isHead, AccountPermission.allows(.changeSecurity, roles: context.principal.roles, relation: .own) else {
            throw NotAllowed(AccountRefused(.changeSecurity).reasons)
        }
        return doer
    }

    private func here(_ context: AppContext) async throws -> (Doer, Person) {
        let doer = try Doer(context, time: sessions.time, zone: sessions.zone)
        guard let person = try await people.person(doer.person, on: doer.day) else { throw SignInNeeded() }
        return (doer, person)
    }

    private func page(_ person: Person, _ secret: [UInt8], _ sealed: String) -> EnrolmentPage {
        EnrolmentPage(
            signIn: person.signIn, secret: secret, sealed: sealed, path: AccountsAddress.secondFactor.path, next: nil,
            face: .desk)
    }

    private func codesPage(_ codes: [String]) -> RecoveryCodesPage {
        RecoveryCodesPage(codes: codes, on: AccountsAddress.account.path, face: .desk)
    }
}

/// What is demanded of all accounts: whether staff need a second factor.
struct SecurityPage: Page {
    let isDemanded: Bool
    let isDone: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(SecondFactorText.security) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = RadioField(
            "second-factor", SecondFactorText.demanded,
            [
                Choice("yes", SecondFactorText.demandYes, hint: SecondFactorText.demandYesHint),
                Choice("no", SecondFactorText.demandNo, hint: SecondFactorText.demandNoHint),
            ])
        let state = FormState(FormData(["second-factor": isDemanded ? "yes" : "no"]))
        return .join([
            .when(isDone, .note(.ok, [.p(say(SecondFactorText.saved))])),
            .h1(title(say)),
            page.form(
                post: AccountsAddress.security.path,
                [field.html(state, say), .row([.button(say(SecondFactorText.save))])]),
        ])
    }
}
