internal import CaseworkRules
internal import Kernel
internal import Web

/// Files with the same phone, trader or order, or nearly the same story; a repeat can be merged from here.
struct FileSimilar {
    let view: FileView
    let say: Words

    var html: HTML {
        .panel(
            say(FileText.similar),
            more: [.span(say(FileText.similarCount, String(view.similar.count)), class: "count")],
            [
                view.similar.isEmpty
                    ? .p(say(FileText.noSimilar), class: "mut") : .list(view.similar.map(item))
            ])
    }

    private func item(_ file: SimilarFile) -> HTML {
        let words =
            file.likenesses.map { say(FileText.likeness($0)) }
            + [
                say(file.kind.text), say(file.state.text(of: file.kind)),
                say.shortDate(file.receivedOn, today: view.today),
            ]
        return .join([
            .a(file.title.isEmpty ? file.number : file.title, href: "\(DeskAddress.root)/\(file.number)"), .br,
            .span(say.clauses(words), class: "xs mut"), merging(file),
        ])
    }

    /// The way into the form that merges this file into that one, where that may be.
    private func merging(_ file: SimilarFile) -> HTML {
        let isLeading =
            file.kind == view.file.kind && file.office == view.file.handling.office && !file.state.isFinal
            && (file.receivedOn, file.number) < (view.file.receivedOn, view.number.text)
        guard isLeading, view.open.contains(.mergeInto), let number = CaseNumber(file.number) else { return .empty }
        let path = DeskAddress.move(view.number, .mergeInto).path + "?leading=\(number.text)"
        return .join([
            .br,
            .a(
                say(FileText.mergeHere), href: path, class: "small",
                with: [.label(say(FileText.mergeInto, number.text))]),
        ])
    }
}
