import HTTPTypes
import HummingbirdTesting
import Kernel
import TestSupport
import Testing

@testable import Accounts

@Suite struct AccountPageTests {
    @Test(arguments: ["zh", "en"])
    func `every page reads well in both languages`(_ language: String) async throws {
        try await SignInPageTests.browse { browser, fixture in
            let pages: [(String, [String])] = [
                ("officer", ["/staff/account", "/staff/offices", "/staff/offices/15000001"]),
                ("security", ["/staff/people", "/staff/people/102", "/staff/people/108"]),
                ("auditor", ["/staff/audit", "/staff/people/102"]),
            ]
            #expect(try await browser.get("/sign-in?lang=\(language)").page.violations == [])
            for (name, paths) in pages {
                _ = try await browser.signIn(name, fixture.password(of: name))
                for path in paths {
                    let answer = try await browser.get(path)
                    #expect(answer.status == .ok, "\(path) for \(name)")
                    #expect(answer.page.violations == [], "\(path) for \(name)")
                }
                browser.forget("session")
            }
        }
    }

    @Test func `one's own sessions are listed and can be ended`() async throws {
        try await SignInPageTests.browse { browser, fixture in
            guard
                case .signedIn(let elsewhere) = try await fixture.accounts.signIn.signIn(
                    name: "officer", password: fixture.password(of: "officer"), address: "192.0.2.7")
            else { return }
            _ = try await browser.signIn("officer", fixture.password(of: "officer"))
            let page = try await browser.get("/staff/account")
            #expect(page.page.text.contains("192.0.2.7"))
            let hash = Hexadecimal.text(SignIn.hash(ofToken: elsewhere))
            #expect(try await browser.post("/staff/account/sessions", ["session": hash]).status == .seeOther)
            #expect(try await fixture.accounts.sessions.find(elsewhere) == .none)
            _ = try await browser.get("/staff/account")
            #expect(try await browser.post("/staff/account/sessions", ["session": hash]).status == .notFound)
        }
    }

    @Test func `all problems of a new password are told at once`() async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.signIn("officer", fixture.password(of: "officer"))
            _ = try await browser.get("/staff/account")
            let answer = try await browser.post(
                "/staff/account/password", ["current": "wrong", "new": "short", "again": "other"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.page.text.contains("有3处需要改一下"))
            #expect(answer.page.violations == [])
        }
    }

    @Test func `a password that was changed is the one that counts`() async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.signIn("officer", fixture.password(of: "officer"))
            _ = try await browser.get("/staff/account")
            let new = "草原上的夏天 很长"
            let answer = try await browser.post(
                "/staff/account/password",
                ["current": fixture.password(of: "officer"), "new": new + new, "again": new + new])
            #expect(answer.location == "/staff/account?done=password")
            #expect(try await browser.get("/staff/account?done=password").page.text.contains("密码换好了"))
            browser.forget("session")
            #expect(try await browser.signIn("officer", new + new).status == .seeOther)
        }
    }
}

@Suite struct AdministrationPageTests {
    @Test func `roles that must be kept apart are refused with the reason`() async throws {
        try await Self.browse(as: "security") { browser, _ in
            _ = try await browser.get("/staff/people/107")
            let answer = try await browser.post("/staff/people/107/roles", ["role": "auditor"])
            #expect(answer.status == .conflict)
            #expect(answer.page.text.contains("系统管理员和审计管理员不能是同一个人"))
            #expect(answer.page.violations == [])
            let own = try await browser.post("/staff/people/108/roles", ["role": "auditor"])
            #expect(own.page.text.contains("自己的角色要由另一位安全管理员来改"))
            #expect(own.page.text.contains("安全管理员和审计管理员不能是同一个人"))
        }
    }

    @Test func `a role is added and removed, and the auditor reads it`() async throws {
        try await Self.browse(as: "security") { browser, fixture in
            _ = try await browser.get("/staff/people/102")
            #expect(try await browser.post("/staff/people/102/roles", ["role": "mediator"]).status == .seeOther)
            #expect(try await browser.get("/staff/people/102").page.text.contains("经办人、调解员"))
            let away = try await browser.post("/staff/people/102/roles/withdrawal", ["role": "officer"])
            #expect(away.status == .seeOther)
            #expect(try await fixture.accounts.people.person(102, on: Fixture.day)?.roles == [.mediator])
            browser.forget("session")
            _ = try await browser.signIn("auditor", fixture.password(of: "auditor"))
            let log = try await browser.get("/staff/audit")
            #expect(log.page.text.contains("加角色") && log.page.text.contains("孟女士"))
        }
    }

    @Test(arguments: ["officer", "clerk", "mediator", "analyst", "supervisor"])
    func `who does not administer sees neither log nor change of roles`(_ name: String) async throws {
        try await Self.browse(as: name) { browser, _ in
            _ = try await browser.get("/staff/account")
            #expect(try await browser.get("/staff/audit").status == .forbidden)
            let answer = try await browser.post("/staff/people/103/roles", ["role": "officer"])
            #expect(answer.status == (name == "supervisor" ? .forbidden : .notFound))
        }
    }

    @Test func `a supervisor sees the people below and nobody elsewhere`() async throws {
        try await Self.browse(as: "supervisor") { browser, _ in
            let list = try await browser.get("/staff/people").page.text
            #expect(list.contains("孟女士") && list.contains("齐先生"))
            #expect(!list.contains("包先生"))
            #expect(try await browser.get("/staff/people/105").status == .notFound)
            #expect(try await browser.get("/staff/people/999").status == .notFound)
            #expect(try await browser.get("/staff/people/abc").status == .notFound)
        }
    }

    @Test func `the rail shows only what one may open`() async throws {
        try await Self.browse(as: "officer") { browser, _ in
            let links = try await browser.get("/staff/account").page.all("a").compactMap { $0.attributes["href"] }
            #expect(links.contains("/staff/offices"))
            #expect(!links.contains("/staff/audit") && !links.contains("/staff/people"))
        }
    }

    private static func browse(
        as name: String, _ body: @escaping @Sendable (Browser, Fixture) async throws -> Void
    ) async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.signIn(name, fixture.password(of: name))
            try await body(browser, fixture)
        }
    }
}
