import AccountsRules
import Casework
import CaseworkRules
import Kernel
import LivestreamRules
import Storage
import TestSupport
import Web

@testable import App
@testable import Livestream

/// Casework and the live-stream desk, wired as the installation wires them, with a clock that stands still.
struct LiveFixture {
    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: LivestreamTools

    var store: LiveStore { LiveStore(tools) }

    static let clerk = Principal.staff([.clerk], person: 105, name: "包先生")
    static let officer = Principal.staff([.officer])
    static let people: [String: Principal] = [
        "clerk": clerk, "officer": officer, "auditor": .staff([.auditor], person: 107),
        "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
        "region": .staff([.supervisor], person: 301, office: SampleOffice.region),
        "system": .staff([.systemAdministrator], person: 108),
    ]

    static func with<Answer>(_ engine: Engine, _ body: (LiveFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Casework.migrations + Livestream.migrations
        ) { database in try await body(LiveFixture(database)) }
    }

    private init(_ database: any Database) {
        let clock = StandingClock()
        let casework = CaseworkTools.sample(database, time: clock)
        self.database = database
        self.clock = clock
        self.casework = casework
        tools = LivestreamTools(
            database: database, time: clock, directory: { .forCases }, nextKey: { casework.keys.next() },
            names: { _ in [:] }, filing: Installation.liveFiling(casework))
    }

    func session(_ lines: String..., by who: Principal = clerk) async throws -> LiveSession {
        let session = try await store.start("315直播", by: who)
        for (place, line) in lines.enumerated() {
            _ = try await store.capture(line, nickname: "", once: "once-\(place)", in: session, by: who)
        }
        return session
    }

    func browse(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        let site = SampleSite(people: Self.people, rail: Livestream.rail, reasons: Livestream.reasons, time: clock)
        try await site.browse(as: "clerk", adding: { Livestream(tools).addRoutes(to: $0) }, body)
    }
}

extension Browser.Answer {
    /// What a field holds.
    func value(_ name: String) -> String? {
        page.all("input").first { $0.attributes["name"] == name }?.attributes["value"]
    }
}
