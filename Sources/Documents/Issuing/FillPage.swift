internal import DocumentsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// The form of a document, filled with what the file knows.
struct FillPage: Page {
    let file: OpenedFile
    let choice: DocumentChoice
    let form: DocumentForm
    var state = FormState()
    /// What stands against issuing it at all.
    var reasons: [DocumentRefused.Reason] = []
    /// Why it was not issued just now.
    var refused: [DocumentRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !refused.isEmpty }
    var status: HTTPResponse.Status {
        if state.hasProblems { return .unprocessableContent }
        return refused.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(DocumentsText.fill, say(form.name)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = form.fields.map(\.question)
        let against = refused.isEmpty ? reasons : refused
        return .join([
            .backLink(say(DocumentsText.ofFile, file.number.text), href: DocumentsAddress.list(file.number).path),
            state.summary(of: fields, say),
            .h1(title(say)),
            against.isEmpty ? .empty : RefusalNote(reasons: against).html(say),
            .p(say(DocumentsText.fillHint), class: "mut"),
            page.form(
                post: DocumentsAddress.new(file.number, choice.text).path,
                fields.map { $0.html(state, say) } + [
                    .row([
                        .button(say(DocumentsText.look), .primary, name: "act", value: "preview"),
                        .a(say(DocumentsText.documents), href: DocumentsAddress.list(file.number).path),
                    ])
                ]),
        ])
    }
}

/// Every reason why a document cannot be issued.
struct RefusalNote {
    let reasons: [DocumentRefused.Reason]

    func html(_ say: Words) -> HTML {
        .note(.warn, [.p([.b(say(DocumentsText.refused))]), .list(reasons.map { .text($0.words(say)) })])
    }
}

extension AskedField {
    /// The field as a page asks for it.
    var question: any FormField {
        let text = Text(label)
        let hint = hint.map { Text($0) }
        switch kind {
        case .line: return InputField(key, text, hint: hint, optional: !isRequired)
        case .lines: return TextAreaField(key, text, hint: hint, rows: 5, optional: !isRequired)
        case .day: return DayField(key, text, optional: !isRequired)
        case .yesNo: return RadioField(key, text, Choice.agreeOrNot)
        case .days: return InputField(key, text, hint: hint, kind: .number, width: .short, optional: !isRequired)
        }
    }
}
