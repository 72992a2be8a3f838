import AccessRules
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Storage
import TestSupport
import Testing
import Web

@testable import Access

/// Webhooks of traders: told of their own rooms and of nothing else.
@Suite struct ShopWebhookTests {
    static let code = "92150105MA0XB0001F"
    static let number = "150105-26-000001-3"

    static func keeper(_ text: String = code, mayKeep: Bool = true) throws -> ShopKeeper {
        ShopKeeper(
            code: try #require(CreditCode(text)), person: 5,
            frame: ShopFrame(shop: "甲子电器行", person: "钱先生", home: "/shop", entries: [], signOut: "/shop/sign-out"),
            mayKeep: mayKeep)
    }

    private func happen(
        _ fixture: AccessFixture, _ kind: ShopEventKind = .offer, to code: String = code, id: Int64 = 1
    ) async throws {
        let news = ShopNews(
            id: id, number: Self.number, kind: kind, by: "consumer", position: 2, dueOn: "2026-10-26",
            at: fixture.clock.now())
        try await fixture.database.transaction { try $0.execute(Access.noting(news, of: "\(code)")) }
    }

    private func make(
        _ fixture: AccessFixture, _ server: OutsideServer, kinds: Set<ShopEventKind> = Set(ShopEventKind.allCases)
    ) async throws -> (id: Int64, secret: String) {
        try #require(
            try await ShopWebhookStore(tools: fixture.tools).make(
                url: "http://127.0.0.1:\(server.port)/hook", kinds: kinds, for: Self.keeper()))
    }

    private func header(_ name: String, of heard: OutsideServer.Heard) -> String {
        let line = heard.head.split(separator: "\n").first { $0.hasPrefix(name + ": ") } ?? ""
        return String(line.dropFirst(name.count + 2))
    }

    private func signature(_ heard: OutsideServer.Heard, _ secret: String) throws -> String {
        let signed = [header("webhook-id", of: heard), header("webhook-timestamp", of: heard), heard.body]
        let key = SymmetricKey(data: try #require(Data(base64Encoded: String(secret.dropFirst(6)))))
        let code = HMAC<SHA256>.authenticationCode(for: Array(signed.joined(separator: ".").utf8), using: key)
        return "v1," + Data(code).base64EncodedString()
    }

    @Test(arguments: Engine.underTest)
    func `a trader is told of its own events, signed, and of what it wants only`(_ engine: Engine) async throws {
        let server = try OutsideServer(.http) { _ in .http(204) }
        try await AccessFixture.with(engine) { fixture in
            // Before there is a webhook nothing is kept.
            try await happen(fixture, id: 1)
            let made = try await make(fixture, server, kinds: [.offer, .settled])
            try await happen(fixture, .message, id: 2)
            try await happen(fixture, .offer, to: "92150105MA0XB0003M", id: 3)
            try await happen(fixture, .offer, id: 4)
            try await fixture.work()
            #expect(server.heard.count == 1)
            let heard = try #require(server.heard.first)
            let body = try JSONValue(reading: Array(heard.body.utf8))
            #expect(body["type"]?.string == "room.offer" && body["data"]?["position"]?.int == 2)
            #expect(body["data"]?["url"]?.string == "/api/v1/trader/rooms/\(Self.number)")
            #expect(body["data"]?.members.count == 5)
            #expect(header("webhook-id", of: heard) == "evt_4")
            #expect(header("webhook-signature", of: heard) == (try signature(heard, made.secret)))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a secret that was replaced signs beside the new one for a day`(_ engine: Engine) async throws {
        let server = try OutsideServer(.http) { _ in .http(200) }
        try await AccessFixture.with(engine) { fixture in
            let made = try await make(fixture, server)
            let other = try await ShopWebhookStore(tools: fixture.tools).rotate(made.id, by: Self.keeper())
            #expect(other != made.secret)
            try await happen(fixture, id: 1)
            try await fixture.work()
            let first = try #require(server.heard.first)
            let both = [try signature(first, other), try signature(first, made.secret)].joined(separator: " ")
            #expect(header("webhook-signature", of: first) == both)
            fixture.clock.pass(days: 2)
            try await happen(fixture, id: 2)
            try await fixture.work()
            let second = try #require(server.heard.last)
            #expect(header("webhook-signature", of: second) == (try signature(second, other)))
            let kept = try await fixture.database.rows("SELECT secret, old_secret FROM shop_webhook")
            #expect(!"\(kept)".contains(other))
        }
    }

    @Test(arguments: Engine.underTest)
    func `what fails is tried again, kept in the log, and can be told again`(_ engine: Engine) async throws {
        let answers = Mutexed(500)
        let server = try OutsideServer(.http) { _ in .http(answers.value) }
        try await AccessFixture.with(engine) { fixture in
            let made = try await make(fixture, server)
            let store = ShopWebhookStore(tools: fixture.tools)
            try await happen(fixture, id: 1)
            try await fixture.work()
            var log = try await store.deliveries(of: made.id)
            #expect(log.first?.outcome.state == .waiting && log.first?.outcome.status == 500)
            #expect(try await store.webhook(made.id)?.failingSince != nil)
            answers.value = 204
            fixture.clock.pass(seconds: 10)
            try await fixture.work()
            #expect(try await store.webhook(made.id)?.failingSince == nil)
            let webhook = try #require(try await store.webhook(made.id))
            #expect(try await store.replay(.event(1), to: webhook, by: Self.keeper()) == 1)
            #expect(try await store.replay(.since("2026-10-12"), to: webhook, by: Self.keeper()) == 1)
            #expect(try await store.replay(.since("2027-01-01"), to: webhook, by: Self.keeper()) == 0)
            try await fixture.work()
            log = try await store.deliveries(of: made.id)
            #expect(log.count == 3 && log.allSatisfy { $0.outcome.state == .done })
            #expect(Set(server.heard.map { header("webhook-id", of: $0) }) == ["evt_1"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `an address that says it is gone, a trader that has left and one switched off are told nothing`(
        _ engine: Engine
    ) async throws {
        let server = try OutsideServer(.http) { _ in .http(410) }
        try await AccessFixture.with(engine) { fixture in
            let made = try await make(fixture, server)
            try await happen(fixture, id: 1)
            try await fixture.work()
            let webhook = try await ShopWebhookStore(tools: fixture.tools).webhook(made.id)
            #expect(webhook?.isOn == false && webhook?.offWhy == "gone")
            try await happen(fixture, id: 2)
            try await fixture.work()
            #expect(server.heard.count == 1)
        }
        try await AccessFixture.with(engine) { fixture in
            _ = try await make(fixture, server)
            try await happen(fixture, id: 1)
            _ = try await Access(fixture.tools).publish(as: "w")
            var left = fixture.tools
            left.shopIsOpen = { _ in false }
            let worker = OutboxWorker(
                on: fixture.database, as: "w", handlers: [ShopDelivering(tools: left)], time: fixture.clock,
                log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
            while try await worker.round() > 0 {}
            #expect(try await fixture.database.row("SELECT state FROM outbox")?.text("state") == "failed")
            #expect(server.heard.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `addresses inside are told nothing`(_ engine: Engine) async throws {
        let server = try OutsideServer(.http) { _ in .http(200) }
        try await AccessFixture.with(engine, allowsInside: false) { fixture in
            _ = try #require(
                try await ShopWebhookStore(tools: fixture.tools).make(
                    url: "https://127.0.0.1:\(server.port)/", kinds: [.offer], for: Self.keeper()))
            try await happen(fixture, id: 1)
            try await fixture.work()
            #expect(server.heard.isEmpty)
            let fault = try await fixture.database.row("SELECT fault FROM webhook_attempt")?.optionalText("fault")
            #expect(fault == "inside-address")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a manager sets webhooks at the desk, sees the secret once, and nobody sees another trader's`(
        _ engine: Engine
    ) async throws {
        try await AccessFixture.with(engine, allowsInside: false) { fixture in
            var tools = fixture.tools
            tools.shopKeeper = { request in
                guard let who = request.cookies["who"]?.value else { return nil }
                return try Self.keeper(
                    who == "other" ? "92150105MA0XB0003M" : Self.code, mayKeep: who != "answerer")
            }
            let site = SampleSite(people: [:], rail: [], reasons: Access.reasons, time: fixture.clock)
            let pages = ShopWebhookPages(tools: tools)
            try await site.browse(as: "", adding: { pages.add(to: $0) }) { browser in
                #expect(try await browser.get("/shop/webhooks").location == "/shop/sign-in")
                let answerer = browser.beside()
                answerer.take(cookie: ("who", "answerer"))
                #expect(try await answerer.get("/shop/webhooks").status == .forbidden)
                let manager = browser.beside()
                manager.take(cookie: ("who", "manager"))
                _ = try await manager.get("/shop/webhooks")
                for url in ["", "http://a.example.org/", "https://u:p@a.example.org/", "javascript:alert(1)"] {
                    let wrong = try await manager.post("/shop/webhooks", ["url": url, "kinds": "room.offer"])
                    #expect(wrong.status == .unprocessableContent, "\(url)")
                }
                let made = try await manager.post(
                    "/shop/webhooks", ["url": "https://a.example.org/x", "kinds": "room.offer"])
                #expect(made.html.contains("whsec_"))
                let id = try #require(
                    try await fixture.database.row("SELECT id FROM shop_webhook")?.int64("id"))
                let path = "/shop/webhooks/\(id)"
                #expect(try await !manager.get(path).html.contains("whsec_"))
                #expect(try await manager.post(path + "/secret", [:]).html.contains("whsec_"))
                #expect(try await manager.post(path + "/replays", ["since": "x"]).status == .unprocessableContent)
                let again = try await manager.post(path + "/replays", ["since": "2026-10-12"])
                #expect(again.location == path + "?again=0")
                #expect(try await manager.post(path + "/state", ["on": "no"]).location == path)
                #expect(try await manager.get("/shop/webhooks").html.contains("已停用"))
                let other = browser.beside()
                other.take(cookie: ("who", "other"))
                _ = try await other.get("/shop/webhooks")
                #expect(try await other.get(path).status == .notFound)
                #expect(try await other.post(path + "/secret", [:]).status == .notFound)
                for _ in 0..<ShopWebhookRule.most {
                    _ = try await manager.post(
                        "/shop/webhooks", ["url": "https://a.example.org/x", "kinds": "room.offer"])
                }
                let many = try await manager.post(
                    "/shop/webhooks", ["url": "https://a.example.org/x", "kinds": "room.offer"])
                #expect(many.status == .unprocessableContent)
                #expect(try await manager.post(path + "/state", ["on": "yes"]).location == path + "?many=1")
            }
        }
    }
}
