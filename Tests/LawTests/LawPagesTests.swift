import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Law
import LawRules
import Logging
import TestSupport
import Testing
import Web

/// Always the same moment: 2026-10-12 10:00 in Shanghai.
private struct LawTime: TimeSource {
    func now() -> Instant { Instant(milliseconds: 1_791_770_400_000) }
}

@Suite struct LawPagesTests {
    private func app() throws -> some ApplicationProtocol {
        let book = LawBook(
            ruleSets: try ReferenceFiles.rules().map { try LawFile.ruleSet($0.data) },
            calendar: WorkingCalendar(years: try LawFile.calendar(ReferenceFiles.holidays())))
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 3))
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [LawPages.entry],
            files: StaticFiles(["look.css": [], "favicon.svg": []]))
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: LawTime()).install(on: router)
        LawPages(book: { book }, time: LawTime()).add(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    private func get(_ uri: String) async throws -> (status: HTTPResponse.Status, page: HTMLReading) {
        try await app().test(.router) { client in
            try await client.execute(uri: uri, method: .get) { ($0.status, HTMLReading(String(buffer: $0.body))) }
        }
    }

    private static let sets = ["as-recorded", "samr-121", "samr-20", "shanghai-association", "zhejiang-association"]

    @Test(arguments: ["zh", "en"])
    func `every rule set and calendar year is listed`(_ language: String) async throws {
        let (status, page) = try await get("/law?lang=\(language)")
        #expect(status == .ok && page.violations == [])
        let links = page.all("a").compactMap { $0.attributes["href"] }
        for id in Self.sets { #expect(links.contains("/law/rules/\(id)")) }
        #expect(
            page.all("th").filter { $0.attributes["scope"] == "row" }.map(\.text)
                == (2019...2026).reversed().map(String.init))
    }

    @Test(arguments: LawPagesTests.sets, ["zh", "en"])
    func `a rule set shows all it says, and what is not confirmed is marked`(_ id: String, _ language: String)
        async throws
    {
        let (status, page) = try await get("/law/rules/\(id)?lang=\(language)")
        #expect(status == .ok && page.violations == [])
        let file = try #require(try ReferenceFiles.rules().first { $0.name == id })
        let rules = try LawFile.ruleSet(file.data)
        let said = Language(rawValue: language) ?? .zh
        for part in rules.unconfirmed { #expect(page.text.contains(part[said])) }
        for ground in rules.refusalGrounds + rules.terminationGrounds + rules.otherPaths {
            #expect(page.text.contains(ground.text[said]))
        }
        for (_, period) in rules.periodsInOrder { #expect(page.text.contains(period.article[said])) }
        let marks = page.elements.filter { $0.attributes["class"] == "tag warn" }
        #expect(marks.isEmpty == rules.unconfirmed.isEmpty)
    }

    @Test func `an unknown rule set is not found`() async throws {
        #expect(try await get("/law/rules/nothing").status == .notFound)
    }

    @Test(arguments: ["zh", "en"])
    func `a due day is worked out in the open`(_ language: String) async throws {
        let (status, page) = try await get(
            "/law/due?lang=\(language)&rules=samr-121&period=acceptance&from=2026-9-24&pause1=&until1=")
        #expect(status == .ok && page.violations == [])
        let verdict = try #require(page.element(id: "answer")).text
        #expect(verdict == (language == "zh" ? "到期日是10月12日（星期一）" : "It is due on Monday 12 October"))
        #expect(page.all("ol").contains { $0.attributes["class"] == "days" })
    }

    @Test func `pauses are not counted`() async throws {
        let (_, page) = try await get(
            "/law/due?rules=samr-121&period=mediation&from=2026-04-20&pause1=2026-05-10&until1=2026-05-20")
        #expect(page.element(id: "answer")?.text == "到期日是6月30日（星期二）")
    }

    @Test(arguments: [
        ("rules=samr-121&period=reporterNotice&from=2026-09-24", "没有这个期限"),
        ("rules=samr-122&period=acceptance&from=yesterday", "有2处需要改一下"),
        ("rules=&period=&from=", "有3处需要改一下"),
        ("rules=samr-121&period=acceptance&from=9999-12-31", "没有这一天"),
        ("rules=samr-121&period=acceptance&from=2026-09-24&pause1=2026-09-28", "暂停要写开始和结束两天"),
        ("rules=samr-121&period=mediation&from=2026-09-24&pause1=2000-01-01&until1=2090-01-01", "不超过十年"),
    ])
    func `a question that cannot be answered says what to put right`(_ query: String, _ expected: String) async throws {
        let (status, page) = try await get("/law/due?\(query)")
        #expect(status == .unprocessableContent && page.violations == [])
        #expect(page.text.contains(expected))
    }
}
