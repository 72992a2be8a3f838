import AccountsRules
import DocumentsRules
import Foundation
import Kernel
import Reporting
import ReportingRules
import Storage
import Synchronization
import TestSupport
import Web

@testable import App

/// Reports over counts that a test sets, with a clock that stands still: Monday 2026-10-12.
struct ReportFixture: Sendable {
    let database: any Database
    let clock = StandingClock()
    let tools: ReportingTools
    let counts: Counts

    var store: ReportStore { ReportStore(tools) }

    static let analyst = Principal.staff([.analyst], person: 401, name: "巴女士")
    static let second = Principal.staff([.analyst, .supervisor], person: 402, name: "那先生")
    static let supervisor = Principal.staff([.supervisor], person: 403, name: "苏女士")
    static let people: [String: Principal] = [
        "analyst": analyst, "second": second, "supervisor": supervisor,
        "officer": .staff([.officer], person: 404), "auditor": .staff([.auditor], person: 405),
        "elsewhere": .staff([.supervisor, .analyst], person: 406, office: 999), "visitor": .visitor,
    ]

    /// The counts that reports are made from; a test changes them between two versions.
    final class Counts: Sendable {
        private let now: Mutex<ReportCounts>

        init(_ counts: ReportCounts) { now = Mutex(counts) }

        var value: ReportCounts { now.withLock { $0 } }
        func change(_ body: @Sendable (inout ReportCounts) -> Void) { now.withLock { body(&$0) } }
    }

    /// The published first half of 2022, with natures made up.
    static let published = ReportCounts(
        accepted: 551_780, resolved: 449_786, recoveredFen: 73_863_000_000, doubleCases: 8_456,
        doubleFen: 215_000_000, consultations: 766_000,
        natures: ["after_sales": 186_722, "contract": 147_160, "quality": 111_901, "price": 105_997],
        parts: [.goods: 284_428, .services: 249_153, .other: 18_199],
        categories: [
            "daily_goods": 58_973, "home_electronics": 54_849, "apparel": 47_466, "food": 44_258,
            "transport": 29_414, "garments": 30_000, "shoes": 12_000,
        ], divisions: ["150100": .init(complaints: 551_780)], months: [202206: 90_000, 202205: 80_000])

    private static let before = ReportCounts(
        accepted: 521_976, resolved: 412_561, recoveredFen: 75_089_000_000,
        natures: ["after_sales": 164_422, "contract": 150_747, "quality": 100_167, "price": 106_640],
        parts: [.goods: 240_756, .services: 258_915, .other: 22_305],
        categories: ["daily_goods": 42_476, "home_electronics": 51_627, "garments": 20_000, "shoes": 14_000])

    static func with<Answer>(
        _ engine: Engine, setting: (String, String)? = nil, _ body: (ReportFixture) async throws -> Answer
    ) async throws -> Answer {
        try await engine.withDatabase(migrations: [.storage] + Reporting.migrations) { database in
            try await body(ReportFixture(database, setting))
        }
    }

    /// - Parameter setting: a value of the convention sets and what stands in its place
    private init(_ database: any Database, _ setting: (String, String)?) throws {
        let counts = Counts(Self.published)
        let files = try ReferenceFiles.bundled()
        let keys = Mutex<Int64>(1_000)
        self.database = database
        self.counts = counts
        tools = ReportingTools(
            database: database, time: clock, zone: { .shanghai },
            book: try ReportingBook(
                conventions: Self.changed(files.read("reports/conventions.json"), setting),
                template: files.read("reports/text.json")),
            home: "150000",
            source: ReportSource(
                base: { request, _ in
                    ReportBase(
                        period: request.period, scope: request.scope, now: counts.value, last: Self.before,
                        position: 1_791_770_400_000)
                }, names: { request in request.scope == "999999" ? nil : Self.names }),
            nextKey: {
                keys.withLock { key in
                    key += 1
                    return key
                }
            }, pdf: { paper in Array("%PDF \(paper.title) \(paper.blocks.count)".utf8) },
            audit: { _, _, _, _, _, _ in },
            relation: { $0 == $1 ? .own : .elsewhere }, reach: { [$0] })
    }

    private static func changed(_ bytes: [UInt8], _ setting: (String, String)?) -> [UInt8] {
        guard let setting else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.replacing("\"\(setting.0)\"", with: "\"\(setting.1)\"").utf8)
    }

    private static let names = ReportNames(
        natures: [("after_sales", "售后服务"), ("contract", "合同"), ("quality", "质量"), ("price", "价格")].map(named),
        categories: [
            ("daily_goods", "日用商品类"), ("home_electronics", "家用电子电器类"), ("apparel", "服装鞋帽类"), ("food", "食品类"),
            ("transport", "交通工具类"),
        ].map(named) + [
            .init(code: "garments", parent: "apparel", name: LocalText(zh: "服装", en: "Garments")),
            .init(code: "shoes", parent: "apparel", name: LocalText(zh: "鞋", en: "Shoes")),
        ], divisions: [named("150100", "呼和浩特市")], scope: LocalText(zh: "全国", en: "China"))

    private static func named(_ code: String, _ zh: String) -> ReportNames.Category {
        .init(code: code, name: LocalText(zh: zh, en: code))
    }

    func request(_ period: String = "2022H1") throws -> ReportRequest {
        try ReportRequest.reading(
            period: period, scope: "100000", convention: "cca", book: tools.book,
            usual: ReportUsual(today: tools.today, scope: tools.home), today: tools.today)
    }

    /// The newest state of a version.
    func again(_ stored: StoredReport) async throws -> StoredReport {
        guard let found = try await store.version(stored.id) else { throw NotFound() }
        return found
    }

    /// A report that is approved and published.
    func published() async throws -> StoredReport {
        let draft = try await store.begin(request(), by: Self.analyst)
        try await store.approve(draft, relation: .own, by: Self.supervisor)
        return try await again(draft)
    }
}
