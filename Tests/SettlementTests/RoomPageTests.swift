import Casework
import CaseworkRules
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import SettlementRules
import Storage
import TestSupport
import Testing
import Web

@testable import Settlement

/// The room as both sides use it in a browser, without script.
@Suite struct RoomPageTests {
    @Test(arguments: Engine.underTest)
    func `a link is opened by a button, binds the first browser and asks every other one for a code`(_ engine: Engine)
        async throws
    {
        try await RoomFixture.visit(engine) { fixture, browser, other in
            let (number, _) = try await fixture.lodge()
            let link = try await fixture.link(number)
            let first = try await browser.get(link)
            #expect(first.status == .ok && !first.html.contains("漏水"))
            #expect(try await fixture.store.room(number)?.room.state == .invited)
            let entered = try await browser.post(link, [:])
            #expect(entered.location == "/room/\(number.text)")
            #expect(try await fixture.store.room(number)?.room.state == .open)
            let room = try await browser.get("/room/\(number.text)")
            #expect(room.status == .ok && room.html.contains("漏水") && room.html.contains("138****2046"))
            #expect(try await browser.get(link).location == "/room/\(number.text)")

            #expect(try await other.get("/room/\(number.text)").status == .notFound)
            let again = try await other.get(link)
            #expect(again.status == .ok && again.page.text.contains("139****1111"))
            #expect(try await other.post(link, [:]).location == nil)
            _ = try await other.post(link + "/code", [:])
            #expect(try await other.post(link + "/entry", ["code": "1"]).status == .unprocessableContent)
            let code = try await fixture.code()
            #expect(try await other.post(link + "/entry", ["code": code]).location == "/room/\(number.text)")
            #expect(try await other.get("/room/\(number.text)").status == .ok)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a changed or expired link gets a clear page and nothing else`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, browser, _ in
            let (number, _) = try await fixture.lodge()
            let link = try await fixture.link(number)
            let changed = String(link.dropLast()) + (link.hasSuffix("0") ? "1" : "0")
            for path in [changed, "/s/short", "/s/" + String(repeating: "Z", count: 24)] {
                let answer = try await browser.get(path)
                #expect(answer.status == .notFound && answer.html.contains("打不开") && !answer.html.contains(number.text))
            }
            fixture.clock.pass(days: 60)
            let expired = try await browser.get(link)
            #expect(expired.status == .gone && expired.html.contains("过期") && !expired.html.contains("甲子"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `once the consumer withdraws the consent the trader sees nothing more`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, browser, _ in
            let (number, _) = try await fixture.lodge()
            _ = try await browser.get(try await fixture.link(number))
            _ = try await browser.post(try await fixture.link(number), [:])
            let file = try await fixture.file(number)
            try await fixture.cases.withdrawConsent(
                to: .passingToTrader, of: number, by: Principal(.consumer(caseID: file.id)))
            let gone = try await browser.get("/room/\(number.text)")
            #expect(gone.status == .gone && !gone.html.contains("漏水"))
            // Without the trader there is nothing to settle: the office receives it at once.
            #expect(try await fixture.file(number).handling.office == SampleOffice.saihan)
            let row = try await fixture.database.row(EndedRoom.asked(of: number.text))
            #expect(try row.flatMap(EndedRoom.init)?.text.zh == "先行和解未成")
        }
    }

    @Test(arguments: Engine.underTest)
    func `from a message to two signatures in the browser`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, trader, consumer in
            let (number, _) = try await fixture.lodge()
            consumer.take(cookie: fixture.followCookie(number))
            _ = try await trader.get(try await fixture.link(number))
            _ = try await trader.post(try await fixture.link(number), [:])
            let (here, there) = ("/room/\(number.text)", "/follow/\(number.text)/settlement")
            _ = try await trader.get(here)
            _ = try await trader.upload(
                here + "/messages", "files", name: "单据.png", RoomFixture.picture, with: ["text": "<b>您好</b>"])
            let seen = try await consumer.get(there)
            #expect(seen.html.contains("&lt;b>您好") || seen.html.contains("&lt;b&gt;您好"))
            #expect(seen.html.contains("单据.png"))

            _ = try await trader.get(here + "/offers")
            let wrong = try await trader.post(
                here + "/offers", ["kinds": "refund", "refund.amount": "很多", "refund.parts": "1000", "expires": "x"])
            #expect(
                wrong.status == .unprocessableContent
                    && wrong.page.all("a").contains { $0.attributes["href"] == "#refund.amount" })
            #expect(wrong.html.contains("很多"))
            let sum = try await trader.post(
                here + "/offers", ["kinds": "refund", "refund.amount": "2899", "refund.parts": "1000 3\n1000 30"])
            #expect(sum.status == .unprocessableContent && sum.html.contains("2,000.00"))
            #expect(sum.page.all("a").contains { $0.attributes["href"] == "#refund.parts" })
            let made = try await trader.post(
                here + "/offers", ["kinds": "refund", "refund.amount": "2899", "refund.parts": "1000 3\n1899 30"])
            #expect(made.location == here + "?done=offers")

            let offer = try #require(try await fixture.store.room(number)?.room.live?.id)
            let asked = try await consumer.get(there + "/acceptance")
            #expect(asked.status == .ok)
            _ = try await consumer.post(there + "/acceptance", ["offer": String(offer)])
            let late = try await trader.post(here + "/withdrawal", ["offer": String(offer)])
            #expect(late.status == .conflict && late.html.contains("已经接受"))

            for (browser, path, name) in [(consumer, there, "王秀兰"), (trader, here, "钱先生")] {
                _ = try await browser.get(path)
                let missing = try await browser.post(path + "/signature", ["name": name])
                #expect(missing.status == .unprocessableContent)
                _ = try await browser.post(path + "/code", [:])
                let code = try await fixture.code()
                let signed = try await browser.post(
                    path + "/signature", ["name": name, "code": code, "agrees": "yes"])
                #expect(signed.location == path + "?done=signature")
            }
            #expect(try await fixture.file(number).outcome == .settled)
            let over = try await trader.get(here)
            #expect(over.page.text.contains("双方已经签字"))
            #expect(try await consumer.get(there).page.text.contains("王秀兰"))
        }
    }

    @Test(.enabled(if: Pictures.isInstalled()), arguments: Engine.underTest)
    func `a picture tells the other side neither where it was taken nor with what`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine, pictures: Pictures.maker) { fixture, trader, consumer in
            let (number, _) = try await fixture.lodge()
            consumer.take(cookie: fixture.followCookie(number))
            let (here, there) = ("/room/\(number.text)", "/follow/\(number.text)/settlement")
            _ = try await consumer.get(there)
            let photo = try await Pictures.withFolder { folder in
                try Pictures.photo(at: folder + "/photo")
                return try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/photo")))
            }
            #expect(String(decoding: photo, as: Unicode.ASCII.self).contains("GEHEIM1"))
            _ = try await consumer.upload(there + "/messages", "files", name: "我家.jpg", photo, with: ["text": "看"])
            _ = try await trader.get(try await fixture.link(number))
            _ = try await trader.post(try await fixture.link(number), [:])
            let links = try await trader.get(here).page.all("a").compactMap { $0.attributes["href"] }
            let link = try #require(links.first { $0.hasPrefix(here + "/files/") })
            let seen = try await trader.get(link)
            #expect(seen.headers[.contentType] == "image/jpeg")
            for secret in ["GEHEIM", "Exif", "GPS"] { #expect(!seen.html.contains(secret)) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a stranger sees nothing, and ending asks first`(_ engine: Engine) async throws {
        try await RoomFixture.visit(engine) { fixture, browser, other in
            let (number, _) = try await fixture.lodge()
            let path = "/follow/\(number.text)/settlement"
            #expect(try await other.get(path).location == "/follow?number=\(number.text)&why=closed")
            browser.take(cookie: fixture.followCookie(number))
            #expect(try await browser.get(path + "/ending").page.text.contains("不能恢复"))
            _ = try await browser.post(path + "/ending", ["text": ""])
            #expect(try await fixture.file(number).handling.office == SampleOffice.saihan)
            let after = try await browser.get(path)
            #expect(after.status == .ok && after.page.text.contains("结束了和解"))
            #expect(after.page.all("form").isEmpty)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `every page of the room speaks both languages and has one heading`(_ language: String) async throws {
        try await RoomFixture.visit(.sqlite) { fixture, trader, consumer in
            let (number, _) = try await fixture.lodge()
            consumer.take(cookie: fixture.followCookie(number))
            let link = try await fixture.link(number)
            let (here, there) = ("/room/\(number.text)", "/follow/\(number.text)/settlement")
            var pages = [try await trader.get(link + "?lang=\(language)")]
            _ = try await trader.post(link, [:])
            _ = try await consumer.get(there + "?lang=\(language)")
            _ = try await fixture.store.decide(.offer(RoomFixture.refund), in: number, by: .side(.trader))
            for path in [here, here + "/offers", here + "/ending", here + "/help"] {
                pages.append(try await trader.get(path))
            }
            for path in [there, there + "/offers", there + "/acceptance"] { pages.append(try await consumer.get(path)) }
            for page in pages {
                #expect(page.status == .ok)
                #expect(page.page.all("h1").count == 1)
                #expect(!page.html.contains("{0}") && !page.html.contains("{1}"))
            }
        }
    }
}

/// Officers in rooms into which they were asked, and nowhere else.
@Suite struct RoomHelpTests {
    @Test(arguments: Engine.underTest)
    func `officers of the office in charge read a room once they are asked, and each look is recorded`(_ engine: Engine)
        async throws
    {
        try await RoomFixture.visit(engine) { fixture, browser, _ in
            let (number, _) = try await fixture.lodge()
            let path = "/staff/settlements/\(number.text)"
            _ = try await fixture.store.decide(.enter, in: number, by: .side(.trader))
            _ = try await fixture.store.decide(.say(text: "只给您看", files: 0), in: number, by: .side(.trader))
            #expect(try await browser.get(path, as: "officer").status == .notFound)
            #expect(try await browser.get("/staff/settlements", as: "clerk").status == .forbidden)
            _ = try await fixture.store.decide(.askHelp(.abuse, text: "骂人"), in: number, by: .side(.consumer))
            for person in ["clerk", "neighbour", "head", "auditor"] {
                #expect(try await browser.get(path, as: person).status == .notFound)
            }
            #expect(try await browser.get("/staff/settlements", as: "officer").html.contains(number.text))
            let seen = try await browser.get(path, as: "officer")
            #expect(seen.status == .ok && seen.html.contains("只给您看"))
            let kinds = try await fixture.cases.details(number).history.map(\.kind)
            #expect(kinds.last == "room-read" && kinds.contains("room-askHelp"))
        }
    }
}
