import AccountsRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

@Suite struct SignInStepTests {
    /// Makes the accounts real, for demonstration accounts are not asked for a second factor.
    private static func demand(_ fixture: Fixture) async throws {
        try await fixture.database.transaction { tx in
            try tx.execute("UPDATE person SET demo = 0")
            try AccountRules.demandSecond(true, tx)
        }
    }

    private static func secret(_ page: HTMLReading) -> [UInt8] {
        let letters = page.all("p").map(\.text).first {
            $0.count == 39 && $0.allSatisfy { $0.isUppercase || $0.isNumber || $0 == " " }
        }
        var bits = ""
        var bytes: [UInt8] = []
        for letter in letters ?? "" {
            guard let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".firstIndex(of: letter) else { continue }
            let number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".distance(
                from: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".startIndex, to: value)
            let text = String(number, radix: 2)
            bits += String(repeating: "0", count: 5 - text.count) + text
        }
        while bits.count >= 8 {
            bytes.append(UInt8(bits.prefix(8), radix: 2) ?? 0)
            bits = String(bits.dropFirst(8))
        }
        return bytes
    }

    @Test(arguments: ["zh", "en"])
    func `where a second factor is demanded it is set up first, and nothing else can be done`(
        _ language: String
    ) async throws {
        try await SignInPageTests.browse { browser, fixture in
            try await Self.demand(fixture)
            _ = try await browser.get("/sign-in?lang=\(language)")
            _ = try await browser.signIn("officer", fixture.password(of: "officer"))
            #expect(
                try await browser.get("/staff/account").location == "/sign-in/second-factor?next=%2Fstaff%2Faccount")
            let page = try await browser.get("/sign-in/second-factor?next=%2Fstaff%2Faccount")
            #expect(page.page.violations == [])
            #expect(page.html.contains("<svg role=\"img\""))
            let secret = Self.secret(page.page)
            #expect(secret.count == 20)
            let sealed = page.page.all("input").first { $0.attributes["name"] == "sealed" }?.attributes["value"] ?? ""
            let wrong = try await browser.post(
                "/sign-in/second-factor", ["sealed": sealed, "code": "000000", "next": "/staff/account"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.page.violations == [])
            let code = SecondFactorStoreTests.code(secret, fixture)
            let codes = try await browser.post(
                "/sign-in/second-factor", ["sealed": sealed, "code": code, "next": "/staff/account"])
            #expect(codes.page.violations == [])
            #expect(codes.page.all("li").filter { $0.text.count == 11 }.count == 10)
            #expect(try await browser.get("/staff/account").status == .ok)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `whoever has a second factor enters its code, and everything else waits`(_ language: String) async throws {
        try await SignInPageTests.browse { browser, fixture in
            let (secret, _) = try await SecondFactorStoreTests.enrolled(fixture)
            fixture.clock.pass(seconds: 60)
            _ = try await browser.get("/sign-in?lang=\(language)")
            _ = try await browser.signIn("officer", fixture.password(of: "officer"), next: "/staff/account")
            #expect(try await browser.get("/sign-in/password").location == "/sign-in/code")
            let page = try await browser.get("/sign-in/code?next=%2Fstaff%2Faccount")
            #expect(page.page.violations == [])
            let wrong = try await browser.post("/sign-in/code", ["code": "12", "next": "/staff/account"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.page.violations == [])
            #expect(
                try await browser.post("/staff/account/password", ["current": "x"]).location?.hasPrefix("/sign-in/code")
                    == true)
            let right = try await browser.post(
                "/sign-in/code", ["code": SecondFactorStoreTests.code(secret, fixture), "next": "/staff/account"])
            #expect(right.location == "/staff/account")
            #expect(try await browser.get("/staff/account").status == .ok)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `a first password is changed at once, and not for itself`(_ language: String) async throws {
        try await SignInPageTests.browse { browser, fixture in
            let first = "first-pass-word"
            let stored = try await fixture.passwords.stored(first, salt: [UInt8](repeating: 1, count: 16))
            try await fixture.accounts.people.resetPassword(stored, of: 102, by: PersonStoreTests.security(fixture))
            _ = try await browser.get("/sign-in?lang=\(language)")
            _ = try await browser.signIn("officer", first)
            #expect(try await browser.get("/staff/account").location?.hasPrefix("/sign-in/password") == true)
            #expect(try await browser.get("/sign-in/password").page.violations == [])
            let same = try await browser.post("/sign-in/password", ["new": first, "again": first])
            #expect(same.status == .unprocessableContent)
            let both = try await browser.post("/sign-in/password", ["new": "short", "again": "other"])
            #expect(both.page.all("li").count >= 2)
            #expect(both.page.violations == [])
            let own = "草原上的夏天很长很长"
            let done = try await browser.post("/sign-in/password", ["new": own, "again": own])
            #expect(done.status == .seeOther)
            #expect(try await browser.get("/staff/account").status == .ok)
        }
    }

    @Test func `a program is told that it cannot finish signing in`() async throws {
        try await Fixture.with(.sqlite) { fixture async throws in
            _ = try await SecondFactorStoreTests.enrolled(fixture)
            await #expect(throws: NotAllowed.self) {
                _ = try await fixture.accounts.begin(
                    name: "officer", password: fixture.password(of: "officer"), address: "")
            }
        }
    }

    @Test func `a visitor finds none of these pages`() async throws {
        try await SignInPageTests.browse { browser, _ in
            for path in ["code", "password", "second-factor"] {
                let place = try await browser.get("/sign-in/\(path)").location
                #expect(place == "/sign-in")
            }
        }
    }
}
