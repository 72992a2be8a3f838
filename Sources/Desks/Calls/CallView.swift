internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Web

/// All that the page of a call shows.
struct CallView: Sendable {
    let id: Int64
    let desk: Desk
    /// Nil before anything was saved.
    let call: Call?
    let draft: FilingDraft
    let beside: Beside
    let line: String
    let lines: [CallLine]
    let caller: CallerView
    let waiting: [Call]
    let answers: [AnswerTemplate]
    let menus: DeskMenus
    let words: DeskWords
    let missing: [FilingField]
    let zone: LegalZone
    var problems: [FieldProblem] = []
    /// Whether another call was parked just before.
    var hasParked = false

    var address: CallAddress { CallAddress(desk: desk) }
    var fields: CallFields { CallFields(menus: menus, words: words, address: address) }

    /// What was typed, as the form shows it again.
    var state: FormState {
        let told = FilingField.allCases.flatMap { field in
            draft.all(field).map { FormData.Entry(field.rawValue, $0) }
        }
        let others = [
            FormData.Entry(CallForm.template, beside.template), FormData.Entry(CallForm.answer, beside.answer),
            FormData.Entry(CallForm.note, beside.note),
        ]
        return FormState(FormData(told + others), problems: problems)
    }
}

/// What is known of the number that calls.
struct CallerView: Sendable {
    /// Digits only; nil where no number has been written.
    let phone: PhoneNumber?
    let files: [KnownFile]
    /// Earlier calls that led to no file.
    let calls: [Call]
    let today: Day
    let zone: LegalZone

    var isEmpty: Bool { files.isEmpty && calls.isEmpty }
}

/// What is still missing before a call can be filed as a complaint.
struct CallMissing {
    let fields: [FilingField]

    /// One line for the bar: how many, and the first three by name.
    func text(_ say: Words) -> String {
        guard !fields.isEmpty else { return say(CallText.complete) }
        let named = say.list(fields.prefix(3).map { say(CallFieldText.label($0)) })
        let more = fields.count > 3 ? say(CallText.andMore) : ""
        return say(CallText.missing, String(fields.count), named + more)
    }
}
