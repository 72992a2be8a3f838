import HTTPTypes
import Kernel
import Settlement
import SettlementRules
import Storage
import TestSupport
import Testing
import TradersRules
import Web

@testable import Traders

/// The trader desk in a browser, without script.
@Suite struct ShopPageTests {
    @Test(arguments: Engine.underTest)
    func `a joined trader finds its rooms by its code and comes in without a link`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, stranger in
            let (code, others) = (try ShopFixture.code(), try ShopFixture.code(2))
            _ = try await fixture.joined(code)
            _ = try await fixture.joined(others, phone: "13812345678")
            let number = try await fixture.lodge(code)
            let unnamed = try await fixture.lodge(nil)
            try await ShopFixture.signIn(trader, code)
            let queue = try await trader.get("/shop")
            #expect(queue.html.contains("/room/\(number.text)") && !queue.html.contains(unnamed.text))
            #expect(!queue.html.contains("王秀兰") && !queue.html.contains("13800002046"))
            let room = try await trader.get("/room/\(number.text)")
            #expect(room.status == .ok && room.html.contains("漏水"))
            #expect(try await RoomStore(fixture.rooms).room(number)?.room.state == .open)
            let sent = try await trader.post("/room/\(number.text)/messages", ["text": "您好"])
            #expect(sent.location != nil)

            // Another trader, and whoever has not signed in, find nothing there.
            try await ShopFixture.signIn(stranger, others, phone: "13812345678")
            for place in ["", "/messages", "/offers", "/help"] {
                let refused = try await stranger.get("/room/\(number.text)\(place)")
                #expect(refused.status == .notFound && !refused.html.contains("漏水"), "\(place)")
            }
            _ = try await stranger.get("/shop")
            #expect(try await stranger.post("/room/\(number.text)/messages", ["text": "x"]).status == .notFound)
            #expect(try await trader.get("/room/\(unnamed.text)").status == .notFound)
            #expect(try await !stranger.get("/shop").html.contains(number.text))
        }
    }

    @Test(arguments: Engine.underTest)
    func `messages go to the account's contact, and to the consumer's guess once the trader has left`(_ engine: Engine)
        async throws
    {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code, phone: "13877776666")
            let number = try await fixture.lodge(code)
            let letters = RoomLetters(RoomStore(fixture.rooms))
            let claims = OutboxClaims(on: fixture.database, as: "test")
            let item = try #require(try await claims.take(["letter"], limit: 1, at: fixture.clock.now()).first)
            #expect(try await letters.letter(of: item)?.phone == "13877776666")
            try await fixture.accounts.move(
                account.id, .remove(reason: "多次不答复"), version: account.version, by: .staff([.supervisor], person: 102))
            #expect(try await letters.letter(of: item)?.phone == ShopFixture.mobile)
            #expect(try await RoomStore(fixture.rooms).room(number)?.room.state == .invited)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the queue is in the order of due days, page by page, and ended rooms stand apart`(_ engine: Engine)
        async throws
    {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            let store = RoomStore(fixture.rooms)
            var numbers: [CaseNumber] = []
            for place in 0..<33 {
                if place == 10 { fixture.clock.pass(days: 1) }
                numbers.append(try await fixture.lodge(code))
            }
            let first = try await store.rooms(of: code, ended: false, after: nil)
            let second = try await store.rooms(of: code, ended: false, after: first.next)
            #expect(first.rooms.count == 30 && second.rooms.count == 3 && second.next == nil)
            #expect((first.rooms + second.rooms).map(\.number) == numbers)
            #expect(first.rooms.map(\.due) == first.rooms.map(\.due).sorted())
            try await store.decide(.giveUp(reason: ""), in: numbers[0], by: .side(.consumer))
            #expect(try await store.rooms(of: code, ended: true, after: nil).rooms.map(\.number) == [numbers[0]])
            #expect(try await store.tally(of: code) == [.failed: 1, .invited: 32])
            for place in ["x", "1", "1.2.3", "'; DROP TABLE trader"] {
                #expect(try await store.rooms(of: code, ended: false, after: place).rooms.count == 30)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `an answerer has no other desk than answering, and changes the first password`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, colleague in
            let code = try ShopFixture.code()
            _ = try await fixture.joined(code)
            try await ShopFixture.signIn(trader, code)
            _ = try await trader.get("/shop/people")
            let wrong = try await trader.post("/shop/people", ["name": "", "phone": "1", "password": "aaaaaaaaaa"])
            #expect(
                wrong.status == .unprocessableContent
                    && wrong.page.all("a").contains { $0.attributes["href"] == "#role" })
            let added = try await trader.post(
                "/shop/people",
                ["name": "<i>孙</i>", "phone": "13812345678", "role": "answerer", "password": ShopFixture.password])
            #expect(added.location == "/shop/people")
            #expect(try await !trader.get("/shop/people").html.contains("<i>孙"))
            try await ShopFixture.signIn(colleague, code, phone: "13812345678")
            #expect(try await colleague.get("/shop").location == "/shop/password")
            _ = try await colleague.get("/shop/password")
            #expect(try await colleague.post("/shop/password", ["password": "short"]).status == .unprocessableContent)
            #expect(try await colleague.post("/shop/password", ["password": "朝辞白帝彩云间千里江陵"]).location == "/shop")
            #expect(try await colleague.get("/shop").status == .ok)
            for path in ["/shop/people", "/shop/promises", "/shop/leave", "/shop/export"] {
                #expect(try await colleague.get(path).status == .forbidden, "\(path)")
            }
            _ = try await colleague.get("/shop/templates")
            #expect(try await colleague.post("/shop/promises", ["kind": "care", "scope": "x"]).status == .forbidden)
            #expect(try await colleague.post("/shop/templates", ["title": "致歉", "text": "对不起"]).location != nil)
            #expect(try await trader.get("/shop/templates").page.text.contains("致歉"))
            let number = try await fixture.lodge(code)
            let room = try await colleague.get("/room/\(number.text)")
            let link = room.page.all("a").compactMap { $0.attributes["href"] }.first { $0.contains("template=") }
            let written = try await colleague.get(try #require(link?.replacing("#text", with: "")))
            #expect(written.html.contains("对不起</textarea>"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `promises stand on the public page until they are taken back, and then still`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, anybody in
            let code = try ShopFixture.code()
            #expect(try await anybody.get("/traders/\(code.text)").status == .notFound)
            _ = try await fixture.joined(code)
            try await ShopFixture.signIn(trader, code)
            _ = try await trader.get("/shop/promises")
            let wrong = try await trader.post("/shop/promises", ["kind": "returns", "days": "0"])
            #expect(wrong.status == .unprocessableContent)
            for field in ["scope", "days", "freight"] {
                #expect(wrong.page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
            }
            let made = [
                "kind": "returns", "scope": "<b>小家电</b>", "days": "15", "freight": "consumer", "conditions": "不影响再次销售",
            ]
            #expect(try await trader.post("/shop/promises", made).location == "/shop/promises")
            let open = try await anybody.get("/traders/\(code.text)")
            #expect(open.page.text.contains("15天内无理由退货") && open.page.text.contains("运费消费者付"))
            #expect(!open.html.contains("<b>小家电") && !open.html.contains("钱先生") && !open.html.contains("13900001111"))
            let account = try #require(try await fixture.accounts.joined(code))
            let words = ShopWords(fixture.traders.tools)
            let id = try #require(try await words.promises(of: account.id).first?.id)
            _ = try await trader.get("/shop/promises")
            #expect(try await trader.post("/shop/promises/\(id)/ending", [:]).location == "/shop/promises")
            #expect(try await trader.post("/shop/promises/\(id)/ending", [:]).status == .notFound)
            #expect(try await anybody.get("/traders/\(code.text)").page.text.contains("收回过的承诺"))
            #expect(try await anybody.get("/traders?code=\(code.text)").location == "/traders/\(code.text)")
            #expect(try await anybody.get("/traders?code=1").page.text.contains("18"))
        }
    }

    @Test(arguments: ["zh", "en"])
    func `every page of the desk speaks both languages and has one heading`(_ language: String) async throws {
        try await ShopFixture.visit(.sqlite) { fixture, trader, _ in
            let code = try ShopFixture.code()
            _ = try await fixture.joined(code)
            _ = try await fixture.lodge(code)
            try await ShopFixture.signIn(trader, code)
            let paths = [
                "/shop", "/shop/ended", "/shop/figures", "/shop/people", "/shop/templates", "/shop/promises",
                "/shop/leave", "/shop/password", "/shop/sign-in", "/traders", "/traders/join", "/traders/\(code.text)",
            ]
            for path in paths {
                let answer = try await trader.get(path + "?lang=\(language)")
                #expect(answer.status == .ok && answer.page.all("h1").count == 1, "\(path)")
            }
            let file = try await trader.get("/shop/export")
            #expect(file.status == .ok && file.html.contains("洗衣机"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `leaving ends everything at the desk and asks first`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, _ in
            let code = try ShopFixture.code()
            _ = try await fixture.joined(code)
            try await ShopFixture.signIn(trader, code)
            #expect(try await trader.get("/shop/leave").page.text.contains("退出以后"))
            #expect(try await trader.post("/shop/leave", ["reason": "不做了"]).location == "/shop/sign-in")
            #expect(try await trader.get("/shop").location == "/shop/sign-in")
            #expect(try await fixture.accounts.joined(code) == nil)
        }
    }
}
