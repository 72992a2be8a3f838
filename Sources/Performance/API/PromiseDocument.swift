internal import CaseworkRules
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// The promises of a file as programs see them.
enum PromiseDocument {
    static let list = Schema.object([
        .required("number", .string), .nullable("agreedOn", .day), .required("promises", .array(of: promise)),
    ]).named("Promises")

    private static let promise = Schema.object([
        .required("position", .integer()), .required("version", .integer()), .required("by", .choice(of: Side.self)),
        .nullable("kind", .choice(of: ClaimKind.self)), .required("what", .string), .nullable("amount", .money),
        .required("dueOn", .day), .required("state", .choice(of: PromiseState.self)),
        .required("overdue", .boolean), .nullable("handedInOn", .day), .nullable("doneOn", .day),
        .nullable("brokenOn", .day), .required("acts", .array(of: act)), .required("moves", .array(of: .string)),
    ]).named("Promise")

    private static let act = Schema.object([
        .required("what", .choice(of: PromiseMove.Name.self)), .required("by", .choice(of: Side.self)),
        .required("throughOffice", .boolean), .required("at", .instant), .required("text", .string),
        .required(
            "files",
            .array(
                of: .object([
                    .required("id", .key), .required("name", .string), .required("type", .string),
                    .required("size", .integer()),
                ]).named("PromiseFile"))),
    ]).named("PromiseAct")

    static func json(_ visit: PromiseVisit) -> JSONValue {
        [
            "number": .string(visit.facts.number.text), "agreedOn": .optional(visit.facts.agreedOn?.description),
            "promises": .array(visit.promises.map { json($0.promise, visit) }),
        ]
    }

    private static func json(_ promise: Promise, _ visit: PromiseVisit) -> JSONValue {
        let terms = promise.terms
        return [
            "position": .number(promise.position), "version": .number(promise.version),
            "by": .string(terms.by.rawValue), "kind": .optional(terms.kind?.rawValue), "what": .string(terms.what),
            "amount": .optional(terms.amount?.yuanText.replacing(",", with: "")),
            "dueOn": .string(terms.dueOn.description),
            "state": .string(promise.state.rawValue), "overdue": .bool(promise.isOverdue(on: visit.today)),
            "handedInOn": .optional(promise.handedInOn?.description),
            "doneOn": .optional(promise.doneOn?.description), "brokenOn": .optional(promise.brokenOn?.description),
            "acts": .array(visit.acts.filter { $0.position == promise.position }.map(json)),
            "moves": .array(
                PromiseStep.allCases.filter { visit.may($0, on: promise) }.map { .string($0.move.rawValue) }),
        ]
    }

    private static func json(_ stored: StoredAct) -> JSONValue {
        let act = stored.act
        return [
            "what": .string(act.what.rawValue), "by": .string(act.side.rawValue), "throughOffice": .bool(act.isByStaff),
            "at": .string(act.at.iso), "text": .string(act.text),
            "files": .array(
                stored.files.map { id, file in
                    [
                        "id": .string(String(id)), "name": .string(file.name), "type": .string(file.type),
                        "size": .number(file.size),
                    ]
                }),
        ]
    }
}

/// What the description of the API says of promises.
enum PromiseAPIText {
    static let list = Text(zh: "协议里要履行的各项", en: "What was promised in the agreement")
    static let promises = Text(
        zh: "每一项：谁做什么、最晚哪天、做到没有；version用在If-Match里",
        en: "Each item: who does what by which day, and whether it is done; its version goes into If-Match")
    static let file = Text(zh: "读一个凭证", en: "Read a file of proof")
    static let fileKey = Text(zh: "文件的编号", en: "The key of the file")
    static let fileBytes = Text(zh: "对方看到的文件", en: "The file as the other side is shown it")
    static let enter = Text(zh: "登记一项要履行的（工作人员）", en: "Enter something to be performed (staff)")
    static let number = Text(zh: "投诉编号", en: "The number of the complaint")
    static let position = Text(zh: "第几项", en: "The position of the item")
    static let version = Text(zh: "这一项的版本", en: "The version of the item")
    static let done = Text(zh: "记下了", en: "Noted")

    static func text(_ step: PromiseStep) -> Text {
        switch step {
        case .proof: Text(zh: "报告做到了，附说明或凭证", en: "Tell it as performed, with words or files as proof")
        case .confirmation: Text(zh: "确认对方做到了", en: "Confirm that the other side has performed it")
        case .dispute: Text(zh: "说明对方没有做到", en: "Say that the other side has not performed it")
        case .release: Text(zh: "免除这一项（工作人员）", en: "Release the item (staff)")
        }
    }
}
