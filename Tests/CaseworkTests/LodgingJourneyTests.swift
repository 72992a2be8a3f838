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

@Suite struct LodgingJourneyTests {
    @Test(arguments: Engine.underTest)
    func `a complaint goes from the first question to the receipt`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                var step: LodgingStep? = .story
                while let here = step, here != .evidence {
                    let answer = try await browser.fill(here)
                    #expect(answer.status == .seeOther, "\(here): \(answer.page.text)")
                    #expect(answer.location == LodgingAddress.step(here.next ?? .check).path)
                    step = here.next
                }
                let files = [("小票.png", LodgingSample.picture), ("聊天.png", LodgingSample.picture + [2])]
                #expect(try await browser.upload(files).location == LodgingAddress.step(.check).path)
                let check = try await browser.get(LodgingAddress.step(.check).path)
                #expect(check.status == .ok && !check.html.contains("role=\"alert\""))
                for text in ["甲子电器行", "洗衣机类产品", "¥2,899.00", "10月21日（星期三）", "小票.png", "王样例"] {
                    #expect(check.page.text.contains(text), "\(text)")
                }
                let sent = try await browser.fill(.check)
                #expect(sent.location == LodgingAddress.received.path)
                let receipt = try await browser.get(LodgingAddress.received.path)
                #expect(receipt.page.violations == [] && receipt.page.text.contains("10月21日（星期三）"))
                try await Self.expectOneFile(fixture, receipt.page.text)
            }
        }
    }

    /// One file is there, with its parts, and the number and the code on the receipt open it.
    private static func expectOneFile(_ fixture: LodgingFixture, _ text: String) async throws {
        #expect(try await fixture.count("case_file") == 1)
        #expect(try await fixture.count("evidence") == 2)
        let row = try #require(try await fixture.database.row("SELECT number FROM case_file"))
        let number = try #require(CaseNumber(try row.text("number")))
        #expect(number.division == "150105" && text.contains(number.text))
        let typed = try #require(text.firstMatch(of: #/[0-9A-Z]{4}-[0-9A-Z]{5}-[0-9A-Z]{4}/#)?.output)
        let code = try #require(QueryCode(String(typed)))
        let details = try #require(try await CaseStore(fixture.tools).details(number, code: code))
        #expect(details.consumer.phone == "13800002046" && details.claims.map(\.kind) == [.replace, .refund])
        #expect(details.purchase.boughtOn == "2026-08-29" && details.file.state == .received)
        #expect(details.file.category.code == "washing_machines" && details.story.contains("\n"))
        let consents = try await fixture.database.rows("SELECT purpose, given, notice_version FROM consent ORDER BY purpose")
        let given = try consents.map { "\(try $0.text("purpose")) \(try $0.bool("given"))" }
        #expect(given == ["entrustedMediation false", "passingToTrader true", "processing true", "publication false"])
        #expect(try consents.allSatisfy { try $0.text("notice_version") == PersonalDataNotice.version })
    }

    @Test(arguments: Engine.underTest)
    func `pressing twice, going back and pressing again makes one file`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                try await browser.walk()
                _ = try await browser.get(LodgingAddress.step(.check).path)
                let before = browser.cookies
                let fields = LodgingSample.fields(.check)
                let path = LodgingAddress.step(.check).path
                for _ in 0..<2 {
                    #expect(try await browser.post(path, fields).location == LodgingAddress.received.path)
                }
                // The first answer was lost: the browser knows only what it knew before.
                browser.cookies = before
                #expect(try await browser.post(path, fields).location == LodgingAddress.received.path)
                #expect(try await browser.get(LodgingAddress.received.path).status == .ok)
                #expect(try await fixture.count("case_file") == 1)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `two sendings at the same moment make one file, and both see its receipt`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            let pages = LodgingPages(
                tools: fixture.tools, settings: WebSettings(secret: [1], randomness: fixture.random))
            let token = DraftToken(random: fixture.random)
            try await pages.drafts.change(token, at: fixture.clock.now()) { draft in
                for step in LodgingStep.allCases {
                    let form = FormData(LodgingSample.fields(step).map { FormData.Entry($0.0, $0.1) })
                    draft.take(form, of: step, book: fixture.tools.categories())
                }
            }
            let draft = try #require(try await pages.drafts.find(token, at: fixture.clock.now())).draft
            let filing = try FilingForm.reading(
                draft.fields, channel: .web, choices: fixture.tools.filingChoices, on: fixture.tools.today
            ).get()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { try await pages.receive(filing, [], token) } }
                try await group.waitForAll()
            }
            #expect(try await fixture.count("case_file") == 1)
            let receipt = try #require(try await pages.drafts.find(token, at: fixture.clock.now())?.draft.receipt)
            #expect(token.open(receipt.sealedCode) != nil)
            #expect(DraftToken(random: fixture.random).open(receipt.sealedCode) == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `without passing it on the consumer is told what that means, before and after`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                try await browser.walk()
                let check = try await browser.get(LodgingAddress.step(.check).path)
                #expect(check.page.text.contains("商家看不到您的投诉内容"))
                var fields = LodgingSample.fields(.check)
                fields[1].1 = "no"
                _ = try await browser.post(LodgingAddress.step(.check).path, fields)
                let receipt = try await browser.get(LodgingAddress.received.path)
                #expect(receipt.page.text.contains("您没有同意告知商家"))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `no consent is chosen beforehand, and none may be passed over`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                try await browser.walk()
                let check = try await browser.get(LodgingAddress.step(.check).path)
                #expect(check.page.all("input").allSatisfy { $0.attributes["checked"] == nil })
                let refused = try await browser.post(LodgingAddress.step(.check).path, [])
                #expect(refused.status == .unprocessableContent && refused.page.text.contains("有4处需要改一下"))
                #expect(refused.page.violations == [])
                #expect(try await fixture.count("case_file") == 0)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `the receipt is gone after a day, and with it the code`(_ engine: Engine) async throws {
        try await LodgingFixture.with(engine) { fixture in
            try await fixture.app().test(.router) { client in
                let browser = LodgingBrowser(client)
                try await browser.walk()
                _ = try await browser.fill(.check)
                fixture.clock.pass(days: 1)
                let answer = try await browser.get(LodgingAddress.received.path)
                #expect(answer.status == .notFound && answer.page.text.contains("24小时"))
                try await Lodging.forgetExpired(fixture.tools)
                #expect(try await fixture.count("draft") == 0)
            }
        }
    }
}
