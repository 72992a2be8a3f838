package import CaseworkRules
package import Kernel
internal import Storage
internal import Web
package import WorkOrdersRules

/// Somebody else changed the order since it was read.
package struct StaleOrder: Error, Equatable {}

/// There is an order of that source and number already.
package struct KnownOrder: Error, Equatable {
    package let id: Int64
}

/// One entry of an order's history.
package struct OrderEntry: Sendable, Equatable {
    package let id: Int64
    package let at: Instant
    package let note: OrderNote
    /// Who did it, for people of the staff.
    package let person: Int64?
    /// The same without a name, also for programs and jobs.
    package let reference: String
}

/// Work orders as they are kept: read, taken in, moved.
package struct OrderStore: Sendable {
    let tools: WorkOrderTools

    package init(_ tools: WorkOrderTools) {
        self.tools = tools
    }

    /// The order, if the person may see it; throws `NotFound` otherwise, as if it were not there.
    package func order(_ id: Int64, for who: Principal) async throws -> WorkOrder {
        let row = try await tools.database.row("SELECT * FROM work_order WHERE id = \(id)")
        guard let order = try row.map(OrderRow.order), tools.allows(.view, order.office, who) else { throw NotFound() }
        return order
    }

    /// What has happened with an order, the newest first; at most 200 entries.
    package func entries(of id: Int64) async throws -> [OrderEntry] {
        try await tools.database.rows(
            "SELECT * FROM work_order_entry WHERE order_id = \(id) ORDER BY id DESC LIMIT 200"
        ).map { row in
            OrderEntry(
                id: try row.int64("id"), at: try row.instant("at"),
                note: OrderNote(
                    try row.text("kind"), detail: try row.text("detail"), text: try row.text("text")),
                person: try row.optionalInt64("by_person"), reference: try row.text("by_name"))
        }
    }

    /// Makes a move that opens no file; throws `OrderRefused` with all reasons, ``StaleOrder`` when the order is no
    /// longer at `version`, `NotFound` when the person may not see it.
    @discardableResult
    package func decide(
        _ move: OrderMove, on id: Int64, version: Int, by who: Principal
    ) async throws -> WorkOrder {
        if case .join(let number, _) = move, try await tools.filing.file(number, who) == nil {
            throw OrderRefused([.unknownFile])
        }
        let order = try await order(id, for: who)
        guard order.version == version else { throw StaleOrder() }
        let (change, after) = try change(move, on: order, by: who)
        do {
            try await tools.database.submit(change)
        } catch ChangeRefused.missed {
            throw StaleOrder()
        }
        if case .join(let number, true) = move {
            let note = "\(order.source.rawValue) \(order.number)\n\(order.content.text)"
            try await tools.filing.note(number, String(note.prefix(FilingLimits.moveText)), who)
        }
        return after
    }

    /// Opens a file from the order: the filing, the order's move and its history are kept in one change or not at all.
    package func open(
        _ filing: Filing, from id: Int64, version: Int, by who: Principal
    ) async throws -> OrderFiling.Opened {
        let order = try await order(id, for: who)
        guard order.version == version else { throw StaleOrder() }
        let situation = situation(order, who)
        let reasons = order.reasonsAgainst(.open, situation)
        guard reasons.isEmpty else { throw OrderRefused(reasons) }
        do {
            return try await tools.filing.receive(filing, who, order.office) { number in
                try change(.open(filing.kind, number: number), on: order, by: who).change
            }
        } catch ChangeRefused.missed {
            throw StaleOrder()
        }
    }

    private func change(
        _ move: OrderMove, on order: WorkOrder, by who: Principal
    ) throws -> (change: Change, after: WorkOrder) {
        let situation = situation(order, who)
        let decision = try order.deciding(move, situation)
        var change = Change()
        change.run(OrderWriting.update(decision.order, from: order.version), expecting: 1)
        change.insert(
            OrderWriting.insert(decision.entry, of: order, id: tools.nextKey(), by: who, at: situation.now))
        return (change, decision.order)
    }

    func situation(_ order: WorkOrder, _ who: Principal) -> OrderSituation {
        OrderSituation(who: who, relation: tools.relation(of: order.office, to: who), now: tools.time.now())
    }

    /// Notes that somebody was shown who called, with the reason.
    package func noteReveal(of order: WorkOrder, reason: String, by who: Principal) async throws {
        var change = Change()
        change.insert(
            OrderWriting.insert(
                OrderNote("revealed", text: reason), of: order, id: tools.nextKey(), by: who, at: tools.time.now()))
        try await tools.database.submit(change)
    }
}
