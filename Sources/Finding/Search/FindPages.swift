internal import FindingRules
internal import HTTPTypes
package import Hummingbird
internal import Kernel
package import Web

/// The staff's search: looking, keeping searches, taking results away.
///
/// It stands below `/staff`, where nobody comes without signing in. Looking is not noted; an export is.
package struct FindPages: Sendable {
    let tools: FindTools
    let store: FindStore
    let views: ViewStore

    package init(_ tools: FindTools) {
        self.tools = tools
        store = FindStore(tools)
        views = ViewStore(tools)
    }

    /// The entry of the staff desk's rail.
    package static let rail = RailEntry(FindText.title, path: FindAddress.root, icon: .search) {
        FindPermission.allows($0.roles, .search)
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("\(FindAddress.root)", use: search)
        for format in TableFile.Format.allCases {
            router.get(RouterPath(FindAddress.export(format).path)) {
                try await export(as: format, request: $0, context: $1)
            }
        }
        router.get("\(FindAddress.root)/views", use: list)
        router.post("\(FindAddress.root)/views", use: keep)
        router.post("\(FindAddress.root)/views/:view", use: rename)
        router.get("\(FindAddress.root)/views/:view/delete", use: askToDelete)
        router.post("\(FindAddress.root)/views/:view/delete", use: delete)
    }

    func search(request: Request, context: AppContext) async throws -> Response {
        let query = FormData(query: context.place.query)
        let asked = FindRequest(query, tools: tools)
        let page = try await page(asked, context)
        // A whole number names one file, which is then what the person wants to see.
        if case .number(let number) = page.result?.exact, page.result?.files.count == 1 {
            return .redirect(to: tools.words.address(number), type: .normal)
        }
        var shown = page
        shown.done = ViewText.done(query.text("done"))
        return try shown.response(from: request, context: context)
    }

    /// All that the page of a search shows.
    func page(_ asked: FindRequest, _ context: AppContext) async throws -> FindPage {
        let who = context.principal
        let reach = try reach(who)
        let result = asked.isAsking ? try await store.find(asked.query(reach)) : nil
        let officers = Set(result?.files.compactMap(\.officer) ?? []).sorted()
        return FindPage(
            request: asked, reach: reach, result: result, lag: try await store.lag(),
            views: try await views.views(for: who), names: officers.isEmpty ? [:] : try await tools.names(officers),
            tools: tools, who: who)
    }

    func reach(_ who: Principal) throws -> FindReach {
        guard let reach = tools.reach(of: who) else { throw NotAllowed(FindRefused(.notAllowed(.search)).reasons) }
        return reach
    }

    func export(as format: TableFile.Format, request: Request, context: AppContext) async throws -> Response {
        let reach = try reach(context.principal)
        guard FindPermission.allows(context.principal.roles, .export) else {
            throw NotAllowed(FindRefused(.notAllowed(.export)).reasons)
        }
        let asked = FindRequest(FormData(query: context.place.query), tools: tools)
        guard asked.isAsking else { throw NotFound() }
        return try await FindExport(
            store: store, asked: asked, reach: reach, who: context.principal, say: context.say, format: format
        ).response()
    }
}
