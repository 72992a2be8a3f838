import Kernel
import ReportingRules
import Testing

/// Conventions are data, and what they do at the edges.
@Suite struct ConventionTests {
    private func document(
        _ set: Convention, _ period: String, _ now: ReportCounts, _ last: ReportCounts? = nil
    ) throws -> ReportDocument {
        let base = ReportBase(period: try #require(ReportPeriod(code: period)), scope: "", now: now, last: last)
        return ReportMaking(base, by: set, names: Sets.names(set)).document()
    }

    @Test func `every shipped set says every switch once, with a known value and its evidence`() throws {
        let sets = try Sets.all()
        #expect(sets.map(\.id) == ["cca", "hunan", "samr-12315"])
        for set in sets {
            #expect(set.problems.isEmpty)
            #expect(set.settings.allSatisfy { !$0.evidence.zh.isEmpty && !$0.evidence.en.isEmpty })
        }
    }

    @Test func `since 2024 the other part takes what two rounded shares leave of 100`() throws {
        let set = try Sets.set("cca")
        let parts: [ReportPart: Int64] = [.goods: 867_301, .services: 743_615, .other: 150_970]
        let now = ReportCounts(accepted: 1_761_886, parts: parts)
        #expect(try document(set, "2024", now).cell("parts.other.sharePercent")?.plain == "8.56")
        #expect(try document(set, "2023", now).cell("parts.other.sharePercent")?.plain == "8.57")
    }

    @Test func `before 2021 a level-1 share is of goods, since then of all complaints`() throws {
        let set = try Sets.set("cca")
        let now = ReportCounts(accepted: 200_000, parts: [.goods: 91_790], categories: ["food": 21_801])
        #expect(try document(set, "2020Q3", now).cell("goods.food.sharePercent")?.plain == "23.75")
        #expect(try document(set, "2021Q3", now).cell("goods.food.sharePercent")?.plain == "10.90")
    }

    @Test func `a tie goes up, and away from zero below it`() {
        #expect(FixedPoint.quotient(300_639, 6, decimals: 0, .halfUp)?.plain == "50107")
        #expect(FixedPoint.quotient(1, 800, times: 100, decimals: 2, .halfUp)?.plain == "0.13")
        #expect(FixedPoint.quotient(-1, 800, times: 100, decimals: 2, .halfUp)?.plain == "-0.13")
        #expect(FixedPoint.quotient(1, 800, times: 100, decimals: 2, .halfEven)?.plain == "0.12")
        #expect(FixedPoint.quotient(5, 0, decimals: 2, .halfUp) == nil)
        #expect(FixedPoint.quotient(5, -1, decimals: 2, .halfUp) == nil)
        #expect(FixedPoint(units: -700, decimals: 2).signed == "−7.00")
        #expect(FixedPoint(units: 0, decimals: 2).signed == "0.00")
        #expect(FixedPoint(units: 1_234_567).printed == "1,234,567")
        #expect(FixedPoint(units: 123, decimals: 0).printed == "123")
    }

    @Test func `nothing divides by nothing: no complaints, no last year, none last year`() throws {
        let set = try Sets.set("cca")
        let none = try document(set, "2025H1", ReportCounts(accepted: 0, resolved: 0), ReportCounts(accepted: 0))
        #expect(none.cell("resolutionRatePercent")?.plain == nil)
        #expect(none.cell("resolutionRatePercent")?.text == "—")
        #expect(none.cell("yoyPercent")?.plain == nil)
        #expect(none.cell("byNature.quality.changePoints")?.plain == nil)
        let first = try document(set, "2025H1", ReportCounts(accepted: 5, natures: ["quality": 5]))
        #expect(first.lastPeriod == nil)
        #expect(first.cell("byNature.quality.sharePercent")?.plain == "100.00")
        #expect(first.cell("byNature.quality.countLast")?.plain == nil)
        #expect(first.cell("byNature.quality.yoyPercent")?.text == "—")
        let grown = try document(
            set, "2025H1", ReportCounts(accepted: 5, natures: ["quality": 5]),
            ReportCounts(accepted: 5, natures: ["price": 5]))
        #expect(grown.cell("byNature.quality.yoyPercent")?.plain == nil)
        #expect(grown.cell("byNature.price.yoyPercent")?.plain == "-100.00")
        #expect(grown.cell("byNature.price.changePoints")?.text == "−100.00")
    }

    @Test func `a file without nature or category has a row of its own, and nothing is forced then`() throws {
        let set = try Sets.set("cca")
        let now = ReportCounts(accepted: 10, natures: ["quality": 9], parts: [.goods: 3, .services: 3, .other: 3])
        let document = try document(set, "2025H1", now)
        #expect(document.cell("byNature.unstated.count")?.count == 1)
        #expect(document.cell("parts.unstated.sharePercent")?.plain == "10.00")
        #expect(document.cell("parts.other.sharePercent")?.plain == "30.00")
    }

    @Test func `rows with equal counts stand in the order of the domain data`() throws {
        let set = try Sets.set("cca")
        let now = ReportCounts(accepted: 4, natures: ["price": 2, "safety": 2])
        let rows = try #require(try document(set, "2025H1", now).table(.byNature)).rows
        #expect(rows.prefix(3).map(\.key) == ["safety", "price", "quality"])
    }

    @Test func `the hottest are those of level 2 that grew by most complaints`() throws {
        let set = try Sets.set("cca")
        let document = try document(
            set, "2025H1", ReportCounts(accepted: 100, categories: ["garments": 20, "shoes": 30]),
            ReportCounts(accepted: 90, categories: ["garments": 5, "shoes": 40]))
        #expect(document.table(.hot)?.rows.map(\.key) == ["garments"])
        #expect(document.table(.topGoods)?.rows.map(\.key) == ["shoes", "garments"])
        #expect(document.cell("topGoods.garments.yoyPercent")?.plain == "300.00")
    }
}
