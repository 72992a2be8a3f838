/// The names of a file's columns and where each stands.
package struct Columns: Sendable {
    package let names: [String]
    private let places: [String: Int]

    /// The first column of a name is the one that is found; ``problems(for:)`` tells of a second.
    package init(_ names: [String]) {
        self.names = names
        places = Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    package func place(of name: String) -> Int? { places[name] }

    /// What keeps a mapping from reading a file with these columns; all at once.
    package func problems(for mapping: Mapping) -> [MappingProblem] {
        problems(mapping.format, needing: mapping.columns)
    }

    /// What keeps a file with these columns from being read by another kind of mapping.
    package func problems(_ format: RecordFormat, needing columns: [String]) -> [MappingProblem] {
        var problems: [MappingProblem] = []
        if let expected = format.fields, expected != names.count {
            problems.append(MappingProblem(.headerFields(expected: expected, found: names.count), at: "format.fields"))
        }
        for column in columns {
            guard places[column] != nil else {
                problems.append(MappingProblem(.noColumn(column), at: ""))
                continue
            }
            if names.filter({ $0 == column }).count > 1 {
                problems.append(MappingProblem(.columnTwice(column), at: ""))
            }
        }
        return problems
    }
}

/// One record as it stands in the file, its fields side by side in one run of bytes.
package struct RawRecord: Sendable {
    /// The line on which it begins, the header being line 1.
    package let line: Int
    package let columns: Columns
    /// All fields without quotes and delimiters, in UTF-8.
    package let bytes: [UInt8]
    /// Where each field ends in ``bytes``.
    package let ends: [Int]

    package init(line: Int, columns: Columns, bytes: [UInt8], ends: [Int]) {
        self.line = line
        self.columns = columns
        self.bytes = bytes
        self.ends = ends
    }

    /// A record of texts, for tests and other readers.
    package init(line: Int, columns: Columns, fields: [String]) {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for field in fields {
            bytes += field.utf8
            ends.append(bytes.count)
        }
        self.init(line: line, columns: columns, bytes: bytes, ends: ends)
    }

    /// The field of a column as it stands; empty where the record has none.
    package func text(_ column: String) -> String {
        guard let place = columns.place(of: column), place < ends.count else { return "" }
        let start = place == 0 ? 0 : ends[place - 1]
        return String(decoding: bytes[start..<ends[place]], as: UTF8.self)
    }
}
