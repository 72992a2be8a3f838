import AccessRules
import Casework
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Access

@Suite struct WebhookPageTests {
    private func lodge(_ fixture: AccessFixture) async throws {
        _ = try await Reception(fixture.casework).receive(.sample(), by: .visitor)
    }

    @Test(arguments: ["zh", "en"])
    func `a webhook is made, followed and told again on pages that read well`(_ language: String) async throws {
        let server = try OutsideServer(.http) { _ in .http(200) }
        let url = "http://127.0.0.1:\(server.port)/hook"
        try await AccessFixture.with(.sqlite) { fixture in
            try await fixture.browse { browser in
                let list = try await browser.get("/staff/webhooks?lang=\(language)")
                #expect(list.status == .ok && list.page.violations == [])
                let wrong = try await browser.post("/staff/webhooks", ["url": "ftp://x"])
                #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
                let made = try await browser.post("/staff/webhooks", ["url": url, "kinds": "case.received"])
                #expect(made.page.element(id: "secret")?.text.hasPrefix("whsec_") == true)
                #expect(made.page.violations == [])
            }
            try await lodge(fixture)
            try await fixture.work()
            try await fixture.browse { browser in
                let page = try await browser.get("/staff/webhooks/1001?lang=\(language)")
                #expect(page.page.violations == [] && page.html.contains("200"))
                let wrong = try await browser.post("/staff/webhooks/1001/replays", ["from": "5", "to": "2"])
                #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
                let again = try await browser.post("/staff/webhooks/1001/replays", ["from": "1", "to": "9"])
                #expect(again.location == "/staff/webhooks/1001?again=1")
                #expect(try await browser.post("/staff/webhooks/1001/state", ["on": "no"]).status == .seeOther)
                #expect(try await browser.get("/staff/webhooks").page.violations == [])
                browser.person = "auditor"
                let seen = try await browser.get("/staff/webhooks/1001")
                #expect(seen.status == .ok && !seen.html.contains("/replays"))
                #expect(try await browser.post("/staff/webhooks/1001/state", ["on": "yes"]).status == .forbidden)
                browser.person = "local"
                #expect(try await browser.get("/staff/webhooks/1001").status == .notFound)
            }
        }
    }

    @Test func `without leave for the inside only https is taken`() async throws {
        try await AccessFixture.with(.sqlite, allowsInside: false) { fixture in
            try await fixture.browse { browser in
                _ = try await browser.get("/staff/webhooks")
                let refused = ["http://example.org/", "https://user:word@example.org/", "javascript:1", "https://a b/"]
                for url in refused {
                    let answer = try await browser.post("/staff/webhooks", ["url": url, "kinds": "case.received"])
                    #expect(answer.status == .unprocessableContent, "\(url)")
                }
                let taken = try await browser.post(
                    "/staff/webhooks", ["url": "https://example.org/x", "kinds": "case.received"])
                #expect(taken.status == .ok)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `programs make webhooks and read events with a key that is good for them`(_ engine: Engine) async throws {
        let server = try OutsideServer(.http) { _ in .http(200) }
        let url = "http://127.0.0.1:\(server.port)/hook"
        try await AccessFixture.with(engine) { fixture in
            let owner = try #require(fixture.people.find(103))
            func key(_ scopes: Set<Scope>) async throws -> String {
                let new = NewKey(name: "x", owner: owner, scopes: scopes, ends: "2027-01-01")
                return try await KeyStore(tools: fixture.tools).make(new, by: .staff([.systemAdministrator]))
            }
            let (events, reading) = (try await key([.events]), try await key([.read]))
            let made = Mutexed("")
            try await fixture.browse { browser in
                let body: JSONValue = ["url": .string(url), "kinds": ["case.received"]]
                #expect(try await browser.api(.post, "/webhooks", key: reading, body).status == .forbidden)
                let wrong = try await browser.api(.post, "/webhooks", key: events, ["url": "", "kinds": ["x"]])
                #expect(wrong.status == .unprocessableContent)
                let answer = try await browser.api(.post, "/webhooks", key: events, body)
                #expect(answer.status == .created && answer.json["secret"]?.string?.hasPrefix("whsec_") == true)
                made.value = answer.json["id"]?.string ?? ""
            }
            for _ in 0..<3 { try await lodge(fixture) }
            try await fixture.work()
            try await fixture.browse { browser in
                let page = try await browser.api(.get, "/events?limit=2", key: events)
                #expect(page.json["events"]?.items.count == 2 && page.json["last"]?.int == 2)
                let rest = try await browser.api(.get, "/events?after=2", key: events)
                #expect(rest.json["events"]?.items.first?["sequence"]?.int == 3 && rest.json["last"]?.int == 3)
                #expect(try await browser.api(.get, "/events?after=-1", key: events).status == .unprocessableContent)
                let log = try await browser.api(.get, "/webhooks/\(made.value)/deliveries", key: events)
                #expect(log.json["deliveries"]?.items.count == 3)
                let replays = "/webhooks/\(made.value)/replays"
                let again = try await browser.api(.post, replays, key: events, ["from": 2, "to": 3])
                #expect(again.status == .accepted && again.json["events"]?.int == 2)
                let upside = try await browser.api(.post, replays, key: events, ["from": 3, "to": 2])
                #expect(upside.status == .unprocessableContent)
                #expect(try await browser.api(.delete, "/webhooks/\(made.value)", key: events).status == .noContent)
                #expect(try await browser.api(.delete, "/webhooks/77", key: events).status == .notFound)
                let list = try await browser.api(.get, "/webhooks", key: events)
                #expect(list.json["webhooks"]?.items.first?["on"]?.bool == false)
            }
        }
    }
}
