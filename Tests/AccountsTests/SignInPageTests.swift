import HTTPTypes
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Testing

@testable import Accounts

@Suite struct SignInPageTests {
    @Test func `signing in leads to where one wanted to go`() async throws {
        try await Self.browse { browser, fixture in
            let sent = try await browser.get("/staff/account?done=ended")
            #expect(sent.status == .seeOther)
            #expect(sent.location == "/sign-in?next=%2Fstaff%2Faccount%3Fdone%3Dended")
            _ = try await browser.get(sent.location ?? "")
            let entered = try await browser.post(
                "/sign-in",
                [
                    "name": "officer", "password": fixture.password(of: "officer"), "next": "/staff/account?done=ended",
                ])
            #expect(entered.location == "/staff/account?done=ended")
            let page = try await browser.get("/staff/account")
            #expect(page.status == .ok)
            #expect(page.page.text.contains("孟女士"))
            let home = try await browser.get("/sign-in").location
            #expect(home != nil)
            #expect(try await browser.get("/staff").location == home)
            #expect(page.page.text.contains("赛罕区市场监督管理局"))
        }
    }

    @Test func `a wrong password says so and keeps the name, never the password`() async throws {
        try await Self.browse { browser, _ in
            let answer = try await browser.signIn("officer", "my dog is called 旺财")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.page.element(id: "name")?.attributes["value"] == "officer")
            #expect(!answer.html.contains("旺财"))
            #expect(answer.page.element(id: "password")?.attributes["aria-invalid"] == "true")
            #expect(answer.html.contains("出错："))
            #expect(answer.page.violations == [])
            #expect(browser.cookies["session"] == nil)
        }
    }

    @Test func `an unknown name gets the very same page`() async throws {
        try await Self.browse { browser, _ in
            let known = try await browser.signIn("officer", "wrong")
            let unknown = try await browser.signIn("offices", "wrong")
            #expect(known.html.replacing("officer", with: "offices") == unknown.html)
        }
    }

    @Test func `nothing typed gives both problems at once`() async throws {
        try await Self.browse { browser, _ in
            let answer = try await browser.signIn("", "")
            #expect(answer.page.text.contains("有2处需要改一下"))
            #expect(answer.page.violations == [])
        }
    }

    @Test func `the delay is told in words`() async throws {
        try await Self.browse { browser, fixture in
            for _ in 1...5 { _ = try await browser.signIn("officer", "wrong") }
            let waiting = try await browser.signIn("officer", fixture.password(of: "officer"))
            #expect(waiting.status == .tooManyRequests)
            #expect(waiting.page.text.contains("请等30秒再试"))
            for _ in 1...3 {
                fixture.clock.pass(seconds: 900)
                _ = try await browser.signIn("officer", "wrong")
            }
            #expect(try await browser.signIn("officer", "wrong").page.text.contains("请等4分钟再试"))
            _ = try await browser.get("/sign-in?lang=en")
            #expect(try await browser.signIn("officer", "wrong").page.text.contains("Please wait 4 minutes"))
        }
    }

    @Test func `a form without its token is not taken`() async throws {
        try await Self.browse { browser, fixture in
            _ = try await browser.get("/sign-in")
            let values = ["name": "officer", "password": fixture.password(of: "officer")]
            let answer = try await browser.post("/sign-in", values, withToken: false)
            #expect(answer.status.kind == .clientError)
            #expect(browser.cookies["session"] == nil)
        }
    }

    @Test func `after half an hour the page says why and leads back`() async throws {
        try await Self.browse { browser, fixture in
            _ = try await browser.signIn("officer", fixture.password(of: "officer"))
            #expect(try await browser.get("/staff/account").status == .ok)
            fixture.clock.pass(seconds: 31 * 60)
            let sent = try await browser.get("/staff/account")
            #expect(sent.location == "/sign-in?next=%2Fstaff%2Faccount&why=idle")
            #expect(browser.cookies["session"] == nil)
            let page = try await browser.get(sent.location ?? "")
            #expect(page.page.text.contains("30分钟没有使用"))
            #expect(page.page.violations == [])
        }
    }

    @Test(arguments: [
        "https://example.org/", "//example.org", "/\\example.org", "/\t/example.org", "javascript:alert(1)", "",
        "staff", "/sign-out", "/staff\r\nSet-Cookie: a=b", "/\u{6D88}",
    ])
    func `signing in never leads elsewhere`(_ next: String) async throws {
        #expect(NextPath(next) == nil)
        try await Self.browse { browser, fixture in
            let entered = try await browser.signIn("officer", fixture.password(of: "officer"), next: next)
            #expect(entered.location == "/desk")
        }
    }

    @Test func `signing out ends the session for good`() async throws {
        try await Self.browse { browser, fixture in
            _ = try await browser.signIn("officer", fixture.password(of: "officer"))
            _ = try await browser.get("/staff/account")
            let token = browser.cookies["session"] ?? ""
            #expect(try await browser.post("/sign-out", [:]).location == "/sign-in")
            #expect(browser.cookies["session"] == nil)
            #expect(try await fixture.accounts.sessions.find(token) == .none)
        }
    }

    @Test func `a browser that signs in anew gets a new session, and the old one is over`() async throws {
        try await Self.browse { browser, fixture in
            _ = try await browser.signIn("officer", fixture.password(of: "officer"))
            let first = browser.cookies["session"] ?? ""
            _ = try await browser.get("/staff/account")
            _ = try await browser.post("/sign-in", ["name": "clerk", "password": fixture.password(of: "clerk")])
            let second = browser.cookies["session"] ?? ""
            #expect(first != second && second.utf8.count == 43)
            #expect(try await fixture.accounts.sessions.find(first) == .none)
        }
    }

    static func browse(_ body: @escaping @Sendable (Browser, Fixture) async throws -> Void) async throws {
        try await Fixture.with(.sqlite) { fixture async throws in
            try await fixture.app().test(.router) { client in try await body(Browser(client), fixture) }
        }
    }
}
