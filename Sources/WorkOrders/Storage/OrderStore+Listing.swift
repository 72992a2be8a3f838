internal import AccountsRules
package import Kernel
internal import Storage
package import WorkOrdersRules

/// One page of a list of orders.
package struct OrderListing: Sendable {
    package let orders: [WorkOrder]
    package let next: OrderCursor?
}

extension OrderStore {
    /// The offices whose orders a person may list: nil for all. Throws where there are none.
    package func offices(of who: Principal, _ act: OrderPermission.Act = .view) throws -> [Int64]? {
        if case .system = who.kind, act == .giveList { return nil }
        guard let own = who.office, OrderPermission.allows(who.roles, act, .own) else {
            throw OrderRefused([.notAllowed])
        }
        let directory = tools.directory()
        guard OrderPermission.allows(who.roles, act, .below) else {
            return directory.reach(of: own, below: false, on: tools.today)
        }
        let reach = directory.reach(of: own, below: true, on: tools.today)
        let known = Set(reach)
        let isAll = directory.offices.allSatisfy { known.contains($0.id) || !$0.exists(on: tools.today) }
        return isAll ? nil : reach
    }

    /// One page of a list.
    package func page(_ query: OrderQuery) async throws -> OrderListing {
        let rows = try await tools.database.rows(sql(query).page).map(OrderRow.order)
        let shown = Array(rows.prefix(query.limit))
        let next = rows.count > query.limit ? shown.last.map { cursor($0, query) } : nil
        return OrderListing(orders: shown, next: next)
    }

    /// How many orders each view has; `OrderQuery.counted + 1` stands for more.
    package func counts(of views: [OrderView], like query: OrderQuery) async throws -> [OrderView: Int] {
        let statements = views.map { view -> SQL in
            var counted = OrderQuery(view, offices: query.offices)
            counted.office = query.office
            return sql(counted).count
        }
        return try await tools.database.read { reading in
            let answers = try reading.rows(each: statements)
            return Dictionary(
                uniqueKeysWithValues: try zip(views, answers).map { ($0, try $1.first?.int("n") ?? 0) })
        }
    }

    /// The newest orders that are handled with a file.
    static func orders(of file: String) -> SQL {
        "SELECT * FROM work_order WHERE case_number = \(file) ORDER BY id DESC LIMIT 20"
    }

    private func sql(_ query: OrderQuery) -> OrderSQL {
        let now = tools.time.now()
        return OrderSQL(query: query, now: now, bounds: OrderUrgency.Bounds(now: now, zone: tools.zone))
    }

    private func cursor(_ order: WorkOrder, _ query: OrderQuery) -> OrderCursor {
        let key = query.isByDeadline ? order.dueAt ?? OrderRow.noDue : order.receivedAt
        return OrderCursor(key: key.milliseconds, id: order.id)
    }
}
