internal import DocumentsRules
internal import Web

/// A document on a page, in Song and in the language it is written in: what the PDF says, without its pages.
struct PaperView {
    let paper: Paper

    var html: HTML {
        .article(
            class: "paper flow", with: [.lang(paper.language)],
            [
                .some(paper.mark) { .p($0, class: "paper-mark") }, letterhead,
                .h2(paper.title, class: "paper-title"), .some(paper.number) { .p($0, class: "end r") },
                .some(paper.addressee) { addressee($0) }, .join(paper.blocks.map(block)), signature,
                .some(paper.remark) { .p($0, class: "paper-foot") },
                .some(paper.footer) { .p($0, class: "paper-foot") },
            ])
    }

    private var letterhead: HTML {
        .some(paper.letterhead) { head in
            .div(
                class: "paper-letterhead",
                [
                    head.mongolian.isEmpty ? .empty : .p(head.mongolian, class: "mn", with: [.lang("mn-Mong")]),
                    .p(head.name),
                ])
        }
    }

    private func addressee(_ name: String) -> HTML {
        PaperText.isMongolian(name) ? .p(name, class: "mn", with: [.lang("mn-Mong")]) : .p(name + "：")
    }

    private func block(_ block: Paper.Block) -> HTML {
        switch block {
        case .heading(let text): .h3(text)
        case .paragraph(let text): .join(lines(text).map { .p($0, class: "paper-text") })
        case .items(let items): .ul(class: "paper-items", items.map { .li($0) })
        case .pen(let lines): .join(lines.map { .p($0, class: "paper-pen") })
        case .fields(let rows): table(rows)
        case .table(let table): figures(table)
        // What bars show stands in the table beside them.
        case .bars: .empty
        }
    }

    private func table(_ rows: [[Paper.Field]]) -> HTML {
        let widest = rows.map(\.count).max() ?? 1
        return .div(
            class: "tab", with: [Attribute("tabindex", "0"), .role("region"), .label(paper.title)],
            [
                .table(
                    class: "paper-table",
                    [
                        .caption(paper.title, class: "sr"),
                        .tbody(rows.map { row in .tr(row.flatMap { cells($0, isAlone: row.count < widest) }) }),
                    ])
            ])
    }

    private func figures(_ table: PaperTable) -> HTML {
        Table(
            caption: table.caption, table.head.enumerated().map { Column($1, isNumber: $0 > 0) },
            rows: table.rows.map { row in
                .tr(row.enumerated().map { $0 == 0 ? .rowHead($1) : .numberCell($1) })
            }
        ).html
    }

    private func cells(_ field: Paper.Field, isAlone: Bool) -> [HTML] {
        let isVertical = PaperText.isMongolian(field.value)
        let value: HTML =
            isVertical
            ? .p(field.value, class: "mn", with: [.lang("mn-Mong")])
            : .join(lines(field.value).enumerated().map { $0 == 0 ? .text($1) : .join([.br, .text($1)]) })
        return [.th(field.label, with: [.scope("row")]), .td(with: isAlone ? [.span(3)] : [], [value])]
    }

    private var signature: HTML {
        .some(paper.signature) { .div(class: "paper-signature", [.p($0.name), .p($0.day)]) }
    }

    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
