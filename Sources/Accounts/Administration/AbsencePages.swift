internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Leave and other absences of one person, with who stands in.
struct AbsencePages {
    let administering: Administering

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/people/:person/absences", use: show)
        router.post("/staff/people/:person/absences", use: enter)
        router.post("/staff/people/:person/absences/removal", use: remove)
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.noteAbsence, context)
        return try await page(person, doer, context).response(from: request, context: context)
    }

    func enter(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.noteAbsence, context)
        var page = try await page(person, doer, context)
        var reader = FormReader(context.form)
        let kind = reader.choice("kind", as: Absence.Kind.self)
        let first = reader.day("first")
        let last = reader.day("last")
        let deputy = reader.choice(
            "deputy", among: Set(try await colleagues(person, doer).map { String($0.id) }), optional: true)
        page.state = FormState(context.form, problems: reader.problems)
        guard reader.problems.isEmpty, let kind, let first, let last else {
            return try page.response(from: request, context: context)
        }
        let absence = Absence(
            id: administering.newID(), person: person.id, kind: kind, first: first, last: last,
            deputy: deputy.flatMap { Int64($0) })
        do {
            try await administering.absences.add(absence, by: doer)
        } catch let refused as AbsenceRefused {
            page.refusals = refused.problems.map { AbsenceText.words($0, context.say) }
            return try page.response(from: request, context: context)
        }
        return .redirect(to: AccountsAddress.act(.absences, person.id).path, type: .normal)
    }

    func remove(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.noteAbsence, context)
        guard let id = Int64(context.form.text("absence")),
            try await administering.absences.remove(id, of: person.id, by: doer)
        else { throw NotFound() }
        return .redirect(to: AccountsAddress.act(.absences, person.id).path, type: .normal)
    }

    private func colleagues(_ person: Person, _ doer: Doer) async throws -> [Person] {
        try await administering.people.people(of: [person.office], on: doer.day, limit: 500)
            .filter { $0.state == .active && $0.id != person.id }
    }

    private func page(_ person: Person, _ doer: Doer, _ context: AppContext) async throws -> ActPage {
        let say = context.say
        let known = try await administering.absences.absences(of: [person.id], from: doer.day)[person.id] ?? []
        let names = try await administering.people.names(of: known.compactMap(\.deputy))
        let colleagues = try await colleagues(person, doer)
        let kinds = Absence.Kind.allCases.map { Choice($0.rawValue, AbsenceText.name($0)) }
        return ActPage(
            heading: say(AbsenceText.of, person.name), back: (person.name, AccountsAddress.person(person.id).path),
            lead: [
                .p(say(AbsenceText.lead)),
                known.isEmpty
                    ? .p(say(AbsenceText.none), class: "mut")
                    : .list(try known.map { try item($0, names, person, context.page) }),
                .h2(say(AbsenceText.enter)),
            ],
            path: AccountsAddress.act(.absences, person.id).path,
            fields: [
                SelectField("kind", AbsenceText.kind, kinds, missing: AbsenceText.kindMissing),
                DayField("first", AbsenceText.first, missing: AbsenceText.dayMissing),
                DayField("last", AbsenceText.last, hint: nil, missing: AbsenceText.dayMissing),
                SelectField(
                    "deputy", AbsenceText.deputy, colleagues.map { Choice(String($0.id), Text(name: $0.name)) },
                    hint: AbsenceText.deputyHint, optional: true),
            ],
            button: AbsenceText.send)
    }

    private func item(
        _ absence: Absence, _ names: [Int64: String], _ person: Person, _ page: PageContext
    ) throws -> HTML {
        let say = page.say
        return page.form(
            post: AccountsAddress.act(.absences, person.id).path + "/removal", class: nil,
            [
                .hiddenField("absence", String(absence.id)),
                .row([
                    .text(AbsenceText.line(absence, names, say)),
                    .button(say(AbsenceText.remove), .link),
                ]),
            ])
    }
}
