import Kernel
import MessagesRules
import Storage
import TestSupport
import Testing

@testable import Messages

@Suite struct SettingStoreTests {
    private let who = Principal.staff([.systemAdministrator], office: SampleOffice.region)

    @Test(arguments: Engine.underTest)
    func `a secret is kept sealed, and opened by the installation's own secret alone`(_ engine: Engine) async throws {
        try await MessageFixture.with(engine) { fixture in
            let store = MessageSettingStore(fixture.tools)
            try await store.keep(
                [.mailHost: "mail.example.org", .mailFrom: "desk@example.org", .mailPassword: "geheim"], by: who)
            let kept = try await fixture.database.rows("SELECT key, value FROM setting ORDER BY key")
            let texts = try kept.map { try $0.text("value") }
            #expect(!texts.contains { $0.contains("geheim") } && texts.contains { $0.hasPrefix("sealed:1:") })
            #expect(try await store.settings().mail?.password == "geheim")
            let other = Seal(secret: [UInt8](repeating: 1, count: 32), purpose: "message settings")
            #expect(texts.compactMap { other.opened($0) }.isEmpty)
            #expect(!fixture.audited.now.joined().contains("geheim"))
            #expect(fixture.audited.now.first?.contains("mail.from mail.host mail.password") == true)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the environment goes first and cannot be changed on the page`(_ engine: Engine) async throws {
        let environment = ["XIAOBAO_MAIL_HOST": "given.example.org", "XIAOBAO_MAIL_FROM": "given@example.org"]
        try await MessageFixture.with(engine, environment) { fixture in
            let store = MessageSettingStore(fixture.tools)
            try await store.keep([.mailHost: "other.example.org", .mailUser: "desk"], by: who)
            let mail = try #require(await store.settings().mail)
            #expect(mail.host == "given.example.org" && mail.user == "desk")
            #expect(store.fixed == [.mailHost, .mailFrom])
            let kept = try await fixture.database.rows("SELECT key FROM setting ORDER BY key")
            #expect(try kept.map { try $0.text("key") } == ["mail.user"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `templates are kept by version, and a second writer is told`(_ engine: Engine) async throws {
        try await MessageFixture.with(engine) { fixture in
            let store = TemplateStore(tools: fixture.tools)
            #expect(try await store.current(.sms, .zh) == .shipped(.sms, .zh))
            let mine = MessageTemplate(channel: .sms, language: .zh, version: 0, subject: "", text: "{number}动了")
            let theirs = MessageTemplate(channel: .sms, language: .zh, version: 0, subject: "", text: "{number}变了")
            #expect(try await store.add(mine, by: who))
            #expect(try await !store.add(theirs, by: who))
            #expect(try await store.current(.sms, .zh).text == "{number}动了")
            #expect(try await store.versions(.sms, .zh).map(\.template.version) == [1])
            try await fixture.tell(1, "phone")
            try await fixture.work()
            let message = try #require(await fixture.messages().first)
            #expect(message.text == "150105-26-004817-3动了" && message.templateVersion == 1)
        }
    }
}
