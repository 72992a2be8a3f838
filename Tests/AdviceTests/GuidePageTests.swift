import AdviceRules
import CaseworkRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Advice

/// The guide before the public: every step by its address, the letter, and the way on to a complaint.
@Suite struct GuidePageTests {
    private let end = "/rights/online_return/yes.yes"

    @Test(arguments: ["zh", "en"])
    func `every question and every end of every topic is a page without faults`(_ language: String) async throws {
        try await AdviceFixture.visit(.sqlite) { fixture, browser in
            _ = try await browser.get("/rights?lang=\(language)")
            for stored in try await fixture.store.published() {
                var waiting: [[String]] = [[]]
                var seen: Set<String> = []
                while let keys = waiting.popLast() {
                    let address = AdviceAddress.topic(stored.topic.id).place(keys)
                    guard let path = GuidedPath(keys, in: stored.topic.graph) else {
                        Issue.record("\(address)")
                        continue
                    }
                    var id = path.end?.id ?? ""
                    if case .question(let node) = path.place {
                        id = node.id
                        waiting += node.answers.map { keys + [$0.key] }
                    }
                    guard seen.insert(id).inserted else { continue }
                    let page = try await browser.get(address)
                    #expect(page.status == .ok && page.page.violations.isEmpty, "\(address) \(page.page.violations)")
                }
            }
        }
    }

    @Test func `addresses that lead nowhere are not found`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            for address in [
                "/rights/lottery", "/rights/online_return/maybe", "/rights/online_return/yes.yes.yes",
                "/rights/online_return/yes/letter", "/rights/online_return/" + String(repeating: "yes.", count: 400),
            ] {
                let page = try await browser.get(address)
                #expect(page.status == .notFound, "\(address)")
            }
        }
    }

    @Test func `an end shows rights with article and date, what is not confirmed, and whom to ask`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            let page = try await browser.get("/rights/online_return/yes.no.normal.yes.yes")
            for text in [
                "可以无理由退货", "《消费者权益保护法》第25条（2014年3月15日起施行）", "只见到转载", "12315", "先找谁，再找谁",
                "第1版，还没有经本单位律师复核",
            ] {
                #expect(page.html.contains(text), "\(text)")
            }
            #expect(page.html.contains("href=\"/rights/online_return/yes.no\""))
        }
    }

    @Test func `a letter is filled, printed and copied, and nothing in it becomes markup`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            let empty = try await browser.get(end + "/letter")
            #expect(empty.page.violations.isEmpty && empty.html.contains(Letter.blank))
            let written = try await browser.post(
                end + "/letter", ["trader_name": "甲子<b>电器</b>", "item": "{trader_name}", "consumer_name": "云某"])
            #expect(written.status == .ok && written.page.violations.isEmpty)
            #expect(written.html.contains("甲子&lt;b&gt;电器&lt;/b&gt;：") && written.html.contains("购买{trader_name}"))
            let long = try await browser.post(end + "/letter", ["item": String(repeating: "长", count: 300)])
            #expect(long.status == .unprocessableContent && long.html.contains("长长长"))
        }
    }

    @Test func `a complaint begins with the answers, the claims and the letter`() async throws {
        try await AdviceFixture.visit(.sqlite) { fixture, browser in
            _ = try await browser.get(end + "/letter")
            let gone = try await browser.post(
                end + "/complaint",
                [
                    "trader_name": "甲子电器行", "item": "电饭锅", "amount": "299", "purchase_date": "2026-11-01",
                    "platform_name": "庚午商城", "refund_amount": "299", "consumer_name": "云某",
                ])
            #expect(gone.status == .seeOther && gone.location == "/complaints/new/story")
            let draft = try #require(fixture.handed.drafts.first)
            #expect(draft[.traderName] == "甲子电器行" && draft[.product] == "电饭锅" && draft[.amount] == "299")
            #expect(draft[.online] == "yes" && draft[.platform] == "庚午商城" && draft[.refundAmount] == "299")
            #expect(draft.all(.claims) == ["repair", "replace", "return", "refund", "compensation"])
            #expect(draft[.story].contains("商品是从网上、电视、电话或邮购买的吗？是"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `use is counted once for each browser and end, and only as numbers`(_ engine: Engine) async throws {
        try await AdviceFixture.visit(engine) { fixture, browser in
            for _ in 0..<3 {
                _ = try await browser.get("/rights/online_return")
                _ = try await browser.get("/rights/online_return/yes")
                _ = try await browser.get(end)
            }
            _ = try await browser.get(end + "/letter")
            _ = try await browser.post(end + "/letter", ["item": "锅"])
            _ = try await browser.get("/rights/online_return/no.no")
            _ = try await browser.get(end)
            _ = try await browser.post(end + "/complaint", [:])
            let use = try await fixture.counts.use(from: 202_001, to: 209_912)
            #expect(use.begun == ["online_return": 1])
            let fault = try #require(use.ends.first { $0.end == "x_fault" })
            #expect(fault.reached == 1 && fault.letters == 1 && fault.filings == 1 && fault.withoutFiling == 0)
            let shop = try #require(use.ends.first { $0.end == "x_shop" })
            #expect(shop.reached == 1 && shop.withoutFiling == 1)
            let before = try await fixture.counts.use(from: 202_001, to: 202_002)
            #expect(before == GuideUse())
            let page = try await browser.get("/staff/rights/use", as: "head")
            #expect(page.status == .ok && page.page.violations.isEmpty && page.html.contains("100.00%"))
        }
    }
}
