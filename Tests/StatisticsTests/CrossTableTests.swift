import AccountsRules
import HTTPTypes
import Kernel
import StatisticsRules
import Storage
import TestSupport
import Testing
import Web

@testable import Statistics

@Suite struct CrossTableTests {
    private static let analyst = Principal(.staff(person: 1, name: "韩", office: 1, roles: [.analyst]))

    /// Each event by itself, put into the cell of its row and column.
    private func brute(
        _ events: [Delta], _ question: CrossQuestion, _ row: (Delta) -> String?, _ column: (Delta) -> String?
    ) -> [String: [String: Int64]] {
        var cells: [String: [String: Int64]] = [:]
        for event in events
        where question.measure.parts.contains(event.measure)
            && (question.first...question.last).contains(event.effectiveOn)
            && question.kind.includes(event.dimensions.kind)
        {
            guard let row = row(event), let column = column(event) else { continue }
            cells[row, default: [:]][column, default: 0] += event.amount
        }
        return cells
    }

    @Test(arguments: Engine.underTest)
    func `every cell is the sum of its events, whatever the axes`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            var random = SeededRandom(seed: 21)
            try await fixture.record((0..<900).map { _ in Delta.random(&random, after: []) })
            try await fixture.statistics.fold.foldWaiting()
            let question = CrossQuestion(
                rows: .nature, columns: .month, measure: .filed, first: "2024-03-05", last: "2026-01-17", kind: .all)
            let table = try await fixture.table(question)
            let expected = brute(
                fixture.events.all, question, { $0.dimensions.nature }, { Month($0.effectiveOn).description })
            for (row, columns) in expected {
                for (column, value) in columns {
                    #expect(table.cells[row]?[column]?.value(.filed) == .count(value), "\(row) \(column)")
                }
                #expect(table.rowSums[row]?.value(.filed) == .count(columns.values.reduce(0, +)))
            }
            #expect(table.cells.count == expected.count && table.rowKeys.count >= 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `places and categories are rolled up below what was chosen`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            try await fixture.record([
                .sample(), .sample(division: "150100"), .sample(division: "150781"),
                .sample(category: "cca:apparel", division: "150781"), .sample(division: "US-CA"),
            ])
            try await fixture.statistics.fold.foldWaiting()
            var question = CrossQuestion(
                rows: .division, columns: .category, first: "2026-01-01", last: "2026-12-31", division: "150000",
                category: "cca:")
            let region = try await fixture.table(question)
            #expect(region.rowSums.mapValues { $0[.filed] } == ["150100": 2, "150781": 2])
            #expect(region.cells["150781"]?["cca:apparel"]?[.filed] == 1)
            question.division = "150100"
            let city = try await fixture.table(question)
            #expect(city.rowSums.mapValues { $0[.filed] } == [CrossTable.itself: 1, "150105": 1])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a median counts each file by the days it took`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            let days = [3, 1, 40, 2, 2]
            try await fixture.record(
                days.enumerated().map { place, days in
                    var closed = Delta.sample(.closed, on: "2026-09-24", nature: place < 3 ? "quality" : "price")
                    closed.cohortOn = closed.effectiveOn - days
                    return closed
                })
            try await fixture.statistics.fold.foldWaiting()
            let table = try await fixture.table(
                CrossQuestion(rows: .nature, measure: .medianDays, first: "2026-01-01", last: "2026-12-31"))
            #expect(table.total.value(.medianDays) == .days(2))
            #expect(table.rowSums["quality"]?.value(.medianDays) == .days(3))
            #expect(table.rowSums["price"]?.value(.medianDays) == .days(2))
        }
    }

    @Test func `shares have what they are of, and silence is no answer`() {
        var cell = CrossCell()
        for (measure, amount) in [(Measure.closed, Int64(10)), (.solvedYes, 3), (.solvedNo, 1)] {
            cell.add(amount, of: measure, days: nil)
        }
        #expect(cell.value(.satisfied) == .share(3, of: 4))
        #expect(cell.value(.silence) == .share(6, of: 10))
        #expect(CrossCell().value(.inTime).isNothing && CrossCell().value(.medianDays) == .days(nil))
    }

    @Test(arguments: ["zh", "en"])
    func `the page shows the table, its files and its downloads to staff alone`(_ language: String) async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            let path = "/staff/figures/table?from=2026-01-01&to=2026-12-31&rows=category&columns=month&lang=\(language)"
            let page = try await fixture.page(path, as: Self.analyst)
            #expect(page.reading.violations.isEmpty)
            #expect(page.html.contains(language == "zh" ? "家用电子电器类" : "Electronics"))
            #expect(page.html.contains("/staff/files?measure=filed"))
            #expect(!page.html.contains("{0}"))
            let clerk = Principal(.staff(person: 2, name: "云", office: 1, roles: [.clerk]))
            let refused = try await fixture.page(path, as: clerk)
            #expect(refused.status == .forbidden && !refused.html.contains("家用电子电器类"))
        }
    }

    @Test func `a question without records, or with its days turned round, is told in words`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            let page = try await fixture.page(
                "/staff/figures/table?from=2019-12-31&to=2019-01-01&rows=x&measure=y&division=%00", as: Self.analyst)
            #expect(page.html.contains("没有这样的记录") && page.html.contains("写反了"))
            #expect(page.reading.violations.isEmpty)
        }
    }
}

extension Fixture {
    /// A table as its page makes it.
    func table(_ question: CrossQuestion) async throws -> CrossTable {
        let facts = try await database.read { try CrossReading(question: question).facts(in: $0) }
        return CrossTable(question, try #require(facts), try await sources.rollUp())
    }
}
