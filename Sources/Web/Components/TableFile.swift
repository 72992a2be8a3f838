internal import Foundation
package import HTTPTypes
package import Hummingbird
internal import NIOCore
internal import Sheets

/// A table that goes out as a file: lines of CSV as they are read, or a workbook once it is whole.
package struct TableFile: Sendable {
    package enum Format: String, CaseIterable, Sendable {
        case csv
        case xlsx

        package var contentType: String {
            switch self {
            case .csv: "text/csv; charset=utf-8"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }

    package enum Cell: Sendable {
        case text(String)
        /// A number as it is written, such as `2,899.00`; a workbook reckons with it.
        case number(String)

        fileprivate var text: String {
            switch self {
            case .text(let text), .number(let text): text
            }
        }

        fileprivate var inSheet: SheetWriter.Cell {
            switch self {
            case .text(let text): .text(text)
            case .number(let text):
                Double(text.replacing(",", with: "")).map { .number($0) } ?? .text(text)
            }
        }
    }

    /// The next rows, as many as are read at a time; nil after the last.
    package typealias Pages = () async throws -> [[Cell]]?

    /// Bytes of a workbook sent at a time.
    private static let piece = 1 << 17

    private let format: Format
    private let head: [String]
    private let sheet: String

    /// - Parameter sheet: what the sheet of a workbook is called
    package init(_ format: Format, sheet: String, head: [String]) {
        self.format = format
        self.sheet = sheet
        self.head = head
    }

    /// The answer that carries the table; `name` is the file's without its ending.
    ///
    /// - Parameter rows: begins to read; called once, when the answer is written
    package func response(named name: String, _ rows: @escaping @Sendable () -> Pages) -> Response {
        let headers: HTTPFields = [
            .contentType: format.contentType, .cacheControl: "no-store",
            .contentDisposition: "attachment; filename=\"\(name).\(format.rawValue)\"",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await write(rows()) { try await writer.write(ByteBuffer(bytes: $0)) }
                try await writer.finish(nil)
            })
    }

    /// Writes the table piece by piece.
    package func write(
        _ next: Pages, to send: ([UInt8]) async throws -> Void
    ) async throws {
        switch format {
        case .csv:
            try await send(Array((CSVLine.mark + CSVLine.of(head)).utf8))
            while let rows = try await next() {
                let lines = rows.map { CSVLine.of($0.map(\.text)) }.joined()
                if !lines.isEmpty { try await send(Array(lines.utf8)) }
            }
        case .xlsx: try await writeWorkbook(next, to: send)
        }
    }

    private func writeWorkbook(
        _ next: Pages, to send: ([UInt8]) async throws -> Void
    ) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "table-\(UUID().uuidString).xlsx").path
        FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try SheetWriter(path: path, name: sheet, header: head)
        while let rows = try await next() {
            for row in rows { try writer.add(row.map(\.inSheet)) }
        }
        try writer.close()
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        while let piece = try handle.read(upToCount: Self.piece), !piece.isEmpty { try await send(Array(piece)) }
    }
}
