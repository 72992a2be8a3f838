import Foundation
import Kernel
import Logging
import MessagesRules
import Storage
import TestSupport
import Testing

@testable import Messages

/// Messages that other capabilities write, with secrets that are put in only when they are sent.
@Suite struct LetterTests {
    private static func tools(_ fixture: MessageFixture) -> MessagesTools {
        var tools = fixture.tools
        tools.letter = { item in
            guard item.effect.payload != "nothing" else { return nil }
            return Letter(
                caseID: 7, number: "150105-26-004817-3", office: 0, phone: "13900001111", email: "shop@example.com",
                language: .zh, subject: "请在线和解", text: "请看：{link} {other}", secret: item.effect.payload)
        }
        tools.secrets = { secret in secret == "link 7 1" ? ["link": "https://example.org/s/GEHEIM"] : [:] }
        return tools
    }

    private static func work(_ fixture: MessageFixture, _ payload: String) async throws -> MessagesTools {
        let (tools, now) = (tools(fixture), fixture.clock.now())
        try await fixture.database.transaction {
            try $0.execute(
                Outbox.enqueue(Outbox.Effect(id: 1, kind: Letter.kind, payload: payload, caseID: 7), at: now))
        }
        let worker = OutboxWorker(
            on: fixture.database, as: "w", handlers: Messages(tools).handlers, time: fixture.clock,
            log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        while try await worker.round() > 0 {}
        return tools
    }

    @Test(arguments: Engine.underTest)
    func `a secret stands in what is sent, and in nothing that is kept`(_ engine: Engine) async throws {
        try await MessageFixture.with(engine) { fixture in
            let tools = try await Self.work(fixture, "link 7 1")
            let messages = try await fixture.messages()
            #expect(messages.map(\.channel) == [.sms, .mail] && messages.allSatisfy { $0.state == .done })
            #expect(messages.allSatisfy { $0.text == "请看：{link} {other}" && $0.office == 0 })
            for message in messages {
                let sent = try String(contentsOfFile: "\(fixture.folder)/\(message.id).txt", encoding: .utf8)
                #expect(sent.contains("https://example.org/s/GEHEIM {other}"))
                #expect(message.sent(tools).contains("GEHEIM"))
            }
            let kept = try await fixture.database.rows("SELECT text, secret FROM message")
            #expect(try kept.allSatisfy { try !$0.text("text").contains("GEHEIM") })
        }
    }

    @Test(arguments: Engine.underTest)
    func `a letter with nothing to say any more is done without a message`(_ engine: Engine) async throws {
        try await MessageFixture.with(engine) { fixture in
            _ = try await Self.work(fixture, "nothing")
            #expect(try await fixture.messages().isEmpty)
            #expect(try await fixture.database.row("SELECT state FROM outbox")?.text("state") == "done")
        }
    }
}
