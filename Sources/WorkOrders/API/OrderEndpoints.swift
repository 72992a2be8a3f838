internal import AccessRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
package import Web
package import WorkOrdersRules

/// Work orders for programs: the list, one order, taking one in, and a move each.
struct OrderEndpoints: Sendable {
    let tools: WorkOrderTools

    private var store: OrderStore { OrderStore(tools) }

    /// A file is opened through the endpoints of filings; the order is then joined to it.
    var all: [Endpoint] {
        [list, read].map { $0.needing(Scope.readOrders.rawValue) }
            + ([take] + OrderMove.Name.allCases.filter { $0 != .open }.map(move)).map {
                $0.needing(Scope.handleOrders.rawValue)
            }
    }

    private var list: Endpoint {
        Endpoint(
            .get, "/orders", id: "listOrders", OrderAPIText.list,
            parameters: [
                .query("view", .choice(of: OrderView.self), OrderAPIText.view),
                .query("source", .choice(of: OrderSource.self), OrderAPIText.source),
                .query("state", .choice(of: OrderState.self), OrderAPIText.state),
                .query("number", .text(max: OrderLimits.number), OrderAPIText.number),
                .query("cursor", .text(max: 40), OrderAPIText.cursor),
                .query("limit", .integer(1...100), OrderAPIText.limit),
            ],
            answers: [.init(.ok, OrderAPIText.listed, OrderDocument.page)], problems: [.notAllowed], keys: [.staff]
        ) { request in
            let offices = try Self.allowed { try store.offices(of: request.principal) }
            var query = OrderQuery(
                request.query("view").flatMap(OrderView.init) ?? .open, offices: offices)
            query.source = request.query("source").flatMap(OrderSource.init)
            query.state = request.query("state").flatMap(OrderState.init)
            query.number = request.query("number")
            query.limit = request.query("limit").flatMap { Int($0) } ?? OrderQuery.pageSize
            if let cursor = request.query("cursor") {
                guard let read = OrderCursor(cursor) else { throw Invalid([FieldProblem("cursor", .unknownChoice)]) }
                query.cursor = read
            }
            let page = try await store.page(query)
            return APIAnswer(
                .ok,
                [
                    "orders": .array(page.orders.map { OrderDocument(order: $0, tools: tools).line }),
                    "next": .optional(page.next?.text),
                ])
        }
    }

    private var read: Endpoint {
        Endpoint(
            .get, "/orders/{order}", id: "readOrder", OrderAPIText.read, parameters: Self.parameters,
            answers: [.init(.ok, OrderAPIText.order, OrderDocument.schema, headers: [("ETag", OrderAPIText.tag)])],
            keys: [.staff]
        ) { request in try answer(.ok, try await found(request)) }
    }

    private var take: Endpoint {
        Endpoint(
            .post, "/orders", id: "takeOrderIn", OrderAPIText.take,
            body: .init(OrderBody.schema, example: OrderBody.example),
            answers: [
                .init(.created, OrderAPIText.taken, OrderDocument.schema, headers: [("ETag", OrderAPIText.tag)]),
                .init(.ok, OrderAPIText.known, OrderDocument.schema, headers: [("ETag", OrderAPIText.tag)]),
            ], problems: [.notAllowed], keys: [.staff]
        ) { request in
            let listed = try OrderBody.reading(request.body, now: tools.time.now())
            do {
                return try answer(.created, try await store.take(listed, by: request.principal))
            } catch let refused as OrderRefused {
                throw NotAllowed(refused.reasons)
            } catch let known as KnownOrder {
                return try answer(.ok, try await store.order(known.id, for: request.principal))
            }
        }
    }

    private func move(_ name: OrderMove.Name) -> Endpoint {
        Endpoint(
            .post, "/orders/{order}/moves/\(name.rawValue)", id: "\(name.rawValue)Order", OrderMoveText.name(name),
            parameters: Self.parameters + [.header("If-Match", .text(max: 100).example("\"1\""), OrderAPIText.ifMatch)],
            body: .init(OrderMoveBody.schema(name), example: OrderMoveBody.example(name)),
            answers: [.init(.ok, OrderAPIText.moved, OrderDocument.schema, headers: [("ETag", OrderAPIText.tag)])],
            problems: [.refused, .stale, .preconditionNeeded], keys: [.staff]
        ) { request in
            guard let header = request.header("If-Match") else { throw Answered(.preconditionNeeded) }
            let order = try await found(request)
            let version: Int
            switch EntityTag.wanted(header) {
            case .any: version = order.version
            case .version(let wanted): version = wanted
            case .nothing: throw Stale()
            }
            let move = try OrderMoveBody.reading(name, request.body)
            do {
                return try answer(
                    .ok, try await store.decide(move, on: order.id, version: version, by: request.principal))
            } catch is StaleOrder {
                throw Stale()
            }
        }
    }

    private func answer(_ status: HTTPResponse.Status, _ order: WorkOrder) throws -> APIAnswer {
        APIAnswer(status, OrderDocument(order: order, tools: tools).json)
            .with("ETag", EntityTag.text(order.version))
    }

    /// The order in the path, if the person may see it; otherwise it is not there.
    private func found(_ request: APIRequest) async throws -> WorkOrder {
        guard let id = Int64(try request.path("order")) else { throw NotFound() }
        return try await store.order(id, for: request.principal)
    }

    private static let parameters: [Endpoint.Parameter] = [.path("order", .key, OrderAPIText.key)]

    private static func allowed<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do { return try body() } catch let refused as OrderRefused { throw NotAllowed(refused.reasons) }
    }
}

extension OrderRefused: AnsweredError {
    package var code: ProblemCode { .refused }
}
