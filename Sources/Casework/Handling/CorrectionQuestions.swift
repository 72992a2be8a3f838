internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import Web

/// The questions of a correction: category, nature and place of a file, begun with what it says now.
struct CorrectionQuestions: Sendable {
    private let file: CaseFile
    private let book: CategoryBook
    private let menu: DivisionMenu
    private let known: FilingChoices

    init(_ file: CaseFile, _ tools: CaseworkTools) {
        self.file = file
        book = tools.categories()
        menu = DivisionMenu(tools.directory(), on: tools.today)
        known = tools.filingChoices
    }

    var fields: [any FormField] {
        [
            SelectField(
                "category", CorrectionText.category, categories, hint: CorrectionText.hint,
                missing: CorrectionText.categoryMissing),
            SelectField("nature", CorrectionText.nature, natures, missing: CorrectionText.natureMissing),
            DivisionField(
                name: "division", menu: menu, label: CorrectionText.division, hint: CorrectionText.divisionHint,
                isHelped: false),
        ]
    }

    var beginning: FormData {
        FormData(["category": file.category.code, "nature": file.nature, "division": file.division.rawValue])
    }

    func reading(_ reader: inout FormReader) -> CaseMove? {
        let category = reader.choice("category", among: Set(categories.map(\.value)))
        let nature = reader.choice("nature", among: Set(natures.map(\.value)))
        let places = known.divisions.union([file.division])
        let division = reader.choice("division", among: Set(places.map(\.rawValue))).flatMap(
            DivisionCode.init(rawValue:))
        let reason = reader.text("text", max: FilingLimits.moveText, lines: true)
        guard let category, let nature, let division, let reason else { return nil }
        let code =
            category == file.category.code ? file.category : CategoryCode(system: book.main, code: category)
        return .correct(Correction(category: code, nature: nature, division: division, reason: reason))
    }

    /// The categories of filings from the top down; first the file's own where it comes from another system.
    private var categories: [Choice] {
        let own = book.codes.contains(file.category.code) && file.category.system == book.main
        let foreign = own ? [] : [choice(file.category.system, file.category.code)]
        return foreign + book.top.flatMap { [choice(book.main, $0.code)] + below($0.code) }
    }

    private func below(_ code: String) -> [Choice] {
        book.children(of: code).flatMap { [choice(book.main, $0.code)] + below($0.code) }
    }

    private func choice(_ system: String, _ code: String) -> Choice {
        let path = book.path(system, code)
        func joined(_ name: (LocalText) -> String) -> String {
            path.isEmpty ? code : path.map(name).joined(separator: " › ")
        }
        return Choice(code, Text(zh: joined(\.zh), en: joined(\.en)))
    }

    private var natures: [Choice] {
        let known = book.natures.map { Choice($0.code, Text($0.name)) }
        guard !known.contains(where: { $0.value == file.nature }) else { return known }
        return [Choice(file.nature, Text(zh: file.nature, en: file.nature))] + known
    }
}
