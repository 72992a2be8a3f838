package import Kernel

/// A report: every value that is printed, computed once, from which page, paper, table file and JSON are written.
package struct ReportDocument: Hashable, Sendable, Codable {
    /// The period as it is written, with its days.
    package let period: String
    package let from: Day
    package let to: Day
    package let periodName: LocalText
    /// The period it is compared with; `nil` for none.
    package let lastPeriod: String?
    package let lastName: LocalText?
    /// The code of the division; `100000` for the whole country.
    package let scope: String
    package let scopeName: LocalText
    /// Who speaks: 全国消协组织, or those of the place.
    package let author: LocalText
    package let convention: String
    /// By which formulas it was computed; raised when one changes.
    package let formulaVersion: Int
    /// Up to which change the figures were folded, in milliseconds since 1970; `nil` before the first fold.
    package let position: Int64?
    /// The values of the whole, by their keys, in the order of printing.
    package let head: [ReportCell]
    package let tables: [ReportTable]

    /// The formulas of this version of the program.
    package static let formulas = 1
    /// The scope that means everything.
    package static let everywhere = "100000"

    /// A value of the whole or of a row, by its key.
    package func cell(_ key: String) -> ReportCell? {
        if let cell = head.first(where: { $0.key == key }) { return cell }
        for table in tables where key.hasPrefix(table.name.rawValue + ".") {
            for row in table.rows + (table.total.map { [$0] } ?? []) {
                if let cell = row.cells.first(where: { $0.key == key }) { return cell }
            }
        }
        return nil
    }

    package func table(_ name: ReportTable.Name) -> ReportTable? { tables.first { $0.name == name } }

    /// Every value, in the order of printing.
    package var cells: [ReportCell] {
        head + tables.flatMap { table in (table.rows + (table.total.map { [$0] } ?? [])).flatMap(\.cells) }
    }
}

/// A table of a report, its rows in the order of printing.
package struct ReportTable: Hashable, Sendable, Codable {
    /// Which table.
    package enum Name: String, CaseIterable, Sendable, Codable {
        case byNature, parts, goods, services
        /// The ten largest of level 2.
        case topGoods, topServices
        case byDivision
        /// The categories of level 2 that grew most.
        case hot
        /// The course of the months beside that of the year before.
        case byMonth
    }

    package let name: Name
    package let rows: [ReportRow]
    /// What the rows are parts of; `nil` where it would say nothing.
    package let total: ReportRow?

    package init(_ name: Name, _ rows: [ReportRow], total: ReportRow? = nil) {
        self.name = name
        self.rows = rows
        self.total = total
    }
}

/// A row of a table.
package struct ReportRow: Hashable, Sendable, Codable {
    /// The key of the domain data: `after_sales`, `home_electronics`, `150100`.
    package let key: String
    package let name: LocalText
    package let count: ReportCell
    package let countLast: ReportCell
    package let share: ReportCell
    package let shareLast: ReportCell
    package let change: ReportCell
    package let yoy: ReportCell
    /// Tips, consultations and all that came in; only in the table of divisions.
    package var more: [ReportCell] = []

    /// The key of what is in none of the named rows.
    package static let unstated = "unstated"

    package var cells: [ReportCell] { [count, countLast, share, shareLast, change, yoy] + more }

    /// A value by the last part of its key, such as `subtotal`.
    package func more(_ name: String) -> ReportCell? { more.first { $0.key.hasSuffix("." + name) } }
}
