import HTTPTypes
import Kernel
import LivestreamRules
import Storage
import TestSupport
import Testing

@testable import Livestream

@Suite struct LivePageTests {
    private func browse(
        _ body: @escaping @Sendable (LiveFixture, Browser) async throws -> Void
    ) async throws {
        try await LiveFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser in try await body(fixture, browser) }
        }
    }

    @Test(arguments: ["zh", "en"])
    func `every page reads well in both languages`(_ language: String) async throws {
        try await browse { fixture, browser in
            let session = try await fixture.session("预付卡能退吗", "预付卡能退吗？", "主播好")
            let question = try await fixture.store.question(3, of: session)
            try await fixture.store.setAside(
                question, .other, note: "打招呼", version: 1, in: session, by: LiveFixture.clerk)
            var pages = ["", "/new", "/\(session.id)", "/\(session.id)?show=open", "/\(session.id)?kept=2"]
            pages += ["/\(session.id)/close"]
            for kind in LiveOutcome.Kind.allCases {
                pages += ["/\(session.id)/2/\(kind.rawValue)", "/\(session.id)/3/\(kind.rawValue)"]
            }
            for page in pages {
                let answer = try await browser.get(
                    "/staff/live\(page)\(page.contains("?") ? "&" : "?")lang=\(language)")
                #expect(answer.status == .ok && answer.page.violations == [], "\(page)")
            }
        }
    }

    @Test func `a line is kept by one press, and the page waits for the next one`() async throws {
        try await browse { fixture, browser in
            _ = try await browser.get("/staff/live/new")
            #expect(try await browser.post("/staff/live/new", ["title": ""]).status == .unprocessableContent)
            let started = try await browser.post("/staff/live/new", ["title": "315直播"])
            let path = try #require(started.location)
            var page = try await browser.get(path)
            for (place, text) in ["预付卡能退吗", "健身房关门怎么办", "预付卡能退吗"].enumerated() {
                let once = page.value("once") ?? ""
                let kept = try await browser.post(path, ["text": text, "nickname": "小雨", "once": once])
                #expect(kept.location == "\(path)?kept=\(place + 1)")
                // Sent twice by a nervous finger, it is one line.
                #expect(try await browser.post(path, ["text": text, "once": once]).location == kept.location)
                page = try await browser.get(kept.location ?? "")
                let field = page.page.all("input").first { $0.attributes["name"] == "text" }
                #expect(field?.attributes["autofocus"] != nil && field?.attributes["value"] == "")
            }
            #expect(page.html.contains("和第1条差不多") && page.html.contains("小雨"))
        }
    }

    @Test func `what cannot be kept comes back as it was typed`() async throws {
        try await browse { fixture, browser in
            let session = try await fixture.session()
            let path = "/staff/live/\(session.id)"
            let page = try await browser.get(path)
            let once = page.value("once") ?? ""
            for text in ["", String(repeating: "问", count: 501), "漏\u{7}水"] {
                let answer = try await browser.post(path, ["text": text, "nickname": "小雨", "once": once])
                #expect(answer.status == .unprocessableContent && answer.page.violations == [])
                #expect(answer.value("nickname") == "小雨" && answer.value("once") == once)
            }
            try await fixture.store.close(session, by: LiveFixture.clerk)
            let late = try await browser.post(path, ["text": "晚了的问题", "once": once])
            #expect(late.status == .conflict && late.html.contains("晚了的问题") && late.html.contains("已经结束"))
        }
    }

    @Test func `a consultation is answered from a line, and the next line is offered`() async throws {
        try await browse { fixture, browser in
            let session = try await fixture.session("能退吗", "健身房关门，卡里还有两千块怎么办")
            let path = "/staff/live/\(session.id)/1/consultation"
            _ = try await browser.get(path)
            let empty = try await browser.post(path, ["version": "1", "answer": ""])
            #expect(empty.status == .unprocessableContent && empty.html.contains("写上答复。"))
            let done = try await browser.post(path, ["version": "1", "answer": "可以退，先找商家。"])
            #expect(done.status == .ok && done.page.violations == [])
            #expect(done.html.contains("这件咨询办结了") && done.html.contains("接着办下一条"))
            let again = try await browser.post(path, ["version": "1", "answer": "晚了一步"])
            #expect(again.status == .preconditionFailed && again.html.contains("晚了一步"))
            let state = try await fixture.database.row("SELECT state, channel, office_id FROM case_file")
            #expect(try state?.text("state") == "closed" && state?.text("channel") == "liveStream")
        }
    }

    @Test func `a complaint asks for what the stream did not tell, and keeps what was typed`() async throws {
        try await browse { fixture, browser in
            let session = try await fixture.session("在甲子电器行买的洗衣机漏水不给换")
            let path = "/staff/live/\(session.id)/1/complaint"
            #expect(try await browser.get(path).html.contains("在甲子电器行买的洗衣机漏水不给换"))
            let wrong = try await browser.post(
                path, ["version": "1", "story": "在甲子电器行买的洗衣机漏水不给换", "consumer.name": "王样例"])
            #expect(wrong.status == .unprocessableContent && wrong.html.contains("王样例"))
            #expect(try await fixture.store.question(1, of: session).isOpen)
        }
    }

    @Test func `setting aside wants a reason, and a note where the reason says too little`() async throws {
        try await browse { fixture, browser in
            let session = try await fixture.session("房子漏水找谁")
            let path = "/staff/live/\(session.id)/1/setAside"
            _ = try await browser.get(path)
            #expect(try await browser.post(path, ["version": "1"]).status == .unprocessableContent)
            let without = try await browser.post(path, ["version": "1", "reason": "notOurs"])
            #expect(without.status == .unprocessableContent && without.html.contains("写上说明。"))
            let done = try await browser.post(path, ["version": "1", "reason": "notOurs", "note": "告诉他打12345"])
            #expect(done.location == "/staff/live/\(session.id)?show=open")
            let close = try await browser.get("/staff/live/\(session.id)/close")
            #expect(close.html.contains("结束以后不能再记"))
            #expect(try await browser.post("/staff/live/\(session.id)/close", [:]).status == .seeOther)
        }
    }

    @Test func `only those see and act whom the table lets`() async throws {
        try await browse { fixture, browser in
            let session = try await fixture.session("能退吗")
            let path = "/staff/live/\(session.id)"
            for (person, status) in [
                ("neighbour", HTTPResponse.Status.notFound), ("system", .notFound), ("auditor", .ok), ("region", .ok),
            ] {
                browser.person = person
                #expect(try await browser.get(path).status == status, "\(person)")
            }
            browser.person = "auditor"
            let look = try await browser.get(path)
            #expect(!look.html.contains("name=\"text\"") && !look.html.contains("/setAside"))
            #expect(try await browser.post(path, ["text": "x", "once": "1"]).status == .conflict)
            #expect(try await browser.post("\(path)/close", [:]).status == .conflict)
            #expect(try await browser.get("/staff/live/new").status == .forbidden)
            browser.person = "system"
            #expect(try await browser.get("/staff/live").status == .forbidden)
            browser.person = "clerk"
            for bad in ["/staff/live/x", "\(path)/9/setAside", "\(path)/x/complaint", "/staff/live/0"] {
                #expect(try await browser.get(bad).status == .notFound, "\(bad)")
            }
        }
    }
}
