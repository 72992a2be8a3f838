internal import CXlsx

/// A workbook of several sheets with charts of its own, drawn by the spreadsheet from the cells.
package struct ChartBook: Sendable {
    package enum Cell: Sendable, Hashable {
        case text(String)
        case whole(Int64)
        /// A decimal as it is printed, such as -0.29; its decimals become the cell's format.
        case decimal(String)
        case empty
    }

    /// One sheet: its name, the names of its columns, its rows, its charts.
    package struct Sheet: Sendable {
        package let name: String
        package let header: [String]
        package let rows: [[Cell]]
        package var widths: [Int] = []
        package var charts: [Chart] = []

        package init(name: String, header: [String], rows: [[Cell]], widths: [Int] = [], charts: [Chart] = []) {
            self.name = name
            self.header = header
            self.rows = rows
            self.widths = widths
            self.charts = charts
        }
    }

    /// A chart over the rows of its sheet: which columns are its series, and by which it is labelled.
    package struct Chart: Sendable {
        package enum Kind: Sendable { case bars, stacked, lines }
        package let kind: Kind
        package let title: String
        package let labels: Int
        package let series: [Int]
        /// Rows that are drawn, from the first.
        package let rows: Int

        package init(_ kind: Kind, title: String, labels: Int, series: [Int], rows: Int) {
            self.kind = kind
            self.title = title
            self.labels = labels
            self.series = series
            self.rows = rows
        }
    }

    package let sheets: [Sheet]

    package init(sheets: [Sheet]) { self.sheets = sheets }

    /// Writes the file; throws when it cannot be written.
    package func write(to path: String) throws(SheetWriter.Failed) {
        guard let book = workbook_new(path) else { throw SheetWriter.Failed() }
        var isWhole = true
        for sheet in sheets {
            guard let made = workbook_add_worksheet(book, sheet.name) else {
                isWhole = false
                break
            }
            write(sheet, to: made, of: book)
        }
        guard workbook_close(book) == LXW_NO_ERROR, isWhole else { throw SheetWriter.Failed() }
    }

    private func write(
        _ sheet: Sheet, to made: UnsafeMutablePointer<lxw_worksheet>, of book: UnsafeMutablePointer<lxw_workbook>
    ) {
        let bold = workbook_add_format(book)
        format_set_bold(bold)
        let grouped = workbook_add_format(book)
        format_set_num_format(grouped, "#,##0")
        for (column, width) in sheet.widths.enumerated() {
            worksheet_set_column(made, UInt16(column), UInt16(column), Double(width), nil)
        }
        for (column, name) in sheet.header.enumerated() { worksheet_write_string(made, 0, UInt16(column), name, bold) }
        worksheet_freeze_panes(made, 1, 0)
        var formats: [Int: UnsafeMutablePointer<lxw_format>] = [:]
        for (index, row) in sheet.rows.enumerated() {
            for (column, cell) in row.enumerated() {
                let (line, place) = (UInt32(index + 1), UInt16(column))
                switch cell {
                case .text(let text): worksheet_write_string(made, line, place, text, nil)
                case .whole(let number): worksheet_write_number(made, line, place, Double(number), grouped)
                case .decimal(let text):
                    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
                    if formats[decimals] == nil, let format = workbook_add_format(book) {
                        format_set_num_format(
                            format, decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals))
                        formats[decimals] = format
                    }
                    worksheet_write_number(made, line, place, Double(text) ?? 0, formats[decimals])
                case .empty: break
                }
            }
        }
        for (index, chart) in sheet.charts.enumerated() { draw(chart, index, on: made, of: book, sheet) }
    }

    private func draw(
        _ chart: Chart, _ index: Int, on made: UnsafeMutablePointer<lxw_worksheet>,
        of book: UnsafeMutablePointer<lxw_workbook>, _ sheet: Sheet
    ) {
        let kind: lxw_chart_type =
            switch chart.kind {
            case .bars: LXW_CHART_BAR
            case .stacked: LXW_CHART_COLUMN_STACKED_PERCENT
            case .lines: LXW_CHART_LINE
            }
        guard chart.rows > 0, let drawn = workbook_add_chart(book, UInt8(kind.rawValue)) else { return }
        chart_title_set_name(drawn, chart.title)
        for column in chart.series {
            let series = chart_add_series(
                drawn, Self.range(sheet.name, chart.labels, chart.rows), Self.range(sheet.name, column, chart.rows))
            guard let series else { continue }
            chart_series_set_name(series, "='\(sheet.name)'!$\(Self.letter(column))$1")
        }
        // The first row stands at the top, as in the table.
        if chart.kind == .bars { chart_axis_set_reverse(drawn.pointee.y_axis) }
        worksheet_insert_chart(made, UInt32(1 + index * 20), UInt16(sheet.header.count + 1), drawn)
    }

    /// The cells of a column below its head: ='Sheet'!$B$2:$B$11.
    private static func range(_ sheet: String, _ column: Int, _ rows: Int) -> String {
        "='\(sheet)'!$\(letter(column))$2:$\(letter(column))$\(rows + 1)"
    }

    /// The letter of one of the first 26 columns.
    private static func letter(_ column: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(min(25, max(0, column)))))
    }
}
