internal import CaseworkRules
internal import Kernel
internal import Web

/// The questions of a tip, a consultation or a suggestion, and the draft that their answers make.
struct KindForm {
    let kind: CaseKind

    /// The field that makes a second press of the button harmless.
    static let once = "once"
    /// Whether a reporter gives a name, asked before the name itself.
    static let named = "named"

    func fields(_ menu: DivisionMenu) -> [any FormField] {
        switch kind {
        case .tip: [story] + trader(menu) + [naming]
        case .consultation: [story, traderIfAny, place(menu)] + contact
        case .suggestion: [story, place(menu)] + contact
        case .complaint, .other: []
        }
    }

    /// What was typed; somebody who chose to stay unknown has told no name, whatever stands in the hidden fields.
    func draft(_ form: FormData) -> FilingDraft {
        var draft = FilingDraft()
        for field in FilingField.allCases { draft.set(field, form.all(field.rawValue)) }
        guard kind == .tip, form.text(Self.named) != "yes" else { return draft }
        for field in [FilingField.name, .phone, .address, .processing] { draft[field] = "" }
        return draft
    }

    private var story: any FormField {
        TextAreaField(
            FilingField.story.rawValue, KindText.story(kind), hint: KindText.storyHint(kind),
            missing: KindText.storyMissing(kind), rows: 8)
    }

    private func trader(_ menu: DivisionMenu) -> [any FormField] {
        [
            InputField(
                FilingField.traderName.rawValue, KindText.reported, hint: FieldText.traderNameHint,
                missing: FieldText.traderNameMissing),
            DivisionField(name: FilingField.traderDivision.rawValue, menu: menu),
            InputField(FilingField.traderAddress.rawValue, FieldText.traderAddress, optional: true),
            InputField(FilingField.product.rawValue, KindText.goods, width: .long, optional: true),
        ]
    }

    private var traderIfAny: any FormField {
        InputField(
            FilingField.traderName.rawValue, FieldText.traderName, hint: KindText.traderIfAny, optional: true)
    }

    private func place(_ menu: DivisionMenu) -> any FormField {
        DivisionField(
            name: FilingField.place.rawValue, menu: menu, label: KindText.place, hint: KindText.placeHint,
            missing: nil, isHelped: false)
    }

    private var naming: any FormField {
        RadioField(
            Self.named, KindText.naming,
            [
                Choice("no", KindText.anonymous, hint: KindText.anonymousHint),
                Choice("yes", KindText.named, hint: KindText.namedHint, reveals: contact),
            ])
    }

    private var contact: [any FormField] {
        [
            InputField(FilingField.name.rawValue, FieldText.name, kind: .name, width: .long, optional: true),
            InputField(
                FilingField.phone.rawValue, FieldText.phone, hint: KindText.phoneHint(kind), kind: .phone,
                width: .long, optional: true),
            CheckboxField(
                FilingField.processing.rawValue, KindText.processing, note: KindText.processingNote,
                missing: KindText.processingMissing),
        ]
    }
}
