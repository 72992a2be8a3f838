internal import CaseworkRules
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// A work order as the API gives it; who called is masked, as on the page.
struct OrderDocument {
    let order: WorkOrder
    let tools: WorkOrderTools

    static let schema = Schema.object(
        members + [
            .required("text", .string), .required("callerName", .string), .required("callerPhone", .string),
            .required("sealed", .boolean), .nullable("division", .string), .nullable("earlier", .string),
            .nullable("answer", .string), .nullable("answeredAt", .instant),
            .nullable("reached", .choice(of: CallBack.Reached.self)),
            .nullable("satisfied", .choice(of: CallBack.Satisfied.self)), .nullable("closedAt", .instant),
        ]
    ).named("Order")

    static let page = Schema.object([
        .required("orders", .array(of: Schema.object(members).named("OrderLine"))), .nullable("next", .string),
    ]).named("OrderPage")

    private static let members: [Schema.Property] = [
        .required("id", .key), .required("source", .choice(of: OrderSource.self)), .required("number", .string),
        .required("state", .choice(of: OrderState.self)), .required("version", .integer()),
        .required("office", .key), .required("subject", .string), .required("kind", .string),
        .nullable("proposed", .choice(of: CaseKind.self)), .required("trader", .string),
        .required("receivedAt", .instant), .nullable("dueAt", .instant), .required("late", .boolean),
        .nullable("file", .string), .required("repeat", .boolean),
    ]

    var line: JSONValue {
        let content = order.content
        return [
            "id": .string(String(order.id)), "source": .string(order.source.rawValue),
            "number": .string(order.number), "state": .string(order.state.rawValue),
            "version": .number(order.version), "office": .string(String(order.office)),
            "subject": .string(content.heading), "kind": .string(content.kind),
            "proposed": .optional(content.proposed?.rawValue), "trader": .string(content.trader),
            "receivedAt": .string(order.receivedAt.iso), "dueAt": .optional(order.dueAt?.iso),
            "late": .bool(OrderUrgency(order, at: tools.time.now(), in: tools.zone) == .late),
            "file": .optional(order.link?.file), "repeat": .bool(order.link?.isRepeat ?? false),
        ]
    }

    var json: JSONValue {
        let content = order.content
        func told(_ text: String) -> JSONValue { .optional(text.isEmpty ? nil : text) }
        let more: JSONValue = [
            "text": .string(content.text), "callerName": .string(Mask.name(content.callerName)),
            "callerPhone": .string(content.callerPhone.isEmpty ? "" : Mask.phone(content.callerPhone)),
            "sealed": .bool(order.isSealed), "division": .optional(content.division?.rawValue),
            "earlier": told(content.earlier), "answer": told(order.answer),
            "answeredAt": .optional(order.answeredAt?.iso), "reached": .optional(order.callBack?.reached.rawValue),
            "satisfied": .optional(order.callBack?.satisfied?.rawValue), "closedAt": .optional(order.closedAt?.iso),
        ]
        return line.with(more.members)
    }
}
