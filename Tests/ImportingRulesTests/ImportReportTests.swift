import Kernel
import Testing

@testable import ImportingRules

@Suite struct ImportReportTests {
    let mapping: Mapping

    init() throws {
        mapping = try Mapping.reading(sampleSetting, vocabulary: .sample).get()
    }

    private func report(_ records: [RawRecord]) -> ImportReport {
        var report = ImportReport(mapping)
        for record in records {
            switch mapping.reading(record, on: .sample) {
            case .success(let draft): report.count(draft, from: record)
            case .failure(let unreadable):
                report.count(RejectedRecord(line: record.line, problems: unreadable.problems, original: "raw"))
            }
        }
        return report
    }

    @Test func `an unknown code is listed once with its count`() {
        let report = report([sampleRecord(["via": "信"]), sampleRecord(["via": "信"]), sampleRecord()])
        #expect(report.unknown.byColumn.mapValues(\.counts) == ["via": ["信": 2]])
        #expect(report.channels.counts == ["imported": 2, "web": 1])
        #expect(report.total(of: "via")?.counts == ["信": 2, "网": 1])
    }

    @Test func `two names of one code are told once, and the first is kept`() {
        let report = report([
            sampleRecord(["office name": "一中队（龙田）"]), sampleRecord(), sampleRecord(), sampleRecord(["office": "8"]),
        ])
        #expect(
            report.names.conflicts == [
                .init(list: .office, code: "7", kept: "一中队（龙田）", counts: ["一中队（龙田）": 1, "一中队": 2])
            ])
    }

    @Test func `rejected records are counted by reason and the first ones shown`() {
        let report = report((2..<30).map { sampleRecord(["at": "?"], line: $0) })
        #expect(report.rows == 28 && report.rejected == 28 && report.readable == 0)
        #expect(report.reasons.counts == ["not-a-time": 28])
        #expect(report.rejections.map(\.line) == Array(2..<22))
    }

    @Test func `the report is told in both languages`() {
        let report = report([sampleRecord(["via": "信"]), sampleRecord(["id": ""], line: 3)])
        let chinese = report.lines(.zh, dry: true).joined(separator: "\n")
        let english = report.lines(.en, dry: true).joined(separator: "\n")
        #expect(chinese.contains("试读，未写入：可导入 1 条，退回 1 条") && chinese.contains("第 3 行：缺少“id”"))
        #expect(chinese.contains("性质：投诉 1") && chinese.contains("渠道：导入 1") && chinese.contains("按时：是 1"))
        #expect(english.contains("Dry run, nothing was written: 1 can be taken, 1 rejected"))
        #expect(english.contains("line 3: “id” is missing"))
    }

    @Test func `a column of free text cannot fill the memory`() {
        var tally = Tally()
        for number in 0..<(Tally.limit + 10) { tally.count("\(number)") }
        #expect(tally.distinct == Tally.limit && tally.beyond == 10)
    }
}
