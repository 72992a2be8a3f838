internal import CaseworkRules
internal import Kernel
internal import Storage
internal import WorkOrdersRules

/// A work order between its row and its value.
enum OrderRow {
    /// A deadline that sorts after all others, for orders without one: the end of the year 9999.
    static let noDue = Instant(milliseconds: 253_402_300_799_999)

    static func order(_ row: Row) throws -> WorkOrder {
        let content = OrderContent(
            kind: try row.text("kind"), proposed: try row.optionalChoice("proposed"), title: try row.text("title"),
            text: try row.text("body"), callerName: try row.text("caller_name"),
            callerPhone: try row.text("caller_phone"), callerAddress: try row.text("caller_address"),
            trader: try row.text("trader"), division: try row.optionalText("division").flatMap { DivisionCode($0) },
            earlier: try row.text("earlier"))
        let due = try row.instant("due_at")
        var order = WorkOrder(
            id: try row.int64("id"), source: try row.choice("source"), number: try row.text("number"),
            office: try row.int64("office_id"), content: content, receivedAt: try row.instant("received_at"),
            dueAt: due == noDue ? nil : due)
        order.state = try row.choice("state")
        order.version = try row.int("version")
        order.link = try link(row)
        order.answer = try row.text("answer")
        order.answeredAt = try row.optionalInstant("answered_at")
        order.callBack = try callBack(row)
        order.closedAt = try row.optionalInstant("closed_at")
        order.isSealed = try row.bool("sealed")
        return order
    }

    private static func link(_ row: Row) throws -> OrderLink? {
        guard let number = try row.optionalText("case_number") else { return nil }
        return OrderLink(file: number, isRepeat: try row.bool("is_repeat"))
    }

    private static func callBack(_ row: Row) throws -> CallBack? {
        guard let reached: CallBack.Reached = try row.optionalChoice("reached") else { return nil }
        return CallBack(
            reached: reached, satisfied: try row.optionalChoice("satisfied"), note: try row.text("call_note"))
    }
}

/// The statements that store an order; every key in them was drawn before.
enum OrderWriting {
    static func insert(_ order: WorkOrder) -> SQL {
        let content = order.content
        return """
            INSERT INTO work_order (id, source, number, office_id, state, version, owes_answer, is_open, received_at,
                due_at, kind, proposed, title, body, caller_name, caller_phone, caller_address, phone, trader, division,
                earlier, sealed, case_number, is_repeat, answer, call_note)
            VALUES (\(order.id), \(order.source), \(order.number), \(order.office), \(order.state), \(order.version),
                \(order.state.owesAnswer), \(order.state.isOpen), \(order.receivedAt),
                \(order.dueAt ?? OrderRow.noDue), \(content.kind), \(content.proposed), \(content.title),
                \(content.text), \(content.callerName), \(content.callerPhone), \(content.callerAddress),
                \(content.comparedPhone), \(content.trader), \(content.division), \(content.earlier),
                \(order.isSealed), \(order.link?.file), \(order.link?.isRepeat ?? false), \(order.answer), '')
            """
    }

    /// The order as it is now; `version` guards where it was read.
    static func update(_ order: WorkOrder, from version: Int) -> SQL {
        let content = order.content
        return """
            UPDATE work_order SET state = \(order.state), version = \(order.version),
                owes_answer = \(order.state.owesAnswer), is_open = \(order.state.isOpen),
                received_at = \(order.receivedAt), due_at = \(order.dueAt ?? OrderRow.noDue), kind = \(content.kind),
                proposed = \(content.proposed), title = \(content.title), body = \(content.text),
                caller_name = \(content.callerName), caller_phone = \(content.callerPhone),
                caller_address = \(content.callerAddress), phone = \(content.comparedPhone),
                trader = \(content.trader), division = \(content.division), earlier = \(content.earlier),
                sealed = \(order.isSealed), case_number = \(order.link?.file),
                is_repeat = \(order.link?.isRepeat ?? false), answer = \(order.answer),
                answered_at = \(order.answeredAt), reached = \(order.callBack?.reached),
                satisfied = \(order.callBack?.satisfied), call_note = \(order.callBack?.note ?? ""),
                closed_at = \(order.closedAt)
            WHERE id = \(order.id) AND version = \(version)
            """
    }

    static func insert(_ note: OrderNote, of order: WorkOrder, id: Int64, by who: Principal, at now: Instant) -> SQL {
        """
        INSERT INTO work_order_entry (id, order_id, at, kind, detail, text, by_person, by_name, office_id)
        VALUES (\(id), \(order.id), \(now), \(note.kind), \(note.detail), \(note.text),
            \(who.key == nil ? who.person : nil), \(who.reference), \(who.office))
        """
    }
}
