internal import DocumentsRules
internal import Kernel
internal import Web

/// A document as it would be issued, with the buttons that issue or change it.
struct PreviewPage: Page {
    let draft: DocumentDesk.Draft
    let choice: DocumentChoice
    let day: Day
    let reasons: [DocumentRefused.Reason]

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(DocumentsText.preview, say(draft.form.name)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let number = draft.file.number
        let values = draft.form.fields.map { HTML.hiddenField($0.key, draft.values[$0.key] ?? "") }
        let issue: HTML =
            reasons.isEmpty
            ? .join([
                .button(say(DocumentsText.issue), .primary, name: "act", value: "issue"),
                .button(say(DocumentsText.previewPDF), .alternative, name: "act", value: "pdf"),
            ]) : .empty
        return .join([
            .backLink(say(DocumentsText.ofFile, number.text), href: DocumentsAddress.list(number).path),
            .h1(title(say)),
            reasons.isEmpty
                ? .note(.plain, [.p(say(DocumentsText.previewNote))]) : RefusalNote(reasons: reasons).html(say),
            page.form(
                post: DocumentsAddress.new(number, choice.text).path, class: nil,
                values + [.row([issue, .button(say(DocumentsText.edit), .alternative, name: "act", value: "edit")])]),
            PaperView(paper: draft.preview(on: day)).html,
        ])
    }
}
