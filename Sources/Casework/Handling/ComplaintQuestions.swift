internal import CaseworkRules
internal import Kernel
internal import Web

/// The questions of a complaint on one page, begun with what another file tells already.
struct ComplaintQuestions: Sendable {
    private let details: CaseDetails
    private let known: FilingDraft
    private let choices: FilingChoices
    private let questions: LodgingFields

    /// - Parameter typed: the form as it came back; nil when it is shown for the first time.
    init(details: CaseDetails, tools: CaseworkTools, typed: FormData?) {
        self.details = details
        choices = tools.filingChoices
        let book = tools.categories()
        var begun = details.draft(knowing: choices)
        if begun.has(.category), let chosen = book.category(book.main, begun[.category]) {
            begun[.categoryText] = chosen.name.zh
        }
        known = begun
        var draft = typed.map(Self.draft) ?? known
        if typed != nil {
            CategoryChoice(book: book).settle(
                &draft, typed: draft[.categoryText], chosen: draft[.category])
        }
        questions = LodgingFields(draft: draft, book: book, menu: DivisionMenu(tools.directory(), on: tools.today))
    }

    var fields: [any FormField] {
        LodgingStep.allCases.filter { $0 != .evidence }.flatMap { questions.main($0) + questions.more($0) }
    }

    /// What the form begins with.
    var beginning: FormData {
        FormData(
            FilingField.allCases.flatMap { field in
                known.all(field).map { FormData.Entry(field.rawValue, $0) }
            })
    }

    /// The complaint, or every problem of it; it keeps the channel by which the first file came in.
    func reading(_ form: FormData, on today: Day) -> Result<Filing, FilingProblems> {
        FilingForm.reading(questions.draft, as: .complaint, channel: details.file.channel, choices: choices, on: today)
            .mapError { found in FilingProblems(found.problems.map(shown)) }
    }

    func tip(_ story: String) -> CaseMove? { .splitTip(details.tip(story)) }

    private static func draft(_ form: FormData) -> FilingDraft {
        var draft = FilingDraft()
        for field in FilingField.allCases { draft.set(field, form.all(field.rawValue)) }
        return draft
    }

    /// A missing category is asked for in its words, until there is something to choose from.
    private func shown(_ problem: FieldProblem) -> FieldProblem {
        guard problem.field == FilingField.category.rawValue, questions.offered.isEmpty else { return problem }
        return FieldProblem(FilingField.categoryText.rawValue, problem.problem)
    }
}
