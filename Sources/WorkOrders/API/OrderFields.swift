internal import Kernel
internal import Web

/// Reads the members of a body into values, and gathers every problem on the way.
struct OrderFields {
    private let body: JSONValue
    private(set) var problems: [FieldProblem]

    init(_ body: JSONValue, _ schema: Schema) {
        self.body = body
        problems = schema.problems(in: body)
    }

    mutating func report(_ field: String, _ problem: Problem) {
        guard !problems.contains(where: { $0.field == field }) else { return }
        problems.append(FieldProblem(field, problem))
    }

    /// A text, trimmed; empty when there is none.
    mutating func text(_ name: String, max: Int, lines: Bool = true, needed: Bool = false) -> String {
        switch TextRules.clean(body[name]?.string ?? "", max: max, lines: lines) {
        case .success(let text):
            if text.isEmpty, needed { report(name, .missing) }
            return text
        case .failure(let problem):
            report(name, problem)
            return ""
        }
    }

    /// A text of one line.
    mutating func word(_ name: String, max: Int) -> String { text(name, max: max, lines: false) }

    mutating func instant(_ name: String) -> Instant? {
        guard let text = body[name]?.string else { return nil }
        let instant = Instant(iso: text)
        if instant == nil { report(name, .notADay) }
        return instant
    }

    mutating func division(_ name: String) -> DivisionCode? {
        guard let text = body[name]?.string, !text.isEmpty else { return nil }
        let division = DivisionCode(text)
        if division == nil { report(name, .unknownChoice) }
        return division
    }

    func choice<Value: RawRepresentable<String>>(_ name: String) -> Value? {
        body[name]?.string.flatMap { Value(rawValue: $0) }
    }

    func bool(_ name: String) -> Bool { body[name]?.bool ?? false }
}
