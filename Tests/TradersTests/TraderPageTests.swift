import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import TradersRules
import Web

@testable import Traders

/// The register and the applications in a browser, for staff and for those who apply.
@Suite struct TraderPageTests {
    private static func form(_ code: String) -> [String: String] {
        [
            "code": code, "name": "甲子电器行（赛罕店）", "kind": "company", "contact": "钱先生", "phone": "139 0000 1111",
            "email": "", "password": ShopFixture.password, "undertaking": "yes",
        ]
    }

    @Test(arguments: Engine.underTest)
    func `a trader applies, is admitted, signs in, and a second look finds nothing to decide`(_ engine: Engine)
        async throws
    {
        try await ShopFixture.visit(engine) { fixture, trader, staff in
            let code = try ShopFixture.code()
            _ = try await trader.get("/traders/join")
            let sent = try await trader.upload(
                "/traders/join", "licence", name: "执照.pdf", Array("%PDF-1.7 sample".utf8), with: Self.form(code.text))
            #expect(sent.location == "/traders/join?done=1")
            #expect(try await trader.get("/traders/join?done=1").page.text.contains("申请收到了"))
            try await ShopFixture.signIn(trader, code)
            #expect(try await trader.get("/shop").page.text.contains("正在审核"))

            let list = try await staff.get("/staff/trader-accounts", as: "head")
            let id = try #require(try await fixture.accounts.list(of: SampleOffice.saihan, .applied).accounts.first?.id)
            #expect(list.html.contains("/staff/trader-accounts/\(id)"))
            let page = try await staff.get("/staff/trader-accounts/\(id)")
            #expect(page.status == .ok && page.html.contains("执照.pdf"))
            #expect(try await staff.get("/staff/trader-accounts/\(id)/licence").status == .ok)
            let open = try await staff.post("/staff/trader-accounts/\(id)/admit", ["version": "1", "licence": "yes"])
            #expect(open.status == .unprocessableContent && open.page.text.contains("三项都核对过"))
            let ticked = ["version": "1", "licence": "yes", "person": "yes", "undertaking": "yes"]
            #expect(
                try await staff.post("/staff/trader-accounts/\(id)/admit", ticked).location
                    == "/staff/trader-accounts/\(id)")
            let again = try await staff.post("/staff/trader-accounts/\(id)/refuse", ["version": "2", "refusal": "x"])
            #expect(again.status == .conflict)
            #expect(try await trader.get("/shop").page.text.contains("现在没有要办的"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a refusal tells the trader why, and removal too`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, staff in
            let code = try ShopFixture.code()
            let id = try #require(
                try await fixture.accounts.apply(try ShopFixture.application(code), password: ShopFixture.password))
            _ = try await staff.get("/staff/trader-accounts/\(id)", as: "head")
            let path = "/staff/trader-accounts/\(id)"
            #expect(try await staff.post(path + "/refuse", ["version": "1"]).status == .unprocessableContent)
            _ = try await staff.post(path + "/refuse", ["version": "1", "refusal": "执照照片看不清<script>"])
            try await ShopFixture.signIn(trader, code)
            let told = try await trader.get("/shop")
            #expect(told.page.text.contains("执照照片看不清") && !told.html.contains("<script>"))
            for path in ["/shop/people", "/shop/promises", "/shop/export", "/shop/figures"] {
                #expect(try await trader.get(path).page.text.contains("没有同意入驻"))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `only the office in charge decides, and others find no application`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, staff, nobody in
            let id = try #require(
                try await fixture.accounts.apply(
                    try ShopFixture.application(try ShopFixture.code()), password: ShopFixture.password))
            let path = "/staff/trader-accounts/\(id)"
            let answers: [(String, HTTPResponse.Status)] = [
                ("head", .ok), ("officer", .ok), ("auditor", .ok), ("clerk", .notFound), ("neighbour", .notFound),
            ]
            for (person, status) in answers {
                #expect(try await staff.get(path, as: person).status == status, "\(person)")
                #expect(try await staff.get(path + "/licence", as: person).status != .ok || status == .ok)
            }
            _ = try await staff.get(path, as: "officer")
            let ticked = ["version": "1", "licence": "yes", "person": "yes", "undertaking": "yes"]
            #expect(try await staff.post(path + "/admit", ticked).status == .forbidden)
            _ = try await staff.get(path, as: "head")
            #expect(try await staff.post(path + "/admit", ticked, as: "neighbour").status == .notFound)
            // Whoever works for a trader is a visitor to the staff's pages.
            let code = try ShopFixture.code(2)
            _ = try await fixture.joined(code)
            try await ShopFixture.signIn(nobody, code)
            for place in ["/staff/traders", "/staff/trader-accounts", path] {
                let answer = try await nobody.get(place)
                #expect(answer.status == .unauthorized || answer.location != nil, "\(place)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `every wrong field of an application is told at once, and nothing typed is lost`(_ engine: Engine)
        async throws
    {
        try await ShopFixture.visit(engine) { fixture, trader, _ in
            let code = try ShopFixture.code()
            _ = try await trader.get("/traders/join")
            let empty = try await trader.post("/traders/join", [:])
            #expect(empty.status == .unprocessableContent)
            for field in ["code", "name", "kind", "licence", "contact", "phone", "password", "undertaking"] {
                #expect(empty.page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
            }
            var form = Self.form(String(code.text.dropLast()) + (code.text.hasSuffix("0") ? "1" : "0"))
            form["name"] = "<script>alert(1)</script>"
            form["email"] = "kein@"
            form["password"] = "short"
            let wrong = try await trader.upload(
                "/traders/join", "licence", name: "a.png", ShopFixture.picture, with: form)
            #expect(wrong.status == .unprocessableContent && !wrong.html.contains("<script>alert"))
            for field in ["code", "email", "password"] {
                #expect(wrong.page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
            }
            #expect(wrong.html.contains("kein@") && !wrong.html.contains("\"short\""))
            for (name, bytes) in [
                ("virus.png", Array("MZ executable".utf8)), ("leer.png", []), ("a.svg", Array("<svg>".utf8)),
            ] {
                let bad = try await trader.upload(
                    "/traders/join", "licence", name: name, bytes, with: Self.form(code.text))
                #expect(bad.status == .unprocessableContent, "\(name)")
                #expect(bad.page.all("a").contains { $0.attributes["href"] == "#licence" })
            }
            let huge = [UInt8](repeating: 0x20, count: 11 * 1024 * 1024)
            let large = try await trader.upload(
                "/traders/join", "licence", name: "huge.png", ShopFixture.picture + huge, with: Self.form(code.text))
            #expect(large.status == .unprocessableContent && large.page.text.contains("10"))
            #expect(try await fixture.accounts.list(of: SampleOffice.saihan, .applied).accounts.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the register shows whom filings name, takes them in, merges and splits`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine, as: "officer") { fixture, staff, _ in
            let code = try ShopFixture.code()
            _ = try await fixture.lodge(code)
            let seen = try await staff.get("/staff/traders?q=\(code.text)")
            #expect(seen.page.text.contains("名录里还没有") && seen.page.text.contains("已知，未认领"))
            let entered = try await staff.post("/staff/traders", ["name": "甲子电器行（赛罕店）", "code": code.text])
            let path = try #require(entered.location)
            #expect(try await !staff.get("/staff/traders?q=\(code.text)").page.text.contains("名录里还没有"))
            let bad = try await staff.post("/staff/traders", ["name": "x", "code": "92150105MA0XB00010"])
            #expect(bad.status == .unprocessableContent)
            let other = try await fixture.register.enter("甲子电器", code: nil, by: .staff([.officer]))
            let there = "/staff/traders/\(other)"
            _ = try await staff.get(there)
            #expect(
                try await staff.post(there + "/merge", ["version": "1", "into": "5", "reason": "x"]).status
                    == .unprocessableContent)
            let merge = ["version": "1", "into": code.text, "reason": "同一家"]
            #expect(try await staff.post(there + "/merge", merge).location == there)
            #expect(try await staff.get(path).page.text.contains("甲子电器"))
            #expect(try await staff.post(there + "/rename", ["version": "2", "name": "x"]).status == .conflict)
            #expect(try await staff.post(there + "/split", ["version": "2", "splitting": "两家"]).location == there)
            #expect(try await staff.get(there, as: "auditor").page.all("form").count < 3)
            #expect(try await staff.post(there + "/rename", ["version": "3", "name": "x"]).status == .forbidden)
        }
    }
}
