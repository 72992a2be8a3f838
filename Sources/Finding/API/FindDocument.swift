internal import CaseworkRules
internal import FindingRules
internal import Kernel
internal import Web

/// A page of files found, as JSON.
struct FindDocument {
    let result: FindResult
    let words: [String]
    let lag: IndexLag

    static let schema = Schema.object([
        .required("files", .array(of: file)), .nullable("next", .string),
        .nullable(
            "count",
            .object([
                .required("number", .integer()), .required("isMore", .boolean), .required("isUpperBound", .boolean),
            ])),
        .required(
            "index",
            .object([.required("waiting", .integer()), .nullable("upTo", .instant)])),
    ]).named("FoundPage")

    private static let file = Schema.object([
        .required("number", .string), .required("title", .string), .required("kind", .choice(of: CaseKind.self)),
        .required("state", .choice(of: CaseState.self)), .required("receivedAt", .instant), .required("office", .key),
        .nullable("officer", .key), .required("division", .string), .required("category", .string),
        .required("trader", .string),
        .required(
            "excerpt", .array(of: .object([.required("text", .string), .required("isHit", .boolean)]))),
    ]).named("FoundFile")

    var json: JSONValue {
        [
            "files": .array(result.files.map(line)), "next": .optional(result.next?.text),
            "count": result.count.map { count in
                [
                    "number": .number(count.number), "isMore": .bool(count.isMore),
                    "isUpperBound": .bool(count.isUpperBound),
                ]
            } ?? .null,
            "index": ["waiting": .number(lag.waiting), "upTo": .optional(lag.upTo?.iso)],
        ]
    }

    private func line(_ file: FoundFile) -> JSONValue {
        let excerpt = result.exact == nil ? file.excerpt(words) : nil
        return [
            "number": .string(file.number), "title": .string(file.title), "kind": .string(file.kind.rawValue),
            "state": .string(file.state.rawValue), "receivedAt": .string(file.receivedAt.iso),
            "office": .string(String(file.office)), "officer": .optional(file.officer.map { String($0) }),
            "division": .string(file.division), "category": .string(file.category), "trader": .string(file.trader),
            "excerpt": .array(
                (excerpt?.pieces ?? []).map { ["text": .string($0.text), "isHit": .bool($0.isHit)] }),
        ]
    }
}
