internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Taking somebody on, moving them to another office, letting them go.
struct EmploymentPages {
    let administering: Administering

    private var people: PersonStore { administering.people }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/offices/:office/people/new", use: askNew)
        router.post("/staff/offices/:office/people/new", use: takeNew)
        router.get("/staff/people/:person/office", use: askOffice)
        router.post("/staff/people/:person/office", use: takeOffice)
        router.get("/staff/people/:person/end", use: askEnd)
        router.post("/staff/people/:person/end", use: takeEnd)
    }

    func askNew(request: Request, context: AppContext) async throws -> ActPage {
        let (office, _) = try administering.office(.createPerson, context)
        return newPage(office, context)
    }

    /// The first password is told in the answer itself and nowhere else.
    func takeNew(request: Request, context: AppContext) async throws -> Response {
        let (office, doer) = try administering.office(.createPerson, context)
        var page = newPage(office, context)
        var reader = FormReader(context.form)
        let name = reader.text("name", max: 60)
        let signIn = reader.text("sign-in", max: 60).map(SignInName.normal)
        if let signIn, signIn.count < 2 { reader.report("sign-in", .tooShort(min: 2)) }
        page.state = FormState(context.form, problems: reader.problems)
        guard reader.problems.isEmpty, let name, let signIn else {
            return try page.response(from: request, context: context)
        }
        let first = administering.firstPassword()
        let stored = try await administering.passwords.stored(first, salt: administering.random.bytes(16))
        let person = NewPerson(
            id: administering.newID(), name: name, signIn: signIn, office: office.id, password: stored,
            mustChange: true)
        do {
            try await people.create(person, by: doer)
        } catch is SignInTaken {
            page.refusals = [("sign-in", context.say(EmploymentText.taken))]
            return try page.response(from: request, context: context)
        }
        let shown = FirstPasswordShown(id: person.id, name: name, signIn: signIn, password: first)
        return try shown.page(context.say).response(from: request, context: context)
    }

    func askOffice(request: Request, context: AppContext) async throws -> ActPage {
        let (person, doer) = try await administering.person(.changePerson, context)
        return try await officePage(person, context, doer)
    }

    func takeOffice(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.changePerson, context)
        var page = try await officePage(person, context, doer)
        page.state = FormState(context.form)
        let office = Int64(context.form.text("office")).flatMap(administering.directory.now.office)
        guard let office, office.exists(on: doer.day), administering.may(.changePerson, office.id, context, doer) else {
            page.state = FormState(context.form, problems: [FieldProblem("office", .missing)])
            return try page.response(from: request, context: context)
        }
        do {
            try await people.move(
                person.id, to: office.id, openFiles: try await openFiles(person.id), by: doer)
        } catch let refused as LeavingRefused {
            page.refusals = refused.problems.map { ("office", EmploymentText.words($0, context.say)) }
            return try page.response(from: request, context: context)
        }
        administering.sessions.forget(person: person.id)
        return .redirect(to: Administering.back(to: person.id, done: "moved"), type: .normal)
    }

    func askEnd(request: Request, context: AppContext) async throws -> ActPage {
        let (person, doer) = try await administering.person(.endPerson, context)
        let problems = try await people.problems(
            leaving: person.id, openFiles: try await openFiles(person.id), by: doer)
        return endPage(person, problems, context)
    }

    func takeEnd(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.endPerson, context)
        do {
            try await people.end(person.id, openFiles: try await openFiles(person.id), by: doer)
        } catch let refused as LeavingRefused {
            return try endPage(person, refused.problems, context).response(from: request, context: context)
        }
        administering.sessions.forget(person: person.id)
        return .redirect(to: Administering.back(to: person.id, done: "ended"), type: .normal)
    }

    /// Open files, counted up to where the exact number no longer matters.
    private func openFiles(_ person: Int64) async throws -> Int {
        try await administering.files.count(.person(person), 1_001)
    }

    private func newPage(_ office: Office, _ context: AppContext) -> ActPage {
        let say = context.say
        return ActPage(
            heading: say(EmploymentText.new), back: (say(office.name), AccountsAddress.office(office.id).path),
            lead: [.p(say(EmploymentText.newLead, say(office.name)))],
            path: AccountsAddress.newPerson(office.id).path,
            fields: [
                InputField(
                    "name", AdministrationText.name, missing: EmploymentText.nameMissing, kind: .text, width: .long),
                InputField(
                    "sign-in", SignInText.name, hint: EmploymentText.signInHint,
                    missing: EmploymentText.signInMissing, kind: .code, width: .long),
            ],
            button: EmploymentText.newSend)
    }

    /// The offices within reach that exist today; in a region they are a few hundred, which a select still carries.
    private func officePage(_ person: Person, _ context: AppContext, _ doer: Doer) async throws -> ActPage {
        let say = context.say
        let directory = administering.directory.now
        let offices = Reach(of: .changePerson, context.principal, directory, on: doer.day).offices
            .compactMap(directory.office).filter { $0.exists(on: doer.day) && $0.id != person.office }
        let problems = try await people.problems(
            leaving: person.id, openFiles: try await openFiles(person.id), by: doer)
        return ActPage(
            heading: say(EmploymentText.move, person.name), back: (person.name, AccountsAddress.person(person.id).path),
            lead: [.p(say(EmploymentText.moveLead, administering.name(person.office, say)))],
            path: AccountsAddress.act(.office, person.id).path,
            fields: [
                SelectField(
                    "office", EmploymentText.newOffice, offices.map { Choice(String($0.id), Text($0.name)) },
                    missing: EmploymentText.officeMissing)
            ],
            button: EmploymentText.moveSend,
            refusals: problems.map { ("office", EmploymentText.words($0, say)) })
    }

    private func endPage(_ person: Person, _ problems: [LeavingProblem], _ context: AppContext) -> ActPage {
        let say = context.say
        return ActPage(
            heading: say(EmploymentText.end, person.name), back: (person.name, AccountsAddress.person(person.id).path),
            lead: [.p(say(EmploymentText.endLead))], path: AccountsAddress.act(.end, person.id).path,
            button: problems.isEmpty ? EmploymentText.endSend : nil, kind: .risk,
            refusals: problems.map { ("", EmploymentText.words($0, say)) })
    }
}

/// A first password, to be told to its owner.
struct FirstPasswordShown {
    let id: Int64
    let name: String
    let signIn: String
    let password: String

    func page(_ say: Words) -> ShownOncePage {
        ShownOncePage(
            heading: say(EmploymentText.passwordTitle, name), lead: say(EmploymentText.passwordLead),
            facts: [
                Fact(say(SignInText.name), .span(signIn, class: "mono")),
                Fact(say(EmploymentText.firstPassword), .span(password, class: "mono")),
            ],
            after: say(EmploymentText.passwordAfter),
            on: (say(EmploymentText.toPerson, name), AccountsAddress.person(id).path))
    }
}
