import AccountsRules
import AdviceRules
import CaseworkRules
import Foundation
import Hummingbird
import Kernel
import Storage
import Synchronization
import TestSupport
import Web

@testable import Advice

/// The guide and the calculators alone, with the texts that come with the program and a clock that stands still.
struct AdviceFixture: Sendable {
    /// What was handed on to a complaint, and what was noted in the audit log.
    final class Handed: Sendable {
        private let all = Mutex<[FilingDraft]>([])
        private let notes = Mutex<[String]>([])
        func add(_ draft: FilingDraft) { all.withLock { $0.append(draft) } }
        func note(_ text: String) { notes.withLock { $0.append(text) } }
        var drafts: [FilingDraft] { all.withLock { $0 } }
        var audit: [String] { notes.withLock { $0 } }
    }

    static let people: [String: Principal] = [
        "head": .staff([.supervisor], person: 7, name: "韩先生", office: SampleOffice.region),
        "lawyer": .staff([.officer], person: 8, name: "云女士", office: SampleOffice.region),
        "below": .staff([.supervisor], person: 9, office: SampleOffice.saihan),
        "security": .staff([.securityAdministrator], person: 10, office: SampleOffice.region),
    ]

    static let shipped = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try ShippedGuide(
            json: Array(Data(contentsOf: root.appending(path: "Sources/App/Reference/rights/rights.json"))))
    }

    let database: any Database
    let handed = Handed()
    let tools: AdviceTools
    var store: GuideStore { GuideStore(database: database) }
    var counts: AdviceCounts { AdviceCounts(database: database) }

    static func with<Answer>(_ engine: Engine, _ body: (AdviceFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(migrations: [.storage] + Advice.migrations) { database in
            let fixture = try AdviceFixture(database)
            try await fixture.store.seed(shipped.get(), at: fixture.tools.time.now())
            return try await body(fixture)
        }
    }

    /// Opens a browser for a visitor; other people by their names.
    static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (AdviceFixture, Browser) async throws -> Void
    ) async throws {
        try await with(engine) { fixture in
            let site = SampleSite(
                people: people, rail: Advice.rail, reasons: Advice.reasons, time: fixture.tools.time)
            let settings = WebSettings(
                secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
            let advice = Advice(fixture.tools)
            try await site.browse(
                as: "nobody",
                adding: { router in
                    advice.addRoutes(to: router, settings: settings)
                    API(advice.endpoints, signIn: PersonByToken(people: [:])).addRoutes(to: router)
                }
            ) {
                try await body(fixture, $0)
            }
        }
    }

    private init(_ database: any Database) throws {
        self.database = database
        let handed = handed
        tools = AdviceTools(
            database: database, time: StandingClock(), zone: .shanghai,
            calendar: { WorkingCalendar(years: [2026: CalendarYear(holidays: [], workdays: [])]) },
            directory: { .forCases }, book: try Self.shipped.get().book,
            lodging: { draft, _, _ in
                handed.add(draft)
                return .redirect(to: "/complaints/new/story", type: .normal)
            },
            audit: { _, who, action, subject, detail, _ in
                handed.note("\(who.reference) \(action) \(subject) \(detail)")
            })
    }
}
