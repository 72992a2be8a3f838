internal import CaseworkRules
internal import Kernel
internal import Web

/// The fields of a desk's form, block by block; facts may come in any order.
struct CallFields {
    let menus: DeskMenus
    let words: DeskWords
    let address: CallAddress

    var all: [any FormField] { caller + agent + trader + shop + told + bought + claims + consents }

    var caller: [any FormField] {
        [
            input(.phone, .code), input(.name),
            select(.ageBand, AgeBand.allCases.map { Choice($0.rawValue, words.age($0)) }),
            select(.rural, [Choice("no", CallFieldText.town), Choice("yes", CallFieldText.countryside)]),
            InputField(FilingField.address.rawValue, CallFieldText.label(.address), layout: .row),
        ]
    }

    var agent: [any FormField] {
        [
            select(.byAgent, [Choice("no", WebText.no), Choice("yes", WebText.yes)]), input(.agentName),
            input(.agentPhone, .code),
            InputField(FilingField.agentAuthority.rawValue, CallFieldText.label(.agentAuthority), layout: .row),
        ]
    }

    var trader: [any FormField] {
        [
            InputField(
                FilingField.traderName.rawValue, CallFieldText.label(.traderName), layout: .row,
                suggestions: address.traders),
            GroupedSelectField(
                FilingField.traderDivision.rawValue, CallFieldText.label(.traderDivision), groups(menus.places),
                layout: .cell),
            input(.traderCreditCode, .code), input(.traderPhone, .code),
            InputField(FilingField.traderAddress.rawValue, CallFieldText.label(.traderAddress), layout: .row),
        ]
    }

    /// How it was bought, and where on the net.
    var shop: [any FormField] {
        [
            select(.online, [Choice("no", CallFieldText.inShop), Choice("yes", CallFieldText.onNet)]),
            input(.platform), input(.shop),
        ]
    }

    var told: [any FormField] {
        [TextAreaField(FilingField.story.rawValue, CallFieldText.label(.story), rows: 4, layout: .row)]
    }

    var bought: [any FormField] {
        [
            InputField(
                FilingField.categoryText.rawValue, CallFieldText.label(.categoryText), layout: .cell,
                suggestions: address.categories),
            GroupedSelectField(
                FilingField.category.rawValue, CallFieldText.label(.category), groups(menus.categories), layout: .cell),
            select(.nature, menus.natures.map { Choice($0.code, Text($0.name)) }),
            input(.product), input(.boughtOn), input(.amount, .money), input(.brand), input(.model),
            input(.orderNumber, .code), input(.gtin, .code),
            GroupedSelectField(
                FilingField.place.rawValue, CallFieldText.label(.place), groups(menus.places), layout: .cell),
        ]
    }

    var claims: [any FormField] {
        [
            CheckboxesField(
                FilingField.claims.rawValue, CallFieldText.label(.claims),
                ClaimKind.allCases.enumerated().map { place, kind in
                    Choice(kind.rawValue, numbered(place + 1, words.claim(kind)))
                }, hint: CallFieldText.claimsHint, layout: .row),
            input(.refundAmount, .money), input(.compensationAmount, .money), input(.punitiveAmount, .money),
        ]
    }

    /// Each by itself and nothing chosen beforehand (PIPL arts. 14 and 16).
    var consents: [any FormField] {
        [FilingField.processing, .passingToTrader, .entrustedMediation, .publication, .guardian].map { field in
            select(field, [Choice("yes", CallFieldText.agrees), Choice("no", CallFieldText.declines)])
        }
    }

    private func input(_ field: FilingField, _ kind: InputField.Kind = .text) -> InputField {
        InputField(field.rawValue, CallFieldText.label(field), kind: kind, layout: .cell)
    }

    private func select(_ field: FilingField, _ choices: [Choice]) -> SelectField {
        SelectField(field.rawValue, CallFieldText.label(field), choices, layout: .cell)
    }

    private func numbered(_ number: Int, _ text: Text) -> Text {
        Text(zh: "\(number) \(text.zh)", en: "\(number) \(text.en)")
    }

    private func groups(_ groups: [DeskMenus.Group]) -> [GroupedSelectField.Group] {
        groups.map { group in
            GroupedSelectField.Group(Text(group.name), group.choices.map { Choice($0.code, Text($0.name)) })
        }
    }
}

/// What came with a desk's form.
struct CallForm {
    let form: FormData
    let menus: DeskMenus

    /// Everything told so far, as typed; words that are the very name of one category choose it.
    var draft: FilingDraft {
        var draft = FilingDraft()
        for field in FilingField.allCases {
            let texts = form.all(field.rawValue)
            if texts.contains(where: { !$0.isEmpty }) { draft.set(field, texts) }
        }
        if !draft.has(.category), let found = named(draft[.categoryText]) { draft[.category] = found.code }
        return draft
    }

    var beside: Beside {
        Beside(
            template: form.text(Self.template), answer: form.text(Self.answer), note: form.text(Self.note))
    }

    /// Whether nothing was told yet, so that there is nothing to keep.
    var isEmpty: Bool { draft.isEmpty && beside == Beside() }

    /// Which button was pressed; Enter in a field keeps the draft.
    var act: CallDo { CallDo(rawValue: form.text("do")) ?? .save }

    static let template = "answer.template"
    static let answer = "answer.text"
    static let note = "note"
    static let result = "result"
    static let line = "line"

    private func named(_ text: String) -> DeskChoice? {
        let wanted = text.filter { !$0.isWhitespace }.lowercased()
        guard !wanted.isEmpty, wanted.utf8.count < 400 else { return nil }
        return menus.categories.flatMap(\.choices).first { choice in
            [choice.name.zh, choice.name.en].contains { $0.filter { !$0.isWhitespace }.lowercased() == wanted }
        }
    }
}
