import CaseworkRules
import HTTPTypes
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct LodgingPageTests {
    static let paths = LodgingStep.allCases.map { LodgingAddress.step($0).path } + ["/", LodgingAddress.privacy.path]

    @Test(arguments: Language.allCases, ["normal", "large"])
    func `every page is without faults in both languages and sizes`(_ language: Language, _ size: String) async throws {
        try await LodgingFixture.with(.sqlite) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                for path in Self.paths {
                    let answer = try await browser.get("\(path)?lang=\(language.rawValue)&size=\(size)")
                    #expect(answer.status == .ok, "\(path)")
                    #expect(answer.page.violations == [], "\(path)")
                    #expect(!answer.page.text.contains("{"), "\(path)")
                    #expect(answer.html.utf8.count < 16_000, "\(path) has \(answer.html.utf8.count) bytes")
                }
                try await browser.walk()
                let check = try await browser.get(LodgingAddress.step(.check).path)
                #expect(check.status == .ok && check.page.violations == [])
                _ = try await browser.post(LodgingAddress.step(.check).path, LodgingSample.fields(.check))
                let receipt = try await browser.get(LodgingAddress.received.path)
                #expect(receipt.page.violations == [] && !receipt.page.text.contains("{"))
            }
        }
    }

    @Test func `the place of the trader is a menu of leagues and banners, each with a way out`() async throws {
        try await LodgingFixture.with(.sqlite) { fixture in
            try await fixture.app().test(.router) { client in
                let page = try await LodgingBrowser(client).get(LodgingAddress.step(.trader).path).page
                #expect(page.all("optgroup").map { $0.attributes["label"] } == ["呼和浩特市", "锡林郭勒盟"])
                let values = page.all("option").map { $0.attributes["value"] ?? "" }
                #expect(values == ["", "150102", "150105", "150100", "152522", "152500"])
                #expect(page.text.contains("呼和浩特市，不清楚是哪个旗县"))
            }
        }
    }

    @Test func `a word that is no name of a category brings those that fit to choose from`() async throws {
        try await LodgingFixture.with(.sqlite) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                let others = LodgingSample.fields(.purchase).dropFirst()
                let asked = try await browser.fill(.purchase, [("category.text", "洗衣机")] + others)
                #expect(asked.status == .unprocessableContent && asked.page.text.contains("从列出的里面选一个最接近的"))
                let codes = asked.page.all("input").filter { $0.attributes["name"] == "category" }
                    .map { $0.attributes["value"] ?? "" }
                #expect(codes.first == "washing_machines" && codes.last == "other_goods_services")
                let chosen = [("category.text", "洗衣机"), ("category", "washing_machines")] + others
                #expect(try await browser.fill(.purchase, chosen).status == .seeOther)
                // Other words, and the choice no longer belongs to them.
                let changed = [("category.text", "餐饮"), ("category", "washing_machines")] + others
                #expect(try await browser.fill(.purchase, changed).status == .unprocessableContent)
                let none = try await browser.fill(.purchase, [("category.text", "")] + others)
                #expect(none.page.all("a").contains { $0.attributes["href"] == "#category.text" })
                let unknown = try await browser.fill(.purchase, [("category.text", "飞船")] + others)
                #expect(unknown.page.all("input").count { $0.attributes["name"] == "category" } == 24)
            }
        }
    }

    @Test func `suggestions come as JSON in the person's language`() async throws {
        try await LodgingFixture.with(.sqlite) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                let path = LodgingAddress.suggestions.path
                let zh = try await browser.get(path + "?q=\(PercentCoding.encode("洗衣"))").html
                #expect(zh == #"[{"note":"家用电子电器类","text":"洗衣机类产品","value":"洗衣机类产品"}]"#)
                #expect(try await browser.get(path + "?q=washing&lang=en").html.contains("Washing machines"))
                #expect(try await browser.get(path + "?q=" + String(repeating: "x", count: 5_000)).html == "[]")
            }
        }
    }

    @Test func `problems of earlier steps are linked from the last one and shown there`() async throws {
        try await LodgingFixture.with(.sqlite) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                _ = try await browser.fill(.story)
                let check = try await browser.fill(.check)
                let links = check.page.all("a").compactMap { $0.attributes["href"] }
                #expect(links.contains("/complaints/new/trader?fix=1#trader.name"))
                #expect(links.contains("/complaints/new/purchase?fix=1#category.text"))
                let fix = try await browser.get("/complaints/new/trader?fix=1")
                #expect(fix.page.text.contains("写上商家的名称") && fix.page.text.contains("有2处需要改一下"))
            }
        }
    }

    @Test func `a guardian is asked for only where the consumer is under age`() async throws {
        try await LodgingFixture.with(.sqlite) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                try await browser.walk()
                #expect(try await browser.get(LodgingAddress.step(.check).path).page.element(id: "consents.guardian") == nil)
                let fields = LodgingSample.fields(.person).map { $0.0 == "consumer.ageBand" ? ($0.0, "under18") : $0 }
                _ = try await browser.fill(.person, fields)
                _ = try await browser.fill(.check, LodgingSample.fields(.check) + [("consents.guardian", "yes")])
                let row = try await fixture.database.row("SELECT given FROM consent WHERE purpose = 'guardian'")
                let given = try #require(row).bool("given")
                #expect(given)
            }
        }
    }

    @Test func `the home page gives the periods of the rules in force`() async throws {
        try await LodgingFixture.with(.sqlite) { fixture in
            try await fixture.app().test(.router) { client in
                let page = try await LodgingBrowser(client).get("/").page
                #expect(page.text.contains("7个工作日内") && page.text.contains("自受理起60日内"))
                #expect(page.all("form").first?.attributes["action"] == "/follow")
            }
        }
    }
}
