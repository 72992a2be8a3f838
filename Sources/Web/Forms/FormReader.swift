package import Kernel

/// Turns the texts of a form into values, and gathers every problem on the way.
///
/// A value that is missing or wrong comes back as `nil`; ``problems`` then says why, in the order of reading.
package struct FormReader {
    package let form: FormData
    package private(set) var problems: [FieldProblem]

    package init(_ form: FormData) {
        self.form = form
        problems = form.problems
    }

    /// Notes a problem found by the caller.
    package mutating func report(_ field: String, _ problem: Problem) {
        problems.append(FieldProblem(field: field, problem: problem))
    }

    /// A text that must be there.
    package mutating func text(_ field: String, max: Int, lines: Bool = false) -> String? {
        guard let text = optionalText(field, max: max, lines: lines) else {
            if !problems.contains(where: { $0.field == field }) { report(field, .missing) }
            return nil
        }
        return text
    }

    /// A text that may be left out; empty text is `nil`.
    package mutating func optionalText(_ field: String, max: Int, lines: Bool = false) -> String? {
        switch TextRules.clean(form.text(field), max: max, lines: lines) {
        case .success(let text): return text.isEmpty ? nil : text
        case .failure(let problem):
            report(field, problem)
            return nil
        }
    }

    /// One of several choices, by their raw values; without any it is missing.
    package mutating func choice<Value: RawRepresentable<String>>(_ field: String, as type: Value.Type) -> Value? {
        guard let text = form.value(field), !text.isEmpty else {
            report(field, .missing)
            return nil
        }
        guard let value = Value(rawValue: text) else {
            report(field, .unknownChoice)
            return nil
        }
        return value
    }

    /// One of several choices from data.
    package mutating func choice(_ field: String, among choices: Set<String>, optional: Bool = false) -> String? {
        guard let text = form.value(field), !text.isEmpty else {
            if !optional { report(field, .missing) }
            return nil
        }
        guard choices.contains(text) else {
            report(field, .unknownChoice)
            return nil
        }
        return text
    }

    /// Whether a box is ticked.
    package func ticked(_ field: String) -> Bool { form.has(field, "yes") }

    /// A yes or no that must be answered.
    package mutating func answer(_ field: String) -> Bool? {
        choice(field, among: ["yes", "no"]).map { $0 == "yes" }
    }

    /// An amount of money.
    package mutating func money(_ field: String, optional: Bool = false) -> Money? {
        guard let text = present(field, optional) else { return nil }
        return take(Money.reading(text), field)
    }

    /// A day not after `latest`, in any of the usual ways of writing.
    package mutating func day(_ field: String, notAfter latest: Day? = nil, optional: Bool = false) -> Day? {
        guard let text = present(field, optional) else { return nil }
        guard let day = DayInput.day(text) else {
            report(field, .notADay)
            return nil
        }
        if let latest, day > latest {
            report(field, .dayInFuture)
            return nil
        }
        return day
    }

    /// A whole number within bounds.
    package mutating func number(_ field: String, in range: ClosedRange<Int>, optional: Bool = false) -> Int? {
        guard let text = present(field, optional) else { return nil }
        guard let number = Int(TextRules.code(text)) else {
            report(field, .notANumber)
            return nil
        }
        if number < range.lowerBound { report(field, .numberTooSmall(min: range.lowerBound)) }
        if number > range.upperBound { report(field, .numberTooLarge(max: range.upperBound)) }
        return range.contains(number) ? number : nil
    }

    /// The value of a result, or its problem noted.
    package mutating func take<Value>(_ result: Result<Value, Problem>, _ field: String) -> Value? {
        switch result {
        case .success(let value): return value
        case .failure(let problem):
            report(field, problem)
            return nil
        }
    }

    /// The trimmed text of a field; without any it is missing unless it may be left out.
    private mutating func present(_ field: String, _ optional: Bool) -> String? {
        optional ? optionalText(field, max: 100) : text(field, max: 100)
    }
}
