internal import Foundation
package import ImportingRules
internal import Sheets

/// Reads the first sheet of a workbook, one row a record.
///
/// Exports often carry a title above the header: the header is the first row that has all columns asked for.
package struct SheetRecords: RecordReader {
    /// Rows among which the header is looked for.
    private static let titles = 20

    package let columns: Columns
    private let reader: SheetReader
    private let size: Int64
    private var last: SheetReader.Row?

    package var position: Int64 { Int64(Double(size) * reader.progress) }

    /// Whether a file is a workbook, by its first bytes; throws ``FileUnreadable`` for one of the old format.
    static func isWorkbook(_ path: String) throws -> Bool {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 8) ?? Data()
        return try unreadable { try SheetReader.isWorkbook(head) }
    }

    /// Opens a workbook and finds its header; throws ``FileUnreadable`` or the system's error.
    package init(path: String, format: RecordFormat, needing needed: [String]) throws {
        size = Int64(try URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0)
        let reader = try Self.unreadable { try SheetReader(path: path) }
        self.reader = reader
        var first: [String]?
        for _ in 0..<Self.titles {
            guard let row = try Self.unreadable({ try reader.next() }) else { break }
            let names = row.texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            if first == nil { first = names }
            if Set(names).isSuperset(of: needed) {
                columns = Columns(names)
                return
            }
        }
        guard let first else { throw FileUnreadable.empty }
        columns = Columns(first)
    }

    package mutating func next() throws -> SourceRecord? {
        let reader = reader
        guard var row = try Self.unreadable({ try reader.next() }) else { return nil }
        last = row
        guard row.ends.count <= columns.names.count else {
            let problem = RecordProblem.fieldCount(expected: columns.names.count, found: row.ends.count)
            return .broken(RejectedRecord(line: row.number, problems: [problem], original: original()))
        }
        // A row ends with its last cell that holds anything.
        while row.ends.count < columns.names.count { row.ends.append(row.bytes.count) }
        return .record(RawRecord(line: row.number, columns: columns, bytes: row.bytes, ends: row.ends))
    }

    package func original() -> String {
        let line = last.map { $0.texts.joined(separator: "\t") } ?? ""
        return OriginalText.of(Array(line.utf8.prefix(ReadingBounds.original)))
    }

    private static func unreadable<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do { return try body() } catch let fault as SheetFault { throw FileUnreadable.workbook(fault) }
    }
}
