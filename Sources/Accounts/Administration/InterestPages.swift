internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// What could bias somebody: declared by oneself or by the supervisor, read by those who assign and by the auditor.
struct InterestPages {
    let administering: Administering

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/account/interests", use: showOwn)
        router.post("/staff/account/interests", use: declareOwn)
        router.post("/staff/account/interests/removal", use: endOwn)
        router.get("/staff/people/:person/interests", use: show)
        router.post("/staff/people/:person/interests", use: declare)
        router.post("/staff/people/:person/interests/removal", use: end)
    }

    func showOwn(request: Request, context: AppContext) async throws -> Response {
        try await page(try await own(context), context).response(from: request, context: context)
    }

    func declareOwn(request: Request, context: AppContext) async throws -> Response {
        try await take(try await own(context), request, context)
    }

    func endOwn(request: Request, context: AppContext) async throws -> Response {
        try await end(try await own(context), context)
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        try await page(try await other(.seeInterests, context), context).response(from: request, context: context)
    }

    func declare(request: Request, context: AppContext) async throws -> Response {
        try await take(try await other(.declareInterest, context), request, context)
    }

    func end(request: Request, context: AppContext) async throws -> Response {
        try await end(try await other(.declareInterest, context), context)
    }

    /// Whose declarations are shown, by whom, and where the page is.
    private struct Whose {
        let person: Person
        let doer: Doer
        let path: String
        let back: (text: Text, href: String)
        let heading: Text
        let mayChange: Bool
    }

    private func own(_ context: AppContext) async throws -> Whose {
        let doer = try administering.doer(context)
        guard let person = try await administering.people.person(doer.person, on: doer.day) else {
            throw SignInNeeded()
        }
        return Whose(
            person: person, doer: doer, path: AccountsAddress.ownInterests.path,
            back: (AccountText.title, AccountsAddress.account.path), heading: InterestText.own, mayChange: true)
    }

    private func other(_ action: AccountAction, _ context: AppContext) async throws -> Whose {
        let (person, doer) = try await administering.person(action, context)
        return Whose(
            person: person, doer: doer, path: AccountsAddress.act(.interests, person.id).path,
            back: (Text(name: person.name), AccountsAddress.person(person.id).path), heading: InterestText.of,
            mayChange: administering.may(.declareInterest, person.office, context, doer))
    }

    private func take(_ whose: Whose, _ request: Request, _ context: AppContext) async throws -> Response {
        var page = try await page(whose, context)
        var reader = FormReader(context.form)
        let kind = reader.choice("kind", as: Interest.Kind.self)
        let note = reader.optionalText("note", max: 200)
        var subject = reader.text("subject", max: 100)
        if kind == .creditCode, let typed = subject {
            if let problem = CreditCode.problem(in: typed) {
                reader.report("subject", .badCreditCode(problem))
            } else {
                subject = TextRules.code(typed)
            }
        } else if kind == .trader, let typed = subject, typed.count < Recusal.shortestPart {
            reader.report("subject", .tooShort(min: Recusal.shortestPart))
        }
        page.state = FormState(context.form, problems: reader.problems)
        guard reader.problems.isEmpty, let kind, let subject else {
            return try page.response(from: request, context: context)
        }
        let interest = Interest(
            id: administering.newID(), person: whose.person.id, kind: kind, subject: subject, note: note ?? "",
            declaredOn: whose.doer.day)
        guard try await administering.interests.declare(interest, by: whose.doer) else {
            page.refusals = [("subject", context.say(InterestText.tooMany, String(InterestStore.most)))]
            return try page.response(from: request, context: context)
        }
        return .redirect(to: whose.path, type: .normal)
    }

    private func end(_ whose: Whose, _ context: AppContext) async throws -> Response {
        guard let id = Int64(context.form.text("interest")),
            try await administering.interests.end(id, of: whose.person.id, by: whose.doer)
        else { throw NotFound() }
        return .redirect(to: whose.path, type: .normal)
    }

    private func page(_ whose: Whose, _ context: AppContext) async throws -> ActPage {
        let say = context.say
        let known = try await administering.interests.interests(of: [whose.person.id])[whose.person.id] ?? []
        let open = known.filter { $0.holds(on: whose.doer.day) }
        let past = known.filter { !$0.holds(on: whose.doer.day) }
        let kinds = Interest.Kind.allCases.map { Choice($0.rawValue, InterestText.name($0)) }
        var lead: [HTML] = [
            .p(say(InterestText.lead)),
            open.isEmpty
                ? .p(say(InterestText.none), class: "mut") : .list(try open.map { item($0, whose, try context.page) }),
        ]
        if !past.isEmpty {
            lead.append(.details(say(InterestText.past), [.list(past.map { .text(InterestText.line($0, say)) })]))
        }
        if whose.mayChange { lead.append(.h2(say(InterestText.declare))) }
        return ActPage(
            heading: say(whose.heading, whose.person.name), back: (say(whose.back.text), whose.back.href), lead: lead,
            path: whose.path,
            fields: [
                SelectField("kind", InterestText.kind, kinds, missing: InterestText.kindMissing),
                InputField(
                    "subject", InterestText.subject, hint: InterestText.subjectHint,
                    missing: InterestText.subjectMissing, width: .long),
                InputField("note", InterestText.note, hint: InterestText.noteHint, width: .long, optional: true),
            ],
            button: whose.mayChange ? InterestText.send : nil)
    }

    private func item(_ interest: Interest, _ whose: Whose, _ page: PageContext) -> HTML {
        let say = page.say
        guard whose.mayChange else { return .text(InterestText.line(interest, say)) }
        return page.form(
            post: whose.path + "/removal", class: nil,
            [
                .hiddenField("interest", String(interest.id)),
                .row([.text(InterestText.line(interest, say)), .button(say(InterestText.end), .link)]),
            ])
    }
}
