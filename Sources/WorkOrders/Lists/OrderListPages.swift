internal import HTTPTypes
internal import Hummingbird
internal import ImportingRules
internal import Kernel
internal import NIOCore
package import Web
package import WorkOrdersRules

/// How orders come in and answers go back: typed one by one, or as lists.
struct OrderListPages: Sendable {
    let tools: WorkOrderTools
    private var store: OrderStore { OrderStore(tools) }
    private var lists: KeptLists { KeptLists(tools: tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(OrderAddress.new)", use: askNew)
        router.post("\(OrderAddress.new)", use: takeNew)
        router.get("\(OrderAddress.takeList)", use: askList)
        router.post("\(OrderAddress.takeList)", use: check)
        router.post("\(OrderAddress.takeList)/:list", use: take)
        router.get("\(OrderAddress.giveList)", use: askGive)
        router.post("\(OrderAddress.giveList)", use: give)
    }

    func askNew(request: Request, context: AppContext) async throws -> NewOrderPage {
        try check(.takeIn, context)
        return NewOrderPage()
    }

    func takeNew(request: Request, context: AppContext) async throws -> Response {
        try check(.takeIn, context)
        var page = NewOrderPage(state: FormState(context.form), isRefused: true)
        switch NewOrderForm.reading(context.form, now: tools.time.now(), zone: tools.zone) {
        case .failure(let invalid):
            page = NewOrderPage(
                state: FormState(context.form, problems: invalid.fields), isRefused: true)
        case .success(let listed):
            do {
                let order = try await store.take(listed, by: context.principal)
                return .redirect(to: OrderAddress.order(order.id), type: .normal)
            } catch let known as KnownOrder {
                page.known = known.id
            }
        }
        return try page.response(from: request, context: context)
    }

    func askList(request: Request, context: AppContext) async throws -> ListPage {
        try check(.takeList, context)
        return ListPage(mappings: try tools.lists.usable())
    }

    /// Reports what the list would bring, and keeps it for the button that takes it in.
    func check(request: Request, context: AppContext) async throws -> Response {
        try check(.takeList, context)
        let usable = try tools.lists.usable()
        var reader = FormReader(context.form)
        let chosen = reader.choice("mapping", among: Set(usable.map(\.name)))
        let file = context.form.files("list").first
        if file == nil, reader.problems.allSatisfy({ $0.field != "list" }) { reader.report("list", .missing) }
        if let file, file.size == 0 { reader.report("list", .fileEmpty) }
        guard reader.problems.isEmpty, let file, let mapping = usable.first(where: { $0.name == chosen }) else {
            return try ListPage(mappings: usable, state: FormState(context.form, problems: reader.problems))
                .response(from: request, context: context)
        }
        do {
            let report = try await ListTaking(store).take(file.path, mapping.mapping, dry: true, by: context.principal)
            let id = try await lists.keep(file.path, name: file.name, mapping: mapping.name, by: context.principal)
            let kept = try await lists.list(id, of: context.principal)
            return try ListReportPage(report: report, kept: kept, name: file.name)
                .response(from: request, context: context)
        } catch {
            guard let words = Self.words(error, context.say) else { throw error }
            return try ListPage(mappings: usable, state: FormState(context.form), unusable: words)
                .response(from: request, context: context)
        }
    }

    /// Takes in what was reported on; once more does no harm.
    func take(request: Request, context: AppContext) async throws -> Response {
        try check(.takeList, context)
        guard let id = Int64(try context.parameter("list")) else { throw NotFound() }
        let kept = try await lists.list(id, of: context.principal)
        do {
            guard let mapping = try tools.lists.mapping(kept.mapping) else { throw NotFound() }
            let report = try await lists.withFile(kept) { path in
                try await ListTaking(store).take(path, mapping, dry: false, by: context.principal)
            }
            try await lists.forget(kept)
            return try ListReportPage(report: report, kept: nil, name: kept.name)
                .response(from: request, context: context)
        } catch {
            guard let words = Self.words(error, context.say) else { throw error }
            return try ListPage(mappings: try tools.lists.usable(), unusable: words)
                .response(from: request, context: context)
        }
    }

    /// What keeps a list from being read at all, in words; nil for other errors.
    static func words(_ error: any Error, _ say: Words) -> [String]? {
        switch error {
        case let unusable as MappingUnusable: unusable.problems.map { $0.words[say.language] }
        case let unreadable as OrderLists.Unreadable: [unreadable.words[say.language]]
        default: nil
        }
    }

    func askGive(request: Request, context: AppContext) async throws -> GivePage {
        try check(.giveList, context)
        return GivePage(mappings: try tools.lists.usable())
    }

    func give(request: Request, context: AppContext) async throws -> Response {
        try check(.giveList, context)
        let usable = try tools.lists.usable()
        var reader = FormReader(context.form)
        let chosen = reader.choice("mapping", among: Set(usable.map(\.name)))
        let format = reader.choice("format", as: ListFormat.self)
        let state = reader.choice("state", among: Set(OrderState.allCases.map(\.rawValue)), optional: true)
        guard reader.problems.isEmpty, let format, let mapping = usable.first(where: { $0.name == chosen }) else {
            return try GivePage(mappings: usable, state: FormState(context.form, problems: reader.problems))
                .response(from: request, context: context)
        }
        let (who, say) = (context.principal, context.say)
        let giving = try ListGiving(
            store, mapping.mapping, state: state.flatMap(OrderState.init), format: format, by: who)
        return Self.file(
            giving, "\(mapping.mapping.source.rawValue)-\(tools.today).\(format.rawValue)", who, say, format)
    }

    private static func file(
        _ giving: ListGiving, _ name: String, _ who: Principal, _ say: Words, _ format: ListFormat
    ) -> Response {
        let headers: HTTPFields = [
            .contentType: format.table?.contentType ?? "application/jsonl; charset=utf-8",
            .cacheControl: "no-store", .contentDisposition: "attachment; filename=\"orders-\(name)\"",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                _ = try await giving.write(by: who, .said(say)) { try await writer.write(ByteBuffer(bytes: $0)) }
                try await writer.finish(nil)
            })
    }

    private func check(_ act: OrderPermission.Act, _ context: AppContext) throws {
        guard let own = context.principal.office, tools.allows(act, own, context.principal) else {
            throw NotAllowed(OrderRefused([.notAllowed]).reasons)
        }
    }
}

extension OrderExportWords {
    /// The words of our own texts.
    package static func said(_ say: Words) -> OrderExportWords {
        OrderExportWords(
            state: { say($0.text) }, reached: { say(OrderMoveText.name($0)) },
            satisfied: { say(OrderMoveText.name($0)) })
    }
}
