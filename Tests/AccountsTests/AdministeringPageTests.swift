import AccountsRules
import HTTPTypes
import Kernel
import TestSupport
import Testing

@testable import Accounts

@Suite struct AdministeringPageTests {
    @Test(arguments: ["zh", "en"])
    func `every page of administration reads well in both languages`(_ language: String) async throws {
        try await SignInPageTests.browse { browser, fixture in
            let pages: [(String, [String])] = [
                (
                    "system",
                    [
                        "/staff/people", "/staff/people/102", "/staff/people/102/office", "/staff/people/102/end",
                        "/staff/people/102/absences", "/staff/offices/15010501", "/staff/offices/15010501/name",
                        "/staff/offices/15010501/place", "/staff/offices/15010501/end",
                        "/staff/offices/15010501/below", "/staff/offices/15010502/rule-set",
                        "/staff/offices/15010501/rule-set", "/staff/offices/15010501/people/new",
                    ]
                ),
                (
                    "security",
                    [
                        "/staff/people", "/staff/people/102", "/staff/people/102/sessions",
                        "/staff/people/102/first-password", "/staff/people/102/second-factor", "/staff/security",
                    ]
                ),
                (
                    "supervisor",
                    [
                        "/staff/people/102", "/staff/people/102/interests", "/staff/people/102/files",
                        "/staff/account/interests", "/staff/account/second-factor",
                    ]
                ),
            ]
            _ = try await browser.get("/sign-in?lang=\(language)")
            fixture.files.add(1, PaperFiles.Paper(officer: 102, office: 15_010_501))
            for (name, paths) in pages {
                _ = try await browser.signIn(name, fixture.password(of: name))
                for path in paths {
                    let answer = try await browser.get(path)
                    #expect(
                        answer.status == (path.hasSuffix("102/office") || path.hasSuffix("102/end") ? .conflict : .ok),
                        "\(path)")
                    #expect(answer.page.violations == [], "\(path) for \(name)")
                }
                browser.forget("session")
            }
        }
    }

    @Test func `the system administrator takes somebody on, and the password is told once`() async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.signIn("system", fixture.password(of: "system"))
            let path = "/staff/offices/15010501/people/new"
            _ = try await browser.get(path)
            let wrong = try await browser.post(path, ["name": "", "sign-in": "x"])
            #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
            #expect(wrong.page.text.contains("有2处需要改一下"))
            let taken = try await browser.post(path, ["name": "新人", "sign-in": "OFFICER"])
            #expect(taken.status == .conflict && taken.html.contains("value=\"新人\""))
            let done = try await browser.post(path, ["name": "新人", "sign-in": "newcomer"])
            #expect(done.status == .ok && done.page.violations == [])
            let password = try #require(
                done.page.all("span").map(\.text).first { $0.count == 19 && $0.contains("-") })
            browser.forget("session")
            #expect(try await browser.signIn("newcomer", password).status == .seeOther)
            #expect(try await browser.get("/staff/account").location?.hasPrefix("/sign-in/password") == true)
        }
    }

    @Test(arguments: [
        ("security", "/staff/offices/15010501/people/new"), ("auditor", "/staff/people/102/first-password"),
        ("system", "/staff/people/102/first-password"), ("security", "/staff/offices/15010501/end"),
        ("system", "/staff/people/102/files"), ("supervisor", "/staff/people/102/end"),
        ("system", "/staff/security"), ("officer", "/staff/security"),
    ])
    func `each duty has its own pages, and the others are refused`(_ name: String, _ path: String) async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.signIn(name, fixture.password(of: name))
            #expect(try await browser.get(path).status == .forbidden, "\(path) for \(name)")
        }
    }

    @Test func `files are handed over from the page, and progress is shown`() async throws {
        try await SignInPageTests.browse { browser, fixture in
            for id in Int64(1)...3 { fixture.files.add(id, PaperFiles.Paper(officer: 102, office: 15_010_501)) }
            _ = try await browser.signIn("supervisor", fixture.password(of: "supervisor"))
            let page = try await browser.get("/staff/people/102/files")
            #expect(page.page.text.contains("有3件没办结"))
            let none = try await browser.post("/staff/people/102/files", ["to": "999"])
            #expect(none.status == .unprocessableContent && none.page.violations == [])
            let begun = try await browser.post("/staff/people/102/files", ["to": "103"])
            let place = try #require(begun.location)
            #expect(try await browser.get(place).page.text.contains("0 ÷ 3"))
            _ = try await fixture.handoverWorker.runWaiting()
            let after = try await browser.get(place)
            #expect(after.page.text.contains("移交完了：3 ÷ 3") && after.page.violations == [])
        }
    }

    @Test func `an office is renamed, set up and dissolved on pages, and a wrong office is told`() async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.signIn("system", fixture.password(of: "system"))
            _ = try await browser.get("/staff/offices/15010501/name")
            let renamed = try await browser.post(
                "/staff/offices/15010501/name", ["zh": "赛罕区局", "en": "Saihan", "from": "2026-10-12"])
            #expect(renamed.location == "/staff/offices/15010501?done=changed")
            #expect(try await browser.get("/staff/offices/15010501").page.text.contains("用过的名字"))
            let below = try await browser.post(
                "/staff/offices/15010501/below",
                ["zh": "新所", "kind": "department", "division": "赛罕区", "from": "2026-10-12"])
            #expect(below.status == .seeOther)
            let many = try await browser.post(
                "/staff/offices/15010501/below",
                ["zh": "新所", "kind": "department", "division": "没有这个区", "from": "2026-10-12"])
            #expect(many.status == .unprocessableContent)
            let wrong = try await browser.post(
                "/staff/offices/15010501/end", ["successor": "没有这个局", "last": "2026-10-12"])
            #expect(wrong.status == .unprocessableContent && wrong.html.contains("没有这个局"))
            let itself = try await browser.post(
                "/staff/offices/15010501/end", ["successor": "15010501", "last": "2026-10-12"])
            #expect(itself.status == .conflict && itself.page.violations == [])
            let ended = try await browser.post(
                "/staff/offices/15010501/end", ["successor": "新城区市场监督管理局", "last": "2026-10-12"])
            #expect(ended.location == "/staff/offices/15010201?done=dissolved")
        }
    }

    @Test func `a declaration and an absence are entered, with every problem at once`() async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.signIn("supervisor", fixture.password(of: "supervisor"))
            _ = try await browser.get("/staff/people/102/absences")
            let wrong = try await browser.post("/staff/people/102/absences", ["first": "2026-10-40"])
            #expect(wrong.page.text.contains("有3处需要改一下") && wrong.page.violations == [])
            let refused = try await browser.post(
                "/staff/people/102/absences", ["kind": "leave", "first": "2026-10-20", "last": "2026-10-19"])
            #expect(refused.status == .conflict && refused.page.violations == [])
            let entered = try await browser.post(
                "/staff/people/102/absences",
                ["kind": "leave", "first": "2026-10-12", "last": "2026-10-19", "deputy": "103"])
            #expect(entered.status == .seeOther)
            #expect(try await browser.get("/staff/people").page.text.contains("休假不在"))
            #expect(try await browser.get("/staff/people/102/files").page.text.contains("没有在办的案件"))
            let code = try await browser.post(
                "/staff/account/interests", ["kind": "credit-code", "subject": "911501"])
            #expect(code.status == .unprocessableContent && code.page.violations == [])
            let own = try await browser.post("/staff/account/interests", ["kind": "trader", "subject": "甲子电器行"])
            #expect(own.status == .seeOther)
            let page = try await browser.get("/staff/account/interests")
            #expect(page.page.text.contains("甲子电器行") && page.page.violations == [])
        }
    }
}
