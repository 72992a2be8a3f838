internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import Web

/// The questions of each step, in page order.
struct LodgingFields {
    let draft: FilingDraft
    let book: CategoryBook
    let menu: DivisionMenu
    /// Whether it may be settled with the trader first.
    var settles = false

    /// The questions that stand open on the page.
    func main(_ step: LodgingStep) -> [any FormField] {
        switch step {
        case .story: [story]
        case .trader: trader
        case .purchase: purchase
        case .request: [nature, claims]
        case .person: person
        case .evidence: [Self.files]
        case .check: consents
        }
    }

    /// The questions that open below, for those who know more.
    func more(_ step: LodgingStep) -> [any FormField] {
        step == .purchase ? purchaseDetails : []
    }

    /// What was typed in the fields of a step, as a form shows it.
    func state(_ step: LodgingStep, _ problems: [FieldProblem]) -> FormState {
        let entries = step.fields.flatMap { field in
            draft.all(field).map { FormData.Entry(field.rawValue, $0) }
        }
        return FormState(FormData(entries), problems: problems.map(shown))
    }

    /// A category that is missing is asked for where it can be answered: in the words, until there is something to
    /// choose from.
    private func shown(_ problem: FieldProblem) -> FieldProblem {
        guard problem.field == FilingField.category.rawValue, offered.isEmpty else { return problem }
        return FieldProblem(FilingField.categoryText.rawValue, problem.problem)
    }

    var offered: [CategoryBook.Category] {
        CategoryChoice(book: book).offered(draft[.categoryText], chosen: draft[.category])
    }

    static let evidenceField = "evidence"

    private static var files: FileField {
        FileField(
            evidenceField, LodgingText.files,
            limit: .files(FilingLimits.evidenceFiles, fileBytes: FilingLimits.evidenceBytes),
            accepts: "image/*,video/*,audio/*,application/pdf", optional: true)
    }
}

// MARK: Story and trader

extension LodgingFields {
    private var story: any FormField {
        TextAreaField(
            FilingField.story.rawValue, FieldText.story, hint: FieldText.storyHint, missing: FieldText.storyMissing,
            rows: 9)
    }

    private var trader: [any FormField] {
        [
            InputField(
                FilingField.traderName.rawValue, FieldText.traderName, hint: FieldText.traderNameHint,
                missing: FieldText.traderNameMissing),
            InputField(
                FilingField.traderCreditCode.rawValue, FieldText.creditCode, hint: FieldText.creditCodeHint,
                kind: .code,
                width: .long, optional: true, help: (FieldText.noLicence, FieldText.noLicenceHelp)),
            DivisionField(name: FilingField.traderDivision.rawValue, menu: menu),
            InputField(FilingField.traderAddress.rawValue, FieldText.traderAddress, optional: true),
            InputField(FilingField.traderPhone.rawValue, FieldText.traderPhone, width: .long, optional: true),
            RadioField(
                FilingField.online.rawValue, FieldText.online,
                [Choice("no", FieldText.inShop), Choice("yes", FieldText.onNet, reveals: onNet)]),
        ]
    }

    private var onNet: [any FormField] {
        [
            InputField(FilingField.platform.rawValue, FieldText.platform, width: .long, optional: true),
            InputField(FilingField.shop.rawValue, FieldText.shop, missing: FieldText.shopMissing, width: .long),
        ]
    }
}

// MARK: Purchase and request

extension LodgingFields {
    private var purchase: [any FormField] {
        let words = InputField(
            FilingField.categoryText.rawValue, FieldText.categoryText, hint: FieldText.categoryTextHint,
            missing: FieldText.categoryTextMissing, width: .long, suggestions: LodgingAddress.suggestions.path,
            help: (FieldText.categoryWhy, FieldText.categoryWhyHelp))
        let choices = offered.map { Choice($0.code, Text(book.pathName(book.main, $0.code))) }
        let isUnknown = CategoryChoice(book: book).isUnknown(draft[.categoryText])
        let closest = RadioField(
            FilingField.category.rawValue, FieldText.category, choices, hint: isUnknown ? FieldText.noMatch : nil,
            missing: FieldText.categoryMissing)
        return [words] + (choices.isEmpty ? [] : [closest]) + [
            InputField(
                FilingField.product.rawValue, FieldText.product, hint: FieldText.productHint,
                missing: FieldText.productMissing),
            InputField(FilingField.amount.rawValue, FieldText.amount, kind: .money, width: .middle, optional: true),
            DayField(FilingField.boughtOn.rawValue, FieldText.boughtOn, optional: true),
        ]
    }

    private var purchaseDetails: [any FormField] {
        [
            InputField(FilingField.brand.rawValue, FieldText.brand, width: .long),
            InputField(FilingField.model.rawValue, FieldText.model, width: .long),
            InputField(FilingField.orderNumber.rawValue, FieldText.orderNumber, kind: .code, width: .long),
            InputField(
                FilingField.gtin.rawValue, FieldText.gtin, hint: FieldText.gtinHint, kind: .number, width: .middle),
        ]
    }

    private var nature: any FormField {
        RadioField(
            FilingField.nature.rawValue, FieldText.nature,
            book.natures.map { Choice($0.code, Text($0.name), hint: NatureText.hints[$0.code]) },
            hint: FieldText.natureHint, missing: FieldText.natureMissing)
    }

    private var claims: any FormField {
        CheckboxesField(
            FilingField.claims.rawValue, FieldText.claims,
            ClaimKind.allCases.map { Choice($0.rawValue, $0.text, reveals: $0.amountField.map(Self.amount) ?? []) },
            hint: FieldText.claimsHint, missing: FieldText.claimsMissing)
    }

    private static func amount(_ field: FilingField) -> [any FormField] {
        [
            InputField(
                field.rawValue, FieldText.claimAmount, hint: FieldText.claimAmountHint, kind: .money, width: .middle,
                optional: true)
        ]
    }
}
