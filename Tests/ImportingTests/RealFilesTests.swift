import CaseworkRules
import Foundation
import Kernel
import Testing

@testable import Importing
@testable import ImportingRules

@Suite struct RealFilesTests {
    private func imported(
        _ file: String, _ mapping: String, _ keeping: RecordsInMemory,
        check: (ImportOutcome) throws -> Void
    ) async throws {
        guard let path = Files.real(file) else { return }
        try await Files.withFolder { folder in
            let rejected = folder.appendingPathComponent("rejected.csv").path
            let plan = ImportPlan(path: path, mapping: try Files.mapping(mapping), rejectedPath: rejected)
            try check(try await ImportRun(plan, in: .test(keeping)).run())
        }
    }

    @Test func `the file of Shenzhen agrees with its control totals`() async throws {
        let keeping = RecordsInMemory()
        try await imported("citizen-cases-shenzhen-2018.csv", "shenzhen-citizen-2018", keeping) { outcome in
            ControlTotals.expectShenzhen(outcome.report)
            #expect(outcome.isFinished && outcome.report.kept == 10_000 && outcome.rejectedPath == nil)
        }
        let records = await keeping.records
        guard let record = records["shenzhen-citizen-2018\u{1f}72687"] else { return }
        #expect(record.kind == .complaint && record.channel == .hotline12345)
        #expect(record.receivedAt.iso == "2018-07-04T09:24:41.000Z")
        #expect(record.division.rawValue == "440310-101" && record.category.code == "5/1159/1160")
        #expect(record.title == "市容环卫 · 龙田街道" && record.handledBy == "龙田街道综合执法队")
        #expect(record.story == "来源渠道：12345\n原性质：投诉\n地点：龙田街道南布社区")
        #expect(record.closedOn == "2018-07-04" && record.inTime == true)
        let divisions = await keeping.divisions
        #expect(divisions.count == 7)
        #expect(records.values.count { $0.division.rawValue == "440310" } == 10)
        let categories = await keeping.categories
        #expect(categories.count == 18 + 134 + 372)
        #expect(!categories.values.contains { $0.name.contains("&#") })
    }

    @Test func `the American file agrees, and its cut-off record is rejected with its line`() async throws {
        let keeping = RecordsInMemory()
        try await imported("consumer-complaints-us-2014.csv", "us-cfpb-2014", keeping) { outcome in
            ControlTotals.expectCFPB(outcome.report)
            #expect(outcome.isFinished && outcome.report.kept == 8_339)
            let rejected = try Files.text(try #require(outcome.rejectedPath))
            #expect(rejected.split(whereSeparator: \.isNewline).count == 2)
            #expect(rejected.contains("8341,field-count,应有 14 栏，实有 13 栏,\"1066397,Credit reporting,"))
        }
        let records = await keeping.records
        guard let record = records["us-cfpb-2014\u{1f}1114245"] else { return }
        #expect(record.kind == .complaint && record.channel == .web)
        #expect(LegalZone.shanghai.day(of: record.receivedAt) == "2014-11-13")
        #expect(record.division.rawValue == "US-FL" && record.traderName == "Choice Recovery, Inc.")
        #expect(
            record.category.code
                == "debt-collection/medical/disclosure-verification-of-debt/not-given-enough-info-to-verify-debt")
        #expect(record.outcome == "Closed with explanation" && record.closedOn == "2014-11-13")
        #expect(records["us-cfpb-2014\u{1f}1114488"]?.closedOn == nil)
        let states = await keeping.divisions
        #expect(states.count == 57 && states.values.count { $0.parent?.rawValue == "US" } == 56)
    }

    @Test func `a second import of the same file keeps nothing anew`() async throws {
        let keeping = RecordsInMemory()
        for kept in [8_339, 0] {
            try await imported("consumer-complaints-us-2014.csv", "us-cfpb-2014", keeping) { outcome in
                ControlTotals.expectCFPB(outcome.report)
                #expect(outcome.report.kept == kept && outcome.report.alreadyThere == 8_339 - kept)
            }
        }
    }

    @Test func `both mappings come with the program and have no problem`() throws {
        for name in ["shenzhen-citizen-2018", "us-cfpb-2014"] {
            #expect(try Files.mapping(name).mapping.source == name)
        }
    }
}
