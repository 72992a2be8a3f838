import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import StatisticsRules
import Storage
import TestSupport
import Testing
import Web

@testable import Statistics

@Suite struct FiguresPageTests {
    @Test(arguments: Engine.underTest, ["zh", "en"])
    func `the page reads well in both languages`(_ engine: Engine, _ language: String) async throws {
        try await engine.withFigures { fixture in
            try await fixture.recordYear()
            let page = try await fixture.page("/figures?lang=\(language)")
            #expect(page.reading.violations.isEmpty)
            #expect(page.reading.all("table").count == 5)
            #expect(page.html.contains(language == "zh" ? "按期办结" : "Closed in time"))
            #expect(page.html.contains(language == "zh" ? "家用电子电器类" : "Electronics"))
            #expect(!page.html.contains("{0}"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `an installation without files says so`(_ engine: Engine) async throws {
        try await engine.withFigures { fixture in
            let page = try await fixture.page("/figures")
            #expect(page.reading.violations.isEmpty)
            #expect(page.html.contains("还没有收到任何案件"))
            #expect(page.reading.all("table").isEmpty)
        }
    }

    @Test func `rates show numerator and denominator, and records of no kind are no complaints`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            let page = try await fixture.page("/figures?period=2026")
            let figures = page.reading.all("dd").map(\.text)
            #expect(figures.first == "3 件")
            #expect(figures.contains("50.00%"))
            #expect(figures.contains("1 ÷ 2；逾期1件，没有期限记录0件"))
            #expect(figures.contains { $0.contains("收到4 − 办结2 + 重新打开0") })
            let all = try await fixture.page("/figures?period=2026&kind=all")
            #expect(all.reading.all("dd").first?.text == "4 件")
        }
    }

    @Test func `months that have not begun have a dash and no 0, and a running period says so`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            let page = try await fixture.page("/figures?period=2026&lang=en")
            let cells = page.reading.all("td").filter { $0.text == "—" }
            #expect(cells.count == 2 * 3)
            #expect(page.html.contains("This period is not over"))
            #expect(!(try await fixture.page("/figures?period=2025&lang=en")).html.contains("This period is not over"))
        }
    }

    @Test func `a division is shown with and without what is below it`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            let with = try await fixture.page("/figures?period=2026&division=150100")
            #expect(with.reading.all("dd").first?.text == "2 件")
            #expect(with.html.contains("赛罕区"))
            let without = try await fixture.page("/figures?period=2026&division=150100&below=0")
            #expect(without.html.contains("没有这样的记录"))
            let region = try await fixture.page("/figures?period=2026&division=150000")
            #expect(region.reading.all("th").contains { $0.text == "满洲里市" })
        }
    }

    @Test func `categories open their parts and lead back`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            let page = try await fixture.page("/figures?period=2026&category=cca%3Aelectronics")
            #expect(page.reading.all("th").contains { $0.text == "手机" })
            #expect(page.html.contains("回到消协商品服务分类"))
            #expect(page.reading.violations.isEmpty)
        }
    }

    @Test func `without a period the last year with records is shown`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.record([.sample(on: "2014-10-03", kind: "other")])
            try await fixture.statistics.fold.foldWaiting()
            let page = try await fixture.page("/figures?kind=other")
            #expect(page.reading.all("dd").first?.text == "1 件")
            #expect(page.html.contains("2014年"))
        }
    }

    @Test func `a long range is cut to the records and shown by years`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.record([.sample(on: "2020-03-01"), .sample()])
            try await fixture.statistics.fold.foldWaiting()
            let page = try await fixture.page("/figures?period=months&from=0001-01&to=9999-12")
            #expect(page.html.contains("2020年3月至2026年10月"))
            #expect(page.html.contains("按年"))
            #expect(page.reading.violations.isEmpty)
        }
    }

    @Test func `only members of staff are led to the files behind a figure`() async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            #expect(!(try await fixture.page("/figures?period=2026")).html.contains("/staff/files"))
            let officer = Principal(.staff(person: 1, name: "韩", office: 1, roles: [.analyst]))
            #expect(try await fixture.page("/figures?period=2026", as: officer).html.contains("/staff/files"))
            let security = Principal(.staff(person: 2, name: "齐", office: 1, roles: [.securityAdministrator]))
            #expect(!(try await fixture.page("/figures?period=2026", as: security)).html.contains("/staff/files"))
        }
    }

    @Test func `overdue files are those of the chosen kind and place`() async throws {
        let events = FakeEvents(overdue: [
            OverdueCount(kind: "complaint", division: "150105", files: 4),
            OverdueCount(kind: "complaint", division: "150781", files: 2),
            OverdueCount(kind: "tip", division: "150105", files: 9),
        ])
        try await Engine.sqlite.withFigures(events: events) { fixture in
            try await fixture.recordYear()
            #expect(try await fixture.page("/figures?period=2026").reading.all("dd").contains { $0.text == "6 件" })
            let city = try await fixture.page("/figures?period=2026&division=150100")
            #expect(city.reading.all("dd").contains { $0.text == "4 件" })
        }
    }

    @Test(arguments: [
        "/figures?period=%FF&division=%00", "/figures?category=%0A&below=7&kind=x&from=1&to=2&period=months",
    ])
    func `an address that cannot be read is as if it had not been said`(_ address: String) async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            #expect(try await fixture.page(address).reading.all("dd").first?.text == "3 件")
        }
    }

    @Test(arguments: ["", "category=cca%3Aelectronics&division=150000", "period=2020-01..2026-09&kind=all"])
    func `a page takes at most ten queries, whatever is asked for`(_ query: String) async throws {
        try await Engine.sqlite.withFigures { fixture in
            try await fixture.recordYear()
            let queries = try await fixture.database.read { reading in
                let counting = CountingReading(reading: reading)
                let request = FigureRequest(query: FormData(query: query))
                _ = try FigureSnapshot.read(request, today: "2026-10-12", categories: .sample, in: counting)
                return counting.queries
            }
            #expect(queries <= 10)
        }
    }

    @Test(arguments: Engine.underTest, FigureTable.Name.allCases)
    func `every table is to be had as CSV`(_ engine: Engine, _ name: FigureTable.Name) async throws {
        try await engine.withFigures { fixture in
            try await fixture.recordYear()
            let csv = try await fixture.page("/figures.csv?table=\(name.rawValue)&period=2026&kind=all")
            #expect(csv.html.hasPrefix("\u{FEFF}名称,代码,收到,上年,办结,按期办结\r\n"))
            #expect(csv.html.hasSuffix("\r\n"))
            #expect(csv.html.split(separator: "\r\n").count > 1)
        }
    }
}

/// Counts the queries that go through it.
final class CountingReading: Reading {
    private let reading: any Reading
    private(set) var queries = 0

    init(reading: any Reading) {
        self.reading = reading
    }

    func rows(_ sql: SQL) throws -> [Row] {
        queries += 1
        return try reading.rows(sql)
    }
}

/// A page as text and as it is read.
struct ReadPage {
    let status: HTTPResponse.Status
    let html: String

    var reading: HTMLReading { HTMLReading(html) }
}

extension Fixture {
    /// Three complaints and a record of no kind in 2026, two of the complaints closed; one complaint in 2025.
    func recordYear() async throws {
        try await record([
            .sample(on: "2026-01-05"), .sample(on: "2026-09-24", channel: "hotline12315", category: "cca:apparel"),
            .sample(on: "2026-09-25", division: "150781"), .sample(on: "2026-09-25", kind: "other", category: "us:x"),
            .sample(.closed, on: "2026-02-01"), .sample(.closedInTime, on: "2026-02-01"),
            .sample(.closed, on: "2026-10-01", division: "150781"),
            .sample(.closedLate, on: "2026-10-01", division: "150781"), .sample(on: "2025-09-01"),
        ])
        try await statistics.fold.foldWaiting()
    }

    /// Asks for an address through the router.
    func page(_ address: String, as principal: Principal = .visitor) async throws -> ReadPage {
        let router = Router(context: AppContext.self)
        let site = Site(
            name: Text(zh: "平台", en: "Platform"), navigation: [Statistics.navigation],
            files: StaticFiles(["look.css": [], "favicon.svg": []]))
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock)
            .install(on: router, identify: [Posing(principal: principal)])
        statistics.addRoutes(to: router)
        let app = Application(
            router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        return try await app.test(.router) { client in
            try await client.execute(uri: address, method: .get) {
                ReadPage(status: $0.status, html: String(buffer: $0.body))
            }
        }
    }
}

/// Says who asks.
struct Posing: RouterMiddleware {
    typealias Context = AppContext

    let principal: Principal

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.principal = principal
        return try await next(request, context)
    }
}
