import Casework
import Foundation
import Kernel
import Logging
import ReportingRules
import Statistics
import StatisticsRules
import Storage
import TestSupport
import Testing
import Web

@testable import App
@testable import Reporting

/// Reports out of the figures of a whole installation: cells for months, facts for other days, on both engines.
@Suite struct CountingTests {
    private func installed(
        _ engine: Engine, _ body: (Installation) async throws -> Void
    ) async throws {
        try await engine.withLocation { location in
            let folder = FileManager.default.temporaryDirectory.appending(path: "xiaobao-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            var log = Logger(label: "test")
            log.logLevel = .critical
            let opened = try await Installation.open(folder: folder, at: location, log: log)
            do {
                try await body(opened)
            } catch {
                await opened.close()
                throw error
            }
            await opened.close()
        }
    }

    /// One hundredth of the published totals of 2022H1 and 2021H1: the same shape, small enough for a test.
    private static let goods: [(String, Int64, Int64)] = [
        ("daily_goods", 590, 425), ("home_electronics", 548, 516), ("apparel", 475, 358), ("life_social", 300, 400),
    ]

    private func delta(
        _ measure: Measure, _ day: Day, _ amount: Int64, category: String = "cca:daily_goods",
        nature: String = "quality", division: String = "150105", kind: FigureKind = .complaint
    ) -> Delta {
        Delta(
            measure, on: day, cohort: day,
            Dimensions(
                kind: kind.rawValue, channel: "web", category: category, nature: nature, division: division),
            amount: amount)
    }

    private func record(_ deltas: [Delta], _ opened: Installation) async throws {
        var change = Change()
        change.append(
            deltas: deltas.map { delta in
                let key = opened.tools.keys.next()
                return DeltaRow(
                    id: key, caseID: key, measure: delta.measure.rawValue, effectiveOn: delta.effectiveOn,
                    recordedAt: opened.time.now(), cohortOn: delta.cohortOn, kind: delta.dimensions.kind,
                    channel: delta.dimensions.channel, category: delta.dimensions.category,
                    nature: delta.dimensions.nature, division: delta.dimensions.division, amount: delta.amount)
            })
        try await opened.database.submit(change)
        try await opened.statistics().fold.foldWaiting()
    }

    private func document(
        _ opened: Installation, _ period: String, scope: String = "100000", convention: String = "cca"
    ) async throws -> ReportDocument {
        let tools = try opened.reporting().tools
        return try await tools.document(
            try ReportRequest.reading(
                period: period, scope: scope, convention: convention, book: tools.book,
                usual: ReportUsual(today: tools.today, scope: tools.home), today: tools.today))
    }

    @Test(arguments: Engine.underTest)
    func `the whole, natures, parts, categories and places come from the figures`(_ engine: Engine) async throws {
        try await installed(engine) { opened in
            var deltas = Self.goods.flatMap { code, now, last in
                [
                    delta(.accepted, "2022-03-10", now, category: "cca:\(code)"),
                    delta(.accepted, "2021-06-30", last, category: "cca:\(code)"),
                ]
            }
            deltas += [
                delta(.accepted, "2022-06-30", 10, category: "cca:garments", nature: "price", division: "150781"),
                delta(.accepted, "2022-07-01", 99), delta(.resolved, "2022-04-01", 1_500),
                delta(.agreedMoney, "2022-04-01", 123_456_789), delta(.punitive, "2022-04-02", 3),
                delta(.punitiveMoney, "2022-04-02", 90_000), delta(.filed, "2022-05-05", 7, kind: .consultation),
                delta(.filed, "2022-05-05", 5, kind: .tip), delta(.accepted, "2022-05-06", 2, category: "", nature: ""),
            ]
            try await record(deltas, opened)
            let report = try await document(opened, "2022H1")
            #expect(report.cell("accepted")?.count == 1_925)
            #expect(report.cell("acceptedLast")?.count == 1_699)
            #expect(report.cell("resolved")?.count == 1_500)
            #expect(report.cell("recoveredFen")?.count == 123_456_789)
            #expect(report.cell("doubleCases")?.count == 3 && report.cell("doubleFen")?.count == 90_000)
            #expect(report.cell("consultations")?.count == 7)
            #expect(report.cell("goods.apparel.count")?.count == 485)
            #expect(report.cell("topGoods.garments.count")?.count == 10)
            #expect(report.cell("parts.goods.count")?.count == 1_623)
            #expect(report.cell("parts.services.count")?.count == 300)
            #expect(report.cell("parts.unstated.count")?.count == 2)
            #expect(report.cell("byNature.price.count")?.count == 10)
            #expect(report.cell("byMonth.2022-06.count")?.count == 10)
            let region = try await document(opened, "2022H1", scope: "150000")
            #expect(region.cell("accepted")?.count == 1_925)
            #expect(region.cell("byDivision.150781.count")?.count == 10)
            #expect(region.cell("byDivision.150700.count")?.count == 0)
            #expect(region.cell("byDivision.150100.count")?.count == 1_915)
        }
    }

    @Test(arguments: Engine.underTest)
    func `days that are no whole months come from the facts, and agree with the months`(
        _ engine: Engine
    ) async throws {
        try await installed(engine) { opened in
            var random = SeededRandom(seed: 5)
            let deltas = (0..<400).map { _ in
                delta(
                    .accepted, Day(number: 18_993 + Int.random(in: 0..<181, using: &random)), 1,
                    category: ["cca:garments", "cca:internet", ""].randomElement(using: &random) ?? "",
                    nature: ["quality", "price"].randomElement(using: &random) ?? "",
                    division: ["150105", "150781", "150000", ""].randomElement(using: &random) ?? "")
            }
            try await record(deltas, opened)
            let whole = try await document(opened, "2022H1", scope: "150000")
            let days = try await document(opened, "2022-01-01..2022-06-30", scope: "150000")
            // The range has the same whole months; its parts are counted by days and make the same sum.
            #expect(days.cell("accepted")?.count == whole.cell("accepted")?.count)
            let parts = [
                try await document(opened, "2022-01-01..2022-02-10", scope: "150000"),
                try await document(opened, "2022-02-11..2022-06-30", scope: "150000"),
            ]
            for key in [
                "accepted", "byNature.quality.count", "goods.apparel.count", "parts.services.count",
                "byDivision.150781.count", "byDivision.150000.count", "byDivision.150100.count",
            ] {
                let sum = parts.reduce(0) { $0 + ($1.cell(key)?.count ?? 0) }
                #expect(sum == whole.cell(key)?.count, "\(key)")
            }
            let month = try await document(opened, "2022-06/25")
            let expected = deltas.filter { $0.effectiveOn >= "2022-05-25" && $0.effectiveOn <= "2022-06-24" }.count
            #expect(month.cell("accepted")?.count == Int64(expected))
            #expect(month.lastPeriod == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `Inner Mongolia has its fifteen rows, and names are those of the period`(_ engine: Engine) async throws {
        try await installed(engine) { opened in
            try await record(
                [
                    delta(.filed, "2024-07-02", 3, division: "150000", kind: .consultation),
                    delta(.filed, "2024-07-02", 2, category: "samr-12315:food", division: "150781"),
                    delta(.filed, "2024-07-02", 1, nature: "personal_dignity"),
                ], opened)
            let month = try await document(opened, "2024-07", scope: "150000", convention: "samr-12315")
            let rows = try #require(month.table(.byDivision)).rows
            #expect(rows.count == 15)
            #expect(rows.first?.key == "150781" && rows.last?.key == "150000")
            #expect(rows.last?.more("consultations")?.count == 3)
            #expect(month.cell("total")?.count == 6)
            let now = try await document(opened, "2024-07", convention: "samr-12315")
            let name = now.table(.byNature)?.rows.first { $0.key == "personal_dignity" }?.name.zh
            #expect(name == "人格权益")
            let before = try await document(opened, "2023-07")
            #expect(before.table(.byNature)?.rows.first { $0.key == "personal_dignity" }?.name.zh == "人格尊严")
            await #expect(throws: ReportAsked(problem: .scope)) {
                _ = try await document(opened, "2024-07", scope: "159999")
            }
        }
    }
}
