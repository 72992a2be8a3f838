import Foundation
import Kernel
import ReportingRules
import Testing

/// Every published value that can be recomputed comes out to the last digit.
@Suite struct PublishedTests {
    let published: Published

    init() throws { published = try Published.read() }

    private func document(_ period: String, _ last: ReportCounts?) throws -> ReportDocument {
        let set = try Sets.set("cca")
        let base = ReportBase(
            period: try #require(ReportPeriod(code: period)), scope: "", now: try published.record(period).counts,
            last: last)
        return ReportMaking(base, by: set, names: Sets.names(set)).document()
    }

    @Test func `rates of resolution, sums and shares of the parts are those of the national reports`() throws {
        #expect(published.national.count == 6)
        for record in published.national {
            let document = try document(record.period, nil)
            #expect(document.cell("resolutionRatePercent")?.plain == printed(record.resolutionRatePublished))
            #expect(
                document.cell("recoveredFen")?.text.replacing(",", with: "")
                    == String(format: "%.0f", record.recoveredWanYuan))
            for (part, share) in record.sharePublished where record.period != "2021H1" {
                #expect(
                    document.cell("parts.\(part).sharePercent")?.plain == printed(share), "\(record.period) \(part)")
            }
        }
    }

    @Test(arguments: [("2022H1", "2021H1"), ("2023H1", "2022H1"), ("2024H1", "2023H1")])
    func `growth is that of the national reports`(period: String, last: String) throws {
        let record = try published.record(period)
        let document = try document(period, published.record(last).counts)
        let growth = try #require(record.yoyPublished ?? record.yoyDerived)
        #expect(document.cell("yoyPercent")?.plain == printed(growth))
        #expect(document.cell("acceptedLast")?.count == (try published.record(last).accepted))
    }

    @Test func `goods of 2022H1 beside 2021H1: counts, shares of all complaints, changes of rounded shares`() throws {
        let (now, last) = (try published.record("2022H1"), try published.record("2021H1"))
        let document = try document("2022H1", last.counts)
        let goods = try #require(document.table(.goods))
        #expect(goods.rows.count == 10)
        for row in goods.rows {
            #expect(row.count.count == now.goodsL1Counts?[row.key])
            #expect(row.countLast.count == last.goodsL1Counts?[row.key])
            #expect(row.share.plain == (now.goodsL1SharePublished?[row.key]).map(printed), "\(row.key)")
            #expect(row.shareLast.plain == (last.goodsL1SharePublished?[row.key]).map(printed), "\(row.key)")
            #expect(row.change.plain == (now.goodsL1ShareChangePp?[row.key]).map(printed), "\(row.key)")
        }
        #expect(goods.rows.map(\.key).prefix(3) == ["daily_goods", "home_electronics", "apparel"])
        #expect(goods.total?.count.count == 284_428)
        #expect(document.cell("parts.goods.changePoints")?.text == "+5.43")
        #expect(document.cell("parts.services.changePoints")?.text == "−4.45")
    }

    @Test func `the parts of 2024H1 change by the difference of rounded shares`() throws {
        let document = try document("2024H1", published.record("2023H1").counts)
        #expect(document.cell("parts.goods.changePoints")?.plain == "-7.75")
        #expect(document.cell("parts.services.changePoints")?.plain == "-2.18")
    }

    @Test func `Hunan's natures change by the difference of unrounded shares, rounded once`() throws {
        let hunan = published.hunan
        let set = try Sets.set("hunan")
        let parts: [ReportPart: Int64] = [
            .goods: hunan.goodsTotal, .services: hunan.servicesTotal, .other: hunan.otherTotal,
        ]
        let now = ReportCounts(
            accepted: hunan.accepted, resolved: hunan.resolved, recoveredFen: 442_970_000, doubleCases: 56,
            doubleFen: 11_700_000, natures: hunan.natureCounts, parts: parts, categories: ["food": 2148])
        let last = ReportCounts(accepted: hunan.prior.acceptedDerived, natures: hunan.prior.natureCounts)
        let base = ReportBase(period: try #require(ReportPeriod(code: "2025Q1")), scope: "430000", now: now, last: last)
        let document = ReportMaking(base, by: set, names: Sets.names(set)).document()
        let rows = try #require(document.table(.byNature)).rows
        #expect(rows.count == 10)
        for row in rows {
            #expect(row.share.plain == (hunan.natureSharePublished[row.key]).map(printed), "\(row.key)")
            #expect(row.shareLast.plain == (hunan.prior.natureSharePublished[row.key]).map(printed), "\(row.key)")
            #expect(row.change.plain == (hunan.natureShareChangePp[row.key]).map(printed), "\(row.key)")
        }
        #expect(rows.last?.key == "other")
        for (part, share) in hunan.sharePublished {
            #expect(document.cell("parts.\(part).sharePercent")?.plain == printed(share))
        }
        #expect(document.cell("resolutionRatePercent")?.plain == "81.65")
        #expect(document.cell("recoveredFen")?.text == "442.97")
        #expect(document.cell("doubleFen")?.text == "11.70")
        #expect(document.cell("goods.food.sharePercent")?.plain == "20.53")
    }

    @Test func `the fifteen rows of Inner Mongolia stand in their order, the bureau last`() throws {
        let month = published.innerMongolia
        let set = try Sets.set("samr-12315")
        // The rows are named by their units here; the bureau of the region has the key of the scope.
        let keys = month.rows.map { $0.unit == "自治区市场监督管理局" ? "150000" : $0.unit ?? "" }
        let divisions = Dictionary(
            uniqueKeysWithValues: zip(keys, month.rows).map { key, row in
                (
                    key,
                    ReportCounts.DivisionCounts(
                        complaints: row.complaint, tips: row.report, consultations: row.consult)
                )
            })
        let now = ReportCounts(
            accepted: month.total.complaint, consultations: month.total.consult, tips: month.total.report,
            divisions: divisions)
        let base = ReportBase(
            period: try #require(ReportPeriod(code: "2024-07")), scope: "150000", now: now, last: nil)
        let names = Sets.names(set, divisions: keys.sorted())
        let document = ReportMaking(base, by: set, names: names).document()
        let rows = try #require(document.table(.byDivision)).rows
        #expect(rows.map(\.key) == keys)
        #expect(rows.map { $0.more("subtotal")?.count } == month.rows.map(\.subtotal))
        #expect(document.cell("total")?.count == month.total.subtotal)
        #expect(document.cell("complaintSharePercent")?.plain == printed(month.share["complaint"] ?? 0))
        #expect(document.cell("tipSharePercent")?.plain == printed(month.share["report"] ?? 0))
        #expect(document.cell("consultationSharePercent")?.plain == printed(month.share["consult"] ?? 0))
    }

    @Test func `the close rate divides by complaints and tips`() throws {
        let sum = published.innerMongolia.cumulative
        let set = try Sets.set("samr-12315")
        let now = ReportCounts(
            accepted: sum.complaint, consultations: sum.consult, tips: sum.report, closed: sum.closed)
        let base = ReportBase(
            period: try #require(ReportPeriod(code: "2024-01..2024-07")), scope: "150000", now: now, last: nil)
        let document = ReportMaking(base, by: set, names: Sets.names(set)).document()
        #expect(document.cell("closeRatePercent")?.plain == printed(sum.closedRate))
        #expect(document.cell("total")?.count == 215_834)
    }
}
