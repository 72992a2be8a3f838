package import Kernel

/// Turns a draft into a filing, or into every problem of the form at once.
package struct FilingForm {
    let kind: CaseKind
    let draft: FilingDraft
    let choices: FilingChoices
    let today: Day
    private(set) var problems: [FieldProblem] = []

    private init(_ kind: CaseKind, _ draft: FilingDraft, _ choices: FilingChoices, _ today: Day) {
        self.kind = kind
        self.draft = draft
        self.choices = choices
        self.today = today
    }

    /// A filing of a kind when everything is right; the problems stand in the order of the fields.
    ///
    /// One draft may be read as any kind: each takes the fields it needs, and leaves the others alone.
    package static func reading(
        _ draft: FilingDraft, as kind: CaseKind = .complaint, channel: Channel, choices: FilingChoices, on today: Day
    ) -> Result<Filing, FilingProblems> {
        var form = FilingForm(kind, draft, choices, today)
        let filing = form.filing(channel)
        form.problems.sort { order($0) < order($1) }
        guard form.problems.isEmpty, let filing else { return .failure(FilingProblems(form.problems)) }
        return .success(filing)
    }

    /// The problems of one step of a complaint only, when somebody leaves it.
    package static func problems(
        of step: LodgingStep, in draft: FilingDraft, choices: FilingChoices, on today: Day
    ) -> [FieldProblem] {
        var form = FilingForm(.complaint, draft, choices, today)
        _ = form.filing(.web)
        form.problems.sort { order($0) < order($1) }
        let names = Set(step.fields.map(\.rawValue))
        return form.problems.filter { names.contains($0.field) }
    }

    private mutating func filing(_ channel: Channel) -> Filing? {
        switch kind {
        case .complaint, .other: complaint(channel)
        case .tip: tip(channel)
        case .consultation: consultation(channel)
        case .suggestion: suggestion(channel)
        }
    }

    /// The first sentence, at most 24 characters: what a list shows.
    package static func title(of story: String) -> String {
        let scalars = story.unicodeScalars
        let sentence = scalars.drop(while: isEnd).prefix { !isEnd($0) }
        let first = sentence.isEmpty ? story : String(sentence)
        return first.count <= 24 ? first : String(first.prefix(23)) + "…"
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "!", "?", "\n", "；", ";": true
        default: false
        }
    }

    mutating func add(_ field: FilingField, _ problem: Problem) {
        problems.append(FieldProblem(field.rawValue, problem))
    }

    private static func order(_ problem: FieldProblem) -> Int {
        FilingField.allCases.firstIndex { $0.rawValue == problem.field } ?? FilingField.allCases.count
    }
}

/// All that is wrong with a filing.
package struct FilingProblems: Error, Equatable {
    package let problems: [FieldProblem]

    package init(_ problems: [FieldProblem]) { self.problems = problems }
}
