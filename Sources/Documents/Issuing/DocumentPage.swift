internal import DocumentsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// One issued document: what it is, its PDF, and making it void.
struct DocumentPage: Page {
    let file: OpenedFile
    let document: IssuedDocument
    let mayVoid: Bool
    var done: DocumentsAddress.Done?
    var state = FormState()
    let zone: LegalZone

    static let reason = TextAreaField(
        "reason", DocumentsText.voidReason, hint: DocumentsText.voidHint, missing: DocumentsText.voidReasonMissing,
        rows: 3)

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { document.title + (document.number.map { " " + $0 } ?? "") }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(DocumentsText.ofFile, file.number.text), href: DocumentsAddress.list(file.number).path),
            state.summary(of: [Self.reason], say),
            .h1(title(say)),
            .some(done) { done in
                let words = done == .issued ? DocumentsText.issued : DocumentsText.voided
                return .div(class: "note ok", with: [.role("status")], [.p(say(words))])
            },
            .p([
                .state(
                    document.voided == nil ? .done : .hold,
                    say(document.voided == nil ? DocumentsText.valid : DocumentsText.void))
            ]),
            .some(document.voided) { voided in
                let when = say.moment(voided.at, in: zone)
                return .note(.warn, [.p(say(DocumentsText.voidNote, voided.by, when, voided.reason))])
            },
            .row([
                .buttonLink(
                    say(DocumentsText.download), href: DocumentsAddress.pdf(file.number, document.id).path,
                    icon: .document, with: [Attribute("download")])
            ]),
            .facts(facts(say)), voiding(page),
        ])
    }

    private func facts(_ say: Words) -> [Fact] {
        let form = DocumentForm.official(document.form)?.name
        return [
            Fact(say(DocumentsText.name), form.map { say($0) } ?? document.title),
            Fact(say(DocumentsText.number), document.number ?? say(DocumentsText.noNumber)),
            Fact(say(DocumentsText.addressee), document.addressee.isEmpty ? say(WebText.none) : document.addressee),
            Fact(
                say(DocumentsText.issuedOn),
                say.fullDate(document.issuedOn) + " " + say.time(document.issuedAt, in: zone)),
            Fact(say(DocumentsText.issuedBy), document.issuedByName),
            Fact(
                say(DocumentsText.copies),
                document.copies > 1 ? say(DocumentsText.copiesOf, String(document.copies)) : "1"),
            Fact(say(DocumentsText.shared), say(document.isForConsumer ? WebText.yes : WebText.no)),
            Fact(say(DocumentsText.version), String(document.formVersion)),
            Fact(say(DocumentsText.size), say.size(document.size)),
            Fact(say(DocumentsText.hash), .span(document.hashText, class: "mono raw")),
        ]
    }

    private func voiding(_ page: PageContext) -> HTML {
        guard mayVoid else { return .empty }
        let say = page.say
        return .details(
            say(DocumentsText.voidHead), open: hasProblems,
            [
                page.form(
                    post: DocumentsAddress.void(file.number, document.id).path,
                    [Self.reason.html(state, say), .row([.button(say(DocumentsText.voidHead), .risk)])])
            ])
    }
}
