import Kernel
import StatisticsRules
import Testing

@Suite struct FigurePeriodTests {
    @Test(arguments: ["2026", "2026-Q3", "2026-05", "2025-11..2026-02", "0999"])
    func `a period is written as it is read`(_ code: String) throws {
        #expect(try #require(FigurePeriod(code: code)).code == code)
    }

    @Test(
        arguments: ["", "2026-Q5", "2026-13", "26", "2026-5", "2026-05..", "x..y", "2026-05..2026-06..2026-07", "+026"])
    func `what is no period is not read`(_ code: String) {
        #expect(FigurePeriod(code: code) == nil)
    }

    @Test func `the ends of a period may come in any order`() throws {
        let early = try #require(Month("2026-02"))
        let late = try #require(Month("2026-11"))
        #expect(FigurePeriod(late, early).first == early)
        #expect(FigurePeriod(late, early).count == 10)
    }

    @Test func `days of a period are those of whole months`() throws {
        let period = try #require(FigurePeriod(code: "2024-02"))
        #expect(period.firstDay == "2024-02-01")
        #expect(period.lastDay == "2024-02-29")
        #expect(try #require(FigurePeriod.year(2026)).lastDay == "2026-12-31")
    }

    @Test func `the year before has the same months, and a longer period has none`() throws {
        #expect(try #require(FigurePeriod.quarter(1, of: 2026)).yearBefore == FigurePeriod.quarter(1, of: 2025))
        #expect(try #require(FigurePeriod(code: "2024-01..2025-06")).yearBefore == nil)
    }

    @Test func `months count over the turn of a year`() throws {
        let month = try #require(Month(number: 202612))
        #expect((month + 1).number == 202701)
        #expect((month - 12).number == 202512)
        #expect(month.description == "2026-12")
        #expect(Month(number: 202600) == nil)
    }

    @Test func `a kind or all kinds are chosen by their codes`() {
        #expect(KindChoice(code: "complaint") == .only(.complaint))
        #expect(KindChoice(code: "all")?.kinds == FigureKind.allCases)
        #expect(KindChoice(code: "dispute") == nil)
        #expect(!KindChoice.only(.complaint).includes("other"))
    }
}
