import Foundation
import Kernel
import MessagesRules
import Storage
import TestSupport
import Testing

@testable import Messages

@Suite struct SendingTests {
    private let accepting = #"{"code":0}"#

    @Test(arguments: Engine.underTest)
    func `without a gateway messages go into the folder, in the consumer's language`(_ engine: Engine) async throws {
        try await MessageFixture.with(engine) { fixture in
            try await fixture.tell(1, "phone")
            try await fixture.tell(2, "en phone mail")
            try await fixture.tell(3, "zh")
            try await fixture.work()
            let messages = try await fixture.messages()
            #expect(messages.map(\.channel) == [.sms, .sms, .mail] && messages.allSatisfy { $0.state == .done })
            let texts = try messages.map {
                try String(contentsOfFile: "\(fixture.folder)/\($0.id).txt", encoding: .utf8)
            }
            #expect(texts[0].hasPrefix("13800002046\n【消保】您的投诉150105-26-004817-3有进展：已经受理。"))
            #expect(texts[1].contains("Your complaint 150105-26-004817-3 has moved: it was accepted."))
            #expect(texts[2].hasPrefix("wang@example.com\nYour complaint 150105-26-004817-3 has moved\n"))
            #expect(texts[2].contains("Saihan bureau, 2026-10-12"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `news that are written twice make each message once`(_ engine: Engine) async throws {
        try await MessageFixture.with(engine) { fixture in
            try await fixture.tell(1, "phone mail")
            let claims = OutboxClaims(on: fixture.database, as: "dead")
            let item = try #require(await claims.take([ConsumerNews.kind], limit: 1, at: fixture.clock.now()).first)
            let writing = NewsWriting(tools: fixture.tools, settings: MessageSettingStore(fixture.tools))
            #expect(try await writing.carryOut(item) == .done)
            #expect(try await writing.carryOut(item) == .done)
            #expect(try await fixture.messages().count == 2)
            try await fixture.tell(2, "nobody")
            try await fixture.work()
            #expect(try await fixture.messages().count == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a gateway's answer decides what becomes of an SMS`(_ engine: Engine) async throws {
        let answers: [(OutsideServer.Answer, OutboxState, String?)] = [
            (.http(200, #"{"code":0}"#), .done, nil), (.http(200, #"{"code":7}"#), .failed, "gateway-said-no"),
            (.http(403), .failed, "gateway-refused-403"), (.http(503), .waiting, "gateway-busy-503"),
            (.http(502), .unknown, "gateway-error-502"), (.silence, .unknown, "broken-off-52"),
        ]
        for (answer, state, reason) in answers {
            let server = try OutsideServer(.http) { _ in answer }
            try await MessageFixture.with(engine, MessageFixture.sms(server)) { fixture in
                try await fixture.tell(1, "phone")
                try await fixture.work()
                let message = try #require(await fixture.messages().first)
                #expect(message.state == state && message.reason == reason, "\(answer)")
                #expect(server.heard.count == 1)
                #expect(server.heard.first?.body.contains(#""to":"13800002046""#) == true)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mail that is refused for good fails, one that is refused for now waits`(_ engine: Engine) async throws {
        for (code, state) in [(250, OutboxState.done), (550, .failed), (451, .waiting)] {
            let server = try OutsideServer(.smtp) { _ in .smtp(code) }
            try await MessageFixture.with(engine, MessageFixture.mail(server)) { fixture in
                try await fixture.tell(1, "mail")
                try await fixture.work()
                #expect(try await fixture.messages().map(\.state) == [state], "\(code)")
                #expect(server.heard.first?.body.contains("To: <wang@example.com>") == true)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `after a crash an SMS is unknown and not repeated, a mail goes again with the same id`(
        _ engine: Engine
    ) async throws {
        let accepting = accepting
        let gateway = try OutsideServer(.http) { _ in .http(200, accepting) }
        let mails = try OutsideServer(.smtp) { _ in .smtp(250) }
        let both = MessageFixture.sms(gateway).merging(MessageFixture.mail(mails)) { $1 }
        try await MessageFixture.with(engine, both) { fixture in
            try await fixture.tell(1, "phone mail")
            try await cut(fixture)
            #expect(gateway.heard.count == 1 && mails.heard.count == 1)
            // Not yet: the worker might still be at it.
            #expect(try await fixture.worker("living").round() == 0)
            fixture.clock.pass(seconds: 601)
            try await fixture.work()
            let messages = try await fixture.messages()
            #expect(messages.first { $0.channel == .sms }?.state == .unknown)
            #expect(messages.first { $0.channel == .mail }?.state == .done)
            #expect(gateway.heard.count == 1)
            let ids = mails.heard.map { $0.body.split(separator: "\n").first { $0.hasPrefix("Message-ID:") } }
            #expect(ids.count == 2 && ids[0] != nil && ids[0] == ids[1])
        }
    }

    /// Carries the waiting messages out as a worker that dies between sending and noting that it did.
    private func cut(_ fixture: MessageFixture) async throws {
        let settings = MessageSettingStore(fixture.tools)
        let news = NewsWriting(tools: fixture.tools, settings: settings)
        let claims = OutboxClaims(on: fixture.database, as: "dead")
        let now = fixture.clock.now()
        for item in try await claims.take([ConsumerNews.kind], limit: 9, at: now) {
            try await claims.record(try await news.carryOut(item), of: item, at: now)
        }
        for item in try await claims.take([SMSSending.kind, MailSending.kind], limit: 9, at: now) {
            let end =
                item.effect.kind == SMSSending.kind
                ? try await SMSSending(tools: fixture.tools, settings: settings).carryOut(item)
                : try await MailSending(tools: fixture.tools, settings: settings).carryOut(item)
            #expect(end == .done)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a person settles what is unknown: sent again, or marked as arrived`(_ engine: Engine) async throws {
        let accepting = accepting
        let gateway = try OutsideServer(.http) { _ in .http(200, accepting) }
        try await MessageFixture.with(engine, MessageFixture.sms(gateway)) { fixture in
            try await fixture.tell(1, "phone")
            try await fixture.tell(2, "phone")
            try await cut(fixture)
            fixture.clock.pass(seconds: 601)
            try await fixture.work()
            let store = MessageStore(tools: fixture.tools)
            let who = Principal.staff([.supervisor])
            let ids = try await store.page(.init(filter: .open)).map(\.id).sorted()
            #expect(ids.count == 2)
            #expect(try await store.again(ids[0], by: who))
            #expect(try await store.arrived(ids[1], by: who))
            #expect(try await !store.arrived(ids[1], by: who))
            #expect(try await !store.again(ids[1], by: who))
            try await fixture.work()
            #expect(gateway.heard.count == 3)
            let messages = try await fixture.messages()
            #expect(messages.map(\.state) == [.done, .done] && messages.map(\.settledBy) == [nil, 101])
            #expect(
                fixture.audited.now == [
                    "staff:101 message-sent-again message:\(ids[0]) ", "staff:101 message-arrived message:\(ids[1]) ",
                ])
        }
    }

    @Test(arguments: Engine.underTest)
    func `what a dead process of this machine left is taken up at once`(_ engine: Engine) async throws {
        let accepting = accepting
        let gateway = try OutsideServer(.http) { _ in .http(200, accepting) }
        try await MessageFixture.with(engine, MessageFixture.sms(gateway)) { fixture in
            try await fixture.tell(1, "phone")
            try await cut(fixture)
            #expect(try await OutboxClaims.attempting(on: fixture.database) == ["dead"])
            try await OutboxClaims.recover(dead: ["dead"], again: [], at: fixture.clock.now(), on: fixture.database)
            #expect(try await fixture.messages().map(\.state) == [.unknown])
        }
    }

    @Test(arguments: Engine.underTest)
    func `lists are pages by key, of some offices and of some states`(_ engine: Engine) async throws {
        try await MessageFixture.with(engine) { fixture in
            for id in 1...7 { try await fixture.tell(Int64(id), "phone") }
            try await fixture.work()
            let store = MessageStore(tools: fixture.tools)
            var query = MessageStore.Query(limit: 3)
            var seen: [Int64] = []
            while true {
                let rows = try await store.page(query)
                seen += rows.prefix(3).map(\.id)
                guard rows.count > 3 else { break }
                query.before = seen.last
            }
            #expect(seen.count == 7 && seen == seen.sorted(by: >))
            #expect(try await store.page(.init(offices: [SampleOffice.xincheng])).isEmpty)
            #expect(try await store.page(.init(offices: [SampleOffice.saihan])).count == 7)
            #expect(try await store.page(.init(filter: .waiting)).isEmpty)
        }
    }
}
