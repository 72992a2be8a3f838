package import ImportingRules

/// Reads JSON Lines: one object a line, flat or nested; columns are dotted paths such as `place.street`.
package struct JSONLinesReader: RecordReader {
    package let columns: Columns
    private let wanted: Set<String>
    private let limit: Int
    private var window: ByteWindow
    private var line = 0
    private var last: [UInt8] = []

    package var position: Int64 { window.position }

    /// Opens a file for the columns that a mapping reads; throws ``FileUnreadable`` or the system's error.
    package init(path: String, columns: [String], limit: Int = ReadingBounds.record) throws {
        self.columns = Columns(columns)
        self.limit = limit
        wanted = Set(columns)
        window = try ByteWindow(path: path)
        try window.skipByteOrderMark()
        if window.count == 0 { throw FileUnreadable.empty }
    }

    package func original() -> String { OriginalText.of(last) }

    package mutating func next() throws -> SourceRecord? {
        while window.count > 0 || !window.isWhole {
            guard window.count > 0 else {
                try window.fill()
                continue
            }
            guard let length = lineLength() else {
                if window.count > limit { return try passing(.recordTooLong(max: limit)) }
                try window.fill()
                continue
            }
            if let record = taking(length) { return record }
        }
        return nil
    }

    /// The bytes of the next line with its end; nil when the end is not in sight.
    private func lineLength() -> Int? {
        let end = window.withUnread { $0.firstIndex(of: 0x0a) }
        return end.map { $0 + 1 } ?? (window.isWhole ? window.count : nil)
    }

    /// Takes one line; nil for an empty one.
    private mutating func taking(_ length: Int) -> SourceRecord? {
        line += 1
        let bytes = Array(window.bytes[window.start..<(window.start + length)])
        last = window.take(length)
        if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0d).contains($0) }) { return nil }
        guard UTF8Check.isValid(bytes) else { return broken(.notUTF8) }
        var scanner = JSONScanner(bytes, wanted: wanted)
        do throws(JSONScanner.Fault) {
            return .record(record(try scanner.object()))
        } catch .notAValue(let path) {
            return broken(.notAValue(column: path))
        } catch {
            return broken(.notAnObject)
        }
    }

    private func record(_ found: [String: [UInt8]]) -> RawRecord {
        var bytes: [UInt8] = []
        let ends = columns.names.map { name in
            bytes += found[name] ?? []
            return bytes.count
        }
        return RawRecord(line: line, columns: columns, bytes: bytes, ends: ends)
    }

    private mutating func passing(_ problem: RecordProblem) throws -> SourceRecord {
        last = try window.takeLine(limit: ReadingBounds.original)
        line += 1
        return broken(problem)
    }

    private func broken(_ problem: RecordProblem) -> SourceRecord {
        .broken(RejectedRecord(line: line, problems: [problem], original: original()))
    }
}
