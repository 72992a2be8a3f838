internal import AccountsRules
package import Kernel
internal import Storage
package import WorkOrdersRules

extension OrderStore {
    /// Takes one order in for the person's own office; throws ``KnownOrder`` when the source sent that number before.
    package func take(_ listed: ListedOrder, by who: Principal) async throws -> WorkOrder {
        guard let own = who.office, tools.allows(.takeIn, own, who) else { throw OrderRefused([.notAllowed]) }
        let order = order(listed, at: own)
        var change = Change()
        change.insert(OrderWriting.insert(order))
        change.insert(taken(order, by: who, at: tools.time.now()))
        do {
            try await tools.database.submit(change)
        } catch ChangeRefused.duplicate {
            guard let id = try await id(listed.source, listed.number) else { throw StaleOrder() }
            throw KnownOrder(id: id)
        }
        return order
    }

    func order(_ listed: ListedOrder, at office: Int64) -> WorkOrder {
        WorkOrder(
            id: tools.nextKey(), source: listed.source, number: listed.number, office: office,
            content: listed.content, receivedAt: listed.receivedAt, dueAt: listed.dueAt)
    }

    func taken(_ order: WorkOrder, by who: Principal, at now: Instant) -> SQL {
        OrderWriting.insert(OrderNote("takenIn"), of: order, id: tools.nextKey(), by: who, at: now)
    }

    /// The key of the order with that number.
    package func id(_ source: OrderSource, _ number: String) async throws -> Int64? {
        try await tools.database.row(
            "SELECT id FROM work_order WHERE source = \(source) AND number = \(number)")?.int64("id")
    }

    /// The office that is to handle a listed order: the one in charge of its place, if the person may take lists in
    /// for it, else the person's own.
    func office(for listed: ListedOrder, _ own: Int64, _ who: Principal) -> Int64 {
        guard let division = listed.content.division,
            let office = tools.directory().competentOffice(for: division, on: tools.today),
            tools.allows(.takeList, office.id, who)
        else { return own }
        return office.id
    }

    /// Takes some orders of a list in, each number once, or finds out what would become of each when it is `dry`.
    ///
    /// One transaction: those that are there are held, so that nobody moves one between its comparison and its change.
    func take(_ listed: [ListedOrder], dry: Bool, by who: Principal) async throws -> [ListedResult] {
        guard let own = tools.ownOffice(of: who), tools.allows(.takeList, own, who) else {
            throw OrderRefused([.notAllowed])
        }
        let now = tools.time.now()
        // Drawn before the transaction, which may be run again and then meets the same keys.
        let drawn = listed.map { (order: order($0, at: office(for: $0, own, who)), entry: tools.nextKey()) }
        let (store, numbers) = (self, listed.map(\.number))
        guard let source = listed.first?.source else { return [] }
        return try await tools.database.transaction { transaction in
            let rows = try transaction.rows(
                """
                SELECT * FROM work_order WHERE source = \(source) AND number IN \(anyOf: numbers)
                ORDER BY id \(dialect: .forUpdate)
                """)
            let known = Dictionary(
                try rows.map(OrderRow.order).map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
            return try zip(listed, drawn).map { record, drawn in
                let result = store.result(record, known[record.number], who)
                if !dry { try store.write(result, drawn.order, drawn.entry, who, now, transaction) }
                return result
            }
        }
    }

    private func result(_ listed: ListedOrder, _ known: WorkOrder?, _ who: Principal) -> ListedResult {
        guard let known else { return .new }
        return tools.allows(.takeList, known.office, who) ? known.comparing(listed) : .elsewhere
    }

    /// Stores what a listed order makes new.
    private func write(
        _ result: ListedResult, _ new: WorkOrder, _ entry: Int64, _ who: Principal, _ now: Instant,
        _ transaction: any Writing
    ) throws {
        var change = Change()
        switch result {
        case .new:
            change.insert(OrderWriting.insert(new))
            change.insert(OrderWriting.insert(OrderNote("takenIn"), of: new, id: entry, by: who, at: now))
        case .changed(let parts, let after):
            let note = OrderNote("changedBySender", detail: parts.map(\.rawValue).joined(separator: " "))
            change.run(OrderWriting.update(after, from: after.version - 1), expecting: 1)
            change.insert(OrderWriting.insert(note, of: after, id: entry, by: who, at: now))
        case .alreadyThere, .tooLate, .elsewhere: return
        }
        try transaction.run(change)
    }
}
