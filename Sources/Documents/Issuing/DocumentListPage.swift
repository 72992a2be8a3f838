internal import DocumentsRules
internal import Kernel
internal import Web

/// The documents of a file, and what can be issued for it.
struct DocumentListPage: Page {
    /// One form or letter with what stands against it now.
    struct Offer {
        let choice: DocumentChoice
        let form: DocumentForm
        var reasons: [DocumentRefused.Reason] = []
    }

    let file: OpenedFile
    let documents: [IssuedDocument]
    let offers: [Offer]
    let today: Day

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(DocumentsText.ofFile, file.number.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(file.number.text + " " + file.facts.title, href: DocumentsAddress.casePage(file.number)),
            .h1(title(say)),
            documents.isEmpty ? .p(say(DocumentsText.none), class: "mut") : table(say),
            .h2(say(DocumentsText.issueHead)), offered(say), refused(say),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let columns = [
            DocumentsText.name, DocumentsText.number, DocumentsText.addressee, DocumentsText.issuedOn,
            DocumentsText.issuedBy, DocumentsText.state,
        ].map { Column(say($0)) }
        return Table(
            caption: say(DocumentsText.issuedTable), showsCaption: false, columns, kind: .stack,
            rows: documents.map { row($0, say) }
        ).html
    }

    private func row(_ document: IssuedDocument, _ say: Words) -> HTML {
        let isVoid = document.voided != nil
        return .tr([
            .th(
                class: "full", with: [.scope("row")],
                [.a(document.title, href: DocumentsAddress.document(file.number, document.id).path)]),
            .td(
                document.number ?? say(DocumentsText.noNumber), class: "nw",
                with: [.stacked(say(DocumentsText.number))]),
            .td(
                document.addressee.isEmpty ? say(WebText.none) : document.addressee,
                with: [.stacked(say(DocumentsText.addressee))]),
            .td(
                class: "nw", with: [.stacked(say(DocumentsText.issuedOn))],
                [.shortDay(document.issuedOn, say, today: today)]),
            .td(document.issuedByName, with: [.stacked(say(DocumentsText.issuedBy))]),
            .td(
                with: [.stacked(say(DocumentsText.state))],
                [.state(isVoid ? .hold : .done, say(isVoid ? DocumentsText.void : DocumentsText.valid))]),
        ])
    }

    private func offered(_ say: Words) -> HTML {
        let open = offers.filter { $0.reasons.isEmpty }
        guard !open.isEmpty else { return .p(say(DocumentsText.nothingToIssue), class: "mut") }
        return .goList(
            open.map { offer in
                let hint = offer.form.key == .letter ? DocumentsText.letterHint : DocumentsText.formHint
                return (
                    title: say(offer.form.name), text: say(hint),
                    href: DocumentsAddress.new(file.number, offer.choice.text).path
                )
            })
    }

    private func refused(_ say: Words) -> HTML {
        let closed = offers.filter { !$0.reasons.isEmpty }
        guard !closed.isEmpty else { return .empty }
        return .details(
            say(DocumentsText.notNow, String(closed.count)),
            [
                .facts(
                    closed.map { offer in
                        Fact(say(offer.form.name), offer.reasons.map { $0.words(say) }.joined(separator: " "))
                    })
            ])
    }
}
