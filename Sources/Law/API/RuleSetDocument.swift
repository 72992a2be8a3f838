internal import Kernel
internal import LawRules
internal import Web

/// A rule set as programs see it.
enum RuleSetDocument {
    private static let headProperties: [Schema.Property] = [
        .required("id", .string), .required("title", .name),
        .required("officeKind", .choice(of: RuleSet.OfficeKind.self)),
        .required("from", .day), .nullable("to", .day), .required("source", .name), .required("status", status),
        .nullable("note", .name),
    ]

    static let headSchema = Schema.object(headProperties).named("RuleSetHead")

    static let schema = Schema.object(
        headProperties + [
            .required("periods", .array(of: period)), .required("extensions", .array(of: extensionSchema)),
            .required("refusalGrounds", .array(of: ground)), .required("terminationGrounds", .array(of: ground)),
            .required("otherPaths", .array(of: ground)), .required("notOpeningGrounds", .array(of: ground)),
        ]
    ).named("RuleSet")

    private static let status = Schema.choice(of: RuleStatus.self)

    private static let period = Schema.object([
        .required("key", .choice(of: PeriodKey.self)), .required("number", .integer()),
        .required("unit", .choice(of: PeriodUnit.self)), .required("rolling", .choice(of: Rolling.self)),
        .required("start", .choice(of: StartEvent.self)),
        .required("pausedBy", .array(of: .choice(of: PauseKind.self))), .required("article", .name),
        .required("status", status), .nullable("note", .name),
    ]).named("Period")

    private static let extensionSchema = Schema.object([
        .required("period", .choice(of: PeriodKey.self)), .required("days", .integer()),
        .required("needs", .choice(of: ExtensionRule.Consent.self)), .required("article", .name),
        .required("status", status), .nullable("note", .name),
    ]).named("Extension")

    private static let factor = Schema.object([
        .required("id", .string), .required("text", .name), .required("status", status), .nullable("note", .name),
    ]).named("Factor")

    private static let ground = Schema.object([
        .required("id", .string), .required("text", .name), .required("status", status), .nullable("note", .name),
        .required("factors", .array(of: factor)),
    ]).named("Ground")

    static func head(_ rules: RuleSet) -> [JSONValue.Member] {
        [
            .init("id", .string(rules.id)), .init("title", rules.title.json),
            .init("officeKind", .string(rules.officeKind.rawValue)), .init("from", .string(rules.from.description)),
            .init("to", .optional(rules.to?.description)), .init("source", rules.source.json),
            .init("status", .string(rules.status.rawValue)), .init("note", rules.note?.json ?? .null),
        ]
    }

    static func json(_ rules: RuleSet) -> JSONValue {
        let extensions = PeriodKey.allCases.compactMap { key in rules.extensions[key].map { json(key, $0) } }
        return .object(
            head(rules) + [
                .init("periods", .array(rules.periodsInOrder.map { json($0.key, $0.period) })),
                .init("extensions", .array(extensions)),
                .init("refusalGrounds", .array(rules.refusalGrounds.map(json))),
                .init("terminationGrounds", .array(rules.terminationGrounds.map(json))),
                .init("otherPaths", .array(rules.otherPaths.map(json))),
                .init("notOpeningGrounds", .array((rules.notOpeningGrounds ?? []).map(json))),
            ])
    }

    private static func json(_ key: PeriodKey, _ period: LegalPeriod) -> JSONValue {
        [
            "key": .string(key.rawValue), "number": .number(period.period.number),
            "unit": .string(period.period.unit.rawValue), "rolling": .string(period.period.rolling.rawValue),
            "start": .string(period.start.rawValue),
            "pausedBy": .array(period.pausedBy.map { .string($0.rawValue) }), "article": period.article.json,
            "status": .string(period.status.rawValue), "note": period.note?.json ?? .null,
        ]
    }

    private static func json(_ key: PeriodKey, _ rule: ExtensionRule) -> JSONValue {
        [
            "period": .string(key.rawValue), "days": .number(rule.days), "needs": .string(rule.needs.rawValue),
            "article": rule.article.json, "status": .string(rule.status.rawValue), "note": rule.note?.json ?? .null,
        ]
    }

    private static func json(_ ground: Ground) -> JSONValue {
        .object(factor(ground) + [.init("factors", .array(ground.factors.map { .object(factor($0)) }))])
    }

    private static func factor(_ ground: Ground) -> [JSONValue.Member] {
        [
            .init("id", .string(ground.id)), .init("text", ground.text.json),
            .init("status", .string(ground.status.rawValue)), .init("note", ground.note?.json ?? .null),
        ]
    }
}
