import CaseworkRules
import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct LodgingDraftTests {
    @Test(arguments: Engine.underTest)
    func `what was typed wrong is kept and shown with its problem, in every step`(_ engine: Engine) async throws {
        let wrong: [(LodgingStep, String, String)] = [
            (.story, "story", "太短了"), (.trader, "trader.creditCode", "92150105MA0XB00038"),
            (.trader, "trader.division", "999999"), (.purchase, "purchase.amount", "很多钱"),
            (.purchase, "purchase.boughtOn", "2027-01-01"), (.purchase, "purchase.gtin", "1234567890123"),
            (.request, "claims.refund.amount", "一百"), (.person, "consumer.phone", "12"),
        ]
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                for (step, field, value) in wrong {
                    let browser = LodgingBrowser(client)
                    let fields = LodgingSample.fields(step).filter { $0.0 != field } + [(field, value)]
                    let answer = try await browser.fill(step, fields)
                    #expect(answer.status == .unprocessableContent, "\(field)")
                    #expect(answer.page.all("title").first?.text.hasPrefix("出错：") == true)
                    #expect(answer.page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
                    let control = answer.page.element(id: field)
                    #expect(control?.attributes["aria-invalid"] == "true", "\(field)")
                    #expect(answer.page.violations == [], "\(field)")
                    let again = try await browser.get(LodgingAddress.step(step).path)
                    for (name, text) in fields where ["story", "purchase.amount", "consumer.phone"].contains(name) {
                        #expect(again.page.element(id: name).map { $0.attributes["value"] ?? $0.text }?.contains(text) == true)
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `hostile input is refused with a page, or kept and shown as text`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                let long = try await browser.fill(.story, [("story", String(repeating: "长", count: 350_000))])
                #expect(long.status == .contentTooLarge)
                let tooLong = try await browser.fill(.story, [("story", String(repeating: "长", count: 20_000))])
                #expect(tooLong.status == .unprocessableContent && tooLong.page.text.contains("最多5,000个字"))
                let script = "<script>alert(1)</script>\"' 十个字以上的经过"
                #expect(try await browser.fill(.story, [("story", script)]).status == .seeOther)
                let shown = try await browser.get(LodgingAddress.step(.story).path)
                #expect(!shown.html.contains("<script>alert") && shown.page.element(id: "story")?.text.contains(script) == true)
                let control = try await browser.fill(.story, [("story", "这里有看不见的字\u{0}\u{1}\u{7}，还有十个字")])
                #expect(control.status == .unprocessableContent && control.page.text.contains("看不见的特殊字符"))
                let repeated = (0..<200).map { _ in ("claims", "refund") } + [("claims", "everything"), ("nature", "x")]
                #expect(try await browser.fill(.request, repeated).status == .unprocessableContent)
                let check = try await browser.fill(.check, [("consents.processing", "maybe"), ("do", "x")])
                #expect(check.status == .unprocessableContent && check.page.violations == [])
                #expect(try await browser.get("/complaints/new/nowhere").status == .notFound)
                #expect(try await fixture.count("case_file") == 0)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a draft outlives a closed browser, for thirty days`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                _ = try await browser.fill(.story)
                let left = try await browser.fill(.trader, LodgingSample.fields(.trader) + [("do", "leave")])
                #expect(left.location == "/complaints/new?kept=1")
                let kept = try await browser.get("/complaints/new?kept=1")
                #expect(kept.page.text.contains("已经替您存好了") && kept.page.violations == [])
                browser.close()
                fixture.clock.pass(days: 29)
                #expect(try await browser.get("/complaints/new").page.text.contains("第2步，共7步"))
                #expect(try await browser.get(LodgingAddress.step(.trader).path).html.contains("甲子电器行"))
                fixture.clock.pass(days: 31)
                let empty = try await browser.get(LodgingAddress.step(.trader).path).html
                #expect(!empty.contains("甲子电器行"))
                try await Lodging.forgetExpired(fixture.tools)
                #expect(try await fixture.count("draft") == 0)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is being typed is kept by itself, and can be thrown away`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                _ = try await browser.get(LodgingAddress.step(.story).path)
                let saved = try await browser.post(LodgingAddress.autosave.path, [("step", "story"), ("story", "才写了一半")])
                #expect(saved.html == "{\"text\":\"草稿已保存 10:00\"}")
                #expect(try await browser.get(LodgingAddress.step(.story).path).html.contains("才写了一半"))
                _ = try await browser.get(LodgingAddress.start.path)
                #expect(try await browser.post(LodgingAddress.start.path, []).location == LodgingAddress.step(.story).path)
                #expect(try await fixture.count("draft") == 0)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `files are told by their content, can be taken out, and go with the draft`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                let wrong = try await browser.upload([("发票.pdf", Array("MZ this is a program".utf8))])
                #expect(wrong.status == .unprocessableContent && wrong.page.text.contains("这种文件打不开"))
                let second = LodgingSample.picture + [9]
                let files = [("a.png", LodgingSample.picture), ("b.png", second)]
                #expect(try await browser.upload(files, then: "upload").location == LodgingAddress.step(.evidence).path)
                let page = try await browser.get(LodgingAddress.step(.evidence).path)
                #expect(page.page.text.contains("已经上传2个文件") && page.page.violations == [])
                let name = try #require(page.page.all("input").first { $0.attributes["name"] == "file" })
                _ = try await browser.post(LodgingAddress.removal.path, [("file", name.attributes["value"] ?? "")])
                #expect(try await browser.get(LodgingAddress.step(.evidence).path).page.text.contains("已经上传1个文件"))
                let store = DraftStore(database: fixture.database)
                let token = try #require(DraftToken(browser.cookies["draft"] ?? ""))
                let kept = try #require(try await store.find(token, at: fixture.clock.now())?.draft.evidence.first)
                let place = fixture.tools.evidence.place(of: kept.hash)
                #expect(FileManager.default.fileExists(atPath: place))
                fixture.clock.pass(days: 31)
                try await Lodging.forgetExpired(fixture.tools)
                #expect(!FileManager.default.fileExists(atPath: place))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `twenty files are taken and no more`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                let files = (0..<15).map { ("\($0).png", LodgingSample.picture + [UInt8($0)]) }
                _ = try await browser.upload(files, then: "upload")
                let more = (15..<25).map { ("\($0).png", LodgingSample.picture + [UInt8($0)]) }
                let answer = try await browser.upload(more)
                #expect(answer.status == .unprocessableContent && answer.page.text.contains("最多20个"))
                #expect(answer.page.text.contains("已经上传20个文件"))
            }
        }
    }
}
