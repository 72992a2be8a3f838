import CaseworkRules
import FindingRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Finding

/// The page of search, through the router.
@Suite struct FindPageTests {
    private func visit(
        _ engine: Engine = .sqlite, _ body: @escaping @Sendable (FindFixture, FindBrowser) async throws -> Void
    ) async throws {
        try await FindBrowser.visit(engine) { fixture, browser in
            try await fixture.lodge(.sample())
            try await fixture.lodge(
                .sample(title: "健身年卡不退", story: "店门锁了，要求退还剩余费用。", trader: "乙丑健身（金橋店）"))
            try await fixture.worker.indexWaiting()
            try await body(fixture, browser)
        }
    }

    @Test(arguments: Engine.underTest)
    func `hits are marked, with the place where they stand`(_ engine: Engine) async throws {
        try await visit(engine) { _, browser in
            let answer = try await browser.find("漏水")
            #expect(answer.status == .ok)
            #expect(answer.page.violations.isEmpty, "\(answer.page.violations)")
            #expect(answer.page.all("mark").map(\.text).contains("漏水"))
            #expect(answer.body.contains("1件，新收到的在前"))
            let trader = try await browser.find("金桥")
            #expect(trader.page.all("mark").map(\.text) == ["金橋"])
        }
    }

    @Test func `the page reads well in both languages, empty and full`() async throws {
        try await visit { _, browser in
            for language in ["zh", "en"] {
                for path in [
                    "/staff/search", "/staff/search?q=%E6%BC%8F%E6%B0%B4", "/staff/search?q=zzzz&kind=tip",
                    "/staff/search?q=%E9%80%80", "/staff/search?kind=complaint&from=nonsense", "/staff/search/views",
                ] {
                    let answer = try await browser.get(path, as: .analyst, language: language)
                    #expect(answer.status == .ok, "\(path)")
                    #expect(answer.page.violations.isEmpty, "\(path): \(answer.page.violations)")
                    #expect(!answer.body.contains("{0}"), "\(path)")
                }
            }
        }
    }

    @Test func `a whole number leads to its file`() async throws {
        try await visit { fixture, browser in
            let number = try await fixture.lodge(.sample())
            let answer = try await browser.find(number.text)
            #expect(answer.headers[.location] == "/staff/cases/\(number.text)")
            let other = try await browser.find(number.text, as: .elsewhere)
            #expect(other.status == .ok && other.headers[.location] == nil)
        }
    }

    @Test func `a phone is found whole, and not shown`() async throws {
        try await visit { _, browser in
            let answer = try await browser.find("13800002046")
            #expect(answer.body.contains("按电话号码查到"))
            #expect(answer.page.all("tbody").first?.text.contains("13800002046") == false)
        }
    }

    @Test func `what is not found comes with advice`() async throws {
        try await visit { _, browser in
            let nothing = try await browser.find("飞机晚点")
            #expect(nothing.body.contains("没有含“飞机晚点”的案件"))
            #expect(nothing.body.contains("别的单位的案件在这里查不到"))
            let short = try await browser.find("退")
            #expect(short.body.contains("至少写两个字"))
            let left = try await browser.find("漏水 退")
            #expect(left.body.contains("没有按“退”找"))
            let unread = try await browser.get("/staff/search?q=%E6%BC%8F%E6%B0%B4&from=gestern")
            #expect(unread.body.contains("这些筛选看不懂"))
        }
    }

    @Test func `the page says how far the index is`() async throws {
        try await visit { fixture, browser in
            let upToDate = try await browser.find("漏水")
            #expect(!upToDate.body.contains("文字索引到"))
            try await fixture.lodge(.sample())
            let behind = try await browser.find("漏水")
            #expect(behind.body.contains("文字索引到"))
            _ = try await fixture.worker.beginAgain()
            let rebuilding = try await browser.find("漏水")
            #expect(rebuilding.body.contains("正在重建"))
        }
    }

    @Test func `hostile text is looked for and nothing else`() async throws {
        try await visit { _, browser in
            for text in [
                "\" OR 1=1", "*", "NEAR(退款)", "'; DROP TABLE find_entry; --", "<script>alert(1)</script>",
                String(repeating: "退", count: 5_000), "\u{202e}款退", "_x _s1", "{0}", "%00", "退款\u{0}退款",
            ] {
                let answer = try await browser.find(text)
                #expect([.ok, .badRequest].contains(answer.status), "\(text.prefix(20)): \(answer.status)")
                #expect(!answer.body.contains("<script>alert"))
            }
            let usual = try await browser.find("漏水")
            #expect(!usual.page.all("mark").isEmpty)
        }
    }

    @Test func `who sees no files does not search`() async throws {
        try await visit { _, browser in
            for path in ["/staff/search", "/staff/search/export.csv?q=xx", "/staff/search/views"] {
                let answer = try await browser.get(path, as: .administrator)
                #expect(answer.status == .forbidden)
            }
            let elsewhere = try await browser.find("漏水", as: .elsewhere)
            #expect(elsewhere.page.all("mark").isEmpty)
        }
    }
}
