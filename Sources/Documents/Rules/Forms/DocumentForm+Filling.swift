package import Kernel

/// What is filled into a form, by the keys of its fields; days as `YYYY-MM-DD`.
package typealias DocumentValues = [String: String]

extension DocumentForm {
    /// What the form begins with: all that the file knows.
    package func beginning(_ facts: DocumentFacts) -> DocumentValues {
        var values: DocumentValues = [:]
        for field in fields {
            guard let fact = field.fact, let text = facts.text(of: fact), !text.isEmpty else { continue }
            values[field.key] = text
        }
        return values
    }

    /// Reads what was typed, or tells every problem at once, in the order of the fields.
    package func reading(_ typed: (String) -> String) -> Result<DocumentValues, FillingProblems> {
        var values: DocumentValues = [:]
        var problems: [FieldProblem] = []
        for field in fields {
            switch field.reading(typed(field.key)) {
            case .success(let value): values[field.key] = value
            case .failure(let problem): problems.append(FieldProblem(field.key, problem))
            }
        }
        return problems.isEmpty ? .success(values) : .failure(FillingProblems(fields: problems))
    }
}

/// Everything that has to be put right before a document can be issued.
package struct FillingProblems: Error, Sendable, Equatable {
    package let fields: [FieldProblem]

    package init(fields: [FieldProblem]) {
        self.fields = fields
    }
}

extension AskedField {
    /// The value as it is kept; nil for one that was left out and may be.
    func reading(_ typed: String) -> Result<String?, Problem> {
        let text: String
        switch TextRules.clean(typed, max: limit, lines: kind == .lines) {
        case .success(let clean): text = clean
        case .failure(let problem): return .failure(problem)
        }
        guard !text.isEmpty else { return isRequired ? .failure(.missing) : .success(nil) }
        switch kind {
        case .line, .lines: return .success(text)
        case .day: return Day(typed: text).map { .success($0.description) } ?? .failure(.notADay)
        case .yesNo: return ["yes", "no"].contains(text) ? .success(text) : .failure(.unknownChoice)
        case .days:
            guard let number = Int(TextRules.code(text)) else { return .failure(.notANumber) }
            if number < 1 { return .failure(.numberTooSmall(min: 1)) }
            return number > 365 ? .failure(.numberTooLarge(max: 365)) : .success(String(number))
        }
    }

    /// A value as the document says it.
    func saying(_ value: String) -> String {
        switch kind {
        case .line, .lines, .days: value
        case .day: Day(typed: value)?.official ?? value
        case .yesNo: value == "yes" ? "同意" : "不同意"
        }
    }
}
