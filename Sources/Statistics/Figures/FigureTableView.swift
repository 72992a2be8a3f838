internal import StatisticsRules
internal import Web

/// A table of figures on the page: bars stand in the rows, this period dark and the year before pale.
struct FigureTableView {
    let table: FigureTable
    let hasYearBefore: Bool
    let csv: String
    /// Where the files of a row are listed; `nil` for visitors.
    let files: (FigureFilter) -> String?
    let say: Words

    var html: HTML {
        let caption =
            table.within.map { say(FiguresText.captionIn, table.title, $0) } ?? say(FiguresText.caption, table.title)
        return .figure(
            class: "flow tight",
            [
                .figcaption([.b(caption)]), .when(hasYearBefore, legend),
                .div(
                    class: "tab", with: [Attribute("tabindex", "0"), .role("region"), .label(caption)],
                    [
                        .table(
                            class: "chart-t",
                            [
                                .caption(caption, class: "sr"), .thead([head]), .tbody(table.rows.map(row)),
                                .tbody([sum]),
                            ])
                    ]),
                .p(class: "small no-print", [.a(say(FiguresText.csv, table.title), href: csv)]),
            ])
    }

    private var legend: HTML {
        .legend([(.first, say(FiguresText.thisPeriod)), (.lastYear, say(FiguresText.before))])
    }

    private var head: HTML {
        .tr([
            column(FiguresText.name), number(FiguresText.filed), number(FiguresText.share),
            .when(hasYearBefore, number(FiguresText.before, hides: true)), number(FiguresText.closed, hides: true),
            .when(table.hasTime, number(FiguresText.inTimeOfClosed, hides: true)),
            .th(class: "hide-s", with: [.scope("col")], [.heard(say(FiguresText.bars))]),
        ])
    }

    private func column(_ text: Text) -> HTML { .th(say(text), with: [.scope("col")]) }

    private func number(_ text: Text, hides: Bool = false) -> HTML {
        .th(say(text), class: hides ? "r hide-s" : "r", with: [.scope("col")])
    }

    private func row(_ row: FigureTable.Row) -> HTML {
        let label: HTML = row.drill.map { .a(row.label, href: FiguresAddress.page($0).path) } ?? .text(row.label)
        let head = HTML.th(with: [.scope("row")], [label])
        return .tr([head] + cells(row.part, row) + [bars(row.part)])
    }

    private var sum: HTML {
        let head = HTML.th(say(FiguresText.sum), with: [.scope("row")])
        return .tr(class: "sum", [head] + cells(table.total, nil) + [.td("", class: "hide-s")])
    }

    private func cells(_ part: FigurePart, _ row: FigureTable.Row?) -> [HTML] {
        let isAhead = row?.isAhead ?? false
        let none = say(WebText.none)
        let share = isAhead ? none : say.rate(part.filed, of: table.total.filed).filter { $0 != "%" }
        let filed: HTML = isAhead ? .text(none) : counted(part, row)
        var cells: [HTML] = [.td(class: "r", [filed]), .td(share, class: "r")]
        if hasYearBefore { cells.append(.td(say.count(part.filedBefore), class: "r mut hide-s")) }
        cells.append(.td(isAhead ? none : say.count(part.closed), class: "r hide-s"))
        if table.hasTime { cells.append(.td(say.fraction(part.closedInTime, of: part.closed), class: "r hide-s")) }
        return cells
    }

    /// The number, which leads to its files for those who may see them.
    private func counted(_ part: FigurePart, _ row: FigureTable.Row?) -> HTML {
        let number = say.count(part.filed)
        guard let row, part.filed > 0, let filter = row.files, let address = files(filter) else {
            return .text(number)
        }
        return .a(number, href: address, with: [.label(say(FiguresText.filesBehind, "\(row.label) \(number)"))])
    }

    private func bars(_ part: FigurePart) -> HTML {
        let largest = table.rows.map { max($0.part.filed, hasYearBefore ? $0.part.filedBefore : 0) }.max() ?? 1
        return .td(
            class: "w",
            [
                Bar(part.filed, of: largest).html,
                .when(hasYearBefore, Bar(part.filedBefore, of: largest, fill: .lastYear).html),
            ])
    }
}
