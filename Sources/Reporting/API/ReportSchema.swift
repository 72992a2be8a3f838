internal import ReportingRules
internal import Web

/// The shape of a report as the API gives it.
enum ReportSchema {
    private static let name = Schema.object([.required("zh", .string), .required("en", .string)]).named("ReportName")

    private static let row = Schema.object(
        [
            .required("key", .string), .required("name", name), .nullable("count", .integer()),
            .nullable("countLast", .integer()), .nullable("sharePercent", .string),
            .nullable("shareLastPercent", .string), .nullable("changePoints", .string),
            .nullable("yoyPercent", .string),
            .absent("tips", .integer()), .absent("consultations", .integer()), .absent("subtotal", .integer()),
        ]
    ).named("ReportRow")

    private static let counts = [
        "accepted", "acceptedLast", "resolved", "resolvedLast", "recoveredFen", "recoveredLastFen", "consultations",
        "consultationsLast", "visits", "visitsLast", "visitsAndConsultations", "visitsAndConsultationsLast", "tips",
        "tipsLast", "total", "totalLast", "closed", "closedLast",
    ]
    private static let percentages = [
        "yoyPercent", "resolvedYoyPercent", "resolutionRatePercent", "resolutionRateLastPercent",
        "consultationsYoyPercent", "visitsYoyPercent", "visitsAndConsultationsYoyPercent", "tipsYoyPercent",
        "totalYoyPercent", "complaintSharePercent", "tipSharePercent", "consultationSharePercent", "closedYoyPercent",
        "closeRatePercent", "closeRateLastPercent",
    ]

    static let report = Schema.object(
        [
            .required("period", .string), .required("from", .day), .required("to", .day),
            .nullable("lastPeriod", .string), .required("scope", .string), .required("scopeName", name),
            .required("convention", .string), .required("formulaVersion", .integer()), .nullable("position", .instant),
        ] + counts.map { .nullable($0, .integer()) } + percentages.map { .nullable($0, .string) }
            + [
                .required(
                    "doubleCompensation",
                    .object([
                        .nullable("cases", .integer()), .nullable("casesLast", .integer()),
                        .nullable("fen", .integer()), .nullable("lastFen", .integer()),
                    ]))
            ] + ReportTable.Name.allCases.map { .required($0.rawValue, .array(of: row)) }
    ).named("ComplaintReport")
}
