internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// Asking to join, on the public site.
struct JoinPages: Sendable {
    let store: AccountStore
    private var tools: TraderTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.join), use: ask)
        router.post(RouterPath(TraderAddress.join), use: apply)
    }

    func ask(request: Request, context: AppContext) async throws -> JoinPage {
        let isDone = FormData(query: context.place.query).value("done") != nil
        return JoinPage(form: JoinForm(licences: tools.licences), isDone: isDone)
    }

    /// Reads everything first, then takes the licence in, then keeps: a form that is wrong leaves no file behind.
    func apply(request: Request, context: AppContext) async throws -> Response {
        var reader = FormReader(context.form)
        if let read = JoinForm.read(&reader) {
            switch try await tools.licences.take(read.licence.path, read.licence.name) {
            case .failure(let problem): reader.report(JoinForm.licence, problem)
            case .success(let licence):
                let application = TraderApplication(
                    code: read.code, name: read.name, kind: read.kind, contact: read.contact, phone: read.phone,
                    email: read.email, licence: licence)
                if try await store.apply(application, password: read.password) != nil {
                    return .redirect(to: TraderAddress.join + "?done=1", type: .normal)
                }
                reader.report("code", .unknownChoice)
            }
        }
        return try JoinPage(
            form: JoinForm(licences: tools.licences), state: FormState(context.form, problems: reader.problems)
        ).response(from: request, context: context)
    }
}

/// The form, with what is asked of a trader and what comes after.
struct JoinPage: Page {
    let form: JoinForm
    var isDone = false
    var state = FormState()

    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(isDone ? JoinText.doneTitle : JoinText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        guard !isDone else {
            return .join([
                .h1(title(say)), .p(say(JoinText.done)),
                .row([.buttonLink(say(ShopText.signIn), href: TraderAddress.signIn, .alternative)]),
            ])
        }
        return .join([
            state.summary(of: form.fields, say), .h1(class: "ph", [say.phrased(JoinText.title)]),
            .p(say(JoinText.lead)),
            .panel(
                say(JoinText.clauses),
                [.ol(class: "list", Undertaking.clauses.map { .li(say(Text(zh: $0.zh, en: $0.en))) })]),
            page.form(
                post: TraderAddress.join, files: true,
                form.fields.map { $0.html(state, say) } + [.row([.button(say(JoinText.send), .big)])]),
            .p(say(JoinText.after), class: "small mut"),
            .p([.a(say(JoinText.already), href: TraderAddress.signIn)]),
        ])
    }
}
