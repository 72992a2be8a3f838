import Casework
import CaseworkRules
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import PerformanceRules
import SettlementRules
import Storage
import TestSupport
import Testing
import Web

@testable import Performance
@testable import Settlement

/// The public figures of traders: counted once whatever happens, proved again from the files, told with both numbers.
@Suite struct RecordTests {
    private static let year = RecordPeriod.year(2026)

    private func record(_ fixture: PromiseFixture, _ code: String = PromiseFixture.joined) async throws -> TraderRecord
    {
        let code = try #require(CreditCode(code))
        return try await TraderRecordStore(fixture.database).record(of: code, over: Self.year)
    }

    private func isProved(_ fixture: PromiseFixture) async throws -> Bool {
        try await fixture.fold.round()
        return try await RecordVerification(fixture.tools).report().problems.isEmpty
    }

    private func rate(_ number: CaseNumber, _ solved: Rating.Solved, _ fixture: PromiseFixture) async throws {
        let file = try await fixture.file(number)
        try await fixture.cases.decide(
            .rate(Rating(solved: solved, score: 3, text: "", fair: .yes)), on: number,
            by: Principal(.consumer(caseID: file.id)))
    }

    private static let small = OfferDraft(items: [OfferItem(.refund, amount: Money(fen: 5_000), days: 0)])

    @Test(arguments: Engine.underTest)
    func `what happens to files is counted once, and taken back when they are taken up again`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let first = try await fixture.settled(Self.small, creditCode: PromiseFixture.joined)
            let second = try await fixture.settled(Self.small, creditCode: PromiseFixture.joined)
            #expect(try await fixture.fold.round() == 2)
            #expect(try await fixture.fold.round() == 0)
            try await rate(first, .yes, fixture)
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-12", text: ""), on: 1, of: first, by: .side(.consumer))
            #expect(try await isProved(fixture))
            var now = try await record(fixture)
            #expect(now[.files] == 2 && now[.invited] == 2 && now[.inTime] == 2 && now[.settled] == 2)
            #expect(now[.solved] == 1 && now[.noAnswer] == 1 && now[.due] == 1 && now[.onTime] == 1)
            // The other is not kept: it is taken up again, and is closed no more.
            fixture.clock.pass(days: 1)
            try await fixture.sweep.round()
            #expect(try await isProved(fixture))
            now = try await record(fixture)
            #expect(now[.files] == 2 && now[.closed] == 1 && now[.settled] == 1 && now[.noAnswer] == 0)
            #expect(now[.due] == 2 && now[.onTime] == 1 && now[.days(0)] == 1)
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-13", text: ""), on: 1, of: second, by: .side(.consumer))
            #expect(try await isProved(fixture))
            #expect(try await record(fixture)[.onTime] == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a trader that never answers is in the figures by itself`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            var filing = Filing.sample(creditCode: PromiseFixture.unknown)
            filing.settlement = SettlementWish(phone: "13900001111")
            let number = try await Reception(fixture.casework).receive(filing, by: .visitor).receipt.file.number
            // Coming in and saying nothing is no answer.
            try await fixture.rooms.decide(.enter, in: number, by: .side(.trader))
            fixture.clock.pass(days: 20)
            try await fixture.rooms.decide(.lapse, in: number, by: .time)
            #expect(try await isProved(fixture))
            let record = try await record(fixture, PromiseFixture.unknown)
            #expect(record[.files] == 1 && record[.unanswered] == 1 && record[.answered] == 0 && record[.closed] == 0)
            // Refused afterwards: it was no matter for anybody, and goes from the figures.
            try await fixture.cases.decide(
                .refuse(ground: "a16_1", note: ""), on: number, by: PromiseFixture.officer)
            #expect(try await isProved(fixture))
            #expect(try await self.record(fixture, PromiseFixture.unknown)[.files] == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a change while a file is being counted is not lost, and false counts are found`(_ engine: Engine) async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled(Self.small, creditCode: PromiseFixture.joined)
            var tools = fixture.tools
            let (known, cases) = (tools.records.file, fixture.cases)
            let file = try await fixture.file(number)
            // The consumer answers after the file was read, and before it is counted.
            tools.records.file = { asked in
                let found = try await known(asked)
                try await cases.decide(
                    .rate(Rating(solved: .no, score: 1, text: "", fair: .no)), on: number,
                    by: Principal(.consumer(caseID: file.id)))
                return found
            }
            #expect(try await RecordFold(tools, as: "other", log: .init(label: "test")).round() == 0)
            #expect(try await isProved(fixture))
            #expect(try await record(fixture)[.notSolved] == 1)
            try await fixture.database.transaction {
                try $0.execute("UPDATE trader_count SET n = n + 1 WHERE what = 'solved' OR what = 'files'")
            }
            let report = try await RecordVerification(fixture.tools).report()
            #expect(report.problems == [PromiseFixture.joined])
            #expect(try await fixture.fold.repair(report))
            #expect(try await isProved(fixture))
            #expect(try await record(fixture)[.files] == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the page tells counts always, percentages from five, and favours only where the account was checked`(
        _ engine: Engine
    ) async throws {
        try await PromiseFixture.with(engine) { fixture in
            try await fixture.database.transaction { transaction in
                for code in [PromiseFixture.joined, PromiseFixture.unknown] {
                    for (what, n) in [
                        ("files", 10), ("invited", 8), ("answered", 6), ("inTime", 5), ("unanswered", 2),
                        ("closed", 10), ("solved", 6), ("noAnswer", 4), ("due", 4), ("onTime", 1), ("days-7", 10),
                    ] {
                        try transaction.execute(
                            "INSERT INTO trader_count (code, month, what, n) VALUES (\(code), 202609, \(what), \(n))")
                    }
                }
            }
            let site = SampleSite(people: [:], rail: [], reasons: [:], time: fixture.clock)
            try await site.browse(
                as: "nobody", adding: { Performance(fixture.tools).addRoutes(to: $0) },
                { browser in
                    let joined = try await browser.get("/traders/\(PromiseFixture.joined)/record")
                    for text in ["甲子电器行", "75.00%", "6 ÷ 8", "25.00%", "1 ÷ 4", "中位数7天", "2025-10至2026-09", "第1版"] {
                        #expect(joined.html.contains(text), "\(text)")
                    }
                    let other = try await browser.get("/traders/\(PromiseFixture.unknown)/record?period=2026")
                    #expect(other.html.contains("2 ÷ 8") && !other.html.contains("6 ÷ 8"))
                    #expect(other.html.contains("账号没有核验") && other.html.contains("2026-01至2026-12"))
                    let csv = try await browser.get("/traders/\(PromiseFixture.unknown)/record.csv?period=2026")
                    #expect(csv.html.contains("商家没有回应,25.00%,2,8,2026-01,2026-12,1"))
                    #expect(csv.html.contains("商家答复,不公布,,"))
                    #expect(try await browser.get("/traders/figures").html.contains("算哪些投诉"))
                    for path in ["1", "91150105MA0XB0009B"] {
                        #expect(try await browser.get("/traders/\(path)/record").status == .notFound)
                    }
                })
        }
    }

    @Test(arguments: Engine.underTest)
    func `figures of a trader are read through their key`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            try await fixture.database.transaction { transaction in
                for trader in 1...3_000 {
                    try transaction.execute(
                        """
                        INSERT INTO trader_count (code, month, what, n)
                        VALUES (\(String(trader)), 202609, 'files', 1)
                        """)
                }
                try transaction.execute("ANALYZE")
            }
            let code = try #require(CreditCode(PromiseFixture.joined))
            let explain = SQLFragment(sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN ")
            let sql = TraderRecordStore.sumsSQL(of: code, over: Self.year)
            let plan = try await fixture.database.rows("\(dialect: explain)\(fragment: sql)").map {
                (try? $0.text("detail")) ?? (try? $0.text("QUERY PLAN")) ?? ""
            }.joined(separator: "\n")
            #expect(plan.contains("pkey") || plan.contains("PRIMARY KEY") || plan.contains("autoindex"), "\(plan)")
            #expect(!plan.contains("Seq Scan") && !plan.contains("SCAN trader_count"))
        }
    }
}
