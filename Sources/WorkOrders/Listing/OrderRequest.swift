internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The list that an address asks for; whatever cannot be read in it is left out.
struct OrderRequest: Sendable {
    /// The filters that an address may carry, in the order of their chips.
    enum Key: String, CaseIterable { case source, state, office, number }

    let query: OrderQuery
    /// What was asked for, as typed.
    let values: [Key: String]

    init(_ form: FormData, offices: [Int64]?) {
        var values: [Key: String] = [:]
        for key in Key.allCases {
            guard case .success(let text) = TextRules.clean(form.text(key.rawValue), max: 100, lines: false) else {
                continue
            }
            if !text.isEmpty { values[key] = text }
        }
        let view = OrderView(rawValue: form.text("view")) ?? (values.isEmpty ? .owed : .all)
        var query = OrderQuery(view, offices: offices)
        query.source = values[.source].flatMap(OrderSource.init)
        query.state = values[.state].flatMap(OrderState.init)
        query.office = values[.office].flatMap { Int64($0) }.flatMap { offices?.contains($0) ?? true ? $0 : nil }
        query.number = values[.number]
        query.cursor = OrderCursor(form.text("after"))
        self.query = query
        self.values = values
    }

    /// The address of the same list with another view or cursor, or without one filter.
    func path(
        view: OrderView? = nil, without key: Key? = nil, cursor: OrderCursor? = nil, clear: Bool = false
    ) -> String {
        var pairs = [("view", (view ?? query.view).rawValue)]
        for kept in Key.allCases where kept != key && !clear {
            if let value = values[kept] { pairs.append((kept.rawValue, value)) }
        }
        if let cursor { pairs.append(("after", cursor.text)) }
        return OrderAddress.root + "?"
            + pairs.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}
