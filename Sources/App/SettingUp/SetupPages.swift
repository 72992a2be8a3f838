internal import Accounts
internal import AccountsRules
internal import Casework
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

/// `/setup`: everything an empty installation needs, asked on one page and told at once.
struct SetupPages {
    let setup: Setup
    let web: WebSettings

    /// Guesses at the code are slow, whoever makes them: it has eighty random bits.
    static let rate = RateRule(SetupGate.path, method: .post, buckets: TokenBuckets(capacity: 20, perMinute: 10))

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/setup", use: ask)
        router.post("/setup", use: take)
    }

    func ask(request: Request, context: AppContext) async throws -> SetupPage {
        guard isNear(context) else { return SetupPage(form: form, state: FormState(), isOutside: true) }
        return SetupPage(form: form, state: FormState(SetupForm.beginning))
    }

    func take(request: Request, context: AppContext) async throws -> Response {
        guard isNear(context) else { throw NotAllowed() }
        var reader = FormReader(context.form)
        // The code first: whoever does not have it learns nothing about the rest.
        guard let code = reader.text("code", max: 100) else {
            return try again(reader.problems, request, context)
        }
        guard try await setup.accepts(code) else {
            return try again([FieldProblem("code", .missing)], request, context)
        }
        let plan = form.read(&reader, id: setup.installation.tools.keys.next())
        guard let plan, reader.problems.isEmpty else { return try again(reader.problems, request, context) }
        guard let made = try await setup.carryOut(plan) else { throw NotFound() }
        return try SetupDonePage(
            made: made, office: plan.office.name, demandsSecond: plan.demandsSecond,
            lacksRules: plan.office.kind == .association && plan.office.ruleSet == nil
        ).response(from: request, context: context)
    }

    private func again(_ problems: [FieldProblem], _ request: Request, _ context: AppContext) throws -> Response {
        try SetupPage(form: form, state: FormState(context.form, problems: problems))
            .response(from: request, context: context)
    }

    private var form: SetupForm {
        SetupForm(
            directory: setup.installation.directory.now, law: setup.installation.law.now,
            today: setup.installation.tools.today)
    }

    /// First passwords go over this connection: on the machine itself, or through https.
    private func isNear(_ context: AppContext) -> Bool {
        web.isSecure || ["127.0.0.1", "::1", "::ffff:127.0.0.1"].contains(context.remoteAddress ?? "127.0.0.1")
    }
}
