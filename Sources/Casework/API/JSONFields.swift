internal import CaseworkRules
internal import Kernel
internal import Web

/// Reads the members of a body into values, and gathers every problem on the way.
///
/// A member with a problem of its shape is reported once and read as nothing.
struct JSONFields {
    private let body: JSONValue
    private(set) var problems: [FieldProblem]

    init(_ body: JSONValue, schema: Schema) {
        self.body = body
        problems = schema.problems(in: body)
    }

    mutating func report(_ field: String, _ problem: Problem) {
        guard !problems.contains(where: { $0.field == field }) else { return }
        problems.append(FieldProblem(field, problem))
    }

    /// A text of several lines, trimmed; empty when there is none.
    mutating func lines(_ name: String) -> String { text(name, max: FilingLimits.moveText, lines: true) }

    /// A text of one line, trimmed; empty when there is none.
    mutating func word(_ name: String, max: Int = FilingLimits.word) -> String { text(name, max: max, lines: false) }

    mutating func day(_ name: String) -> Day? {
        guard let text = body[name]?.string else { return nil }
        guard let day = Day(text) else {
            report(name, .notADay)
            return nil
        }
        return day
    }

    mutating func money(_ name: String) -> Money? {
        guard let text = body[name]?.string else { return nil }
        switch Money.reading(text) {
        case .success(let money):
            if money > FilingLimits.amount { report(name, .amountTooLarge) }
            return money
        case .failure(let problem):
            report(name, problem)
            return nil
        }
    }

    /// A 64-bit key written as text.
    mutating func key(_ name: String) -> Int64? {
        guard let text = body[name]?.string else { return nil }
        guard let key = Int64(text), key >= 0 else {
            report(name, .notANumber)
            return nil
        }
        return key
    }

    func int(_ name: String) -> Int? { body[name]?.int }

    func bool(_ name: String) -> Bool? { body[name]?.bool }

    func choice<Value: RawRepresentable<String>>(_ name: String) -> Value? {
        body[name]?.string.flatMap { Value(rawValue: $0) }
    }

    func choices<Value: RawRepresentable<String>>(_ name: String) -> [Value] {
        (body[name]?.items ?? []).compactMap { $0.string.flatMap { Value(rawValue: $0) } }
    }

    private mutating func text(_ name: String, max: Int, lines: Bool) -> String {
        switch TextRules.clean(body[name]?.string ?? "", max: max, lines: lines) {
        case .success(let text): return text
        case .failure(let problem):
            report(name, problem)
            return ""
        }
    }
}
