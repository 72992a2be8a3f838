internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// The keys of a trader's programs, as its managers make and shut them.
struct ShopKeyPages: Sendable {
    let door: ShopDoor
    let keys: ShopKeys

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.keys), use: list)
        router.post(RouterPath(TraderAddress.keys), use: make)
        router.post(RouterPath("\(TraderAddress.keys)/:id/ending"), use: revoke)
    }

    private func page(_ visit: ShopVisit) async throws -> ShopKeyPage {
        ShopKeyPage(visit: visit, keys: try await keys.keys(of: visit.account.id), today: keys.tools.today)
    }

    func list(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.keys, request, context) { visit in
            try await page(visit).response(from: request, context: context)
        }
    }

    /// The key stands on the page that answers, and nowhere afterwards.
    func make(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.keys, request, context) { visit in
            var reader = FormReader(context.form)
            let today = keys.tools.today
            let name = reader.text("name", max: 60)
            let scopes = Set(context.form.all("scopes").compactMap { ShopScope(rawValue: $0) })
            if scopes.isEmpty { reader.report("scopes", .missing) }
            let ends = reader.day("ends", notAfter: today + ShopKeyRule.longest)
            if let ends, ends < today { reader.report("ends", .dayTooEarly) }
            var made: String?
            if reader.problems.isEmpty, let name, let ends {
                made = try await keys.make(name, scopes, endsOn: ends, of: visit.account.id, by: visit.person.id)
                if made == nil { reader.report("name", .tooManyItems(max: ShopKeyRule.most)) }
            }
            var page = try await page(visit)
            page.made = made
            if made == nil { page.state = FormState(context.form, problems: reader.problems) }
            return try page.response(from: request, context: context)
        }
    }

    func revoke(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.keys, request, context) { visit in
            guard let id = Int64(try context.parameter("id")) else { throw NotFound() }
            try await keys.revoke(id, of: visit.account.id, by: visit.person.id)
            return .redirect(to: TraderAddress.keys, type: .normal)
        }
    }
}

/// A trader's keys, and the form for another.
struct ShopKeyPage: Page {
    let visit: ShopVisit
    let keys: [ShopKey]
    let today: Day
    /// The key that was just made.
    var made: String?
    var state = FormState()

    var face: Face { .shop(visit.frame) }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    private let fields: [any FormField] = [
        InputField("name", ShopKeyText.name, missing: ShopKeyText.nameMissing, width: .long),
        CheckboxesField(
            "scopes", ShopKeyText.scopes, ShopScope.allCases.map { Choice($0.rawValue, ShopKeyText.scope($0)) },
            missing: ShopKeyText.scopesMissing),
        DayField("ends", ShopKeyText.ends, missing: ShopKeyText.endsMissing),
    ]

    func title(_ say: Words) -> String { say(ShopKeyText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            state.summary(of: fields, say), .h1(title(say)), .p(say(ShopKeyText.lead), class: "mut"),
            .some(made) { key in
                .element(
                    "div", class: "note ok", with: [.role("status")],
                    [.p(say(ShopKeyText.made)), .p(key, class: "mono raw")])
            },
            .list(keys.map { line($0, page) }),
            .panel(
                say(ShopKeyText.make),
                [
                    page.form(
                        post: TraderAddress.keys,
                        fields.map { $0.html(state, say) } + [.row([.button(say(ShopKeyText.make))])])
                ]),
        ])
    }

    private func line(_ key: ShopKey, _ page: PageContext) -> HTML {
        let say = page.say
        let isOpen = !key.isRevoked && key.endsOn >= today
        return .div(
            class: "row",
            [
                .b([.typed(key.name, say)]),
                .span(say.list(ShopScope.allCases.filter(key.scopes.contains).map { say(ShopKeyText.scope($0)) })),
                .state(
                    isOpen ? .go : .hold,
                    isOpen ? say(ShopKeyText.until, say.fullDate(key.endsOn)) : say(ShopKeyText.shut)),
                .when(
                    isOpen,
                    page.form(
                        post: "\(TraderAddress.keys)/\(key.id)/ending", class: nil,
                        [.button(say(ShopKeyText.revoke, key.name), .link)])),
            ])
    }
}
