internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// The register as staff see and keep it.
struct RegisterPages: Sendable {
    let store: TraderStore
    private var tools: TraderTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        let root = TraderAddress.register
        router.get(RouterPath(root), use: find)
        router.post(RouterPath(root), use: enter)
        router.get(RouterPath("\(root)/:id"), use: show)
        router.post(RouterPath("\(root)/:id/:move"), use: move)
    }

    /// Entries that fit, and whom filings name besides: known, and not claimed.
    func find(request: Request, context: AppContext) async throws -> RegisterListPage {
        try StaffReach.allow(.see, context)
        let typed = FormData(query: context.place.query).text("q")
        guard !typed.isEmpty else { return RegisterListPage(typed: "", found: nil, filed: [], mayKeep: false) }
        let found = try await store.find(typed)
        let codes = Set(found.compactMap(\.code))
        let names = Set(found.map(\.name))
        let filed = try await tools.filed(typed).filter { filed in
            filed.code.map { !codes.contains($0) } ?? !names.contains(filed.name)
        }
        return RegisterListPage(
            typed: typed, found: found, filed: filed, mayKeep: StaffReach.may(.keep, context))
    }

    /// Enters a trader that filings name, or one that nobody has met.
    func enter(request: Request, context: AppContext) async throws -> Response {
        try StaffReach.allow(.keep, context)
        var reader = FormReader(context.form)
        let name = reader.text("name", max: Trader.longestName)
        let typed = reader.optionalText("code", max: 40)
        let code = typed.flatMap { CreditCode($0) }
        if let typed, let problem = CreditCode.problem(in: typed) { reader.report("code", .badCreditCode(problem)) }
        guard reader.problems.isEmpty, let name else {
            return try RegisterListPage(
                typed: "", found: nil, filed: [], mayKeep: true,
                state: FormState(context.form, problems: reader.problems)
            ).response(from: request, context: context)
        }
        let id = try await store.enter(name, code: code, by: context.principal)
        return .redirect(to: TraderAddress.trader(id), type: .normal)
    }

    func show(request: Request, context: AppContext) async throws -> TraderPage {
        try StaffReach.allow(.see, context)
        return try await page(context)
    }

    private func page(_ context: AppContext) async throws -> TraderPage {
        guard let id = Int64(try context.parameter("id")), let record = try await store.page(id) else {
            throw NotFound()
        }
        return TraderPage(record: record, mayKeep: StaffReach.may(.keep, context), zone: tools.zone)
    }

    /// Makes a move, or shows the page again with everything that stands against it.
    func move(request: Request, context: AppContext) async throws -> Response {
        try StaffReach.allow(.keep, context)
        var page = try await page(context)
        var reader = FormReader(context.form)
        let version = Int(context.form.text("version")) ?? 0
        do {
            let move = try await reading(try context.parameter("move"), &reader)
            if reader.problems.isEmpty, let move {
                try await store.move(page.record.trader.id, move, version: version, by: context.principal)
                return .redirect(to: TraderAddress.trader(page.record.trader.id), type: .normal)
            }
        } catch let refused as RegisterRefused {
            page.reasons = refused.why
        }
        page.state = FormState(context.form, problems: reader.problems)
        return try page.response(from: request, context: context)
    }

    private func reading(_ name: String, _ reader: inout FormReader) async throws -> RegisterMove? {
        switch RegisterMove.Name(rawValue: name) {
        case .rename: return reader.text("name", max: Trader.longestName).map { .rename($0) }
        case .merge:
            let other = try await other("into", &reader)
            let reason = reader.text("reason", max: Trader.longestReason)
            guard let other, let reason else { return nil }
            return .merge(into: other, reason: reason)
        case .split: return reader.text("splitting", max: Trader.longestReason).map { .split(reason: $0) }
        case .place:
            let kind = reader.choice("kind", as: TraderKind.self)
            let parent = reader.form.text("parent").isEmpty ? nil : try await other("parent", &reader)
            return kind.map { .place($0, below: parent) }
        case .enter, .claim, nil: throw NotFound()
        }
    }

    /// Another entry, by its code or by the number in its address.
    private func other(_ field: String, _ reader: inout FormReader) async throws -> Trader? {
        guard let typed = reader.text(field, max: 40) else { return nil }
        let found: Trader? =
            if let code = CreditCode(typed) { try await store.trader(code) } else if let id = Int64(typed) {
                try await store.trader(id)
            } else { nil }
        if found == nil { reader.report(field, .unknownChoice) }
        return found
    }
}

/// What a member of staff may do about traders, at the own office.
enum StaffReach {
    static func may(_ action: RegisterAction, _ context: AppContext) -> Bool {
        context.principal.office != nil && RegisterPermission.allows(action, context.principal.roles, .own)
    }

    static func allow(_ action: RegisterAction, _ context: AppContext) throws {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard may(action, context) else { throw NotAllowed(RegisterNotPermitted().reasons) }
    }
}
