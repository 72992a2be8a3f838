import AccountsRules
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import TradersRules
import Web

@testable import Accounts
@testable import Traders

/// The second factor of a trader's people: theirs to set up, their manager's to demand and to reset.
@Suite struct ShopSecondTests {
    /// The digits that the app shows now, or some steps later.
    private func digits(_ secret: [UInt8], _ fixture: ShopFixture, later steps: Int64 = 0) -> String {
        OneTimeCode.code(secret: secret, step: OneTimeCode.step(at: fixture.clock.now()) + steps)
    }

    /// Sets one up at the page; the secret and the recovery codes.
    private func enrol(
        _ browser: Browser, _ fixture: ShopFixture, _ person: ShopPerson
    ) async throws -> (secret: [UInt8], codes: [String]) {
        let page = try await browser.get("/shop/second-factor")
        #expect(page.html.contains("<svg") && page.page.violations.isEmpty, "\(page.page.violations)")
        let sealed = page.page.all("input").first { $0.attributes["name"] == "sealed" }?.attributes["value"] ?? ""
        let secret = try #require(fixture.people.secondSecret(sealed, person))
        let wrong = try await browser.post("/shop/second-factor", ["sealed": sealed, "code": "000000"])
        #expect(wrong.status == .unprocessableContent)
        let done = try await browser.post(
            "/shop/second-factor", ["sealed": sealed, "code": digits(secret, fixture)])
        let codes = done.page.all("li").map(\.text).filter { $0.count == 11 && $0.contains("-") }
        #expect(done.status == .ok && codes.count == 10, "\(done.html)")
        return (secret, codes)
    }

    private func manager(_ fixture: ShopFixture, _ account: Account) async throws -> ShopPerson {
        try #require(try await fixture.people.people(of: account.id).first)
    }

    @Test(arguments: Engine.underTest)
    func `after it is set up a password alone opens nothing, and a code or a recovery code once each does`(
        _ engine: Engine
    ) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, other in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code)
            let number = try await fixture.lodge(code)
            let person = try await manager(fixture, account)
            try await ShopFixture.signIn(trader, code)
            let (secret, codes) = try await enrol(trader, fixture, person)
            let stored = try await fixture.database.row("SELECT totp FROM trader_person")?.optionalBytes("totp")
            #expect(stored != nil && stored != secret)
            #expect(try await trader.get("/shop").status == .ok)

            _ = try await other.get("/shop/sign-in")
            let half = try await other.post(
                "/shop/sign-in", ["code": code.text, "phone": ShopFixture.mobile, "password": ShopFixture.password])
            #expect(half.location == "/shop/sign-in/code")
            for path in ["/shop", "/shop/people", "/shop/second-factor", "/shop/keys"] {
                #expect(try await other.get(path).location == "/shop/sign-in", "\(path)")
            }
            #expect(try await other.get("/room/\(number.text)").status == .notFound)
            let page = try await other.get("/shop/sign-in/code")
            #expect(page.page.violations.isEmpty)
            #expect(try await other.post("/shop/sign-in/code", ["code": ""]).status == .unprocessableContent)
            #expect(try await other.post("/shop/sign-in/code", ["code": "000000"]).status == .unprocessableContent)
            // The code with which it was set up is used up.
            let used = try await other.post("/shop/sign-in/code", ["code": digits(secret, fixture)])
            #expect(used.status == .unprocessableContent)
            fixture.clock.pass(seconds: 60)
            let right = try await other.post("/shop/sign-in/code", ["code": digits(secret, fixture)])
            #expect(right.location == "/shop")
            #expect(try await other.get("/shop").html.contains(number.text))

            let third = other.beside()
            try await ShopFixture.signIn(third, code)
            _ = try await third.get("/shop/sign-in/code")
            #expect(try await third.post("/shop/sign-in/code", ["code": codes[0]]).location == "/shop")
            let fourth = other.beside()
            try await ShopFixture.signIn(fourth, code)
            _ = try await fourth.get("/shop/sign-in/code")
            #expect(try await fourth.post("/shop/sign-in/code", ["code": codes[0]]).status == .unprocessableContent)
        }
    }

    @Test(arguments: Engine.underTest)
    func `wrong codes delay like wrong passwords, and a right password does not forget them`(
        _ engine: Engine
    ) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, other in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code)
            try await ShopFixture.signIn(trader, code)
            let (secret, _) = try await enrol(trader, fixture, try await manager(fixture, account))
            try await ShopFixture.signIn(other, code)
            for _ in 0..<12 { _ = try await other.post("/shop/sign-in/code", ["code": "000000"]) }
            fixture.clock.pass(seconds: 1)
            let right = try await other.post("/shop/sign-in/code", ["code": digits(secret, fixture, later: 1)])
            #expect(right.status == .unprocessableContent)
            let again = try await other.beside().get("/shop/sign-in")
            #expect(again.status == .ok)
            let row = try await fixture.database.row("SELECT failures FROM trader_person")
            #expect(try (row?.int("failures") ?? 0) > 3)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a manager demands it of everybody, and resets a colleague's with a record`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, colleague in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code)
            let number = try await fixture.lodge(code)
            let boss = try await manager(fixture, account)
            let phone = try #require(PhoneNumber("13812345678"))
            _ = try await fixture.people.add(
                "孙样例", phone, .answerer, password: ShopFixture.password, to: account, by: boss)
            let person = try #require(try await fixture.people.people(of: account.id).last)
            try await fixture.people.change(person, to: ShopFixture.password, keeping: "")
            try await ShopFixture.signIn(colleague, code, phone: "13812345678")
            #expect(try await colleague.get("/shop").status == .ok)
            #expect(try await colleague.post("/shop/people/second-factor", ["demanded": "yes"]).status == .forbidden)

            try await ShopFixture.signIn(trader, code)
            _ = try await trader.get("/shop/people")
            #expect(
                try await trader.post("/shop/people/second-factor", ["demanded": "yes"]).location == "/shop/people")
            for browser in [trader, colleague] {
                #expect(try await browser.get("/shop").location == "/shop/second-factor")
                #expect(try await browser.get("/room/\(number.text)").status == .notFound)
            }
            let (_, _) = try await enrol(trader, fixture, boss)
            _ = try await enrol(colleague, fixture, person)
            #expect(try await colleague.get("/shop").status == .ok)

            let people = try await trader.get("/shop/people")
            #expect(people.html.contains("重设孙样例的第二重验证") && people.page.violations.isEmpty)
            #expect(try await trader.post("/shop/people/\(boss.id)/second-factor", [:]).status == .notFound)
            #expect(try await trader.post("/shop/people/5/second-factor", [:]).status == .notFound)
            let reset = try await trader.post("/shop/people/\(person.id)/second-factor", [:])
            #expect(reset.location == "/shop/people")
            #expect(try await colleague.get("/shop").location == "/shop/sign-in")
            let left = try await fixture.database.row("SELECT count(*) AS n FROM trader_recovery_code")
            #expect(try left?.int("n") == 10)
            let noted = try await fixture.database.rows("SELECT action FROM audit_log").map { try $0.text("action") }
            for action in ["trader-second-demanded", "trader-second-set", "trader-second-reset"] {
                #expect(noted.contains(action), "\(action)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `fresh recovery codes take a code, and the old ones stop`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, _ in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code)
            try await ShopFixture.signIn(trader, code)
            let (secret, codes) = try await enrol(trader, fixture, try await manager(fixture, account))
            let page = try await trader.get("/shop/second-factor")
            #expect(page.html.contains("还剩10个") && page.page.violations.isEmpty)
            #expect(
                try await trader.post("/shop/second-factor/codes", ["code": "000000"]).status == .unprocessableContent)
            fixture.clock.pass(seconds: 60)
            let fresh = try await trader.post("/shop/second-factor/codes", ["code": digits(secret, fixture)])
            #expect(fresh.status == .ok && !fresh.html.contains(codes[0]))
            _ = try await trader.get("/shop/second-factor")
            let old = try await trader.post("/shop/second-factor/codes", ["code": codes[0]])
            #expect(old.status == .unprocessableContent)
        }
    }
}
