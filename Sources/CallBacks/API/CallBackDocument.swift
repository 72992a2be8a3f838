internal import CallBacksRules
internal import Kernel
internal import Web

/// A sample and its calls as the API gives them.
enum CallBackDocument {
    static let draw = Schema.object(members).named("CallBackDraw")
    static let drawWithCalls = Schema.object(
        members + [.required("calls", .array(of: call))]
    ).named("CallBackDrawWithCalls")

    private static let members: [Schema.Property] = [
        .required("id", .key), .required("office", .key), .required("from", .day), .required("to", .day),
        .required("drawnAt", .instant), .required("drawnBy", .string), .required("seed", .string),
        .required("population", .integer()), .required("size", .integer()), .required("called", .integer()),
        .required("reached", .integer()), .required("satisfied", .integer()), .required("agreeing", .integer()),
    ]

    private static let call = Schema.object([
        .required("position", .integer()), .required("file", .string), .required("office", .key),
        .nullable("reached", .choice(of: CallOutcome.Reached.self)),
        .nullable("satisfied", .choice(of: CallOutcome.Satisfied.self)), .nullable("factsAgree", .boolean),
        .nullable("note", .string), .nullable("recordedBy", .string),
    ]).named("CallBack")

    static func json(_ draw: StoredDraw) -> JSONValue {
        let rates = draw.rates
        return [
            "id": .string(String(draw.id)), "office": .string(String(draw.office)),
            "from": .string(draw.first.description), "to": .string(draw.last.description),
            "drawnAt": .string(draw.at.iso), "drawnBy": .string(draw.by), "seed": .string(String(draw.draw.seed)),
            "population": .number(draw.draw.population), "size": .number(draw.draw.size),
            "called": .number(rates.called), "reached": .number(rates.reached),
            "satisfied": .number(rates.satisfied), "agreeing": .number(rates.agreeing),
        ]
    }

    static func json(_ draw: StoredDraw, _ calls: [StoredCall]) -> JSONValue {
        json(draw).with([JSONValue.Member("calls", .array(calls.map(json)))])
    }

    private static func json(_ call: StoredCall) -> JSONValue {
        let outcome = call.outcome
        return [
            "position": .number(call.position), "file": .string(call.number.text),
            "office": .string(String(call.office)), "reached": .optional(outcome?.reached.rawValue),
            "satisfied": .optional(outcome?.satisfied?.rawValue),
            "factsAgree": outcome?.factsAgree.map { .bool($0) } ?? .null, "note": .optional(outcome?.note),
            "recordedBy": .optional(call.by.isEmpty ? nil : call.by),
        ]
    }
}

/// What a program sends to draw a sample, or to record a call.
enum CallBackBody {
    static let draw = Schema.object([
        .required("from", .day), .required("to", .day), .required("size", .integer(1...Draw.mostCalls)),
    ]).named("CallBackDrawToMake")

    static let record = Schema.object([
        .required("reached", .choice(of: CallOutcome.Reached.self)),
        .optional("satisfied", .choice(of: CallOutcome.Satisfied.self)), .optional("factsAgree", .boolean),
        .optional("note", .text(max: CallOutcome.longestNote)),
    ]).named("CallBackToRecord")

    static let drawExample: JSONValue = ["from": "2026-09-01", "to": "2026-09-30", "size": 10]
    static let recordExample: JSONValue = ["reached": "yes", "satisfied": "yes", "factsAgree": true]

    /// The period and the size, or every problem of the body.
    static func reading(draw body: JSONValue, today: Day) throws(Invalid) -> (first: Day, last: Day, size: Int) {
        var problems = draw.problems(in: body)
        func day(_ name: String) -> Day? {
            guard let text = body[name]?.string, let day = Day(text) else { return nil }
            if day > today { problems.append(FieldProblem(name, .dayInFuture)) }
            return day
        }
        let (first, last) = (day("from"), day("to"))
        if let first, let last, last < first { problems.append(FieldProblem("to", .dayTooEarly)) }
        guard problems.isEmpty, let first, let last, let size = body["size"]?.int else { throw Invalid(problems) }
        return (first, last, size)
    }

    /// What the call came to, or every problem of the body.
    static func reading(record body: JSONValue) throws(Invalid) -> CallOutcome {
        var problems = record.problems(in: body)
        var note = ""
        switch TextRules.clean(body["note"]?.string ?? "", max: CallOutcome.longestNote, lines: true) {
        case .success(let text): note = text
        case .failure(let problem): problems.append(FieldProblem("note", problem))
        }
        guard problems.isEmpty, let reached = body["reached"]?.string.flatMap(CallOutcome.Reached.init) else {
            throw Invalid(problems)
        }
        let outcome = CallOutcome(
            reached: reached, satisfied: body["satisfied"]?.string.flatMap(CallOutcome.Satisfied.init),
            factsAgree: body["factsAgree"]?.bool, note: note)
        guard outcome.problems.isEmpty else { throw Invalid(outcome.problems.map(field)) }
        return outcome
    }

    private static func field(_ problem: CallOutcome.Problem) -> FieldProblem {
        switch problem {
        case .satisfiedMissing: FieldProblem("satisfied", .missing)
        case .factsMissing: FieldProblem("factsAgree", .missing)
        case .answeredWithoutReach: FieldProblem("reached", .unknownChoice)
        }
    }
}
