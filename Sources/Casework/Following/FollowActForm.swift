internal import CaseworkRules
internal import Kernel
internal import Web

/// The questions of each act and how their answers are read.
struct FollowActForm {
    let act: FollowAct

    /// How many files come with one act; more come with the next.
    static let files = 5

    /// The most that a form with files may carry.
    static let limit = FormLimit.files(files, fileBytes: FilingLimits.evidenceBytes)

    static let fileField = "files"

    var fields: [any FormField] {
        switch act {
        case .supplement, .facts, .reply: [text, evidence]
        case .withdrawal:
            [
                TextAreaField(
                    "text", FollowActText.withdrawReason, hint: FollowActText.withdrawHint, rows: 3, optional: true)
            ]
        case .rating: rating
        case .reopening:
            [
                TextAreaField(
                    "text", FollowActText.reopenReason, hint: FollowActText.reopenHint,
                    missing: FollowActText.reopenMissing)
            ]
        }
    }

    private var text: TextAreaField {
        TextAreaField("text", FollowActText.text, hint: FollowActText.textHint, missing: FollowActText.textMissing)
    }

    private var evidence: FileField {
        FileField(
            Self.fileField, FollowActText.files, limit: Self.limit,
            accepts: EvidenceType.allCases.map(\.rawValue).joined(separator: ","), optional: true)
    }

    private var rating: [any FormField] {
        func solved(_ text: (Rating.Solved) -> Text) -> [Choice] {
            Rating.Solved.allCases.map { Choice($0.rawValue, text($0)) }
        }
        let scores = FollowActText.scores.enumerated().map { Choice(String($0.offset + 1), $0.element) }
        return [
            RadioField("solved", FollowActText.solved, solved(\.text), missing: FollowActText.solvedMissing),
            RadioField("fair", FollowActText.fair, solved(FollowActText.fairness), missing: FollowActText.fairMissing),
            RadioField("score", FollowActText.score, scores, missing: FollowActText.scoreMissing),
            TextAreaField("text", FollowActText.ratingText, rows: 4, optional: true),
        ]
    }

    /// The move that the form asks for, or every problem of it.
    func read(_ form: FormData) -> Result<CaseMove, FormProblems> {
        var reader = FormReader(form)
        let move = move(&reader)
        guard let move, reader.problems.isEmpty else { return .failure(FormProblems(reader.problems)) }
        return .success(move)
    }

    private func move(_ reader: inout FormReader) -> CaseMove? {
        let max = FilingLimits.moveText
        switch act {
        case .supplement: return reader.text("text", max: max, lines: true).map { .supplement(text: $0) }
        case .facts: return reader.text("text", max: max, lines: true).map { .addFacts(text: $0) }
        case .reply: return reader.text("text", max: max, lines: true).map { .writeBack(text: $0) }
        case .reopening: return reader.text("text", max: max, lines: true).map { .reopen(reason: $0) }
        case .withdrawal:
            return .withdraw(reason: reader.optionalText("text", max: max, lines: true) ?? FollowActText.noReason)
        case .rating:
            let solved = reader.choice("solved", as: Rating.Solved.self)
            let score = reader.choice("score", among: Set((1...5).map(String.init))).flatMap { Int($0) }
            let fair = reader.choice("fair", as: Rating.Solved.self)
            let text = reader.optionalText("text", max: max, lines: true) ?? ""
            guard let solved, let score, let fair else { return nil }
            return .rate(Rating(solved: solved, score: score, text: text, fair: fair))
        }
    }
}

/// Everything that has to be put right in a form.
struct FormProblems: Error {
    let problems: [FieldProblem]

    init(_ problems: [FieldProblem]) { self.problems = problems }
}
