internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// The people of one's office and those below, and what the security administrator does about them.
struct PeoplePages {
    let administering: Administering

    private var people: PersonStore { administering.people }
    private var directory: CurrentDirectory { administering.directory }
    private var sessions: StaffSessions { administering.sessions }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/people", use: list)
        router.get("/staff/people/:person", use: show)
        router.post("/staff/people/:person/roles", use: grant)
        router.post("/staff/people/:person/roles/withdrawal", use: withdraw)
        router.post("/staff/people/:person/unlocking", use: unlock)
    }

    func list(request: Request, context: AppContext) async throws -> PeoplePage {
        let doer = try administering.doer(context)
        let reach = Reach(of: .seePeople, context.principal, directory.now, on: doer.day)
        guard !reach.offices.isEmpty else { throw NotAllowed(AccountRefused(.seePeople).reasons) }
        let after = Int64(FormData(query: context.place.query).text("after")) ?? 0
        let found = try await people.people(
            of: reach.offices, on: doer.day, after: after, limit: PeoplePage.size + 1)
        let away = try await administering.absences.absences(of: found.map(\.id), from: doer.day)
        let watches = !context.principal.roles.isDisjoint(with: RoleSeparation.apart)
        return PeoplePage(
            people: found, directory: directory.now, office: directory.now.office(doer.office),
            away: away.compactMapValues { $0.first { $0.covers(doer.day) } },
            duties: watches ? try await people.duties(on: doer.day) : nil,
            mayTakeOn: administering.may(.createPerson, doer.office, context, doer))
    }

    func show(request: Request, context: AppContext) async throws -> PersonPage {
        var page = try await page(context, problems: [])
        page.done = EmploymentText.done(FormData(query: context.place.query).text("done"))
        return page
    }

    func grant(request: Request, context: AppContext) async throws -> Response {
        try await change(.grantRole, request, context) { person, role, doer in
            try await people.grant(role, to: person, by: doer)
        }
    }

    func withdraw(request: Request, context: AppContext) async throws -> Response {
        try await change(.withdrawRole, request, context) { person, role, doer in
            try await people.withdraw(role, from: person, by: doer)
        }
    }

    func unlock(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await allowed(.unlockPerson, context)
        try await people.unlock(person.id, by: doer)
        return .redirect(to: AccountsAddress.person(person.id).path, type: .normal)
    }

    /// Changes a role, or shows the person again with every reason against it.
    private func change(
        _ action: AccountAction, _ request: Request, _ context: AppContext,
        _ carryOut: (Int64, Role, Doer) async throws -> Void
    ) async throws -> Response {
        let (person, doer) = try await allowed(action, context)
        guard person.state == .active else { throw NotFound() }
        guard let role = Role(rawValue: context.form.text("role")) else {
            return try await page(context, problems: [.unknownRole]).response(from: request, context: context)
        }
        do {
            try await carryOut(person.id, role, doer)
        } catch let refused as RoleChangeRefused {
            let problems = refused.problems.map(PersonPage.Problem.role)
            return try await page(context, problems: problems).response(from: request, context: context)
        }
        sessions.forget(person: person.id)
        return .redirect(to: AccountsAddress.person(person.id).path, type: .normal)
    }

    private func page(_ context: AppContext, problems: [PersonPage.Problem]) async throws -> PersonPage {
        let (person, doer) = try await allowed(.seePeople, context)
        let absences = try await administering.absences.absences(of: [person.id], from: doer.day)[person.id] ?? []
        var page = PersonPage(
            person: person, office: directory.now.office(person.office),
            mayChange: administering.may(.grantRole, person.office, context, doer),
            isDelayed: sessions.rule.counted(failures: person.failures, last: person.lastFailure, now: doer.at)
                >= sessions.rule.freeFailures,
            problems: problems)
        page.absences = absences
        page.deputies = try await people.names(of: absences.compactMap(\.deputy))
        page.acts = person.state == .active ? acts(on: person, context, doer) : []
        if page.acts.contains(.files) {
            page.openFiles = try await administering.files.count(.person(person.id), 1_001)
        }
        return page
    }

    private func acts(on person: Person, _ context: AppContext, _ doer: Doer) -> [PersonAct] {
        let possible: [(PersonAct, AccountAction)] = [
            (.absences, .noteAbsence), (.interests, .seeInterests), (.files, .handOverFiles),
            (.sessions, .seeSessions), (.firstPassword, .resetPassword), (.secondFactor, .resetSecondFactor),
            (.office, .changePerson), (.end, .endPerson),
        ]
        return possible.filter { administering.may($0.1, person.office, context, doer) }.map(\.0)
            .filter { $0 != .secondFactor || person.hasSecondFactor }
    }

    private func allowed(_ action: AccountAction, _ context: AppContext) async throws -> (Person, Doer) {
        try await administering.person(action, context)
    }
}

/// The offices a person may act on.
struct Reach {
    let offices: [Int64]

    init(of action: AccountAction, _ who: Principal, _ directory: OfficeDirectory, on day: Day) {
        guard let own = who.office else {
            offices = []
            return
        }
        let relations = AccountPermission.reach(of: action, roles: who.roles)
        let below = relations.contains(.below) ? directory.descendants(of: own, on: day) : []
        offices = (relations.contains(.own) ? [own] : []) + below
    }
}
