internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The staff's pages about work orders: the list, the order, and a form for each move.
///
/// They stand below `/staff`, where nobody comes without signing in. Looking is not noted; showing who called is.
struct OrderPages: Sendable {
    let tools: WorkOrderTools
    var store: OrderStore { OrderStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        let order = "\(OrderAddress.root)/:order"
        router.get("\(OrderAddress.root)", use: list)
        router.get("\(order)", use: show)
        router.post("\(order)/reveal", use: reveal)
        for name in OrderMove.Name.allCases {
            router.get("\(order)/\(name.rawValue)") { request, context in try await ask(name, request, context) }
            router.post("\(order)/\(name.rawValue)") { request, context in
                try await carryOut(name, request, context)
            }
        }
    }

    func list(request: Request, context: AppContext) async throws -> Response {
        let who = context.principal
        let offices = try allowed { try store.offices(of: who) }
        let asked = OrderRequest(FormData(query: context.place.query), offices: offices)
        let listing = try await store.page(asked.query)
        if asked.query.number != nil, asked.query.cursor == nil, listing.orders.count == 1 {
            return .redirect(to: OrderAddress.order(listing.orders[0].id), type: .normal)
        }
        let own = who.office ?? 0
        // All are counted where none is shown: then it matters whether there are any.
        let views = OrderView.allCases.filter { $0 != .all || listing.orders.isEmpty }
        let page = OrderListPage(
            request: asked, listing: listing, counts: try await store.counts(of: views, like: asked.query),
            directory: tools.directory(), now: tools.time.now(), zone: tools.zone, own: own,
            mayTakeIn: tools.allows(.takeIn, own, who), mayTakeList: tools.allows(.takeList, own, who),
            mayGive: tools.allows(.giveList, own, who))
        return try page.response(from: request, context: context)
    }

    func show(request: Request, context: AppContext) async throws -> OrderPage {
        let done = FormData(query: context.place.query).value("done").flatMap(OrderMove.Name.init)
        return OrderPage(shown: try await shown(context), done: done)
    }

    /// Shows who called in this answer alone, once the reason is in the history.
    func reveal(request: Request, context: AppContext) async throws -> OrderPage {
        let before = try await shown(context)
        guard before.mayReveal else { throw NotAllowed(OrderRefused([.notAllowed]).reasons) }
        var reader = FormReader(context.form)
        guard let reason = reader.text("reason", max: FilingLimits.word) else {
            return OrderPage(shown: before, reveal: .reasonMissing)
        }
        try await store.noteReveal(of: before.order, reason: reason, by: context.principal)
        return OrderPage(shown: try await shown(context), reveal: .shown)
    }

    func ask(_ name: OrderMove.Name, _ request: Request, _ context: AppContext) async throws -> OrderMovePage {
        let shown = try await shown(context)
        let query = FormData(query: context.place.query)
        var page = OrderMovePage(shown: shown, form: OrderMoveForm(name: name, zone: tools.zone))
        switch name {
        case .open:
            let kind = query.value("kind").flatMap(CaseKind.init) ?? shown.order.content.proposed
            guard let kind, CaseKind.filed.contains(kind) else { return page }
            let questions = tools.filing.questions(kind, shown.order.content.draft(), nil)
            page.opening = (kind, questions)
            page.typed = questions.beginning
        case .join:
            page.typed = FormData(["file": query.text("file"), "repeat": query.text("repeat")])
        case .answer: page.typed = FormData(["text": shown.order.answer])
        case .sign, .sendBack, .callBack, .close, .redo: break
        }
        return page
    }

    func carryOut(_ name: OrderMove.Name, _ request: Request, _ context: AppContext) async throws -> Response {
        let shown = try await shown(context)
        guard let version = Int(context.form.text("version")) else { throw BadForm.malformed }
        if name == .open { return try await open(shown, version, request, context) }
        let form = OrderMoveForm(name: name, zone: tools.zone)
        var page = OrderMovePage(shown: shown, form: form, typed: context.form)
        switch form.reading(context.form) {
        case .failure(let invalid): page.again = .wrong(invalid.fields)
        case .success(let move):
            do {
                try await store.decide(move, on: shown.order.id, version: version, by: context.principal)
                return .redirect(to: OrderAddress.done(shown.order.id, name), type: .normal)
            } catch let refused as OrderRefused {
                page.again = .refused(refused.why)
            } catch is StaleOrder {
                page = OrderMovePage(
                    shown: try await self.shown(context), form: form, typed: context.form, again: .stale)
            }
        }
        return try page.response(from: request, context: context)
    }

    private func open(
        _ shown: ShownOrder, _ version: Int, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        guard let kind = CaseKind(rawValue: context.form.text("kind")), CaseKind.filed.contains(kind) else {
            throw BadForm.malformed
        }
        let order = shown.order
        let questions = tools.filing.questions(kind, order.content.draft(), context.form)
        var page = OrderMovePage(
            shown: shown, form: OrderMoveForm(name: .open, zone: tools.zone), typed: context.form,
            opening: (kind, questions))
        switch questions.reading(order.source.channel) {
        case .failure(let problems): page.again = .wrong(problems.problems)
        case .success(let filing):
            do {
                let opened = try await store.open(filing, from: order.id, version: version, by: context.principal)
                return try OpenedPage(
                    order: order, opened: opened, file: try await tools.filing.file(opened.number, context.principal)
                ).response(from: request, context: context)
            } catch let refused as OrderRefused {
                page.again = .refused(refused.why)
            } catch is StaleOrder {
                page = OrderMovePage(
                    shown: try await self.shown(context), form: page.form, typed: context.form, again: .stale,
                    opening: page.opening)
            }
        }
        return try page.response(from: request, context: context)
    }
}

extension OrderPages {
    /// All that is shown of the order in the path, if the person may look at it.
    private func shown(_ context: AppContext) async throws -> ShownOrder {
        let who = context.principal
        guard let id = Int64(try context.parameter("order")) else { throw NotFound() }
        let order = try await store.order(id, for: who)
        let entries = try await store.entries(of: id)
        let situation = store.situation(order, who)
        let mine = OrderMove.Name.allCases.filter { OrderPermission.allows(who.roles, .move($0), situation.relation) }
        let reasons = mine.map { (name: $0, why: order.reasonsAgainst($0, situation)) }
        let number = order.link?.file
        return ShownOrder(
            order: order, entries: entries, names: try await tools.names(Set(entries.compactMap(\.person)).sorted()),
            file: number == nil ? nil : try await tools.filing.file(number ?? "", who),
            repeats: try await store.repeats(of: order, for: who), open: reasons.filter(\.why.isEmpty).map(\.name),
            refused: reasons.filter { !$0.why.isEmpty }, directory: tools.directory(), now: situation.now,
            zone: tools.zone, mayReveal: OrderPermission.allows(who.roles, .reveal, situation.relation))
    }

    /// A refusal of the list as a whole is one that a page answers.
    private func allowed<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do { return try body() } catch let refused as OrderRefused { throw NotAllowed(refused.reasons) }
    }
}
