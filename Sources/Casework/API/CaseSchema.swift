internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The shape of ``CaseDocument``.
enum CaseSchema {
    static let schema = Schema.object(head + people + work).named("CaseFile")

    private static let head: [Schema.Property] = [
        .required("number", .string), .required("kind", .choice(of: CaseKind.self)),
        .required("channel", .choice(of: Channel.self)), .required("state", .choice(of: CaseState.self)),
        .required("version", .integer()), .required("receivedAt", .instant), .required("receivedOn", .day),
        .required("office", OfficeDocument.schema), .nullable("officer", .key), .required("ruleSet", .string),
        .required("division", .string),
        .required(
            "category",
            .object([.required("system", .string), .required("code", .string), .nullable("name", .name)])),
        .required("nature", .string), .required("title", .string), .required("story", .string),
    ]

    private static let people: [Schema.Property] = [
        .required(
            "trader",
            .object([
                .required("name", .string), .nullable("creditCode", .string), .required("division", .string),
                .required("address", .string), .required("phone", .string),
            ]).named("Trader")),
        .required(
            "consumer",
            .object([
                .required("name", .string), .required("phone", .string),
                .nullable("ageBand", .choice(of: AgeBand.self)), .nullable("rural", .boolean),
            ]).named("Consumer")),
        .required("purchase", purchase),
        .required(
            "claims",
            .array(of: .object([.required("kind", .choice(of: ClaimKind.self)), .nullable("amount", .money)]))),
        .required("consents", .object(ConsentPurpose.allCases.map { .absent($0.rawValue, .boolean) })),
    ]

    private static let purchase = Schema.object([
        .required("online", .boolean), .required("platform", .string), .required("shop", .string),
        .required("product", .string), .required("brand", .string), .required("model", .string),
        .required("orderNumber", .string), .nullable("gtin", .string), .nullable("boughtOn", .day),
        .nullable("amount", .money),
    ]).named("Purchase")

    private static let work: [Schema.Property] = [
        .required(
            "clocks",
            .array(
                of: .object(
                    DueDocument.properties + [
                        .required("start", .day), .required("state", .choice(of: Clock.State.self)),
                        .nullable("endedOn", .day), .required("extendedBy", .integer()),
                    ]
                ).named("Clock"))),
        .required(
            "pauses",
            .array(
                of: .object([
                    .required("kind", .choice(of: PauseKind.self)), .required("first", .day), .nullable("last", .day),
                ]))),
        .nullable("handover", .object([.required("to", OfficeDocument.schema)])),
        .nullable("acceptedOn", .day), .nullable("closedOn", .day), .nullable("outcome", .choice(of: Outcome.self)),
        .nullable(
            "agreement",
            .object([.required("terms", .string), .required("amount", .money), .nullable("performBy", .day)])),
        .nullable("agreedAmount", .money), .nullable("performedAmount", .money), .nullable("punitiveAmount", .money),
        .nullable(
            "rating",
            .object([
                .required("solved", .choice(of: Rating.Solved.self)), .required("score", .integer(1...5)),
                .required("text", .string), .nullable("fair", .choice(of: Rating.Solved.self)),
            ])),
        .required(
            "notes",
            .array(
                of: .object([
                    .required("kind", .choice(of: Note.Kind.self)), .required("text", .string),
                    .required("at", .instant),
                ]))),
        .required(
            "evidence",
            .array(
                of: .object([
                    .required("id", .key), .required("name", .string), .required("type", .string),
                    .required("size", .integer()), .required("addedAt", .instant),
                ]).named("Evidence"))),
        .required("timeline", .array(of: event)),
        .required(
            "links",
            .array(
                of: .object([
                    .required("number", .string), .required("kind", .choice(of: CaseKind.self)),
                    .required("state", .choice(of: CaseState.self)), .required("link", .choice(of: CaseLink.Kind.self)),
                    .required("own", .boolean),
                ]).named("CaseLink"))),
        .required("moves", .array(of: .choice(of: CaseMove.Name.self))),
    ]

    private static let event = Schema.object([
        .required("sequence", .integer()), .required("at", .instant), .required("kind", .string),
        .required("by", .string), .nullable("office", OfficeDocument.schema),
    ]).named("Event")
}
