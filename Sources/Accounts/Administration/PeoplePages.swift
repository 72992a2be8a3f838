internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// The people of one's office and those below, and what the security administrator does about them.
struct PeoplePages {
    let people: PersonStore
    let directory: CurrentDirectory
    let sessions: StaffSessions

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/people", use: list)
        router.get("/staff/people/:person", use: show)
        router.post("/staff/people/:person/roles", use: grant)
        router.post("/staff/people/:person/roles/withdrawal", use: withdraw)
        router.post("/staff/people/:person/unlocking", use: unlock)
    }

    func list(request: Request, context: AppContext) async throws -> PeoplePage {
        let doer = try Doer(context, time: sessions.time, zone: sessions.zone)
        let reach = Reach(of: .seePeople, context.principal, directory.now, on: doer.day)
        guard !reach.offices.isEmpty else { throw NotAllowed(AccountRefused(.seePeople).reasons) }
        let after = Int64(FormData(query: context.place.query).text("after")) ?? 0
        let found = try await people.people(
            of: reach.offices, on: doer.day, after: after, limit: PeoplePage.size + 1)
        return PeoplePage(people: found, directory: directory.now, office: directory.now.office(doer.office))
    }

    func show(request: Request, context: AppContext) async throws -> PersonPage {
        try await page(context, problems: [])
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
        let relation = directory.now.relation(of: person.office, seenFrom: doer.office, on: doer.day)
        let mayChange = AccountPermission.allows(.grantRole, roles: context.principal.roles, relation: relation)
        return PersonPage(
            person: person, office: directory.now.office(person.office), mayChange: mayChange,
            isDelayed: sessions.rule.counted(failures: person.failures, last: person.lastFailure, now: doer.at)
                >= sessions.rule.freeFailures,
            problems: problems)
    }

    /// The person named in the path, if the table allows `action` on an office standing where theirs stands.
    ///
    /// A person whom one may not even see is not found, so that ids cannot be tried out.
    private func allowed(_ action: AccountAction, _ context: AppContext) async throws -> (Person, Doer) {
        let doer = try Doer(context, time: sessions.time, zone: sessions.zone)
        guard let id = Int64(try context.parameter("person")), let person = try await people.person(id, on: doer.day)
        else { throw NotFound() }
        let relation = directory.now.relation(of: person.office, seenFrom: doer.office, on: doer.day)
        let roles = context.principal.roles
        guard AccountPermission.allows(.seePeople, roles: roles, relation: relation) else { throw NotFound() }
        guard AccountPermission.allows(action, roles: roles, relation: relation) else {
            throw NotAllowed(AccountRefused(action).reasons)
        }
        return (person, doer)
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
