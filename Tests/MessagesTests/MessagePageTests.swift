import HTTPTypes
import Kernel
import MessagesRules
import Storage
import TestSupport
import Testing

@testable import Messages

@Suite struct MessagePageTests {
    private static let pages = [
        "/staff/messages", "/staff/messages?show=open", "/staff/messages/templates",
        "/staff/messages/templates/sms/zh", "/staff/messages/templates/mail/en", "/staff/messages/settings",
    ]

    @Test(arguments: ["zh", "en"])
    func `every page reads well in both languages`(_ language: String) async throws {
        try await MessageFixture.with(.sqlite) { fixture in
            try await fixture.tell(1, "phone mail")
            try await fixture.work()
            try await fixture.browse { browser in
                for page in Self.pages {
                    let address = page + (page.contains("?") ? "&" : "?") + "lang=\(language)"
                    let answer = try await browser.get(address)
                    #expect(answer.status == .ok, "\(page)")
                    #expect(answer.page.violations == [], "\(page)")
                }
            }
        }
    }

    @Test func `addresses are masked, and only those see messages whom the table lets`() async throws {
        try await MessageFixture.with(.sqlite) { fixture in
            try await fixture.tell(1, "phone mail")
            try await fixture.work()
            try await fixture.browse { browser in
                for person in ["system", "supervisor", "auditor", "local"] {
                    browser.person = person
                    let html = try await browser.get("/staff/messages").html
                    #expect(html.contains("138****2046") && html.contains("w***@example.com"), "\(person)")
                    #expect(!html.contains("13800002046") && !html.contains("wang@"))
                }
                browser.person = "officer"
                #expect(try await browser.get("/staff/messages").status == .forbidden)
                browser.person = "elsewhere"
                #expect(try await !browser.get("/staff/messages").html.contains("138****2046"))
            }
        }
    }

    @Test func `settings and templates are the head office's system administrator's`() async throws {
        try await MessageFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser async throws in
                for person in ["local", "supervisor", "auditor", "officer"] {
                    browser.person = person
                    for page in Self.pages.dropFirst(2) {
                        #expect(try await browser.get(page).status == .forbidden, "\(page) for \(person)")
                    }
                }
            }
        }
    }

    @Test func `an unknown message is settled by a supervisor, with the warning that it may come twice`() async throws {
        let server = try OutsideServer(.http) { _ in .http(502) }
        try await MessageFixture.with(.sqlite, MessageFixture.sms(server)) { fixture in
            try await fixture.tell(1, "phone")
            try await fixture.work()
            let id = try #require(await fixture.messages().first).id
            try await fixture.browse { browser in
                browser.person = "auditor"
                #expect(try await !browser.get("/staff/messages").html.contains("/arrived"))
                #expect(try await browser.post("/staff/messages/\(id)/arrived", [:]).status == .forbidden)
                browser.person = "elsewhere"
                _ = try await browser.get("/staff/messages")
                #expect(try await browser.post("/staff/messages/\(id)/arrived", [:]).status == .notFound)
                browser.person = "supervisor"
                let page = try await browser.get("/staff/messages?show=unknown")
                #expect(page.html.contains("对方可能收到两条") && page.page.violations == [])
                let done = try await browser.post("/staff/messages/\(id)/arrived", [:])
                #expect(done.location == "/staff/messages?show=open&done=arrived")
                let late = try await browser.post("/staff/messages/\(id)/again", [:])
                #expect(late.location == "/staff/messages?show=open&done=tooLate")
                #expect(try await browser.get("/staff/messages").html.contains("人工确认"))
            }
            #expect(server.heard.count == 1)
        }
    }

    @Test func `every problem of the settings is shown at once, and nothing typed is lost but the secrets`()
        async throws
    {
        try await MessageFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser in
                _ = try await browser.get("/staff/messages/settings")
                let wrong = [
                    "mail.host": "a b", "mail.port": "x", "mail.from": "nobody", "mail.password": "geheim",
                    "sms.url": "ftp://x", "sms.success": "perhaps",
                ]
                let answer = try await browser.post("/staff/messages/settings", wrong)
                #expect(answer.status == .unprocessableContent && answer.page.violations == [])
                let wrongs = answer.page.elements.filter { $0.attributes["aria-invalid"] == "true" }
                #expect(wrongs.count == 6)
                #expect(answer.html.contains("ftp://x") && !answer.html.contains("geheim"))
                let right = ["mail.host": "mail.example.org", "mail.from": "a@example.org", "mail.password": "geheim"]
                #expect(try await browser.post("/staff/messages/settings", right).status == .seeOther)
                let page = try await browser.get("/staff/messages/settings?done=1")
                #expect(page.html.contains("已经有了") && !page.html.contains("geheim"))
                _ = try await browser.post("/staff/messages/settings", right.filter { $0.key != "mail.password" })
            }
            #expect(try await MessageSettingStore(fixture.tools).settings().mail?.password == "geheim")
        }
    }

    @Test func `a test message tells whether the gateway took it`() async throws {
        let server = try OutsideServer(.http) { $0.body.contains("138") ? .http(200, "OK") : .http(401) }
        try await MessageFixture.with(.sqlite, MessageFixture.sms(server, success: "text:OK")) { fixture in
            try await fixture.browse { browser in
                _ = try await browser.get("/staff/messages/settings")
                let test = "/staff/messages/settings/test"
                let empty = try await browser.post(test, ["channel": "sms", "to": ""])
                #expect(empty.status == .unprocessableContent)
                let taken = try await browser.post(test, ["channel": "sms", "to": "13800002046"])
                #expect(taken.html.contains("收下了测试消息"))
                let refused = try await browser.post(test, ["channel": "sms", "to": "0471-1234012"])
                #expect(refused.html.contains("网关拒绝了（401）"))
                let unset = try await browser.post(test, ["channel": "mail", "to": "a@example.org"])
                #expect(unset.html.contains("no mail server is set"))
            }
            #expect(fixture.audited.now.count { $0.contains("message-tested") } == 3)
        }
    }

    @Test func `a template is looked at before it is kept, and a wrong one says what is wrong`() async throws {
        try await MessageFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser in
                let path = "/staff/messages/templates/sms/zh"
                _ = try await browser.get(path)
                let wrong = try await browser.post(path, ["version": "0", "text": "{name}", "do": "keep"])
                #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
                #expect(wrong.html.contains("没有“name”这一项"))
                let look = try await browser.post(path, ["version": "0", "text": "{number}<b>动了", "do": "look"])
                #expect(look.status == .ok && look.html.contains("150105-26-004817-3&lt;b"))
                let keep = try await browser.post(path, ["version": "0", "text": "{number}动了", "do": "keep"])
                #expect(keep.location == path + "?done=1")
                let stale = try await browser.post(path, ["version": "0", "text": "{number}变了", "do": "keep"])
                #expect(stale.status == .conflict && stale.html.contains("变了"))
            }
            #expect(try await TemplateStore(tools: fixture.tools).current(.sms, .zh).text == "{number}动了")
        }
    }
}
