internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// What everybody may read of traders that have joined: who they are, since when, and what they promise.
struct OpenPages: Sendable {
    let accounts: AccountStore
    let words: ShopWords

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.joined), use: find)
        router.get(RouterPath("\(TraderAddress.joined)/:code"), use: show)
    }

    /// By its code only: a list of everybody is nobody's business.
    func find(request: Request, context: AppContext) async throws -> Response {
        let typed = FormData(query: context.place.query).text("code")
        if let code = CreditCode(typed) { return .redirect(to: TraderAddress.open(code), type: .normal) }
        var problems: [FieldProblem] = []
        if !typed.isEmpty, let problem = CreditCode.problem(in: typed) {
            problems = [FieldProblem("code", .badCreditCode(problem))]
        }
        let state = FormState(FormData(["code": typed]), problems: problems)
        return try FindTraderPage(state: state).response(from: request, context: context)
    }

    /// Of one that has not joined only the public figures are shown, where there are any.
    func show(request: Request, context: AppContext) async throws -> Response {
        guard let code = CreditCode(try context.parameter("code")) else { throw NotFound(PromiseText.notJoined) }
        let record = try await accounts.tools.record(code)
        guard let account = try await accounts.joined(code) else {
            guard let record else { throw NotFound(PromiseText.notJoined) }
            return .redirect(to: record, type: .normal)
        }
        return try OpenTraderPage(
            account: account, promises: try await words.promises(of: account.id), record: record
        ).response(from: request, context: context)
    }
}

/// Where a credit code is typed.
struct FindTraderPage: Page {
    let state: FormState

    var hasProblems: Bool { state.hasProblems }

    func title(_ say: Words) -> String { say(PromiseText.findTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = InputField("code", RegisterText.code, hint: PromiseText.findHint, kind: .code)
        return .join([
            state.summary(of: [field], say), .h1(title(say)),
            .form(
                get: TraderAddress.joined, class: "flow",
                [field.html(state, say), .row([.button(say(RegisterText.find), .big)])]),
            .p([.a(say(JoinText.title), href: TraderAddress.join)]),
        ])
    }
}

/// A trader that has joined, as everybody sees it.
struct OpenTraderPage: Page {
    let account: Account
    let promises: [KeptPromise]
    /// Where its public figures are.
    let record: String?

    func title(_ say: Words) -> String { account.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let holding = promises.filter { $0.lastOn == nil }
        let past = promises.filter { $0.lastOn != nil }
        return .join([
            .div(
                class: "tight",
                [
                    .h1([.typed(account.name, say)]),
                    .p([
                        .state(
                            .done, say(PromiseText.joinedSince, account.joinedOn.map { say.fullDate($0) } ?? ""))
                    ]),
                    .p([.span(account.code.text, class: "mono"), .gap, .text(say(RegisterText.kind(account.kind)))]),
                    .some(record) { .p([.a(say(PromiseText.record), href: $0)]) },
                ]),
            .h2(say(PromiseText.promised)),
            holding.isEmpty ? .p(say(PromiseText.none)) : .join(holding.map { view($0, say) }),
            .when(!past.isEmpty, .details(say(PromiseText.past), past.map { view($0, say) })),
            .note(.plain, [.p(say(PromiseText.broken))]),
        ])
    }

    private func view(_ kept: KeptPromise, _ say: Words) -> HTML {
        .section(class: "panel flow", [PromiseView(kept: kept, say: say).html])
    }
}
