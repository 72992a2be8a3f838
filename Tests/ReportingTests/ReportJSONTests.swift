import Kernel
import ReportingRules
import Storage
import TestSupport
import Testing
import Web

@testable import Reporting

/// The JSON has the names of the issue, and the shape that its description tells.
@Suite struct ReportJSONTests {
    private func document(_ change: @Sendable (inout ReportCounts) -> Void = { _ in }) async throws -> ReportDocument {
        try await ReportFixture.with(.sqlite) { fixture in
            fixture.counts.change(change)
            return try await fixture.tools.document(fixture.request())
        }
    }

    @Test func `every promised name is there, percentages as printed texts, counts as numbers`() async throws {
        let json = ReportJSON.value(try await document())
        #expect(json["period"] == "2022H1" && json["scope"] == "100000" && json["convention"] == "cca")
        #expect(json["accepted"] == 551780 && json["acceptedLast"] == 521976 && json["yoyPercent"] == "5.71")
        #expect(json["resolved"] == 449786 && json["resolutionRatePercent"] == "81.52")
        #expect(json["recoveredFen"] == .number(73_863_000_000 as Int64))
        #expect(json["doubleCompensation"]?["cases"] == 8456)
        let parts = json["parts"]?.items ?? []
        #expect(parts.map { $0["key"] } == ["goods", "services", "other"])
        #expect(parts.first?["changePoints"] == "5.43" && parts.first?["shareLastPercent"] == "46.12")
        for name in ["byNature", "goods", "services", "byDivision", "topGoods", "topServices", "hot"] {
            #expect(json[name] != nil, "\(name)")
        }
        let row = json["byNature"]?.items.first
        for name in [
            "key", "count", "countLast", "sharePercent", "shareLastPercent", "changePoints", "yoyPercent",
        ] {
            #expect(row?[name] != nil, "\(name)")
        }
    }

    @Test func `it has the shape of its description, also where there is nothing`() async throws {
        #expect(ReportSchema.report.problems(in: ReportJSON.value(try await document())) == [])
        let none = try await document { $0 = ReportCounts(accepted: 0) }
        #expect(ReportSchema.report.problems(in: ReportJSON.value(none)) == [])
        #expect(ReportJSON.value(none)["resolved"] == .null)
        #expect(ReportJSON.value(none)["yoyPercent"] == "-100.00")
    }

    @Test func `a workbook has a sheet for every table`() async throws {
        let bytes = try ReportWorkbook(try await document(), Words(.zh)).bytes()
        #expect(bytes.prefix(2) == [0x50, 0x4B] && bytes.count > 5_000)
    }
}
