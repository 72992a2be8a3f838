internal import HTTPTypes
internal import Kernel
internal import ReportingRules
internal import Web

/// Reports for programs: a report computed now, and the convention sets by which it can be computed.
struct ReportEndpoints: Sendable {
    let tools: ReportingTools

    var all: [Endpoint] { [report, conventions] }

    private var report: Endpoint {
        Endpoint(
            .get, "/reports/complaints", id: "readComplaintReport", ReportingAPIText.report,
            parameters: [
                .query("period", .text(max: 24), ReportingAPIText.period),
                .query("scope", .text(max: 12), ReportingAPIText.scope),
                .query("convention", .text(max: 40), ReportingAPIText.convention),
            ], answers: [.init(.ok, ReportingAPIText.answer, ReportSchema.report)], problems: [.invalid]
        ) { request in
            let asked = try ReportRequest.reading(
                period: request.query("period"), scope: request.query("scope"),
                convention: request.query("convention"), book: tools.book,
                usual: ReportUsual(today: tools.today, scope: tools.home), today: tools.today)
            return APIAnswer(.ok, ReportJSON.value(try await tools.document(asked)))
        }
    }

    private var conventions: Endpoint {
        let local = Schema.object([.required("zh", .string), .required("en", .string)])
        let value = Schema.object([.required("value", .string), .nullable("from", .day)])
        let setting = Schema.object([
            .required("name", .choice(of: ConventionSwitch.self)), .required("values", .array(of: value)),
            .required("evidence", local),
        ])
        let set = Schema.object([
            .required("id", .string), .required("name", local), .required("settings", .array(of: setting)),
        ]).named("ReportConvention")
        return Endpoint(
            .get, "/reports/conventions", id: "listReportConventions", ReportingAPIText.conventions,
            answers: [
                .init(
                    .ok, ReportingAPIText.conventionsListed,
                    .object([
                        .required("conventions", .array(of: set))
                    ]))
            ]
        ) { _ in
            APIAnswer(.ok, ["conventions": .array(tools.book.conventions.map(Self.json))])
        }
    }

    private static func json(_ set: Convention) -> JSONValue {
        [
            "id": .string(set.id), "name": local(set.name),
            "settings": .array(
                set.settings.map { setting in
                    [
                        "name": .string(setting.name.rawValue),
                        "values": .array(
                            setting.values.map {
                                ["value": .string($0.value), "from": .optional($0.from?.description)]
                            }),
                        "evidence": local(setting.evidence),
                    ]
                }),
        ]
    }

    private static func local(_ text: LocalText) -> JSONValue { ["zh": .string(text.zh), "en": .string(text.en)] }
}

/// What the API of reports says of itself.
enum ReportingAPIText {
    static let report = Text(zh: "一个时期的投诉情况分析，现在算", en: "The report on complaints of a period, computed now")
    static let period = Text(
        zh: "时期：2022、2022H1、2025Q1、2025-06、2025-06/25（上月25日至本月24日）、2025-01-15..2025-03-20",
        en: "The period: 2022, 2022H1, 2025Q1, 2025-06, 2025-06/25 (from the 25th of the month before), or two days")
    static let scope = Text(zh: "行政区划代码，100000是全部", en: "The code of the division; 100000 for everything")
    static let convention = Text(zh: "口径：cca、hunan、samr-12315", en: "The conventions: cca, hunan, samr-12315")
    static let answer = Text(
        zh: "每个印出来的数；百分数是文本，与印出来的一样；没有的是null",
        en: "Every printed value; percentages are texts exactly as printed, null where there is none")
    static let conventions = Text(zh: "各种口径和依据", en: "The convention sets with their evidence")
    static let conventionsListed = Text(zh: "口径", en: "The sets")
}
