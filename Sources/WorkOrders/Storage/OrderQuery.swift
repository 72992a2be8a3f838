internal import Kernel
internal import Storage
package import WorkOrdersRules

/// A way of looking at the orders of one's offices; each is served by one index.
package enum OrderView: String, CaseIterable, Sendable {
    /// Without an answer, by deadline.
    case owed
    case late, today, soon
    /// Everything that somebody still has to act on, by deadline.
    case open
    case all

}

/// One page of orders: which view, whose, what narrows it down and where it begins.
package struct OrderQuery: Sendable {
    package var view: OrderView
    /// The offices whose orders are listed; nil for all.
    package var offices: [Int64]?
    package var source: OrderSource?
    package var state: OrderState?
    package var office: Int64?
    /// A sender's number, looked up whole.
    package var number: String?
    package var cursor: OrderCursor?
    package var limit = Self.pageSize

    /// Whether the list runs by deadline; otherwise by the time of receipt, newest first.
    var isByDeadline: Bool { view != .all || state != nil }

    package static let pageSize = 50
    /// Counts stop here and are shown as `1000+`.
    package static let counted = 1_000

    package init(_ view: OrderView, offices: [Int64]?) {
        self.view = view
        self.offices = offices
    }
}

/// A place behind a row: its deadline or time of receipt, and its key.
package struct OrderCursor: Equatable, Sendable {
    package let key: Int64
    package let id: Int64

    package init(key: Int64, id: Int64) {
        self.key = key
        self.id = id
    }

    /// `1791000000000.123`, as it stands in an address.
    package var text: String { "\(key).\(id)" }

    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let key = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
        self.init(key: key, id: id)
    }
}

/// The statements of a query.
struct OrderSQL {
    /// Offices that are read apart at most; beyond, one index of all offices is read.
    private static let mostApart = 50

    let query: OrderQuery
    let now: Instant
    let bounds: OrderUrgency.Bounds

    /// The rows of a page, and one more where there are more.
    var page: SQL {
        let limit = query.limit + 1
        guard let offices = apart else {
            let reach = query.office.map { [$0] } ?? query.offices
            let scope: [SQL] = reach.map { ["+office_id IN \(anyOf: $0)"] } ?? []
            return "SELECT * FROM work_order WHERE \(fragment: all(scope)) ORDER BY \(fragment: order) LIMIT \(limit)"
        }
        let each = offices.map { office -> SQL in
            """
            SELECT * FROM (SELECT * FROM work_order WHERE \(fragment: all(["office_id = \(office)"]))
                ORDER BY \(fragment: order) LIMIT \(limit)) AS o
            """
        }
        return """
            SELECT * FROM (\(fragment: each.joined(with: " UNION ALL "))) AS a
            ORDER BY \(fragment: order) LIMIT \(limit)
            """
    }

    /// How many rows there are, up to one more than the bound.
    var count: SQL {
        let scope: [SQL] = query.offices.map { ["office_id IN \(anyOf: $0)"] } ?? []
        return """
            SELECT count(*) AS n FROM (SELECT 1 FROM work_order WHERE \(fragment: all(scope))
                LIMIT \(OrderQuery.counted + 1)) AS counted
            """
    }

    /// The offices to read one by one; nil to read all through one index.
    private var apart: [Int64]? {
        if query.number != nil { return nil }
        if let office = query.office { return [office] }
        guard let offices = query.offices, offices.count <= Self.mostApart else { return nil }
        return offices.isEmpty ? [-1] : offices
    }

    private var order: SQL { query.isByDeadline ? "due_at, id" : "received_at DESC, id DESC" }

    private func all(_ scope: [SQL]) -> SQL { (scope + view + filters + beyond).joined(with: " AND ") }

    private var view: [SQL] {
        if let state = query.state, query.view == .open || query.view == .all { return ["state = \(state)"] }
        return switch query.view {
        case .owed: ["owes_answer = 1"]
        case .late: ["owes_answer = 1", "due_at < \(now)"]
        case .today: ["owes_answer = 1", "due_at >= \(now)", "due_at < \(bounds.tomorrow)"]
        case .soon: ["owes_answer = 1", "due_at >= \(bounds.tomorrow)", "due_at < \(bounds.afterSoon)"]
        case .open: ["is_open = 1"]
        // A number is looked up by itself, whatever the order of the list.
        case .all: query.number == nil ? ["received_at >= 0"] : []
        }
    }

    private var filters: [SQL] {
        var filters: [SQL] = []
        if let source = query.source { filters.append("source = \(source)") }
        if let state = query.state, query.view != .open, query.view != .all { filters.append("state = \(state)") }
        if let number = query.number {
            filters += ["source IN \(anyOf: OrderSource.allCases)", "number = \(number)"]
        }
        if let office = query.office { filters.append("+office_id = \(office)") }
        return filters
    }

    private var beyond: [SQL] {
        guard let cursor = query.cursor else { return [] }
        return query.isByDeadline
            ? ["(due_at, id) > (\(cursor.key), \(cursor.id))"] : ["(received_at, id) < (\(cursor.key), \(cursor.id))"]
    }
}
