internal import AccountsRules
package import CaseworkRules
internal import Kernel
package import Web

/// The questions of a filing of one kind on one page, for a desk that knows some of the answers already.
package struct FilingQuestions: Sendable {
    private let kind: CaseKind
    private let known: FilingDraft
    private let draft: FilingDraft
    private let menu: DivisionMenu
    private let complaint: LodgingFields
    private let tools: CaseworkTools

    /// Begins with what is `told` before anything is typed, such as the text of a work order, or with the form as it
    /// came back.
    package init(_ kind: CaseKind, knowing told: FilingDraft, typed: FormData?, tools: CaseworkTools) {
        let (book, menu) = (tools.categories(), DivisionMenu(tools.directory(), on: tools.today))
        let known = Self.fitting(told, menu)
        var draft = typed.map { Self.draft(kind, $0) } ?? known
        if kind == .complaint, typed != nil {
            CategoryChoice(book: book).settle(&draft, typed: draft[.categoryText], chosen: draft[.category])
        }
        self.kind = kind
        self.known = known
        self.draft = draft
        self.menu = menu
        self.tools = tools
        complaint = LodgingFields(draft: draft, book: book, menu: menu)
    }

    package var fields: [any FormField] {
        guard kind == .complaint else { return KindForm(kind: kind).fields(menu) }
        return LodgingStep.allCases.filter { $0 != .evidence }.flatMap { complaint.main($0) + complaint.more($0) }
    }

    /// What the form begins with.
    package var beginning: FormData {
        var entries = FilingField.allCases.flatMap { field in
            known.all(field).map { FormData.Entry(field.rawValue, $0) }
        }
        // Whoever is known to report gave a name to whom took the call; the form asks before it shows it.
        if kind == .tip {
            let isNamed = known.has(.name) || known.has(.phone)
            entries.append(FormData.Entry(KindForm.named, isNamed ? "yes" : "no"))
        }
        return FormData(entries)
    }

    /// The filing, or every problem of the form.
    package func reading(by channel: Channel) -> Result<Filing, FilingProblems> {
        FilingForm.reading(draft, as: kind, channel: channel, choices: tools.filingChoices, on: tools.today)
            .mapError { found in FilingProblems(found.problems.map(shown)) }
    }

    private static func draft(_ kind: CaseKind, _ form: FormData) -> FilingDraft {
        guard kind == .complaint else { return KindForm(kind: kind).draft(form) }
        var draft = FilingDraft()
        for field in FilingField.allCases { draft.set(field, form.all(field.rawValue)) }
        return draft
    }

    /// Places as the menu has them: a town stands under its county; what is not in the menu is left to be chosen.
    private static func fitting(_ told: FilingDraft, _ menu: DivisionMenu) -> FilingDraft {
        let offered = Set(menu.groups.flatMap { [$0.above] + $0.places }.map(\.code.rawValue))
        var draft = told
        for field in [FilingField.traderDivision, .place] where draft.has(field) && !offered.contains(draft[field]) {
            let county = DivisionCode(draft[field])?.county ?? ""
            draft[field] = offered.contains(county) ? county : ""
        }
        return draft
    }

    /// A missing category is asked for in its words, until there is something to choose from.
    private func shown(_ problem: FieldProblem) -> FieldProblem {
        guard kind == .complaint, problem.field == FilingField.category.rawValue, complaint.offered.isEmpty else {
            return problem
        }
        return FieldProblem(FilingField.categoryText.rawValue, problem.problem)
    }
}
