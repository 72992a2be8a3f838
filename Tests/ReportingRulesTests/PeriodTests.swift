import Kernel
import ReportingRules
import Testing

/// Which days a period has, how it is written, and with what it is compared.
@Suite struct PeriodTests {
    private static let periods: [(String, Day, Day, String)] = [
        ("2022H1", "2022-01-01", "2022-06-30", "2021H1"), ("2025Q1", "2025-01-01", "2025-03-31", "2024Q1"),
        ("2024Q3", "2024-07-01", "2024-09-30", "2023Q3"), ("2024", "2024-01-01", "2024-12-31", "2023"),
        ("2024-02", "2024-02-01", "2024-02-29", "2023-02"), ("2024-12", "2024-12-01", "2024-12-31", "2023-12"),
        ("2025-06/25", "2025-05-25", "2025-06-24", "2024-06/25"),
        ("2025-01/25", "2024-12-25", "2025-01-24", "2024-01/25"),
        ("2025-01-15..2025-03-20", "2025-01-15", "2025-03-20", "2024-01-15..2024-03-20"),
    ]

    @Test(arguments: periods)
    func `a period has its days, its code and its year before`(
        code: String, first: Day, last: Day, before: String
    ) throws {
        let period = try #require(ReportPeriod(code: code))
        #expect(period.first == first)
        #expect(period.last == last)
        #expect(period.code == code)
        #expect(period.yearBefore?.code == before)
    }

    @Test(arguments: [
        "", "2022H3", "2022Q0", "2022Q5", "2022-13", "2022-00", "22H1", "2022-02-30..2022-03-01",
        "2022-03-01..2022-02-01", "2025-06/31", "2025-06/1", "0000", "2022H", "2022H11", "２０２２H1", "2022-06-01",
        "..", "2022-01-01..", "1e22H1",
    ])
    func `an impossible period is none`(code: String) { #expect(ReportPeriod(code: code) == nil) }

    @Test func `the end of a February is compared with the end of the February before`() throws {
        let leap = try #require(ReportPeriod(code: "2024-02-29..2024-02-29"))
        #expect(leap.yearBefore?.code == "2023-02-28..2023-02-28")
        let after = try #require(ReportPeriod(code: "2025-02-01..2025-02-28"))
        #expect(after.yearBefore?.code == "2024-02-01..2024-02-29")
    }

    @Test func `more than a year is compared with nothing`() throws {
        #expect(try #require(ReportPeriod(code: "2023-01-01..2024-06-30")).yearBefore == nil)
        #expect(try #require(ReportPeriod(code: "2023-01-01..2023-12-31")).yearBefore != nil)
    }

    @Test func `months are taken, as names and as a run`() throws {
        #expect(ReportPeriod(code: "2025-Q1")?.code == "2025Q1")
        let run = try #require(ReportPeriod(code: "2024-01..2024-07"))
        #expect(run.first == "2024-01-01")
        #expect(run.last == "2024-07-31")
        #expect(run.wholeMonths == 202401...202407)
        #expect(ReportPeriod(code: "2025-06/25")?.wholeMonths == nil)
    }
}
