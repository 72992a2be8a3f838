internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// Signing in and out at the trader desk, and choosing a password of one's own.
struct ShopSignInPages: Sendable {
    let door: ShopDoor
    private var people: ShopPeople { door.people }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.signIn)) { _, _ in ShopSignInPage() }
        router.post(RouterPath(TraderAddress.signIn), use: signIn)
        router.post(RouterPath(TraderAddress.signOut), use: signOut)
        router.get(RouterPath(TraderAddress.password), use: askPassword)
        router.post(RouterPath(TraderAddress.password), use: changePassword)
    }

    func signIn(request: Request, context: AppContext) async throws -> Response {
        var reader = FormReader(context.form)
        let code = JoinForm.code(&reader)
        let phone = JoinForm.phone("phone", &reader)
        let password = context.form.text("password")
        if password.isEmpty { reader.report("password", .missing) }
        var page = ShopSignInPage()
        if reader.problems.isEmpty, let code, let phone {
            switch try await people.signIn(code, phone, password: password) {
            case .signedIn(let token): return entered(token, to: TraderAddress.shop)
            case .codeNeeded(let token): return entered(token, to: TraderAddress.code)
            case .wrong: page.refused = ShopText.wrong
            case .closed(let until):
                page.refused = ShopText.closed
                page.until = context.say.time(until, in: people.tools.zone)
            }
        }
        page.state = FormState(context.form, problems: reader.problems)
        return try page.response(from: request, context: context)
    }

    private func entered(_ token: String, to path: String) -> Response {
        var response = Response.redirect(to: path, type: .normal)
        if let cookie = door.cookie(token) { response.setCookie(cookie) }
        return response
    }

    func signOut(request: Request, context: AppContext) async throws -> Response {
        let visit = if let open = try await door.visit(request) { open } else { try await door.waiting(request) }
        if let visit { try await people.end(visit.token) }
        var response = Response.redirect(to: TraderAddress.signIn, type: .normal)
        if let cookie = door.cookie(nil) { response.setCookie(cookie) }
        return response
    }

    func askPassword(request: Request, context: AppContext) async throws -> Response {
        guard try await door.visit(request) != nil else { return .redirect(to: TraderAddress.signIn, type: .normal) }
        return try ShopPasswordPage().response(from: request, context: context)
    }

    func changePassword(request: Request, context: AppContext) async throws -> Response {
        guard let visit = try await door.visit(request) else {
            return .redirect(to: TraderAddress.signIn, type: .normal)
        }
        var reader = FormReader(context.form)
        guard let password = JoinForm.password("password", &reader) else {
            let state = FormState(context.form, problems: reader.problems)
            return try ShopPasswordPage(state: state).response(from: request, context: context)
        }
        try await people.change(visit.person, to: password, keeping: visit.token)
        return .redirect(to: TraderAddress.shop, type: .normal)
    }
}

/// Code, number and password.
struct ShopSignInPage: Page {
    var state = FormState()
    /// Why the person was not let in, where the form itself was right.
    var refused: Text?
    /// From when on it may be tried again.
    var until = ""

    var face: Face { .plain }
    var hasProblems: Bool { state.hasProblems || refused != nil }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    private var fields: [any FormField] {
        [
            InputField("code", JoinText.code, missing: JoinText.codeMissing, kind: .code),
            InputField("phone", JoinText.phone, missing: JoinText.phoneMissing, kind: .phone, width: .long),
            InputField("password", JoinText.password, missing: ShopText.passwordNeeded, kind: .password, width: .long),
        ]
    }

    func title(_ say: Words) -> String { say(ShopText.signInTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let summary: HTML =
            refused.map { .errorSummary([], others: [say($0, until)], say) } ?? state.summary(of: fields, say)
        return .join([
            summary, .h1(title(say)),
            page.form(
                post: TraderAddress.signIn,
                fields.map { $0.html(state, say) } + [.row([.button(say(ShopText.signIn), .big)])]),
            .p([.a(say(ShopText.notYet), href: TraderAddress.join)]),
        ])
    }
}

/// A password of one's own, in place of the one that a colleague gave.
struct ShopPasswordPage: Page {
    var state = FormState()

    var face: Face { .plain }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(ShopText.ownPassword) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = InputField(
            "password", JoinText.password, hint: JoinText.passwordHint, missing: JoinText.passwordMissing,
            kind: .password, width: .long)
        return .join([
            state.summary(of: [field], say), .h1(title(say)),
            page.form(
                post: TraderAddress.password, [field.html(state, say), .row([.button(say(ShopText.save), .big)])]),
        ])
    }
}

/// Where an account stands whose people cannot work at the desk: what is decided, why, and what can be done.
struct StandingPage: Page {
    let visit: ShopVisit
    let zone: LegalZone

    var face: Face { .shop(visit.frame) }

    func title(_ say: Words) -> String { say(AccountText.state(visit.account.state)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let account = visit.account
        return .join([
            .h1([.typed(account.name, say)]),
            .p([.state(AccountPageView.mark(account.state), title(say))]), .p(say(ShopText.standing(account.state))),
            .when(
                !account.reason.isEmpty,
                .note(.plain, [.p([.b(say(AccountText.reason))]), .p(class: "lines", [.typed(account.reason, say)])])),
            .when(
                account.state != .applied, .row([.buttonLink(say(ShopText.again), href: TraderAddress.join)])),
        ])
    }
}
