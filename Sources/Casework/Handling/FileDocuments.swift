internal import CaseworkRules
internal import Web

/// Evidence to look at or to take down, and the copy for the trader.
struct FileDocuments {
    let view: FileView
    let page: PageContext
    let reveal: FilePage.Reveal?

    private var say: Words { page.say }

    var html: HTML {
        let copy = HTML.join([
            .icon(.document), .text(" "), .a(say(FileText.copy), href: DeskAddress.copy(view.number).path),
        ])
        // Only a dispute is put before the trader; what a tip says never is (Order 121 art. 37).
        let copies = view.file.kind == .complaint ? [copy] : []
        let files = view.details.evidence
        let added = view.additions.links(view.file, view.who).map { link in
            HTML.join([.icon(.document), .text(" "), .a(say(link.text), href: link.path)])
        }
        return .panel(
            say(FileText.documents),
            [
                .join(view.marks.map(mark)),
                .list(added + copies + files.map(row)),
                .when(files.isEmpty, .p(say(FileText.noEvidence), class: "xs mut")),
                .when(files.contains { !$0.isPicture }, .p(say(FileText.strangeFiles), class: "xs mut")),
            ])
    }

    private func mark(_ mark: FileAdditions.Mark) -> HTML {
        let text = say.say(mark.text, mark.arguments)
        guard let path = mark.path else { return .p([.state(mark.kind, text)]) }
        return .p([.a(href: path, [.state(mark.kind, text)])])
    }

    private func row(_ file: StoredEvidence) -> HTML {
        .join([
            .icon(.clip), .text(" "),
            .a(
                file.name, href: DeskAddress.evidence(view.number, file.id).path, class: "raw",
                with: file.isPicture ? [] : [Attribute("download")]),
            .text(" "), .span(say.size(file.size), class: "xs mut"),
            .when(file.isPicture && view.mayReveal, original(of: file)),
        ])
    }

    /// A form in the row itself: why, and the button that sends the original and records.
    private func original(of file: StoredEvidence) -> HTML {
        let id = "original-\(file.id)"
        let isOpen = reveal == .originalNeedsReason(file.id)
        return .details(
            class: "xs", with: isOpen ? [.open] : [],
            [
                .summary(
                    with: [.label(say(FileText.originalOf, file.name))], [.text(say(FileText.original))]),
                page.form(
                    post: DeskAddress.original(view.number, file.id).path, class: "tight",
                    [
                        .p(say(FileText.originalNote), class: "xs mut"),
                        .label(say(FileText.reason), with: [Attribute("for", id)]),
                        .void(
                            "input",
                            with: [.id(id), .name("reason"), .type("text"), Attribute("autocomplete", "off")]
                                + (isOpen ? [Attribute("aria-invalid", "true")] : [])),
                        .button(say(FileText.originalSend), .alternative),
                    ]),
            ])
    }
}
