internal import FindingRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

extension FindPages {
    func list(request: Request, context: AppContext) async throws -> ViewsPage {
        _ = try reach(context.principal)
        let done = FormData(query: context.place.query).text("done")
        return ViewsPage(
            views: try await views.views(for: context.principal), who: context.principal, done: ViewText.done(done))
    }

    /// Keeps a search; when the name will not do, the results come again with what was typed.
    func keep(request: Request, context: AppContext) async throws -> Response {
        _ = try reach(context.principal)
        var reader = FormReader(context.form)
        let asked = FindRequest(
            FormData(query: String(reader.form.text("query").prefix(ViewLimits.query))), tools: tools)
        let query = asked.query()
        let name = reader.text("name", max: ViewLimits.name)
        do {
            guard let name, !query.isEmpty else {
                var page = try await page(asked, context)
                page.keeping = FormState(context.form, problems: reader.problems)
                return try page.response(from: request, context: context)
            }
            try await views.keep(query, as: name, shared: reader.ticked("shared"), by: context.principal)
        } catch let refused as FindRefused {
            var page = try await page(asked, context)
            page.keeping = FormState(context.form)
            page.refused = refused
            return try page.response(from: request, context: context)
        }
        return .redirect(to: FindAddress.root + "?" + query + "&done=kept", type: .normal)
    }

    func rename(request: Request, context: AppContext) async throws -> Response {
        let id = try key(context)
        var reader = FormReader(context.form)
        do {
            if let name = reader.text("name-\(id)", max: ViewLimits.name) {
                let isShared = reader.ticked("shared-\(id)")
                try await views.rename(id, to: name, shared: isShared, by: context.principal)
                return .redirect(to: FindAddress.views.path + "?done=changed", type: .normal)
            }
            return try await shown(FormState(context.form, problems: reader.problems), nil, request, context)
        } catch let refused as FindRefused {
            return try await shown(FormState(context.form), refused, request, context)
        }
    }

    private func shown(
        _ state: FormState, _ refused: FindRefused?, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        var page = ViewsPage(views: try await views.views(for: context.principal), who: context.principal, done: nil)
        page.typed = state
        page.refused = refused
        return try page.response(from: request, context: context)
    }

    func askToDelete(request: Request, context: AppContext) async throws -> DeleteViewPage {
        DeleteViewPage(view: try await views.own(key(context), of: context.principal))
    }

    func delete(request: Request, context: AppContext) async throws -> Response {
        try await views.delete(key(context), by: context.principal)
        return .redirect(to: FindAddress.views.path + "?done=deleted", type: .normal)
    }

    private func key(_ context: AppContext) throws -> Int64 {
        _ = try reach(context.principal)
        guard let id = Int64(try context.parameter("view")) else { throw NotFound() }
        return id
    }
}
