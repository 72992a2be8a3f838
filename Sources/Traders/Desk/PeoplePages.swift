internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// The people of a trader, as its managers keep them.
struct ShopPeoplePages: Sendable {
    let door: ShopDoor
    private var people: ShopPeople { door.people }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.people), use: list)
        router.post(RouterPath(TraderAddress.people), use: add)
        router.post(RouterPath("\(TraderAddress.people)/:id/ending"), use: end)
    }

    func list(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.people, request, context) { visit in
            try await page(visit).response(from: request, context: context)
        }
    }

    private func page(_ visit: ShopVisit) async throws -> ShopPeoplePage {
        ShopPeoplePage(visit: visit, people: try await people.people(of: visit.account.id))
    }

    /// Adds somebody with a first password, which is told by word of mouth and changed at the first sign-in.
    func add(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.people, request, context) { visit in
            var reader = FormReader(context.form)
            let name = reader.text("name", max: 60)
            let phone = JoinForm.phone("phone", &reader)
            let role = reader.choice("role", as: ShopRole.self)
            let password = JoinForm.password("password", &reader)
            var page = try await page(visit)
            if let name, let phone, let role, let password, reader.problems.isEmpty {
                let isAdded = try await people.add(
                    name, phone, role, password: password, to: visit.account, by: visit.person)
                if isAdded { return .redirect(to: TraderAddress.people, type: .normal) }
                page.isRefused = true
            }
            page.state = FormState(context.form, problems: reader.problems)
            return try page.response(from: request, context: context)
        }
    }

    func end(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.people, request, context) { visit in
            guard let id = Int64(try context.parameter("id")),
                try await people.end(id, of: visit.account.id, by: visit.person)
            else { throw NotFound() }
            return .redirect(to: TraderAddress.people, type: .normal)
        }
    }
}

/// Who works for the trader, and the form that adds somebody.
struct ShopPeoplePage: Page {
    let visit: ShopVisit
    let people: [ShopPerson]
    var state = FormState()
    /// Whether the number is there already, or there are too many.
    var isRefused = false

    var face: Face { .shop(visit.frame) }
    var layout: StaticString { "wrap flow" }
    var hasProblems: Bool { state.hasProblems || isRefused }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    private var fields: [any FormField] {
        [
            InputField("name", ShopText.personName, missing: ShopText.personNameMissing, kind: .name, width: .long),
            InputField("phone", JoinText.phone, missing: JoinText.phoneMissing, kind: .phone, width: .long),
            RadioField(
                "role", ShopText.roleLabel,
                ShopRole.allCases.map { Choice($0.rawValue, ShopText.role($0), hint: ShopText.roleHint($0)) },
                missing: ShopText.roleMissing),
            InputField(
                "password", ShopText.firstPassword, hint: ShopText.firstPasswordHint,
                missing: JoinText.passwordMissing, kind: .password, width: .long),
        ]
    }

    func title(_ say: Words) -> String { say(ShopText.people) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            isRefused ? .errorSummary([], others: [say(ShopText.personRefused)], say) : state.summary(of: fields, say),
            .h1(title(say)), .list(people.map { line($0, page) }),
            .panel(
                say(ShopText.addPerson),
                [
                    page.form(
                        post: TraderAddress.people,
                        fields.map { $0.html(state, say) } + [.row([.button(say(ShopText.addPerson))])])
                ]),
            demand(page),
        ])
    }

    /// Whether everybody needs a second factor; the manager's own word.
    private func demand(_ page: PageContext) -> HTML {
        let (say, isDemanded) = (page.say, visit.account.demandsSecond)
        return .panel(
            say(ShopSecondText.demandTitle),
            [
                .p(say(isDemanded ? ShopSecondText.isDemanded : ShopSecondText.isNotDemanded)),
                page.form(
                    post: TraderAddress.demand,
                    [
                        .hiddenField("demanded", isDemanded ? "no" : "yes"),
                        .row([
                            .button(say(isDemanded ? ShopSecondText.demandNot : ShopSecondText.demand), .alternative)
                        ]),
                    ]),
            ])
    }

    private func line(_ person: ShopPerson, _ page: PageContext) -> HTML {
        let say = page.say
        return .div(
            class: "row",
            [
                .b([.typed(person.name, say)]), .span(person.phone, class: "nw"),
                .span(say(ShopText.role(person.role)), class: "mut"),
                .state(
                    person.hasSecond ? .done : .hold,
                    say(person.hasSecond ? ShopSecondText.title : ShopSecondText.off)),
                .when(
                    person.id != visit.person.id && person.hasSecond,
                    page.form(
                        post: "\(TraderAddress.people)/\(person.id)/second-factor", class: nil,
                        [.button(say(ShopSecondText.reset, person.name), .link)])),
                .when(
                    person.id != visit.person.id,
                    page.form(
                        post: "\(TraderAddress.people)/\(person.id)/ending", class: nil,
                        [.button(say(ShopText.endPerson, person.name), .link)])),
            ])
    }
}
