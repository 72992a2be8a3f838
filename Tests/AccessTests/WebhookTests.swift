import AccessRules
import Casework
import CaseworkRules
import Crypto
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Access

@Suite struct WebhookTests {
    private let admin = Principal.staff([.systemAdministrator], person: 1, office: SampleOffice.region)

    private func make(
        _ fixture: AccessFixture, _ server: OutsideServer, kinds: Set<EventKind> = Set(EventKind.allCases),
        office: Int64 = SampleOffice.region
    ) async throws -> (id: Int64, secret: String) {
        try await WebhookStore(tools: fixture.tools).make(
            url: "http://127.0.0.1:\(server.port)/hook", kinds: kinds, office: office, by: admin)
    }

    private func lodge(_ fixture: AccessFixture) async throws -> CaseNumber {
        try await Reception(fixture.casework).receive(.sample(), by: .visitor).receipt.file.number
    }

    private func header(_ name: String, of heard: OutsideServer.Heard) -> String {
        let line = heard.head.split(separator: "\n").first { $0.hasPrefix(name + ": ") } ?? ""
        return String(line.dropFirst(name.count + 2))
    }

    @Test func `the signature is that of the standard's own example`() {
        let content = WebhookContent(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: Instant(milliseconds: 1_614_265_330_000),
            body: #"{"test": 2432232314}"#)
        let signature = WebhookDelivering.signature(content, secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test(arguments: Engine.underTest)
    func `steps are told after their commit, signed, in sequence and without anything personal`(
        _ engine: Engine
    ) async throws {
        let server = try OutsideServer(.http) { _ in .http(204) }
        try await AccessFixture.with(engine) { fixture in
            _ = try await lodge(fixture)
            let made = try await make(fixture, server)
            let number = try await lodge(fixture)
            let officer = Principal.staff([.officer])
            try await CaseStore(fixture.casework).decide(.accept, on: number, by: officer)
            try await CaseStore(fixture.casework).decide(.addNote(text: "内部"), on: number, by: officer)
            try await fixture.work()
            // What was before the first webhook was told to nobody; internal notes are no events.
            #expect(server.heard.count == 2)
            let bodies = try server.heard.map { try JSONValue(reading: Array($0.body.utf8)) }
            #expect(bodies.map { $0["type"]?.string } == ["case.received", "case.accepted"])
            #expect(bodies.map { $0["data"]?["sequence"]?.int } == [1, 2])
            #expect(bodies[1]["data"]?["state"]?.string == "accepted" && bodies[1]["data"]?["step"]?.string == "accept")
            for heard in server.heard {
                for personal in ["王秀兰", "13800002046", "洗衣机", "甲子"] { #expect(!heard.body.contains(personal)) }
                let signed = [header("webhook-id", of: heard), header("webhook-timestamp", of: heard), heard.body]
                let key = SymmetricKey(data: try #require(Data(base64Encoded: String(made.secret.dropFirst(6)))))
                let code = HMAC<SHA256>.authenticationCode(
                    for: Array(signed.joined(separator: ".").utf8), using: key)
                #expect(header("webhook-signature", of: heard) == "v1," + Data(code).base64EncodedString())
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a move that is rolled back is told to nobody`(_ engine: Engine) async throws {
        let server = try OutsideServer(.http) { _ in .http(204) }
        try await AccessFixture.with(engine) { fixture in
            _ = try await make(fixture, server)
            let number = try await lodge(fixture)
            let store = CaseStore(fixture.casework)
            await #expect(throws: StaleFile.self) {
                try await store.decide(.accept, on: number, version: 9, by: .staff([.officer]))
            }
            try await fixture.work()
            #expect(server.heard.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a webhook is told of its own office and those below, and only what it wants`(_ engine: Engine) async throws {
        let server = try OutsideServer(.http) { _ in .http(200) }
        try await AccessFixture.with(engine) { fixture in
            _ = try await make(fixture, server, office: SampleOffice.xincheng)
            _ = try await make(fixture, server, kinds: [.closed], office: SampleOffice.city)
            _ = try await lodge(fixture)
            try await fixture.work()
            #expect(server.heard.isEmpty)
            _ = try await make(fixture, server, kinds: [.received], office: SampleOffice.city)
            _ = try await lodge(fixture)
            try await fixture.work()
            #expect(server.heard.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `two publishers give no sequence twice and skip none`(_ engine: Engine) async throws {
        try await AccessFixture.with(engine) { fixture in
            try await fixture.database.transaction { try $0.execute(EventLog.wanting) }
            for _ in 0..<12 { _ = try await lodge(fixture) }
            let access = Access(fixture.tools)
            await withTaskGroup(of: Void.self) { group in
                for holder in ["a", "b", "c"] {
                    group.addTask { _ = try? await access.publish(as: holder) }
                }
            }
            fixture.clock.pass(seconds: 61)
            while try await access.publish(as: "d") > 0 {}
            let events = try await EventLog.page(after: 0, offices: nil, limit: 100, on: fixture.database)
            #expect(events.map(\.sequence) == (1...12).map { Int64($0) })
            #expect(try await EventLog.head(on: fixture.database) == 12)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a failing receiver is tried by the schedule and switched off after five days`(_ engine: Engine) async throws {
        let server = try OutsideServer(.http) { _ in .http(500) }
        try await AccessFixture.with(engine) { fixture in
            let made = try await make(fixture, server)
            _ = try await lodge(fixture)
            try await fixture.work()
            let store = WebhookStore(tools: fixture.tools)
            var delivery = try #require(await store.deliveries(of: made.id).first)
            let outcome = delivery.outcome
            #expect(outcome.state == .waiting && outcome.status == 500 && outcome.attempts == 1)
            #expect(outcome.nextAt == fixture.clock.now().adding(seconds: 5))
            for delay in RetrySchedule.delays {
                fixture.clock.pass(seconds: delay)
                try await fixture.work()
            }
            delivery = try #require(await store.deliveries(of: made.id).first)
            #expect(server.heard.count == 10 && delivery.outcome.state == .failed)
            #expect(Set(server.heard.map { header("webhook-id", of: $0) }).count == 1)
            #expect(try await store.webhook(made.id)?.isOn == true)
            fixture.clock.pass(days: 3)
            _ = try await lodge(fixture)
            try await fixture.work()
            let webhook = try #require(await store.webhook(made.id))
            #expect(!webhook.isOn && webhook.offWhy == "failing")
            #expect(fixture.audited.now.last == "system:webhooks webhook-switched-off webhook:\(made.id) failing")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a receiver that says it is gone is switched off at once, and can be switched on again`(
        _ engine: Engine
    ) async throws {
        let gone = Mutexed(true)
        let server = try OutsideServer(.http) { _ in .http(gone.value ? 410 : 200) }
        try await AccessFixture.with(engine) { fixture in
            let made = try await make(fixture, server)
            _ = try await lodge(fixture)
            try await fixture.work()
            let store = WebhookStore(tools: fixture.tools)
            #expect(try await store.webhook(made.id)?.offWhy == "gone")
            _ = try await lodge(fixture)
            try await fixture.work()
            #expect(server.heard.count == 1)
            gone.value = false
            try await store.turn(made.id, on: true, by: admin)
            let webhook = try #require(await store.webhook(made.id))
            #expect(try await store.replay(1...100, to: webhook, by: admin) == 2)
            try await fixture.work()
            let ids = server.heard.map { header("webhook-id", of: $0) }
            #expect(ids.count == 3 && Set(ids).count == 2)
        }
    }

    @Test(arguments: [
        "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://10.1.2.3/", "https://169.254.169.254/x",
        "https://2130706433/", "https://0x7f.1/",
    ])
    func `nothing is sent to an address inside`(_ url: String) async throws {
        try await AccessFixture.with(.sqlite, allowsInside: false) { fixture in
            let made = try await WebhookStore(tools: fixture.tools).make(
                url: url, kinds: [.received], office: SampleOffice.region, by: admin)
            _ = try await lodge(fixture)
            try await fixture.work()
            let delivery = try #require(await WebhookStore(tools: fixture.tools).deliveries(of: made.id).first)
            let fault = delivery.outcome.fault
            #expect(["inside-address", "no-such-host"].contains(fault ?? ""), "\(fault ?? "sent")")
        }
    }
}
