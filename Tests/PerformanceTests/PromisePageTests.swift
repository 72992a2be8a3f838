import Casework
import CaseworkRules
import HTTPTypes
import Hummingbird
import Kernel
import PerformanceRules
import SettlementRules
import Storage
import TestSupport
import Testing
import Web

@testable import App
@testable import Performance
@testable import Settlement

/// The pages about promises as both sides and the office use them, without script.
@Suite struct PromisePageTests {
    static let people: [String: Principal] = [
        "officer": .staff([.officer]), "clerk": .staff([.clerk], person: 105),
        "auditor": .staff([.auditor], person: 107), "admin": .staff([.systemAdministrator], person: 108),
        "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
        "head": .staff([.supervisor], person: 301, office: SampleOffice.region),
    ]
    private static let receipt = Array("%PDF-1.7\n1 0 obj".utf8)

    private static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (PromiseFixture, Browser, Browser) async throws -> Void
    ) async throws {
        try await PromiseFixture.with(engine) { fixture in
            try await SampleSite.withUploads { uploads in
                let site = SampleSite(
                    people: people, rail: Performance.rail, reasons: Performance.reasons, time: fixture.clock,
                    uploads: uploads, limits: { Performance.setLimits(&$0, files: fixture.tools.files) })
                try await site.browse(
                    as: "nobody",
                    adding: {
                        Settlement(fixture.rooms.tools, settings: fixture.web).addRoutes(to: $0)
                        Performance(fixture.tools).addRoutes(to: $0)
                    },
                    { browser in try await body(fixture, browser, browser.beside()) })
            }
        }
    }

    private static func enter(_ number: CaseNumber, _ fixture: PromiseFixture, _ trader: Browser, _ consumer: Browser)
        async throws
    {
        let caseID = try await fixture.file(number).id
        let link = "/s/" + LinkKey(caseID: caseID, serial: 1, secret: PromiseFixture.secret).text
        _ = try await trader.get(link)
        _ = try await trader.post(link, [:])
        let now = fixture.clock.now()
        consumer.take(
            cookie: (
                FollowCookie.name,
                FollowCookie(number: number, begun: now, seen: now).value(secret: PromiseFixture.secret)
            ))
    }

    @Test(arguments: Engine.underTest)
    func `the trader hands in proof through the room's door and the consumer confirms`(_ engine: Engine) async throws {
        try await Self.visit(engine) { fixture, trader, consumer in
            let number = try await fixture.settled()
            try await Self.enter(number, fixture, trader, consumer)
            let (here, there) = ("/room/\(number.text)/promises", "/follow/\(number.text)/promises")
            let room = try await trader.get("/room/\(number.text)")
            #expect(room.html.contains(here) && room.html.contains("一共3项"))
            let list = try await trader.get(here)
            #expect(list.status == .ok && list.html.contains("报告已经做到") && !list.html.contains("确认做到了"))
            #expect(try await trader.get(here + "/1/confirmation").status == .conflict)
            let empty = try await trader.post(here + "/1/proof", ["text": ""])
            #expect(empty.status == .unprocessableContent && empty.html.contains("写几句话"))
            let sent = try await trader.upload(
                here + "/1/proof", "files", name: "回单.pdf", Self.receipt, with: ["text": "<b>已转</b>"])
            #expect(sent.location == here + "?done=proof")

            let seen = try await consumer.get(there)
            #expect(seen.html.contains("&lt;b&gt;已转&lt;/b&gt;") && seen.html.contains("回单.pdf"))
            #expect(seen.html.contains("等您确认"))
            let file = try #require(try await fixture.store.acts(of: fixture.file(number).id).first?.files.first)
            #expect(try await consumer.get(there + "/files/\(file.id)").status == .ok)
            #expect(try await consumer.get(there + "/files/1").status == .notFound)
            _ = try await consumer.get(there + "/1/confirmation")
            for (day, words) in [("2026-10-13", "不能晚于"), ("2026-10-01", "不能更早")] {
                let refused = try await consumer.post(there + "/1/confirmation", ["doneOn": day])
                #expect(refused.status == .conflict && refused.html.contains(words) && refused.html.contains(day))
            }
            #expect(
                try await consumer.post(there + "/1/confirmation", ["doneOn": "昨天"]).status == .unprocessableContent)
            let done = try await consumer.post(there + "/1/confirmation", ["doneOn": "2026-10-12"])
            #expect(done.location == there + "?done=confirmation")
            let again = try await consumer.post(there + "/1/confirmation", ["doneOn": "2026-10-12"])
            #expect(again.status == .conflict && again.html.contains("已经确认做到了"))
            #expect(try await fixture.sum("performedMoney") == 100_000)
        }
    }

    @Test(arguments: Engine.underTest)
    func `another browser gets in by neither door, and a release is nobody's but the office's`(_ engine: Engine)
        async throws
    {
        try await Self.visit(engine) { fixture, trader, consumer in
            let number = try await fixture.settled()
            #expect(try await trader.get("/room/\(number.text)/promises").location == "/room/\(number.text)")
            let closed = try await consumer.get("/follow/\(number.text)/promises").location
            #expect(closed == "/follow?number=\(number.text)&why=closed")
            try await Self.enter(number, fixture, trader, consumer)
            #expect(try await trader.get("/follow/\(number.text)/promises").location != nil)
            _ = try await consumer.get("/follow/\(number.text)/promises/1/confirmation")
            #expect(try await consumer.post("/follow/\(number.text)/promises/1/release", [:]).status == .notFound)
            for position in ["0", "9", "x"] {
                #expect(
                    try await consumer.get("/follow/\(number.text)/promises/\(position)/confirmation").status
                        == .notFound)
            }
            let other = try await fixture.settled()
            #expect(try await trader.get("/room/\(other.text)/promises").location == "/room/\(other.text)")
        }
    }

    @Test(arguments: Engine.underTest)
    func `the office enters, writes down and sees what is due; others do not`(_ engine: Engine) async throws {
        try await Self.visit(engine) { fixture, officer, other in
            let number = try await fixture.mediated()
            let path = "/staff/promises/\(number.text)"
            _ = try await officer.get(path, as: "officer")
            let bad = try await officer.post(
                path, ["by": "somebody", "what": " ", "amount": "-5", "dueOn": "2026-02-30"])
            #expect(bad.status == .unprocessableContent)
            for id in ["#by", "#what", "#amount", "#dueOn"] { #expect(bad.html.contains("href=\"\(id)\""), "\(id)") }
            let early = try await officer.post(
                path, ["by": "trader", "what": "退款", "amount": "1000", "dueOn": "2026-10-01"])
            #expect(early.status == .unprocessableContent && early.html.contains("value=\"1000\""))
            let entered = try await officer.post(
                path, ["by": "trader", "what": "退预付款", "amount": "1000", "dueOn": "2026-10-14"])
            #expect(entered.location == path + "?done=entry")
            fixture.clock.pass(days: 5)
            let list = try await officer.get("/staff/promises")
            #expect(list.html.contains("退预付款") && list.html.contains("超3天"))
            #expect(
                try await officer.post(path + "/1/proof", ["text": "来电：已退"]).location == path + "?done=proof")
            #expect(try await officer.get("/staff/promises?view=claimed").html.contains(number.text))
            #expect(try await officer.get("/staff/promises?view=open&after=x&office=77").html.contains("没有等着履行"))
            #expect(
                try await officer.post(path + "/1/release", ["text": ""]).status == .unprocessableContent)

            // The token of a form is the browser's, whoever sits in front of it.
            _ = try await other.get(path, as: "officer")
            _ = try await other.get("/staff/promises", as: "neighbour")
            #expect(try await other.get(path).status == .notFound)
            #expect(try await other.post(path + "/1/release", ["text": "算了"]).status == .notFound)
            _ = try await other.get("/staff/promises", as: "auditor")
            #expect(try await other.get(path).status == .ok)
            #expect(try await other.post(path + "/1/release", ["text": "算了"]).status == .conflict)
            #expect(try await fixture.promises(number).first?.state == .claimed)
            #expect(try await other.get("/staff/promises", as: "admin").status == .forbidden)
            let below = try await other.get(
                "/staff/promises?view=claimed&office=\(SampleOffice.saihan)", as: "head")
            #expect(below.html.contains("退预付款"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a settled file is nobody's of the staff until a promise is broken`(_ engine: Engine) async throws {
        try await Self.visit(engine) { fixture, officer, _ in
            let number = try await fixture.settled()
            #expect(try await officer.get("/staff/promises/\(number.text)", as: "officer").status == .notFound)
            let before = try await officer.get("/staff/promises").html
            #expect(!before.contains(number.text))
            fixture.clock.pass(days: 4)
            try await fixture.sweep.round()
            #expect(try await officer.get("/staff/promises").html.contains(number.text))
            let page = try await officer.get("/staff/promises/\(number.text)")
            #expect(page.status == .ok && page.html.contains("重新办理"))
        }
    }

    @Test func `marks and history speak of a promise in both languages`() throws {
        for name in PromiseMove.Name.allCases {
            let words = try #require(PromiseEntryText.words(Entry.promise(name), ["promise": "2", "onTime": "0"]))
            #expect(words.zh.contains("第2项") && words.en.contains("2"))
        }
        #expect(PromiseEntryText.words("promise-other", [:]) == nil)
        #expect(Entry.promise(.confirm) == Entry.promiseKept)
    }
}
