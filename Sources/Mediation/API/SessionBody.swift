internal import Kernel
internal import MediationRules
internal import Web

/// What programs of staff send about sessions, read by the same readers as the forms of the pages.
enum SessionBody {
    private static let when: [Schema.Property] = [
        .required("day", .day), .required("from", .text(max: 20).example("09:30")),
        .required("length", .integer(SessionTime.lengths)), .optional("room", .text(max: SessionLimits.room)),
        .optional("link", .text(max: SessionLimits.link)),
    ]
    private static let despite = Schema.Property.optional("despite", .boolean)
    private static let reason = Schema.Property.required("reason", .text(min: 1, max: SessionLimits.reason))

    static let plan = Schema.object(
        when + [
            .required("mediators", .array(of: .key, max: SessionLimits.seats)),
            .required("parties", .array(of: .choice(["consumer", "trader"]), max: 2)),
            .optional("traderContact", .text(max: 254)),
            .optional("third", .array(of: third, max: PlanForm.thirdParties)),
            despite,
        ]
    ).named("SessionToPlan")

    private static let third = Schema.object([
        .required("kind", .choice(Seat.Kind.thirdParties.map(\.rawValue))),
        .required("name", .text(min: 1, max: SessionLimits.name)), .optional("contact", .text(max: 254)),
    ]).named("ThirdParty")

    static let planExample: JSONValue = [
        "day": "2026-12-01", "from": "09:30", "length": 60, "room": "第二调解室", "mediators": ["103"],
        "parties": ["consumer", "trader"],
    ]

    static func body(_ act: SessionAct) -> Endpoint.RequestBody {
        switch act {
        case .postponement:
            .init(
                .object(when + [reason, despite]).named("SessionPostponement"),
                example: [
                    "day": "2026-12-02", "from": "14:30", "length": 60, "room": "第二调解室", "reason": "商家当天有事。",
                ])
        case .cancellation:
            .init(.object([reason]).named("SessionCancellation"), example: ["reason": "双方已经谈妥。"])
        case .record:
            .init(
                .object([
                    .required("attendance", .array(of: came, max: SessionLimits.seats)),
                    .optional("minutes", .text(max: SessionLimits.minutes)),
                    .optional("agreed", .text(max: SessionLimits.agreed)),
                ]).named("SessionRecord"),
                example: [
                    "attendance": [["seat": 0, "came": "came"], ["seat": 1, "came": "came"]],
                    "minutes": "双方各自说明了情况。", "agreed": "店里再修一次。",
                ], limit: 128 * 1024)
        }
    }

    private static let came = Schema.object([
        .required("seat", .integer(0...SessionLimits.seats)), .required("came", .choice(of: Seat.Attendance.self)),
        .optional("note", .text(max: SessionLimits.note)),
    ]).named("SeatAttendance")

    /// The body as it would have been typed: third parties and attendance stand in fields of their own.
    static func form(_ body: JSONValue) -> FormData {
        var entries = FormData(typed: body).entries
        for (index, third) in (body["third"]?.items ?? []).enumerated() {
            for name in ["kind", "name", "contact"] {
                if let text = third[name]?.string { entries.append(.init("third\(index).\(name)", text)) }
            }
        }
        for seat in body["attendance"]?.items ?? [] {
            guard let position = seat["seat"]?.int else { continue }
            if let came = seat["came"]?.string { entries.append(.init("came\(position)", came)) }
            if let note = seat["note"]?.string { entries.append(.init("note\(position)", note)) }
        }
        return FormData(entries)
    }

    /// Every problem of the shape and of the values, by the names of the body.
    static func problems(_ schema: Schema, _ body: JSONValue, _ values: [FieldProblem]) -> [FieldProblem] {
        let shape = schema.problems(in: body)
        let named = values.map { problem -> FieldProblem in
            let isSeat = problem.field.hasPrefix("came") || problem.field.hasPrefix("note")
            return FieldProblem(isSeat ? "attendance" : problem.field, problem.problem)
        }
        return shape + named.filter { problem in !shape.contains { $0.field == problem.field } }
    }
}
