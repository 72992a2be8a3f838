package import ImportingRules

/// Reads CSV with a header, whatever its size, one record at a time.
///
/// A record that is broken is given as such, and reading goes on with the line after its first one: one stray quote
/// must not swallow the rest of the file.
package struct CSVReader: RecordReader {
    package private(set) var columns = Columns([])
    /// How many fields a record must have; nil while the header is read.
    private var expected: Int?
    private let limit: Int
    private var window: ByteWindow
    private var scanner: CSVScanner
    /// What the file is turned from; nil for UTF-8.
    private let gb18030: GB18030?
    private var line = 1
    private var last: [UInt8] = []

    package var position: Int64 { window.position }

    /// Opens a file and reads its header; throws ``FileUnreadable`` or the system's error.
    package init(
        path: String, format: RecordFormat, delimiter: UInt8, limit: Int = ReadingBounds.record
    ) throws {
        self.limit = limit
        scanner = CSVScanner(delimiter: delimiter)
        window = try ByteWindow(path: path)
        try window.skipByteOrderMark()
        gb18030 = Self.isGB18030(window, format.encoding) ? GB18030() : nil
        switch try next() {
        case .record(let header):
            columns = Columns(header.texts())
            expected = format.fields ?? columns.names.count
        case .broken(let rejection):
            throw FileUnreadable.brokenHeader(rejection.problems.first ?? .notUTF8)
        case nil:
            throw FileUnreadable.empty
        }
    }

    package func original() -> String {
        guard let gb18030 else { return OriginalText.of(last) }
        // What is repeated may have been cut within a character, of four bytes at most.
        let texts = (0..<4).lazy.compactMap { gb18030.utf8(last.dropLast($0)) }
        return OriginalText.of(texts.first ?? last)
    }

    private static func isGB18030(_ window: ByteWindow, _ encoding: RecordFormat.Encoding?) -> Bool {
        switch encoding {
        case .utf8: false
        case .gb18030: true
        case nil: window.withUnread { GB18030.isLikely($0, isWhole: window.isWhole) }
        }
    }

    package mutating func next() throws -> SourceRecord? {
        while true {
            let whole = window.isWhole
            if window.count == 0 {
                if whole { return nil }
                try window.fill()
                continue
            }
            let found = window.withUnread { scanner.scan($0, whole: whole) }
            switch found {
            case .record(let length, let lines):
                if let record = taking(length: length, lines: lines) { return record }
            case .unfinished where window.count > limit:
                return try passing(.recordTooLong(max: limit))
            case .unfinished:
                try window.fill()
            case .broken(let problem):
                return try passing(problem)
            }
        }
    }

    /// Takes the record that the scanner found; nil for an empty line.
    private mutating func taking(length: Int, lines: Int) -> SourceRecord? {
        let first = line
        line += lines
        last = window.take(length)
        if scanner.ends.count == 1, scanner.fields.isEmpty { return nil }
        if let expected, scanner.ends.count != expected {
            return broken(.fieldCount(expected: expected, found: scanner.ends.count), at: first)
        }
        if let gb18030 { return converted(by: gb18030, at: first) }
        guard UTF8Check.isValid(scanner.fields) else { return broken(.notUTF8, at: first) }
        return .record(RawRecord(line: first, columns: columns, bytes: scanner.fields, ends: scanner.ends))
    }

    private func converted(by gb18030: GB18030, at line: Int) -> SourceRecord {
        var (bytes, ends, start) = ([UInt8](), [Int](), 0)
        for end in scanner.ends {
            guard let field = gb18030.utf8(scanner.fields[start..<end]) else { return broken(.notGB18030, at: line) }
            bytes += field
            ends.append(bytes.count)
            start = end
        }
        return .record(RawRecord(line: line, columns: columns, bytes: bytes, ends: ends))
    }

    /// Passes over the first line of a broken record.
    private mutating func passing(_ problem: RecordProblem) throws -> SourceRecord {
        let first = line
        last = try window.takeLine(limit: ReadingBounds.original)
        line += 1
        return broken(problem, at: first)
    }

    private func broken(_ problem: RecordProblem, at line: Int) -> SourceRecord {
        .broken(RejectedRecord(line: line, problems: [problem], original: original()))
    }
}
