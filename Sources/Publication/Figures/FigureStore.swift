internal import Crypto
package import Kernel
internal import PublicationRules
package import Storage
internal import Web

/// A release of figures: what the cubes held at a moment, small numbers left out, never changed afterwards.
package struct FigureRelease: Equatable, Sendable {
    package let id: Int64
    package let year: Int
    /// Counts up where a year is frozen again.
    package let version: Int
    package let k: Int
    package let frozenAt: Instant
    /// How far the cubes had come.
    package let foldedAt: Instant?
    package let note: String
    /// SHA-256 of the JSON lines.
    package let hash: String

    init(_ row: Row) throws {
        id = try row.int64("id")
        year = try row.int("year")
        version = try row.int("version")
        k = try row.int("k")
        frozenAt = try row.instant("frozen_at")
        foldedAt = try row.optionalInstant("folded_at")
        note = try row.text("note")
        hash = try row.text("hash")
    }
}

/// One number of a frozen table.
package struct FigureCell: Equatable, Sendable {
    package let table: String
    package let row: String
    package let rowName: String
    package let column: String
    /// Nil where it is left out.
    package let value: Int?
    /// `small`, `complement`, or empty.
    package let gap: String

    static let columns = ["table", "row", "rowName", "column", "value", "gap"]

    func text(_ format: OpenFormat) -> String {
        switch format {
        case .csv: CSVLine.of([table, row, rowName, column, value.map { String($0) } ?? "", gap])
        case .jsonl:
            JSONValue.object([
                .init("table", .string(table)), .init("row", .string(row)), .init("rowName", .string(rowName)),
                .init("column", .string(column)), .init("value", value.map { .number($0) } ?? .null),
                .init("gap", .string(gap)),
            ]).text + "\n"
        }
    }
}

/// Freezes figures and hands them out.
package struct FigureStore: Sendable {
    let tools: PublicationTools
    /// What stands in place of a key in the row or column of sums.
    package static let sum = "*"

    package init(_ tools: PublicationTools) {
        self.tools = tools
    }

    package func releases() async throws -> [FigureRelease] {
        try await tools.database.rows(
            "SELECT * FROM figure_release ORDER BY year DESC, version DESC LIMIT 100"
        ).map(FigureRelease.init)
    }

    package func release(_ id: Int64) async throws -> FigureRelease {
        guard let row = try await tools.database.row("SELECT * FROM figure_release WHERE id = \(id)") else {
            throw NotFound()
        }
        return try FigureRelease(row)
    }

    package func cells(of id: Int64) async throws -> [FigureCell] {
        try await tools.database.rows(
            "SELECT * FROM figure_cell WHERE release_id = \(id) ORDER BY position"
        ).map { row in
            FigureCell(
                table: try row.text("table_name"), row: try row.text("row_key"), rowName: try row.text("row_name"),
                column: try row.text("column_key"), value: try row.optionalInt("value"), gap: try row.text("gap"))
        }
    }

    /// Freezes the tables of a year; a year that is frozen again has another version beside the first.
    package func freeze(_ year: Int, note: String, by who: Principal) async throws -> FigureRelease {
        guard PublicationPermission.allows(.freeze, who.roles, .own) else { throw PublicationRefused([.notAllowed]) }
        let (k, now, id) = (try tools.ruleSet().k, tools.time.now(), tools.nextKey())
        let figures = try await tools.figures(year)
        let cells = figures.tables.flatMap { Self.cells($0, k) }
        let hash = Hexadecimal.text(
            Array(SHA256.hash(data: Array(cells.map { $0.text(.jsonl) }.joined().utf8))))
        let tools = tools
        try await tools.database.transaction { transaction in
            let version =
                try transaction.count(
                    "SELECT count(*) AS n FROM figure_release WHERE year = \(year)") + 1
            try transaction.execute(
                """
                INSERT INTO figure_release (id, year, version, k, frozen_at, frozen_by, folded_at, note, hash)
                VALUES (\(id), \(year), \(version), \(k), \(now), \(who.person), \(figures.foldedAt), \(note), \(hash))
                """)
            for (position, cell) in cells.enumerated() {
                try transaction.execute(
                    """
                    INSERT INTO figure_cell (release_id, position, table_name, row_key, row_name, column_key, value, gap)
                    VALUES (\(id), \(position), \(cell.table), \(cell.row), \(cell.rowName), \(cell.column),
                        \(cell.value), \(cell.gap))
                    """)
            }
            try tools.audit(now, who, "figures-frozen", "figures:\(id)", String(year), transaction)
        }
        return try await release(id)
    }

    /// The cells of a table with its sums, small ones left out with what would betray them.
    static func cells(_ table: FiguresToFreeze.Table, _ k: Int) -> [FigureCell] {
        let whole = SmallCells.withSums(table.values)
        let gaps = SmallCells.gaps(whole, k: k)
        let rows = table.rows + [(key: sum, name: "")]
        let columns = table.columns + [sum]
        return rows.enumerated().flatMap { place, row in
            columns.enumerated().map { index, column in
                let gap = gaps[place][index]
                return FigureCell(
                    table: table.name, row: row.key, rowName: row.name, column: column,
                    value: gap == nil ? whole[place][index] : nil, gap: gap?.rawValue ?? "")
            }
        }
    }
}
