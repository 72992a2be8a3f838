import AccessRules
import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Access

@Suite struct KeyTests {
    private func key(
        _ fixture: AccessFixture, _ scopes: Set<Scope>, owner: Int64 = 101, ends: Day = "2027-10-12"
    ) async throws -> String {
        let owner = try #require(fixture.people.find(owner))
        let new = NewKey(name: "12345平台", owner: owner, scopes: scopes, ends: ends)
        return try await KeyStore(tools: fixture.tools).make(new, by: AccessFixture.staff["system"] ?? .visitor)
    }

    private func lodge(_ fixture: AccessFixture) async throws -> CaseNumber {
        try await Reception(fixture.casework).receive(.sample(), by: .visitor).receipt.file.number
    }

    @Test(arguments: Engine.underTest)
    func `a key is kept as its hash alone, and its use is noted`(_ engine: Engine) async throws {
        try await AccessFixture.with(engine) { fixture in
            let key = try await key(fixture, [.read])
            #expect(KeyRule.isKey(key) && key.utf8.count == 46)
            let row = try #require(await fixture.database.row("SELECT hash, shown, scopes FROM api_key"))
            #expect(try row.bytes("hash") == KeyStore.hash(key))
            #expect(try row.text("shown") == key.prefix(9) && row.text("scopes") == "files.read")
            #expect(fixture.audited.now == ["staff:1 key-made key:1001 files.read"])
            let door = KeyDoor(fixture.tools, people: NoPeople())
            let who = try #require(await door.principal(of: key))
            #expect(who.key == ProgramKey(id: 1_001, scopes: ["files.read"]) && who.roles == [.officer])
            #expect(try await KeyStore(tools: fixture.tools).key(1_001)?.lastUsedAt == fixture.clock.now())
            #expect(try await door.principal(of: key + "x") == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a key opens what its scope and its person's roles allow, and the history names it`(
        _ engine: Engine
    ) async throws {
        try await AccessFixture.with(engine) { fixture in
            let number = try await lodge(fixture)
            let reading = try await key(fixture, [.read])
            let triage = try await key(fixture, [.read, .triage])
            try await fixture.browse { browser in
                let path = "/complaints/\(number.text)"
                #expect(try await browser.api(.get, path, key: nil).status == .unauthorized)
                #expect(
                    try await browser.api(.get, path, key: "xb_" + String(repeating: "a", count: 43)).status
                        == .unauthorized)
                #expect(try await browser.api(.get, path, key: reading).status == .ok)
                let ifMatch = ["If-Match": "\"1\""]
                let refused = try await browser.api(.post, path + "/moves/accept", key: reading, [:], ifMatch)
                #expect(refused.status == .forbidden && refused.code == "not-allowed")
                #expect(refused.json["detail"]?.string?.contains("files.triage") == true)
                let moved = try await browser.api(.post, path + "/moves/accept", key: triage, [:], ifMatch)
                #expect(moved.status == .ok && moved.json["state"]?.string == "accepted")
                let by = moved.json["timeline"]?.items.last?["by"]?.string
                #expect(by == "key")
                // A scope gives no right that the person does not have: an officer does not assign.
                let assigned = try await browser.api(
                    .post, path + "/moves/assign", key: triage, ["officer": "101"], ["If-Match": "*"])
                #expect(assigned.status != .ok)
                #expect(try await browser.api(.delete, "/sessions/current", key: triage).status == .forbidden)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a key is shut when it ends, when it is revoked, and when its person leaves`(_ engine: Engine) async throws {
        try await AccessFixture.with(engine) { fixture in
            let ending = try await key(fixture, [.read], ends: "2026-10-12")
            let revoked = try await key(fixture, [.read])
            let lonely = try await key(fixture, [.read], owner: 103)
            let door = KeyDoor(fixture.tools, people: NoPeople())
            for key in [ending, revoked, lonely] { #expect(try await door.principal(of: key) != nil) }
            #expect(try await KeyStore(tools: fixture.tools).revoke(1_002, by: .staff([.systemAdministrator])))
            #expect(try await !KeyStore(tools: fixture.tools).revoke(1_002, by: .staff([.systemAdministrator])))
            fixture.people.leave(103)
            fixture.clock.pass(seconds: 16)
            #expect(try await door.principal(of: revoked) == nil)
            #expect(try await door.principal(of: lonely) == nil)
            #expect(try await door.principal(of: ending) != nil)
            fixture.clock.pass(days: 1)
            #expect(try await door.principal(of: ending) == nil)
        }
    }

    @Test func `each key has a rate of its own`() async throws {
        try await AccessFixture.with(.sqlite) { fixture in
            let first = try await key(fixture, [.read])
            let second = try await key(fixture, [.read])
            let door = KeyDoor(
                fixture.tools, people: NoPeople(), rate: TokenBuckets(capacity: 3, perMinute: 60))
            for _ in 0..<3 { _ = try await door.principal(of: first) }
            await #expect(throws: TooManyRequests.self) { try await door.principal(of: first) }
            #expect(try await door.principal(of: second) != nil)
            fixture.clock.pass(seconds: 1)
            #expect(try await door.principal(of: first) != nil)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `keys are made, shown once and revoked on pages that read well`(_ language: String) async throws {
        try await AccessFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser in
                _ = try await browser.get("/staff/keys?lang=\(language)")
                let form = try await browser.get("/staff/keys/new")
                #expect(form.status == .ok && form.page.violations == [])
                let wrong = try await browser.post("/staff/keys/new", ["name": "", "owner": "nobody", "ends": "soon"])
                #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
                #expect(wrong.page.elements.filter { $0.attributes["aria-invalid"] == "true" }.count >= 4)
                let right = ["name": "12345", "owner": "officer", "scopes": "files.read", "ends": "2027-01-31"]
                let made = try await browser.post("/staff/keys/new", right)
                let key = try #require(made.page.element(id: "key")?.text)
                #expect(made.page.violations == [] && KeyRule.isKey(key))
                let list = try await browser.get("/staff/keys")
                #expect(list.page.violations == [] && !list.html.contains(key) && list.html.contains(key.prefix(9)))
                #expect(try await browser.api(.get, "/complaints", key: key).status == .ok)
                #expect(try await browser.post("/staff/keys/1001/revocation", [:]).status == .seeOther)
                #expect(try await !browser.get("/staff/keys").html.contains("/revocation"))
            }
        }
    }

    @Test func `only administrators come to the pages, each as the table says`() async throws {
        try await AccessFixture.with(.sqlite) { fixture in
            _ = try await key(fixture, [.read])
            try await fixture.browse { browser in
                browser.person = "officer"
                for page in ["/staff/keys", "/staff/keys/new", "/staff/webhooks"] {
                    #expect(try await browser.get(page).status == .forbidden, "\(page)")
                }
                browser.person = "auditor"
                #expect(try await browser.get("/staff/keys").status == .ok)
                #expect(try await browser.get("/staff/keys/new").status == .forbidden)
                browser.person = "local"
                #expect(try await !browser.get("/staff/keys").html.contains("12345平台"))
                #expect(try await browser.post("/staff/keys/1001/revocation", [:]).status == .notFound)
                browser.person = "security"
                _ = try await browser.get("/staff/keys")
                #expect(try await browser.post("/staff/keys/1001/revocation", [:]).status == .seeOther)
            }
        }
    }
}
