internal import AccessRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// The keys of programs: listed, made, ended.
struct KeyPages: Sendable {
    let tools: AccessTools

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(AccessAddress.keys)", use: list)
        router.get("\(AccessAddress.newKey)", use: ask)
        router.post("\(AccessAddress.newKey)", use: make)
        router.post("\(AccessAddress.keys)/:key/revocation", use: revoke)
    }

    func list(request: Request, context: AppContext) async throws -> KeyListPage {
        let reach = try AccessReach(context.principal, tools)
        let before = Int64(FormData(query: context.place.query).text("before"))
        let keys = try await KeyStore(tools: tools).keys(
            of: reach.offices(.see), before: before, limit: KeyListPage.size + 1)
        var names: [Int64: String] = [:]
        for person in Set(keys.map(\.person)) { names[person] = try await tools.owner(person)?.name }
        return KeyListPage(
            keys: keys, names: names, directory: tools.directory(), today: tools.today,
            mayMake: reach.allows(.make, office: reach.own), mayRevoke: reach.allows(.revoke, office: reach.own),
            isRevoked: context.place.query.contains("done=revoked"))
    }

    func ask(request: Request, context: AppContext) async throws -> NewKeyPage {
        try AccessReach(context.principal, tools).check(.make)
        return NewKeyPage(state: FormState(FormData(["ends": (tools.today + 365).description])))
    }

    /// Makes a key and shows it, this once; or shows the form again with every problem.
    func make(request: Request, context: AppContext) async throws -> Response {
        let reach = try AccessReach(context.principal, tools)
        try reach.check(.make)
        let form = context.form
        var reader = FormReader(form)
        let name = reader.text("name", max: 60) ?? ""
        let scopes = Set(form.all("scopes").compactMap { Scope(rawValue: $0) })
        let ends = Day(typed: form.text("ends"))
        var problems = KeyRule.problems(name: name, scopes: scopes, ends: ends, today: tools.today)
        if ends == nil, !form.text("ends").isEmpty {
            problems = problems.map { $0.field == "ends" ? FieldProblem("ends", .notADay) : $0 }
        }
        let owner = try await tools.ownerNamed(form.text("owner"))
        if form.text("owner").isEmpty {
            problems.append(FieldProblem("owner", .missing))
        } else if owner.map({ !reach.allows(.make, office: $0.office) }) ?? true {
            problems.append(FieldProblem("owner", .unknownChoice))
        }
        guard problems.isEmpty, let owner, let ends else {
            return try NewKeyPage(state: FormState(form, problems: problems), isRefused: true)
                .response(from: request, context: context)
        }
        let new = NewKey(name: name, owner: owner, scopes: scopes, ends: ends)
        let key = try await KeyStore(tools: tools).make(new, by: context.principal)
        return try MadeKeyPage(name: name, key: key, ends: ends).response(from: request, context: context)
    }

    func revoke(request: Request, context: AppContext) async throws -> Response {
        let reach = try AccessReach(context.principal, tools)
        let store = KeyStore(tools: tools)
        guard let id = Int64(try context.parameter("key")), let key = try await store.key(id),
            reach.allows(.see, office: key.office)
        else { throw NotFound() }
        guard reach.allows(.revoke, office: key.office) else { throw NotAllowed(AccessRefused().reasons) }
        _ = try await store.revoke(id, by: context.principal)
        return .redirect(to: AccessAddress.keys + "?done=revoked", type: .normal)
    }
}
