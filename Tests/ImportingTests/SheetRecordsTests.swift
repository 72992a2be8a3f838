import Foundation
import Kernel
import Sheets
import Testing

@testable import Importing
@testable import ImportingRules

@Suite struct SheetRecordsTests {
    private let format = RecordFormat(
        kind: .csv(delimiter: 0x2c), encoding: nil, absent: [], htmlEntities: false, zone: .shanghai, fields: nil)

    /// What a workbook gives where a list in CSV is asked for.
    private func reading(_ rows: [[String]], columns: [String]) async throws -> [String] {
        try await Files.withFolder { folder in
            let path = folder.appendingPathComponent("a.xlsx").path
            let writer = try SheetWriter(path: path, name: "a", header: rows.first ?? [])
            for row in rows.dropFirst() { try writer.add(row.map { .text($0) }) }
            try writer.close()
            var reader = try RecordSource.open(path: path, format: format, columns: columns)
            var found = ["header " + reader.columns.names.joined(separator: "|")]
            while let record = try reader.next() {
                switch record {
                case .record(let record): found.append("\(record.line) " + record.texts().joined(separator: "|"))
                case .broken(let rejection):
                    found.append("\(rejection.line) ! \(rejection.problems.map(\.code)): \(rejection.original)")
                }
            }
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            #expect(reader.position == Int64(size ?? 0))
            return found
        }
    }

    @Test func `a title above the header is passed over, and short rows are filled up`() async throws {
        let rows = [["12345热线工单台账"], [" 工单编号", "诉求 ", "电话"], ["1", "退款", "139"], ["2", "维修"], ["3", "", "", "多"]]
        #expect(
            try await reading(rows, columns: ["诉求", "工单编号"]) == [
                "header 工单编号|诉求|电话", "3 1|退款|139", "4 2|维修|", "5 ! [\"field-count\"]: 3\t\t\t多",
            ])
    }

    @Test func `columns that are missing are told all at once`() async throws {
        let error = await #expect(throws: MappingUnusable.self) {
            try await reading([["甲", "乙"], ["1", "2"]], columns: ["乙", "丙", "丁"])
        }
        #expect(error?.problems.count == 2)
    }

    @Test func `an old or damaged spreadsheet is refused in words`() async throws {
        try await Files.withFolder { folder in
            let path = folder.appendingPathComponent("a.xls").path
            try Data([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]).write(to: URL(fileURLWithPath: path))
            let old = #expect(throws: FileUnreadable.self) {
                _ = try RecordSource.open(path: path, format: format, columns: ["a"])
            }
            #expect(old?.words.zh.contains(".xlsx") == true)
            try Data([0x50, 0x4b, 3, 4, 0, 0]).write(to: URL(fileURLWithPath: path))
            #expect(throws: FileUnreadable.self) {
                _ = try RecordSource.open(path: path, format: format, columns: ["a"])
            }
        }
    }
}
