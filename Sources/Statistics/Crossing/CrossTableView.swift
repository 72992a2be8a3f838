internal import Kernel
internal import StatisticsRules
internal import Web

/// A cross table on the page; names of places and categories lead to their parts, numbers to their files.
struct CrossTableView {
    let table: CrossTable
    let words: CrossWords
    /// Where the files of a cell are listed; nil for what cannot be listed.
    let links: (FigureFilter) -> String?

    private var question: CrossQuestion { table.question }
    private var say: Words { words.say }
    private var columns: [String] { question.columns == nil ? [] : table.columnKeys }

    var html: HTML {
        let place = words.names.division(question.division)
        let caption = say(
            CrossText.caption, say(CrossText.measure(question.measure)), place, say.fullDate(question.first),
            say.fullDate(question.last))
        return .div(
            class: "tab", with: [Attribute("tabindex", "0"), .role("region"), .label(caption)],
            [
                .table([
                    .caption(caption), .thead([head]), .tbody(table.rowKeys.map(row)), .tbody([sum]),
                ])
            ])
    }

    private var head: HTML {
        .tr(
            [.th(say(CrossText.axis(question.rows)), with: [.scope("col")])]
                + columns.map { key in
                    .th(words.key(key, question.columns ?? .month), class: "r", with: [.scope("col")])
                } + [.th(say(CrossText.sum), class: "r", with: [.scope("col")])])
    }

    private func row(_ key: String) -> HTML {
        let cells = columns.map { column in cell(table.cells[key]?[column], row: key, column: column) }
        return .tr(
            [.th(class: "nw", with: [.scope("row")], [name(key)])] + cells + [
                cell(table.rowSums[key], row: key, column: nil)
            ])
    }

    private var sum: HTML {
        .tr(
            class: "sum",
            [.th(say(CrossText.sum), with: [.scope("row")])]
                + columns.map { cell(table.columnSums[$0], row: nil, column: $0) }
                + [cell(table.total, row: nil, column: nil)])
    }

    /// A place or category leads to the same table of its parts.
    private func name(_ key: String) -> HTML {
        let text = words.key(key, question.rows)
        var below = question
        switch question.rows {
        case .division where DivisionCode(rawValue: key) != nil: below.division = key
        case .category where key.contains(":"): below.category = key
        default: return .text(text)
        }
        return .a(text, href: CrossAddress.page(below))
    }

    private func cell(_ cell: CrossCell?, row: String?, column: String?) -> HTML {
        let value = (cell ?? CrossCell()).value(question.measure)
        let text = words.value(value)
        guard !value.isNothing, let address = filter(row, column).flatMap(links) else {
            return .td(text, class: value.isNothing ? "r mut" : "r")
        }
        let place = [
            row.map { words.key($0, question.rows) }, column.map { words.key($0, question.columns ?? .month) },
        ]
        let heard = say(FiguresText.filesBehind, (place.compactMap(\.self) + [text]).joined(separator: " "))
        return .td(class: "r", [.a(text, href: address, with: [.label(heard)])])
    }

    /// What the files of a cell have in common; nil where the list cannot tell them apart.
    private func filter(_ row: String?, _ column: String?) -> FigureFilter? {
        guard question.measure == .filed else { return nil }
        var filter = FigureFilter(
            period: FigurePeriod(Month(question.first), Month(question.last)), division: question.division,
            kind: question.kind, channel: question.channel, category: question.category)
        filter.nature = question.nature
        filter.days = question.first...question.last
        for (axis, key) in [(question.rows, row), (question.columns, column)] {
            guard let axis, let key else { continue }
            guard key != CrossTable.itself, narrow(&filter, axis, key) else { return nil }
        }
        return filter
    }

    private func narrow(_ filter: inout FigureFilter, _ axis: Axis, _ key: String) -> Bool {
        switch axis {
        case .division: filter.division = key
        case .category: filter.category = key
        case .nature: filter.nature = key
        case .channel: filter.channel = key
        case .kind:
            guard let kind = FigureKind(rawValue: key) else { return false }
            filter.kind = .only(kind)
        case .month:
            guard let month = Month(key) else { return false }
            filter.days = max(month.firstDay, question.first)...min(month.lastDay, question.last)
        }
        return !key.isEmpty
    }
}
