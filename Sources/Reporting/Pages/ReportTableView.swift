internal import ReportingRules
internal import Web

/// A table of a report with its bars: this period dark, the last pale.
struct ReportTableView {
    let document: ReportDocument
    let table: ReportTable
    let say: Words

    private var hasLast: Bool { document.lastPeriod != nil }
    private var isDivisions: Bool { table.name == .byDivision }
    private var hasChange: Bool { table.name != .byMonth && table.name != .byDivision }

    var html: HTML {
        Table(
            caption: say(ReportingText.table(table.name)), columns, rows: table.rows.map { row($0) },
            sum: table.total.map { row($0, isSum: true) } ?? .empty
        ).html
    }

    private var short: String { document.shortNow(say) }
    private var shortLast: String { document.shortLast(say) }

    private var columns: [Column] {
        var columns = [Column(say(ReportingText.name)), .number("\(short) \(say(ReportingText.count))")]
        if isDivisions {
            columns += [ReportingText.tips, ReportingText.consultations, ReportingText.subtotal].map {
                .number(say($0))
            }
        }
        columns.append(.number("\(short) %"))
        if hasLast {
            columns += [.number("\(shortLast) \(say(ReportingText.count))"), .number("\(shortLast) %")]
            if hasChange { columns.append(.number(say(ReportingText.change))) }
            columns.append(.number(say(ReportingText.yoy)))
        }
        return columns + [Column(say(ReportingText.chart))]
    }

    private func row(_ row: ReportRow, isSum: Bool = false) -> HTML {
        var cells: [HTML] = [
            .th(
                isSum ? say(ReportingText.sum, say(row.name)) : say(row.name), class: "nw", with: [.scope("row")]),
            .numberCell(row.count.text),
        ]
        if isDivisions { cells += row.more.map { .numberCell($0.text) } }
        cells.append(.numberCell(row.share.text))
        if hasLast {
            cells += [.td(row.countLast.text, class: "r mut"), .td(row.shareLast.text, class: "r mut")]
            if hasChange { cells.append(.numberCell(row.change.text + arrow(row))) }
            cells.append(.numberCell(row.yoy.text))
        }
        return .tr(class: isSum ? "sum" : nil, cells + [isSum ? .td("") : isDivisions ? shade(row) : bars(row)])
    }

    private func arrow(_ row: ReportRow) -> String {
        guard let change = row.change.number, !change.isZero else { return "" }
        return change.isNegative ? " ↓" : " ↑"
    }

    private var largest: Int {
        Int(table.rows.map { max($0.count.count ?? 0, $0.countLast.count ?? 0) }.max() ?? 1)
    }

    private func bars(_ row: ReportRow) -> HTML {
        .td(
            class: "w hide-s",
            [
                Bar(Int(row.count.count ?? 0), of: largest).html,
                .when(hasLast, Bar(Int(row.countLast.count ?? 0), of: largest, fill: .lastYear).html),
            ])
    }

    /// A field that is the darker the more there is.
    private func shade(_ row: ReportRow) -> HTML {
        let hundredths = Int(row.count.count ?? 0) * 100 / max(1, largest)
        let opacity = hundredths >= 100 ? "1" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
        return .td(
            class: "w hide-s",
            [
                .element(
                    "svg", class: "bar",
                    with: [Attribute("viewBox", "0 0 100 10"), Attribute("preserveAspectRatio", "none"), .hidden],
                    [
                        .element(
                            "rect", class: "f1",
                            with: [
                                Attribute("width", "100"), Attribute("height", "10"),
                                Attribute("fill-opacity", opacity),
                            ], [])
                    ])
            ])
    }
}

extension ReportDocument {
    /// The period in the head of a column.
    func shortNow(_ say: Words) -> String { ReportPeriod(code: period).map { say($0.short) } ?? period }

    func shortLast(_ say: Words) -> String {
        lastPeriod.map { code in ReportPeriod(code: code).map { say($0.short) } ?? code } ?? ""
    }
}
