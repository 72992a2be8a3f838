package import Kernel
internal import Storage
internal import Web
package import WorkOrdersRules

/// How a list that goes back is written.
package enum ListFormat: String, CaseIterable, Sendable {
    case csv
    case jsonl
    case xlsx

    /// The kind of table it is; JSON is none.
    var table: TableFile.Format? { TableFile.Format(rawValue: rawValue) }
}

/// Writes the orders of a source as a list in the columns of its mapping, page by page.
package struct ListGiving: Sendable {
    /// Orders of one list.
    package static let most = 50_000

    private let store: OrderStore
    private let mapping: OrderMapping
    private let format: ListFormat
    private let query: OrderQuery

    /// Orders of the mapping's source in one state, or in every state, of the offices for which the person may give
    /// lists; throws `OrderRefused`.
    package init(
        _ store: OrderStore, _ mapping: OrderMapping, state: OrderState?, format: ListFormat, by who: Principal
    ) throws {
        var query = OrderQuery(.all, offices: try store.offices(of: who, .giveList))
        query.source = mapping.source
        query.state = state
        query.limit = 200
        self.store = store
        self.mapping = mapping
        self.format = format
        self.query = query
    }

    /// Gives the list piece by piece and tells how many orders are in it; the audit log learns it first.
    package func write(
        by who: Principal, _ words: OrderExportWords, _ send: ([UInt8]) async throws -> Void
    ) async throws -> Int {
        try await note(who)
        var written = 0
        let next = pages(words) { written = $0 }
        if let table = format.table {
            let file = TableFile(table, sheet: mapping.source.rawValue, head: mapping.exportHeads)
            try await file.write({ try await next()?.map { row in row.map { .text($0) } } }, to: send)
            return written
        }
        while let rows = try await next() {
            let lines = rows.map(line).joined()
            if !lines.isEmpty { try await send(Array(lines.utf8)) }
        }
        return written
    }

    /// The fields of the orders page by page; `counted` is told how many there were so far.
    private func pages(
        _ words: OrderExportWords, counted: @escaping (Int) -> Void
    ) -> () async throws -> [[String]]? {
        var (query, written, isOver) = (query, 0, false)
        return {
            guard !isOver else { return nil }
            let page = try await store.page(query)
            let orders = Array(page.orders.prefix(Self.most - written))
            let reasons = try await store.sendBackTexts(of: orders)
            written += orders.count
            counted(written)
            query.cursor = page.next
            isOver = page.next == nil || written >= Self.most
            return orders.map { order in
                mapping.exportFields(
                    order, sentBackFor: reasons[order.id] ?? "", words: words, zone: store.tools.zone)
            }
        }
    }

    private func line(_ fields: [String]) -> String {
        let members = zip(mapping.exportHeads, fields).map { JSONValue.Member($0, .string($1)) }
        return String(decoding: JSONValue.object(members).bytes, as: UTF8.self) + "\n"
    }

    private func note(_ who: Principal) async throws {
        let (audit, now) = (store.tools.audit, store.tools.time.now())
        let (source, detail) = (mapping.source.rawValue, "state=\(query.state?.rawValue ?? "all")")
        try await store.tools.database.transaction { transaction in
            try audit(now, who, "order-list-given", source, detail, transaction)
        }
    }
}

extension OrderStore {
    /// Why those that were sent back were, as it was written last.
    func sendBackTexts(of orders: [WorkOrder]) async throws -> [Int64: String] {
        let ids = orders.filter { $0.state == .sentBack }.map(\.id)
        guard !ids.isEmpty else { return [:] }
        let rows = try await tools.database.rows(
            """
            SELECT order_id, text FROM work_order_entry
            WHERE order_id IN \(anyOf: ids) AND kind = \(OrderMove.Name.sendBack.rawValue) ORDER BY id
            """)
        return try Dictionary(rows.map { (try $0.int64("order_id"), try $0.text("text")) }) { _, last in last }
    }
}
