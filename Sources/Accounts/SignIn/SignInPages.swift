internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Signing in and out.
struct SignInPages {
    let signIn: SignIn
    let sessions: StaffSessions
    let settings: WebSettings

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/sign-in", use: show)
        router.post("/sign-in", use: enter)
        router.post("/sign-out", use: leave)
        // Who types the desk's address by heart arrives at the first page of the own day.
        router.get("/staff") { _, context in
            Response.redirect(to: StaffHome.path(of: context.principal, try context.page.site), type: .normal)
        }
    }

    /// The empty form; who is signed in already goes on at once.
    func show(request: Request, context: AppContext) async throws -> Response {
        let query = FormData(query: context.place.query)
        let next = NextPath(query.text("next")) ?? NextPath(query.text("return"))
        if context.principal.person != nil {
            let home = StaffHome.path(of: context.principal, try context.page.site)
            return .redirect(to: next?.path ?? home, type: .normal)
        }
        let why = SessionEnding(rawValue: query.text("why"))
        return try SignInPage(next: next, ending: why).response(from: request, context: context)
    }

    func enter(request: Request, context: AppContext) async throws -> Response {
        let form = context.form
        var page = SignInPage(name: form.text("name"), next: NextPath(form.text("next")))
        guard !page.name.isEmpty, !form.text("password").isEmpty else {
            if page.name.isEmpty { page.problems.append(.nameMissing) }
            if form.text("password").isEmpty { page.problems.append(.passwordMissing) }
            return try page.response(from: request, context: context)
        }
        let now = signIn.time.now()
        do {
            let answer = try await signIn.signIn(
                name: page.name, password: form.text("password"), address: context.remoteAddress ?? "",
                device: DeviceWords.of(request.headers[.userAgent]))
            switch answer {
            case .signedIn(let token): return try await begin(token, page.next, request, context)
            case .wrong: page.problems = [.wrong]
            case .closed(let until): page.problems = [.wait(milliseconds: until.milliseconds - now.milliseconds)]
            }
        } catch is TooManySignIns {
            page.problems = [.busy]
        }
        return try page.response(from: request, context: context)
    }

    /// Ends the session of this browser; without one there is nothing to end and that is no mistake.
    func leave(request: Request, context: AppContext) async throws -> Response {
        try await endOld(request, context)
        var response = Response.redirect(to: AccountsAddress.signIn(next: nil, why: nil).path, type: .normal)
        if let gone = settings.cookie(settings.sessionCookie, "", lasting: 0) { response.setCookie(gone) }
        return response
    }

    /// A new token each time, and the old session ended, so that nobody can prepare a session for somebody else.
    private func begin(
        _ token: String, _ next: NextPath?, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        try await endOld(request, context)
        guard let cookie = settings.cookie(settings.sessionCookie, token) else { throw HTTPError(.internalServerError) }
        let found = try await sessions.find(token)
        var response = Response.redirect(
            to: StaffHome.path(after: found, next, try context.page.site), type: .normal)
        response.setCookie(cookie)
        return response
    }

    private func endOld(_ request: Request, _ context: AppContext) async throws {
        guard let token = request.cookies[settings.sessionCookie]?.value,
            let who = try await sessions.find(token).principal, let person = who.person
        else { return }
        let hash = SignIn.hash(ofToken: token)
        let now = signIn.time.now()
        let entry = AuditEntry(
            at: now, person: person, office: who.office, action: AuditAction.signedOut.rawValue,
            subject: "person:\(person)")
        try await sessions.end(hash, of: person, at: now, entry: entry)
    }
}

/// Where signing in leads.
enum StaffHome {
    /// The page that was asked for, else what is still to be done, else the person's first page.
    static func path(after found: SessionFound, _ next: NextPath?, _ site: Site) -> String {
        switch found {
        case .open(let who): next?.path ?? path(of: who, site)
        case .unfinished(_, let step): AccountsAddress.step(step, next: next).path
        case .ended(let why): AccountsAddress.signIn(next: next, why: why).path
        case .none: AccountsAddress.signIn(next: next, why: nil).path
        }
    }

    /// The work list; for those who have no business there, such as administrators, the first page they may open.
    static func path(of who: Principal, _ site: Site) -> String {
        let desk = site.addresses.desk
        guard let entry = site.rail.first(where: { $0.path == desk }), !entry.visible(who) else { return desk }
        return site.rail.first { $0.visible(who) }?.path ?? desk
    }
}
