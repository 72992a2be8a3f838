import Casework
import HTTPTypes
import Hummingbird
import Kernel
import SettlementRules
import Storage
import TestSupport
import Testing
import Web

@testable import Settlement

/// The printed notice: who prints it, what it opens, and what proves who comes with it.
@Suite struct NoticeTests {
    /// Makes a notice; its address for whoever scans it.
    private func notice(_ fixture: RoomFixture, _ consumer: Browser, _ number: CaseNumber) async throws -> String {
        consumer.take(cookie: fixture.followCookie(number))
        let path = "/follow/\(number.text)/settlement/notice"
        let before = try await consumer.get(path)
        #expect(before.status == .ok)
        #expect(try await consumer.post(path, [:]).location == path)
        let caseID = try await fixture.store.room(number)?.room.caseID ?? 0
        let link = try #require(try await fixture.store.link(.paper, of: caseID))
        let printed = try await consumer.get(path)
        #expect(printed.page.text.contains(NoticePage.grouped(link.text)) && printed.html.contains("<svg"))
        #expect(!printed.html.contains("漏水") && !printed.page.text.contains("139****1111"))
        return "/s/" + link.text
    }

    @Test(arguments: Engine.underTest)
    func `a printed link opens nothing without a code to the contact that is known`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, consumer, shop in
            let (number, _) = try await fixture.lodge()
            let link = try await notice(fixture, consumer, number)
            let seen = try await shop.get(link)
            #expect(seen.status == .ok && !seen.html.contains("漏水") && seen.page.text.contains("139****1111"))
            #expect(try await shop.post(link, [:]).location == nil)
            #expect(try await shop.get("/room/\(number.text)").status == .notFound)
            #expect(try await fixture.store.room(number)?.room.state == .invited)
            _ = try await shop.post(link + "/code", [:])
            #expect(try await shop.post(link + "/entry", ["code": "000"]).status == .unprocessableContent)
            let code = try await fixture.code()
            #expect(try await shop.post(link + "/entry", ["code": code]).location == "/room/\(number.text)")
            #expect(try await shop.get("/room/\(number.text)").status == .ok)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a shop that is reached elsewhere gets a link there once the consumer has confirmed it`(_ engine: Engine)
        async throws
    {
        try await RoomFixture.visit(engine) { fixture, consumer, shop in
            let (number, _) = try await fixture.lodge()
            let link = try await notice(fixture, consumer, number)
            _ = try await shop.get(link)
            for (name, contact) in [("", ""), ("钱", "0471-1234567"), ("钱", "a@"), ("钱", "<script>")] {
                let wrong = try await shop.post(link + "/contact", ["name": name, "contact": contact])
                #expect(wrong.status == .unprocessableContent && !wrong.html.contains("<script>"))
            }
            let asked = try await shop.post(link + "/contact", ["name": "<b>钱</b>", "contact": "138 1234 5678"])
            #expect(asked.location == link)
            #expect(try await shop.get(link).page.text.contains("已经请消费者确认"))
            let twice = try await shop.post(link + "/contact", ["name": "赵", "contact": "13812345678"])
            #expect(twice.status == .unprocessableContent)

            let room = "/follow/\(number.text)/settlement"
            let told = try await consumer.get(room)
            #expect(told.page.text.contains("13812345678") && !told.html.contains("<b>钱</b>"))
            let claim = try #require(try await fixture.store.room(number)?.room.claim)
            _ = try await consumer.post(room + "/claim", ["claim": String(claim.id), "answer": "yes"])
            let stored = try #require(try await fixture.store.room(number))
            #expect(stored.traderPhone == "13812345678" && stored.room.claim == nil)
            #expect(try await fixture.told().last == "news trader invited")
            // What went elsewhere, and the paper, open nothing any more; the new link does.
            for old in [link, try await fixture.link(number)] {
                #expect(try await shop.get(old).status == .gone)
            }
            let fresh = try #require(try await fixture.store.link(.sent, of: stored.room.caseID))
            _ = try await shop.get("/s/" + fresh.text)
            #expect(try await shop.post("/s/" + fresh.text, [:]).location == "/room/\(number.text)")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a notice in wrong hands is void, and so is one that was printed anew`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, consumer, shop in
            let (number, _) = try await fixture.lodge()
            let first = try await notice(fixture, consumer, number)
            let second = try await notice(fixture, consumer, number)
            let gone = try await shop.get(first)
            #expect(gone.status == .gone && gone.html.contains("作废") && !gone.html.contains("甲子"))
            _ = try await shop.get(second)
            _ = try await shop.post(second + "/contact", ["name": "路人", "contact": "13812345678"])
            let claim = try #require(try await fixture.store.room(number)?.room.claim)
            let room = "/follow/\(number.text)/settlement"
            _ = try await consumer.get(room)
            let unsaid = try await consumer.post(room + "/claim", ["claim": String(claim.id)])
            #expect(unsaid.status == .unprocessableContent)
            _ = try await consumer.post(room + "/claim", ["claim": String(claim.id), "answer": "no"])
            let stored = try #require(try await fixture.store.room(number))
            #expect(stored.traderPhone == RoomFixture.mobile && stored.room.claim == nil)
            #expect(try await shop.get(second).status == .gone)
            // The link that was sent still works.
            #expect(try await shop.get(try await fixture.link(number)).status == .ok)
        }
    }

    @Test(arguments: Engine.underTest)
    func `only the consumer prints, and only while it is being settled`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, consumer, trader in
            let (number, _) = try await fixture.lodge()
            let path = "/follow/\(number.text)/settlement/notice"
            #expect(try await trader.get(path).location == "/follow?number=\(number.text)&why=closed")
            _ = try await trader.get(try await fixture.link(number))
            _ = try await trader.post(try await fixture.link(number), [:])
            _ = try await trader.get("/room/\(number.text)")
            #expect(try await trader.get("/room/\(number.text)/notice").status == .conflict)
            #expect(try await trader.post("/room/\(number.text)/notice", [:]).status == .conflict)
            try await fixture.store.decide(.giveUp(reason: ""), in: number, by: .side(.consumer))
            consumer.take(cookie: fixture.followCookie(number))
            #expect(try await consumer.get(path).status == .conflict)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the characters of a notice may be typed in groups and in small letters`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, consumer, shop in
            let (number, _) = try await fixture.lodge()
            let link = try await notice(fixture, consumer, number)
            #expect(try await shop.get("/s").status == .ok)
            let typed = NoticePage.grouped(String(link.dropFirst(3))).lowercased().replacing(" ", with: "-")
            #expect(try await shop.get("/s?key=\(typed)").location == link)
            for wrong in ["x", "%3Cscript%3E", String(repeating: "a", count: 4_000)] {
                let answer = try await shop.get("/s?key=\(wrong)")
                #expect(answer.status == .notFound && !answer.html.contains("<script>"))
            }
        }
    }
}
