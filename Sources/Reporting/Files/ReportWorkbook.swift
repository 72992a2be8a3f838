internal import Foundation
package import ReportingRules
internal import Sheets
package import Web

/// A report as a workbook: a sheet for the whole, one for every table, and charts that the spreadsheet draws itself.
package struct ReportWorkbook {
    let document: ReportDocument
    let say: Words

    package init(_ document: ReportDocument, _ say: Words) {
        self.document = document
        self.say = say
    }

    /// The bytes of the file; it is written beside others for a moment, readable by its owner alone.
    package func bytes() throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString).xlsx").path
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        defer { try? FileManager.default.removeItem(atPath: path) }
        try ChartBook(sheets: [whole] + document.tables.filter { !$0.rows.isEmpty }.map(sheet)).write(to: path)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private var whole: ChartBook.Sheet {
        let about: [[ChartBook.Cell]] = [
            [.text("period"), .text(document.period)], [.text("scope"), .text(document.scope)],
            [.text("convention"), .text(document.convention)],
        ]
        return ChartBook.Sheet(
            name: say(WorkbookText.whole), header: [say(WorkbookText.key), say(WorkbookText.value)],
            rows: about + document.head.map { [.text($0.key), Self.cell($0)] }, widths: [34, 18])
    }

    private func sheet(_ table: ReportTable) -> ChartBook.Sheet {
        let title = say(ReportingText.table(table.name))
        let more = table.rows.first?.more ?? []
        let header =
            [
                "key", say(ReportingText.name), "\(document.shortNow(say)) \(say(ReportingText.count))",
                "\(document.shortLast(say)) \(say(ReportingText.count))", "\(document.shortNow(say)) %",
                "\(document.shortLast(say)) %", say(ReportingText.change), say(ReportingText.yoy),
            ] + more.map { ReportJSON.member(of: $0) }
        return ChartBook.Sheet(
            name: String(title.filter { !"[]:*?/\\'".contains($0) }.prefix(31)), header: header,
            rows: table.rows.map { row in
                [.text(row.key), .text(say(row.name))] + row.cells.map(Self.cell)
            }, widths: [18, 26], charts: chart(of: table, title))
    }

    private func chart(of table: ReportTable, _ title: String) -> [ChartBook.Chart] {
        let series = document.lastPeriod == nil ? [2] : [2, 3]
        let kind: ChartBook.Chart.Kind =
            switch table.name {
            case .parts: .bars
            case .byMonth: .lines
            case .byNature, .goods, .services, .topGoods, .topServices, .byDivision, .hot: .bars
            }
        return [ChartBook.Chart(kind, title: title, labels: 1, series: series, rows: table.rows.count)]
    }

    private static func cell(_ cell: ReportCell) -> ChartBook.Cell {
        guard let number = cell.number else { return .empty }
        return number.decimals == 0 ? .whole(number.units) : .decimal(number.plain)
    }
}

/// What the sheets of a workbook are called.
enum WorkbookText {
    static let whole = Text(zh: "总体情况", en: "Overview")
    static let key = Text(zh: "数据项", en: "Value")
    static let value = Text(zh: "数值", en: "Number")
}
