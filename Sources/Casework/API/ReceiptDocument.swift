internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// What a program gets for a filing: the receipt.
enum ReceiptDocument {
    static let schema = Schema.object([
        .required("number", .string), .required("queryCode", .string), .required("state", .choice(of: CaseState.self)),
        .required("version", .integer()), .required("receivedAt", .instant), .required("receivedOn", .day),
        .required("office", OfficeDocument.schema), .required("due", .array(of: DueDocument.schema)),
    ]).named("Receipt")

    static func json(_ received: Reception.Received, office: Office?) -> JSONValue {
        let file = received.receipt.file
        return [
            "number": .string(file.number.text), "queryCode": .string(received.code.text),
            "state": .string(file.state.rawValue), "version": .number(file.version),
            "receivedAt": .string(file.receivedAt.iso), "receivedOn": .string(file.receivedOn.description),
            "office": OfficeDocument.json(file.handling.office, office),
            "due": .array(file.clocks.map { .object(DueDocument.members(period: $0.key.rawValue, $0.due)) }),
        ]
    }
}

/// An office by its key, with its name.
enum OfficeDocument {
    static let schema = Schema.object([.required("id", .key), .required("name", .name)]).named("Office")

    static func json(_ id: Int64, _ office: Office?) -> JSONValue {
        let name = office?.name ?? LocalText(zh: "", en: "")
        return ["id": .string(String(id)), "name": name.json]
    }
}

/// A due day with its explanation, day by day.
enum DueDocument {
    static let properties: [Schema.Property] = [
        .required("period", .choice(of: PeriodKey.self)), .required("due", .day), .required("provisional", .boolean),
        .required(
            "steps",
            .array(
                of: .object([
                    .required("day", .day), .absent("count", .integer()),
                    .required("reason", .choice(of: DueStep.Reason.self)),
                ]).named("DueStep"))),
    ]

    static let schema = Schema.object(properties).named("Due")

    static func members(period: String, _ due: DueDate) -> [JSONValue.Member] {
        [
            .init("period", .string(period)), .init("due", .string(due.due.description)),
            .init("provisional", .bool(due.provisional)), .init("steps", .array(due.steps.map(step))),
        ]
    }

    private static func step(_ step: DueStep) -> JSONValue {
        var members = [JSONValue.Member("day", .string(step.day.description))]
        if let count = step.count { members.append(.init("count", .number(count))) }
        members.append(.init("reason", .string(step.reason.rawValue)))
        return .object(members)
    }
}
