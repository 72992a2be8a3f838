internal import DocumentsRules
internal import Kernel
internal import Web

/// A document as programs read it, and what they send to have one issued.
enum DocumentJSON {
    static let schema = Schema.object([
        .required("id", .key), .required("form", .choice(of: FormKey.self)), .required("formVersion", .integer()),
        .nullable("template", .key), .required("title", .string), .nullable("number", .string),
        .required("addressee", .string), .required("office", .key), .required("copies", .integer()),
        .required("forConsumer", .boolean), .required("sha256", .string), .required("size", .integer()),
        .required("issuedAt", .instant), .required("issuedOn", .day), .required("voided", .boolean),
        .nullable("voidedAt", .instant),
        .absent("values", .object(keys.map { .absent($0, .string) }).about(DocumentAPIText.values)),
        .absent("voidReason", .string),
    ]).named("Document")

    /// `values` and the reason for voiding are for staff.
    static func value(_ document: IssuedDocument, _ file: OpenedFile) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(String(document.id))), .init("form", .string(document.form.rawValue)),
            .init("formVersion", .number(document.formVersion)),
            .init("template", .optional(document.template.map { String($0) })),
            .init("title", .string(document.title)), .init("number", .optional(document.number)),
            .init("addressee", .string(document.addressee)), .init("office", .string(String(document.office))),
            .init("copies", .number(document.copies)), .init("forConsumer", .bool(document.isForConsumer)),
            .init("sha256", .string(document.hashText)), .init("size", .number(document.size)),
            .init("issuedAt", .string(document.issuedAt.iso)),
            .init("issuedOn", .string(document.issuedOn.description)),
            .init("voided", .bool(document.voided != nil)), .init("voidedAt", .optional(document.voided?.at.iso)),
        ]
        guard !file.isForConsumer else { return .object(members) }
        let values = document.values.sorted { $0.key < $1.key }
        members.append(.init("values", .object(values.map { .init($0.key, .string($0.value)) })))
        if let reason = document.voided?.reason { members.append(.init("voidReason", .string(reason))) }
        return .object(members)
    }

    /// Every field of any form or letter; those of another form than the one named are refused.
    static let issuing = Schema.object([
        .required("form", .text(max: 40).about(DocumentAPIText.form).example("form5")),
        .optional("values", .object(keys.map { .optional($0, .text(max: 10_000)) }).about(DocumentAPIText.values)),
    ])

    static let example: JSONValue = ["form": "form5", "values": ["contact": "孟女士", "phone": "0471-1234012"]]

    private static let keys: [String] = {
        let all = DocumentForm.official.flatMap(\.fields).map(\.key) + DocumentFact.allCases.map(\.rawValue)
        return Set(all).sorted()
    }()
}
