internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// Templates and promises, as a trader's people keep them at the desk.
struct WordsPages: Sendable {
    let door: ShopDoor
    let words: ShopWords

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.templates), use: templates)
        router.post(RouterPath(TraderAddress.templates), use: keep)
        router.post(RouterPath("\(TraderAddress.templates)/:id/ending"), use: delete)
        router.get(RouterPath(TraderAddress.promises), use: promises)
        router.post(RouterPath(TraderAddress.promises), use: make)
        router.post(RouterPath("\(TraderAddress.promises)/:id/ending"), use: end)
    }

    func templates(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.templates, request, context) { visit in
            try TemplatesPage(visit: visit, templates: try await words.templates(of: visit.account.id))
                .response(from: request, context: context)
        }
    }

    func keep(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.templates, request, context) { visit in
            var reader = FormReader(context.form)
            let title = reader.text("title", max: 60)
            let text = reader.text("text", max: 2_000, lines: true)
            if let title, let text {
                if try await words.keep(title, text, of: visit.account.id) {
                    return .redirect(to: TraderAddress.templates, type: .normal)
                }
                reader.report("title", .tooManyItems(max: ShopWords.most))
            }
            return try TemplatesPage(
                visit: visit, templates: try await words.templates(of: visit.account.id),
                state: FormState(context.form, problems: reader.problems)
            ).response(from: request, context: context)
        }
    }

    func delete(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.templates, request, context) { visit in
            guard let id = Int64(try context.parameter("id")) else { throw NotFound() }
            try await words.delete(id, of: visit.account.id)
            return .redirect(to: TraderAddress.templates, type: .normal)
        }
    }

    func promises(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.promises, request, context) { visit in
            try PromisesPage(visit: visit, promises: try await words.promises(of: visit.account.id))
                .response(from: request, context: context)
        }
    }

    func make(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.promises, request, context) { visit in
            var reader = FormReader(context.form)
            if let promise = Self.promise(&reader) {
                if try await words.make(promise, of: visit.account.id, by: visit.person.id) {
                    return .redirect(to: TraderAddress.promises, type: .normal)
                }
                reader.report("kind", .tooManyItems(max: Promise.most))
            }
            return try PromisesPage(
                visit: visit, promises: try await words.promises(of: visit.account.id),
                state: FormState(context.form, problems: reader.problems)
            ).response(from: request, context: context)
        }
    }

    /// Days and freight belong to returns alone, and are not looked at for others.
    private static func promise(_ reader: inout FormReader) -> Promise? {
        let kind = reader.choice("kind", as: PromiseKind.self)
        let scope = reader.text("scope", max: Promise.longest, lines: true)
        let isReturns = kind == .returns
        let days = isReturns ? reader.number("days", in: Promise.dayRange) : nil
        let freight = isReturns ? reader.choice("freight", as: Freight.self) : nil
        let conditions = reader.optionalText("conditions", max: Promise.longest, lines: true) ?? ""
        guard reader.problems.isEmpty, let kind, let scope else { return nil }
        return Promise(kind: kind, scope: scope, days: days, conditions: conditions, freight: freight)
    }

    func end(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.promises, request, context) { visit in
            guard let id = Int64(try context.parameter("id")) else { throw NotFound() }
            try await words.end(id, of: visit.account.id, by: visit.person.id)
            return .redirect(to: TraderAddress.promises, type: .normal)
        }
    }
}
