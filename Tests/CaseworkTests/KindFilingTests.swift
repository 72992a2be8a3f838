import CaseworkRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

/// Tips, consultations and suggestions from the public pages to the answer, through the router.
@Suite struct KindFilingTests {
    private static func with(
        _ engine: Engine, _ body: @Sendable (CaseworkTools, FollowingBrowser) async throws -> Void
    ) async throws {
        try await engine.withDatabase(migrations: [.storage] + DeltaLog.migrations + Casework.migrations) { database in
            let tools = CaseworkTools.sample(database)
            let settings = WebSettings(
                secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 5))
            let site = Site(
                name: Text(zh: "样例", en: "Sample"), navigation: [],
                files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: ReasonText.all)
            let router = Router(context: AppContext.self)
            WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: tools.time).install(on: router)
            KindPages(tools: tools, settings: settings).add(to: router)
            LodgingPages(tools: tools, settings: settings).add(to: router)
            HomePages(tools: tools).add(to: router)
            FollowPages(store: CaseStore(tools), settings: settings) { _ in nil }.add(to: router)
            let app = Application(
                router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
            try await app.test(.router) { client in try await body(tools, FollowingBrowser(client)) }
        }
    }

    /// Number and code as the receipt shows them.
    private static func receipt(_ browser: FollowingBrowser) async throws -> (CaseNumber, QueryCode) {
        let page = try await browser.get("/complaints/received")
        #expect(page.page.violations == [])
        let marked = page.page.all("span").filter { $0.attributes["class"] == "mono big" }.map(\.text)
        let number = try #require(marked.first.flatMap { CaseNumber($0) })
        let code = try #require(marked.last.flatMap { QueryCode($0) })
        return (number, code)
    }

    private static let sent: [CaseKind: [String: String]] = [
        .tip: [
            "story": "甲子生鲜的电子秤不准，买五斤少三两。", "trader.name": "甲子生鲜", "trader.division": "150105",
            "named": "no", "consumer.name": "钱守真",
        ],
        .consultation: ["story": "健身卡还剩八个月，店搬走了，钱能退吗？", "place": "150105"],
        .suggestion: [
            "story": "建议每个菜市场放一台公平秤。", "consumer.phone": "13700001234", "consents.processing": "yes",
        ],
    ]

    @Test(arguments: Engine.underTest, KindPages.kinds)
    func `somebody files, gets number and code, and follows by them`(_ engine: Engine, _ kind: CaseKind) async throws {
        try await Self.with(engine) { tools, browser in
            let form = try await browser.get(KindAddress.path(kind))
            #expect(form.status == .ok && form.page.violations == [])
            let answer = try await browser.post(KindAddress.path(kind), Self.sent[kind] ?? [:])
            #expect(answer.status == .seeOther, "\(answer.text.prefix(600))")
            let (number, code) = try await Self.receipt(browser)
            let details = try await CaseStore(tools).details(number)
            #expect(details.file.kind == kind && details.file.channel == .web)
            #expect(!details.file.hasReporter)
            let followed = try await browser.open(number, code)
            #expect(followed.status == .ok && followed.page.violations == [])
            #expect(followed.text.contains(kind == .tip ? "正在核查" : "答复"))
        }
    }

    @Test(arguments: Engine.underTest, KindPages.kinds)
    func `all that is missing is said at once, and nothing typed is lost or stored`(
        _ engine: Engine, _ kind: CaseKind
    ) async throws {
        try await Self.with(engine) { tools, browser in
            _ = try await browser.get(KindAddress.path(kind))
            let answer = try await browser.post(
                KindAddress.path(kind), ["story": "", "trader.name": "乙丑超市", "named": "yes", "consumer.phone": "12"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.page.violations == [])
            #expect(answer.html.contains("consumer.phone-error") || answer.html.contains("consumer.phone"))
            if kind != .suggestion { #expect(answer.html.contains("乙丑超市")) }
            let drafts = try await tools.database.read { try $0.count("SELECT count(*) FROM draft") }
            #expect(drafts == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a second press of the button files nothing again`(_ engine: Engine) async throws {
        try await Self.with(engine) { tools, browser in
            _ = try await browser.get("/tips/new")
            let once = String(repeating: "ab", count: 32)
            for _ in 1...2 {
                let values = (Self.sent[.tip] ?? [:]).merging(["once": once]) { $1 }
                #expect(try await browser.post("/tips/new", values).status == .seeOther)
            }
            #expect(try await tools.database.read { try $0.count("SELECT count(*) FROM case_file") } == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a reporter writes to the office, reads its letter, and is forgotten on the own wish`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { tools, browser in
            _ = try await browser.get("/tips/new")
            var values = Self.sent[.tip] ?? [:]
            values["named"] = "yes"
            values["consents.processing"] = "yes"
            #expect(try await browser.post("/tips/new", values).status == .seeOther)
            let (number, code) = try await Self.receipt(browser)
            let store = CaseStore(tools)
            #expect(try await store.details(number).file.hasReporter)
            try await store.decide(.write(text: "秤在哪个柜台？"), on: number, by: DeskPerson.officer.principal)
            let page = try await browser.open(number, code)
            #expect(page.text.contains("秤在哪个柜台？"))
            #expect(!page.text.contains("钱守真"))
            let reply = try await browser.get("/follow/\(number.text)/reply")
            #expect(reply.page.violations == [])
            let version = try await store.details(number).file.version
            let sent = try await browser.post(
                "/follow/\(number.text)/reply", ["text": "水果柜台第一台。", "version": String(version)])
            #expect(sent.status == .seeOther, "\(sent.text.prefix(400))")
            #expect(try await browser.get("/follow/\(number.text)").text.contains("水果柜台第一台。"))
            #expect(try await browser.post("/follow/\(number.text)/forgetting", [:]).status == .seeOther)
            let after = try await store.details(number)
            #expect(!after.file.hasReporter)
            #expect(try await store.provesItself(after))
            #expect(try await browser.get("/follow/\(number.text)").page.violations == [])
        }
    }

    @Test func `the home page offers the four kinds`() async throws {
        try await Self.with(.sqlite) { _, browser in
            let page = try await browser.get("/")
            #expect(page.page.violations == [])
            for kind in CaseKind.filed { #expect(page.html.contains("href=\"\(KindAddress.path(kind))\""), "\(kind)") }
        }
    }
}
