internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// Applications and accounts as the office in charge sees and decides them.
struct AccountPages: Sendable {
    let store: AccountStore
    private var tools: TraderTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        let root = TraderAddress.accounts
        router.get(RouterPath(root), use: list)
        router.get(RouterPath("\(root)/:id"), use: show)
        router.get(RouterPath("\(root)/:id/licence"), use: licence)
        router.post(RouterPath("\(root)/:id/:move"), use: move)
    }

    func list(request: Request, context: AppContext) async throws -> AccountListPage {
        try StaffReach.allow(.readApplications, context)
        guard let own = context.principal.office else { throw SignInNeeded() }
        let query = FormData(query: context.place.query)
        let state = AccountState(rawValue: query.text("state")) ?? .applied
        let page = try await store.list(of: own, state, after: Int64(query.text("after")) ?? .min)
        return AccountListPage(
            state: state, page: page, waiting: try await store.waiting(for: own), zone: tools.zone)
    }

    func show(request: Request, context: AppContext) async throws -> AccountPageView { try await page(context) }

    /// One that may not be read is not found, as if it were not there.
    private func page(_ context: AppContext) async throws -> AccountPageView {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard let id = Int64(try context.parameter("id")), let account = try await store.account(id) else {
            throw NotFound()
        }
        let relation = tools.directory().relation(of: account.office, seenFrom: own, on: tools.today)
        let roles = context.principal.roles
        guard RegisterPermission.allows(.readApplications, roles, relation) else { throw NotFound() }
        return AccountPageView(
            account: account, licence: try await store.licence(of: id),
            mayDecide: RegisterPermission.allows(.decide, roles, relation), zone: tools.zone)
    }

    func licence(request: Request, context: AppContext) async throws -> Response {
        let page = try await page(context)
        guard let licence = page.licence else { throw NotFound() }
        return try await tools.licences.show(licence)
    }

    /// Decides, or shows the page again with everything that stands against it.
    func move(request: Request, context: AppContext) async throws -> Response {
        var page = try await page(context)
        guard page.mayDecide else { throw NotAllowed(RegisterNotPermitted().reasons) }
        let form = context.form
        var reader = FormReader(form)
        let move: AccountMove
        switch try context.parameter("move") {
        case "admit": move = .admit
        case "refuse": move = .refuse(reason: reader.text("refusal", max: Trader.longestReason, lines: true) ?? "")
        case "remove": move = .remove(reason: reader.text("removal", max: Trader.longestReason, lines: true) ?? "")
        default: throw NotFound()
        }
        let checked = Set(JoiningCondition.allCases.filter { reader.ticked($0.rawValue) })
        if move == .admit {
            for open in JoiningCondition.allCases where !checked.contains(open) {
                reader.report(open.rawValue, .missing)
            }
        }
        if reader.problems.isEmpty {
            do {
                try await store.move(
                    page.account.id, move, checked: checked, version: Int(form.text("version")) ?? 0,
                    by: context.principal)
                return .redirect(to: TraderAddress.account(page.account.id), type: .normal)
            } catch let refused as JoiningRefused {
                page.reasons = refused.why
            }
        }
        page.state = FormState(form, problems: reader.problems)
        return try page.response(from: request, context: context)
    }
}
