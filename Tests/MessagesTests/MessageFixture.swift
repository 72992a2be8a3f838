import AccountsRules
import Foundation
import Kernel
import Logging
import Storage
import Synchronization
import TestSupport

@testable import Messages

/// An installation's messages alone, with made-up news and a clock that stands still.
struct MessageFixture {
    let database: any Database
    let clock: StandingClock
    let tools: MessagesTools
    let folder: String
    /// What was noted in the audit log: action and detail.
    let audited: AuditNotes

    /// The notes of the audit log that tests look at.
    final class AuditNotes: Sendable {
        private let all = Mutex<[String]>([])
        func add(_ note: String) { all.withLock { $0.append(note) } }
        var now: [String] { all.withLock { $0 } }
    }

    /// The table of settings, which is the program's as a whole.
    static let settings = Migration(
        id: "test-settings", statements: ["CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)"])

    static func with(
        _ engine: Engine, _ environment: [String: String] = [:], _ body: (MessageFixture) async throws -> Void
    ) async throws {
        try await engine.withDatabase(migrations: [.storage, settings] + Messages.migrations) { database async throws in
            let fixture = MessageFixture(database, environment)
            defer { try? FileManager.default.removeItem(atPath: fixture.folder) }
            try await body(fixture)
        }
    }

    private init(_ database: any Database, _ environment: [String: String]) {
        let clock = StandingClock()
        let audited = AuditNotes()
        let keys = KeyCount()
        let folder = NSTemporaryDirectory() + "xiaobao-messages-\(UUID().uuidString)"
        self.database = database
        self.clock = clock
        self.audited = audited
        self.folder = folder
        tools = MessagesTools(
            database: database, time: clock, random: SeededRandomness(seed: 5),
            secret: [UInt8](repeating: 9, count: 32), folder: folder, environment: environment,
            directory: { .forCases },
            nextKey: { keys.next() },
            news: { Self.news($0) },
            audit: { _, who, action, subject, detail, _ in
                audited.add("\(who.reference) \(action) \(subject) \(detail)")
            })
    }

    /// What an effect is about: its payload names the language and what there is to reach the person by.
    private static func news(_ item: OutboxItem) -> ConsumerNews? {
        let words = item.effect.payload.split(separator: " ").map(String.init)
        guard words.first != "nobody" else { return nil }
        return ConsumerNews(
            caseID: 7, number: "150105-26-004817-3", office: SampleOffice.saihan,
            officeName: LocalText(zh: "赛罕区市场监督管理局", en: "Saihan bureau"),
            phone: words.contains("phone") ? "13800002046" : "",
            email: words.contains("mail") ? "wang@example.com" : "",
            language: words.contains("en") ? .en : .zh, what: LocalText(zh: "已经受理", en: "it was accepted"))
    }

    /// Enqueues a piece of news, as a move does in its transaction.
    func tell(_ id: Int64, _ payload: String) async throws {
        let (kind, now) = (ConsumerNews.kind, clock.now())
        try await database.transaction {
            try $0.execute(Outbox.enqueue(Outbox.Effect(id: id, kind: kind, payload: payload, caseID: 7), at: now))
        }
    }

    func worker(_ name: String = "w") -> OutboxWorker {
        OutboxWorker(
            on: database, as: name, handlers: Messages(tools).handlers, time: clock,
            log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// Works until there is nothing to do.
    func work() async throws {
        let worker = worker()
        while try await worker.round() > 0 {}
    }

    /// All messages, the oldest first.
    func messages() async throws -> [MessageRow] {
        try await MessageStore(tools: tools).page(.init()).reversed()
    }

    static func sms(_ server: OutsideServer, success: String = "json:code=0") -> [String: String] {
        [
            "XIAOBAO_SMS_URL": "http://127.0.0.1:\(server.port)/send", "XIAOBAO_SMS_SUCCESS": success,
            "XIAOBAO_SMS_BODY": #"{"to":"{phone}","text":"{text}","id":"{id}"}"#,
        ]
    }

    static func mail(_ server: OutsideServer) -> [String: String] {
        [
            "XIAOBAO_MAIL_HOST": "127.0.0.1", "XIAOBAO_MAIL_PORT": String(server.port),
            "XIAOBAO_MAIL_SECURITY": "none", "XIAOBAO_MAIL_FROM": "desk@example.org",
        ]
    }
}
