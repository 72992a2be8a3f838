package import ImportingRules

/// Opens the reader that a mapping's format asks for, and checks that the file has the columns.
package enum RecordSource {
    /// Throws ``FileUnreadable``, ``MappingUnusable`` with every missing column, or the system's error.
    package static func open(path: String, mapping: Mapping) throws -> any RecordReader {
        try open(path: path, format: mapping.format, columns: mapping.columns)
    }

    /// The same for any other kind of mapping; no record may be longer than `limit` bytes.
    ///
    /// A workbook is read wherever CSV is: the same list, saved by a spreadsheet as its own kind of file.
    package static func open(
        path: String, format: RecordFormat, columns: [String], limit: Int = ReadingBounds.record
    ) throws -> any RecordReader {
        switch format.kind {
        case .csv where try SheetRecords.isWorkbook(path):
            let reader = try SheetRecords(path: path, format: format, needing: columns)
            let problems = reader.columns.problems(format, needing: columns)
            guard problems.isEmpty else { throw MappingUnusable(problems: problems) }
            return reader
        case .csv(let delimiter):
            let reader = try CSVReader(path: path, format: format, delimiter: delimiter, limit: limit)
            let problems = reader.columns.problems(format, needing: columns)
            guard problems.isEmpty else { throw MappingUnusable(problems: problems) }
            return reader
        case .jsonLines:
            return try JSONLinesReader(path: path, columns: columns, limit: limit)
        }
    }
}
