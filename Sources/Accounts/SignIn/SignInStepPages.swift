internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// What is still to be done between the right password and an open session: a code, a password of one's own, setting
/// up the second factor.
///
/// Until all is done the person is a visitor everywhere else; these pages alone look at the unfinished session.
struct SignInStepPages {
    let people: PersonStore
    let sessions: StaffSessions
    let secondFactor: SecondFactor
    let passwords: PasswordHash
    let settings: WebSettings

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/sign-in/code", use: askCode)
        router.post("/sign-in/code", use: takeCode)
        router.get("/sign-in/password", use: askPassword)
        router.post("/sign-in/password", use: takePassword)
        router.get("/sign-in/second-factor", use: askEnrolment)
        router.post("/sign-in/second-factor", use: takeEnrolment)
    }

    func askCode(request: Request, context: AppContext) async throws -> Response {
        try await unfinished(.code, request, context) { _ in
            try CodePage(next: next(context)).response(from: request, context: context)
        }
    }

    func takeCode(request: Request, context: AppContext) async throws -> Response {
        try await unfinished(.code, request, context) { here in
            var page = CodePage(next: NextPath(context.form.text("next")))
            let typed = context.form.text("code")
            guard !typed.isEmpty else {
                page.problems = [.missing]
                return try page.response(from: request, context: context)
            }
            switch try await secondFactor.check(typed, session: here.hash, by: here.doer) {
            case .passed: return try await goOn(here, page.next, context)
            case .wrong: page.problems = [.wrong]
            case .unreadable: page.problems = [.unreadable]
            case .closed(let until):
                page.problems = [.wait(milliseconds: until.milliseconds - here.doer.at.milliseconds)]
            }
            return try page.response(from: request, context: context)
        }
    }

    func askPassword(request: Request, context: AppContext) async throws -> Response {
        try await unfinished(.password, request, context) { here in
            try OwnPasswordPage(signIn: here.person.signIn, next: next(context))
                .response(from: request, context: context)
        }
    }

    /// The first password has just been typed, so it is not asked for again; the new one must be another.
    func takePassword(request: Request, context: AppContext) async throws -> Response {
        try await unfinished(.password, request, context) { here in
            let form = context.form
            var page = OwnPasswordPage(signIn: here.person.signIn, next: NextPath(form.text("next")))
            page.problems = PasswordRule.problems(of: form.text("new"), signIn: here.person.signIn).map { .new($0) }
            if form.text("new") != form.text("again") { page.problems.append(.notSame) }
            let old = try await people.password(of: here.person.id)
            if page.problems.isEmpty, try await passwords.matches(form.text("new"), stored: old) {
                page.problems = [.unchanged]
            }
            guard page.problems.isEmpty else { return try page.response(from: request, context: context) }
            let stored = try await passwords.stored(form.text("new"), salt: settings.randomness.bytes(16))
            try await people.setPassword(stored, of: here.person.id, keeping: here.hash, by: here.doer)
            return try await goOn(here, page.next, context)
        }
    }

    func askEnrolment(request: Request, context: AppContext) async throws -> Response {
        try await unfinished(.enrolment, request, context) { here in
            let (secret, sealed) = try secondFactor.beginning(for: here.person.id)
            return try EnrolmentPage(
                signIn: here.person.signIn, secret: secret, sealed: sealed,
                path: AccountsAddress.step(.enrolment, next: nil).path, next: next(context), face: .plain
            ).response(from: request, context: context)
        }
    }

    /// The recovery codes are shown once, with the way on below them.
    func takeEnrolment(request: Request, context: AppContext) async throws -> Response {
        try await unfinished(.enrolment, request, context) { here in
            let form = context.form
            let next = NextPath(form.text("next"))
            guard let secret = secondFactor.secret(form.text("sealed"), for: here.person.id) else {
                return .redirect(to: AccountsAddress.step(.enrolment, next: next).path, type: .normal)
            }
            let codes = try await secondFactor.confirm(
                secret, code: form.text("code"), session: here.hash, by: here.doer)
            sessions.forget(person: here.person.id)
            guard let codes else {
                return try EnrolmentPage(
                    signIn: here.person.signIn, secret: secret, sealed: form.text("sealed"),
                    path: AccountsAddress.step(.enrolment, next: nil).path, next: next, face: .plain,
                    problem: form.text("code").isEmpty ? .missing : .wrong
                ).response(from: request, context: context)
            }
            let on = StaffHome.path(after: try await sessions.find(here.token), next, try context.page.site)
            return try RecoveryCodesPage(codes: codes, on: on, face: .plain).response(from: request, context: context)
        }
    }

    /// An unfinished session with its person.
    private struct Here {
        let token: String
        let hash: [UInt8]
        let person: Person
        let doer: Doer
    }

    /// Answers with `body` if just `step` is to be done; otherwise leads to where the person should be.
    private func unfinished(
        _ step: SignInStep, _ request: Request, _ context: AppContext, _ body: (Here) async throws -> Response
    ) async throws -> Response {
        let token = request.cookies[settings.sessionCookie]?.value ?? ""
        let found = try await sessions.find(token)
        guard case .unfinished(let who, step) = found, let id = who.person, let office = who.office else {
            return .redirect(to: StaffHome.path(after: found, next(context), try context.page.site), type: .normal)
        }
        let now = sessions.time.now()
        let doer = Doer(person: id, office: office, day: sessions.zone.day(of: now), at: now)
        guard let person = try await people.person(id, on: doer.day) else { throw SignInNeeded() }
        return try await body(Here(token: token, hash: SignIn.hash(ofToken: token), person: person, doer: doer))
    }

    private func goOn(_ here: Here, _ next: NextPath?, _ context: AppContext) async throws -> Response {
        sessions.forget(here.hash)
        let found = try await sessions.find(here.token)
        return .redirect(to: StaffHome.path(after: found, next, try context.page.site), type: .normal)
    }

    private func next(_ context: AppContext) -> NextPath? {
        NextPath(FormData(query: context.place.query).text("next"))
    }
}
