/// A column of a table.
package struct Column: Sendable {
    let title: String
    let isNumber: Bool
    /// Whether the title is only for those who hear the page.
    let isHeard: Bool
    /// Which way the table is sorted by this column.
    let sort: Sort?

    /// The direction of a sort.
    package enum Sort: String, Sendable { case ascending, descending }

    package init(_ title: String, isNumber: Bool = false, isHeard: Bool = false, sort: Sort? = nil) {
        self.title = title
        self.isNumber = isNumber
        self.isHeard = isHeard
        self.sort = sort
    }

    package static func number(_ title: String) -> Column { Column(title, isNumber: true) }
}

/// A table with a caption; rows come as they are written, usually with ``HTML/tr(class:with:_:)``.
package struct Table: Sendable {
    /// How a table behaves on a narrow screen, and how dense it is.
    package enum Kind: Sendable {
        /// Scrolls sideways.
        case plain
        /// Restacks; cells carry ``Attribute/stacked(_:)``.
        case stack
        /// A work list: dense, restacks, marks rows `late`, `soon` and `sel`.
        case work
        /// Rows with bars.
        case chart

        var style: StaticString? {
            switch self {
            case .plain: nil
            case .stack: "stack"
            case .work: "work stack"
            case .chart: "chart-t"
            }
        }
    }

    let caption: String
    let columns: [Column]
    let kind: Kind
    let rows: [HTML]
    let sum: HTML
    let showsCaption: Bool

    package init(
        caption: String, showsCaption: Bool = true, _ columns: [Column], kind: Kind = .plain, rows: [HTML],
        sum: HTML = .empty
    ) {
        self.caption = caption
        self.showsCaption = showsCaption
        self.columns = columns
        self.kind = kind
        self.rows = rows
        self.sum = sum
    }

    /// The table in a region that can be scrolled with the keyboard.
    package var html: HTML {
        .div(
            class: "tab", with: [Attribute("tabindex", "0"), .role("region"), .label(caption)],
            [
                .table(
                    class: kind.style,
                    [
                        .caption(caption, class: showsCaption ? nil : "sr"),
                        .thead([.tr(columns.map(head))]),
                        .tbody(rows),
                        sum.isEmpty ? .empty : .tfoot([sum]),
                    ])
            ])
    }

    private func head(_ column: Column) -> HTML {
        var attributes: [Attribute] = [.scope("col")]
        if let sort = column.sort { attributes.append(Attribute("aria-sort", sort.rawValue)) }
        let arrow = column.sort.map { $0 == .ascending ? " ↑" : " ↓" } ?? ""
        if column.isHeard { return .th(with: attributes, [.heard(column.title)]) }
        return .th(column.title + arrow, class: column.isNumber ? "r" : nil, with: attributes)
    }
}

extension HTML {
    /// The head of a row.
    package static func rowHead(_ text: String) -> HTML { .th(text, with: [.scope("row")]) }

    /// A number, at the end of its cell.
    package static func numberCell(_ text: String) -> HTML { .td(text, class: "r") }
}
