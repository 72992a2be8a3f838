import Foundation
import Sheets
import Testing

@testable import Web

@Suite struct TableFileTests {
    private func written(_ format: TableFile.Format, _ rows: [[TableFile.Cell]]) async throws -> [UInt8] {
        var written: [UInt8] = []
        var waiting = rows[...]
        try await TableFile(format, sheet: "台账", head: ["编号", "金额"]).write(
            { waiting.popFirst().map { [$0] } }, to: { written += $0 })
        return written
    }

    private let rows: [[TableFile.Cell]] = [
        [.text("0012"), .number("2,899.00")], [.text("=1+1"), .number("")], [.text("13900001111"), .number("不详")],
    ]

    @Test func `a table in CSV is one that no spreadsheet takes for formulas`() async throws {
        let text = String(decoding: try await written(.csv, rows), as: UTF8.self)
        #expect(text == "\u{feff}编号,金额\r\n0012,\"2,899.00\"\r\n'=1+1,\r\n13900001111,不详\r\n")
    }

    @Test func `a table as a workbook keeps texts as texts and reckons with numbers`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "table-test-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(try await written(.xlsx, rows)).write(to: URL(fileURLWithPath: path))
        let sheet = try SheetReader(path: path)
        var found: [[String]] = []
        while let row = try sheet.next() { found.append(row.texts) }
        #expect(found == [["编号", "金额"], ["0012", "2899"], ["=1+1"], ["13900001111", "不详"]])
    }

    @Test func `what fails while rows are read leaves nothing behind`() async throws {
        struct Failed: Error {}
        let folder = FileManager.default.temporaryDirectory.path
        let before = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("table-") }
        await #expect(throws: Failed.self) {
            try await TableFile(.xlsx, sheet: "a", head: ["a"]).write({ throw Failed() }, to: { _ in })
        }
        let after = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("table-") }
        #expect(Set(after).isSubset(of: before) || after.count <= before.count + 2)
    }
}
