internal import CaseworkRules
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// An order that a program takes in.
enum OrderBody {
    static let schema = Schema.object([
        .required("source", .choice(of: OrderSource.self)), .required("number", .text(min: 1, max: OrderLimits.number)),
        .required("text", .text(min: 1, max: OrderLimits.text)), .optional("receivedAt", .instant),
        .optional("dueAt", .instant), .optional("kind", .text(max: OrderLimits.name)),
        .optional("proposed", .choice(CaseKind.filed.map(\.rawValue))),
        .optional("title", .text(max: OrderLimits.title)),
        .optional("callerName", .text(max: OrderLimits.name)), .optional("callerPhone", .text(max: OrderLimits.name)),
        .optional("callerAddress", .text(max: OrderLimits.address)),
        .optional("trader", .text(max: OrderLimits.trader)),
        .optional("division", .text(max: 20)), .optional("earlier", .text(max: OrderLimits.number)),
    ]).named("OrderToTakeIn")

    static let example: JSONValue = [
        "source": "12345", "number": "WO-20261012-0001", "text": "在甲子电器行买的洗衣机漏水，修了两次没修好，店里不肯换。",
        "receivedAt": "2026-10-12T01:30:00.000Z", "dueAt": "2026-10-17T09:00:00.000Z", "kind": "投诉",
        "proposed": "complaint", "callerName": "王样例", "callerPhone": "13800002046", "trader": "甲子电器行（赛罕店）",
        "division": "150105",
    ]

    /// The order, or every problem of the body.
    static func reading(_ body: JSONValue, now: Instant) throws(Invalid) -> ListedOrder {
        var fields = OrderFields(body, schema)
        let content = OrderContent(
            kind: fields.word("kind", max: OrderLimits.name), proposed: fields.choice("proposed"),
            title: fields.word("title", max: OrderLimits.title),
            text: fields.text("text", max: OrderLimits.text, needed: true),
            callerName: fields.word("callerName", max: OrderLimits.name),
            callerPhone: fields.word("callerPhone", max: OrderLimits.name),
            callerAddress: fields.word("callerAddress", max: OrderLimits.address),
            trader: fields.word("trader", max: OrderLimits.trader), division: fields.division("division"),
            earlier: fields.word("earlier", max: OrderLimits.number))
        let number = fields.text("number", max: OrderLimits.number, lines: false, needed: true)
        let receivedAt = fields.instant("receivedAt") ?? now
        if receivedAt > now.adding(seconds: 3_600) { fields.report("receivedAt", .dayInFuture) }
        let dueAt = fields.instant("dueAt")
        let source: OrderSource? = fields.choice("source")
        guard fields.problems.isEmpty, let source else { throw Invalid(fields.problems) }
        return ListedOrder(source: source, number: number, content: content, receivedAt: receivedAt, dueAt: dueAt)
    }
}

/// What a move of an order needs.
enum OrderMoveBody {
    static func schema(_ name: OrderMove.Name) -> Schema {
        let text = Schema.text(min: 1, max: OrderLimits.answer)
        return switch name {
        case .sign, .open: .object([])
        case .sendBack: .object([.required("reason", .choice(of: SendBackReason.self)), .required("text", text)])
        case .join: .object([.required("file", .text(max: 60)), .optional("repeat", .boolean)])
        case .answer: .object([.required("text", text)])
        case .callBack:
            .object([
                .required("reached", .choice(of: CallBack.Reached.self)),
                .optional("satisfied", .choice(of: CallBack.Satisfied.self)), .optional("text", text),
            ])
        case .close: .object([.optional("text", text)])
        case .redo: .object([.required("text", text), .optional("dueAt", .instant)])
        }
    }

    static func example(_ name: OrderMove.Name) -> JSONValue {
        switch name {
        case .sign, .open: [:]
        case .sendBack: ["reason": "notOurs", "text": "属于住房和城乡建设部门职责。"]
        case .join: ["file": "150105-26-000001-3", "repeat": true]
        case .answer: ["text": "已受理，商家同意换新，10月20日前上门。"]
        case .callBack: ["reached": "yes", "satisfied": "yes"]
        case .close: [:]
        case .redo: ["text": "来电人说商家没有上门。", "dueAt": "2026-10-24T09:00:00.000Z"]
        }
    }

    /// The move, or every problem of the body.
    static func reading(_ name: OrderMove.Name, _ body: JSONValue) throws(Invalid) -> OrderMove {
        var fields = OrderFields(body, schema(name))
        let move = move(name, &fields)
        guard fields.problems.isEmpty, let move else { throw Invalid(fields.problems) }
        return move
    }

    private static func move(_ name: OrderMove.Name, _ fields: inout OrderFields) -> OrderMove? {
        let most = OrderLimits.answer
        switch name {
        case .sign: return .sign
        case .open: return nil
        case .sendBack:
            let text = fields.text("text", max: most, needed: true)
            return fields.choice("reason").map { .sendBack($0, text: text) }
        case .join:
            guard let number = CaseNumber(fields.word("file", max: 60)) else {
                fields.report("file", .badCaseNumber)
                return nil
            }
            return .join(number: number.text, isRepeat: fields.bool("repeat"))
        case .answer: return .answer(text: fields.text("text", max: most, needed: true))
        case .callBack:
            let note = fields.text("text", max: most)
            let satisfied: CallBack.Satisfied? = fields.choice("satisfied")
            return fields.choice("reached").map {
                .callBack(CallBack(reached: $0, satisfied: satisfied, note: note))
            }
        case .close: return .close(text: fields.text("text", max: most))
        case .redo:
            return .redo(text: fields.text("text", max: most, needed: true), dueAt: fields.instant("dueAt"))
        }
    }
}
