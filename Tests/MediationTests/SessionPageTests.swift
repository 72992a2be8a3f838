import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import MediationRules
import Storage
import TestSupport
import Testing
import Web

@testable import Mediation

/// Sessions at the desk and on the side of those who are asked, in a browser without script.
@Suite struct SessionPageTests {
    private static let plan = [
        "day": "2026-10-20", "from": "9点半", "length": "60", "room": "第二调解室", "mediators": "101",
        "parties": "consumer", "traderContact": "139 0000 1111",
    ]

    @Test(arguments: Engine.underTest)
    func `an officer plans, moves and records a session`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let root = "/staff/cases/\(number.text)/mediation"
            #expect(try await browser.get(root).page.text.contains("还没有排过调解会"))
            let form = try await browser.get(root + "/planning")
            #expect(form.status == .ok && form.page.text.contains("排第一次调解会，就是开始调解"))
            let planned = try await browser.post(root + "/planning", Self.plan)
            let path = try #require(planned.location).split(separator: "?")[0].description
            let shown = try await browser.get(path)
            #expect(shown.page.text.contains("10月20日（星期二） 09:30到10:30"))
            #expect(shown.html.contains("王") && !shown.html.contains("王秀兰"))
            #expect(shown.page.text.contains("还没有到开会的时间"))
            _ = try await browser.get(path + "/postponement")
            let moved = try await browser.post(
                path + "/postponement",
                [
                    "day": "2026-10-21", "from": "14:00", "length": "90", "room": "第一调解室", "reason": "商家请假",
                    "version": "1",
                ])
            #expect(moved.location?.hasPrefix(path) == true)
            fixture.clock.pass(days: 9)
            fixture.clock.pass(seconds: 5 * 3_600)
            let asked = try await browser.get(path + "/record")
            #expect(asked.status == .ok)
            let empty = try await browser.post(path + "/record", ["version": "2"])
            #expect(empty.status == .unprocessableContent && empty.page.text.contains("选孟女士来没来"))
            let done = try await browser.post(
                path + "/record",
                ["version": "2", "came0": "came", "came1": "came", "minutes": "只请了消费者，问清了经过。"])
            #expect(done.location != nil)
            #expect(try await browser.get(path).page.text.contains("只请了消费者，问清了经过。"))
            #expect(try await browser.get(path, as: "clerk").page.text.contains("笔录只给") == false)
        }
    }

    @Test(arguments: Engine.underTest)
    func `everything wrong in a plan is told at once and nothing typed is lost`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let path = "/staff/cases/\(number.text)/mediation/planning"
            _ = try await browser.get(path)
            let answer = try await browser.post(
                path,
                [
                    "day": "昨天", "from": "25:00", "length": "-5", "room": "<script>alert(1)</script>",
                    "link": "http://x", "mediators": "999", "parties": "judge", "traderContact": "不是号码",
                    "third0.name": "", "third0.contact": "13900002222", "third1.name": "样例平台",
                ])
            #expect(answer.status == .unprocessableContent)
            for field in [
                "day", "from", "length", "mediators", "parties", "traderContact", "third0.name", "third1.kind",
            ] {
                #expect(answer.html.contains("href=\"#\(field)\""), "\(field)")
            }
            #expect(answer.html.contains("&lt;script&gt;") && !answer.html.contains("<script>alert"))
            #expect(answer.html.contains("25:00") && answer.html.contains("样例平台"))
            #expect(try await fixture.told().isEmpty)
            let nowhere = try await browser.post(path, Self.plan.merging(["room": "", "day": "2026-10-11"]) { $1 })
            #expect(nowhere.page.text.contains("写房间，或者写视频网址") && nowhere.page.text.contains("已经过去了"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a clash is told with a box to plan it all the same`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let other = try await fixture.facts(try await fixture.accepted().number)
            try await fixture.store.plan(MediationFixture.draft(), in: other, by: .officer)
            let path = "/staff/cases/\(number.text)/mediation/planning"
            _ = try await browser.get(path)
            let answer = try await browser.post(path, Self.plan)
            #expect(answer.status == .unprocessableContent && answer.page.text.contains("孟女士在09:30到10:30已经有调解会"))
            #expect(answer.page.text.contains("第二调解室在09:30到10:30已经有人用") && answer.html.contains("name=\"despite\""))
            #expect(try await browser.post(path, Self.plan.merging(["despite": "yes"]) { $1 }).location != nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `others find nothing there, and who may only look cannot plan`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let session = try await fixture.store.plan(
                MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            let root = "/staff/cases/\(number.text)/mediation"
            let pages = ["", "/planning", "/sessions/\(session.id)", "/sessions/\(session.id)/invitation"]
            for page in pages { #expect(try await browser.get(root + page, as: "neighbour").status == .notFound) }
            #expect(try await browser.get(root + "/planning", as: "clerk").status == .forbidden)
            #expect(try await browser.get(root, as: "city").status == .ok)
            #expect(try await browser.get(root + "/sessions/\(session.id)/record", as: "city").status == .forbidden)
            let second = try await fixture.accepted().number
            let strange = "/staff/cases/\(second.text)/mediation/sessions/\(session.id)"
            #expect(try await browser.get(strange, as: "officer").status == .notFound)
            #expect(try await browser.get("/staff/sessions", as: "analyst").status == .forbidden)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the calendar shows the week and the list, the office's own and those below for a superior`(_ engine: Engine)
        async throws
    {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            try await fixture.store.plan(
                MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            #expect(try await browser.get("/staff/sessions").page.text.contains("没有调解会"))
            for path in ["/staff/sessions?week=2026-10-20", "/staff/sessions?view=list"] {
                #expect(try await browser.get(path, as: "officer").html.contains(number.text))
                #expect(try await browser.get(path, as: "city").html.contains(number.text))
                #expect(try await !browser.get(path, as: "neighbour").html.contains(number.text))
            }
            #expect(try await browser.get("/staff/sessions?week=nonsense", as: "officer").status == .ok)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a link opens one invitation and its calendar file, a changed or old one opens nothing`(_ engine: Engine)
        async throws
    {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let session = try await fixture.store.plan(
                MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            let key = InvitationKey(session: session.id, seat: 2, secret: MediationFixture.secret)
            let link = MediationAddress.link(key)
            let page = try await browser.get(link, as: "nobody")
            #expect(page.status == .ok && page.page.text.contains("第二调解室") && !page.html.contains("漏水"))
            #expect(!page.html.contains("王秀兰"))
            let file = try await browser.get(link + "/invitation")
            #expect(file.headers[.contentType]?.hasPrefix("text/calendar") == true)
            #expect(file.html.contains("DTSTART:20261020T013000Z"))
            let other = InvitationKey(session: session.id, seat: 1, secret: MediationFixture.secret).text
            for wrong in ["/m/\(session.id)/2/\(other)", "/m/\(session.id)/2/x", "/m/1/2/\(key.text)", "/m/a/b/c"] {
                let answer = try await browser.get(wrong)
                #expect(answer.status == .notFound && !answer.html.contains("第二调解室"))
            }
            fixture.clock.pass(days: 60)
            #expect(try await browser.get(link).status == .notFound)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the consumer downloads the invitation with number and code, and nobody else does`(_ engine: Engine)
        async throws
    {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let session = try await fixture.store.plan(
                MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            let path = MediationAddress.followed(session)
            #expect(try await browser.get(path, as: "nobody").location?.hasPrefix("/follow?number=") == true)
            let second = try await fixture.accepted().number
            browser.take(cookie: fixture.followCookie(second))
            #expect(try await browser.get(path).location != nil)
            #expect(try await browser.get("/follow/\(second.text)/sessions/\(session.id)").status == .notFound)
            browser.take(cookie: fixture.followCookie(number))
            let file = try await browser.get(path)
            #expect(file.status == .ok && file.html.contains("SUMMARY:消费投诉调解会（\(number.text)）"))
            let shown = fixture.store.followed(try await fixture.store.sessions(of: session.caseID))
            #expect(shown.map(\.mediators) == [["孟女士"]] && shown.allSatisfy { $0.isAhead })
            let section = try #require(try await MeetingSection.section(of: session.caseID, in: fixture.store))
            let html = section(Words(.en)).string
            #expect(html.contains("孟女士") && html.contains(path) && html.contains("Mediation sessions"))
            let other = try await fixture.cases.details(second).file.id
            #expect(try await MeetingSection.section(of: other, in: fixture.store) == nil)
        }
    }
}
