package import ImportingRules

/// Opens the reader that a mapping's format asks for, and checks that the file has the columns.
package enum RecordSource {
    /// Throws ``FileUnreadable``, ``MappingUnusable`` with every missing column, or the system's error.
    package static func open(path: String, mapping: Mapping) throws -> any RecordReader {
        switch mapping.format.kind {
        case .csv(let delimiter):
            let reader = try CSVReader(path: path, format: mapping.format, delimiter: delimiter)
            let problems = reader.columns.problems(for: mapping)
            guard problems.isEmpty else { throw MappingUnusable(problems: problems) }
            return reader
        case .jsonLines:
            return try JSONLinesReader(path: path, columns: mapping.columns)
        }
    }
}
