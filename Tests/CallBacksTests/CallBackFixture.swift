import AccountsRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Storage
import Synchronization
import TestSupport
import Web

@testable import CallBacks

/// Call-backs alone, with made-up closed complaints and a clock that stands still.
struct CallBackFixture: Sendable {
    /// What was noted in the audit log.
    final class Notes: Sendable {
        private let all = Mutex<[String]>([])
        func add(_ note: String) { all.withLock { $0.append(note) } }
        var now: [String] { all.withLock { $0 } }
    }

    static let supervisor = Principal.staff([.supervisor], person: 7, name: "韩先生")
    static let people: [String: Principal] = [
        "supervisor": supervisor, "clerk": .staff([.clerk], person: 8), "officer": .staff([.officer], person: 9),
        "above": .staff([.supervisor], person: 10, office: SampleOffice.city),
        "elsewhere": .staff([.supervisor], person: 11, office: SampleOffice.xincheng),
    ]
    /// Closed in 2026, one after another.
    static let files: [CallBackTools.ClosedFile] = (1...40).map { serial in
        CallBackTools.ClosedFile(
            id: Int64(serial), number: CaseNumber(division: SampleDivision.saihan, year: 2026, serial: serial),
            office: SampleOffice.saihan)
    }

    let store: CallBackStore
    let tools: CallBackTools
    let audited = Notes()

    static func with<Answer>(_ engine: Engine, _ body: (CallBackFixture) async throws -> Answer) async throws -> Answer
    {
        try await engine.withDatabase(migrations: [.storage] + CallBacks.migrations) { database in
            try await body(CallBackFixture(database))
        }
    }

    private init(_ database: any Database) {
        let (notes, keys) = (audited, KeyCount())
        tools = CallBackTools(
            database: database, time: StandingClock(), random: SeededRandomness(seed: 3), zone: .shanghai,
            directory: { .forCases }, nextKey: { keys.next() },
            closed: { offices, first, _, limit in
                guard first.year == 2026 else { return [] }
                return Array(Self.files.filter { offices.contains($0.office) }.prefix(limit))
            },
            audit: { _, who, action, subject, detail, _ in notes.add("\(who.reference) \(action) \(subject) \(detail)")
            })
        store = CallBackStore(tools)
    }

    func draw(_ size: Int, _ first: Day, _ last: Day) async throws -> StoredDraw? {
        try await store.draw(
            size, from: first, to: last, office: SampleOffice.saihan,
            offices: [SampleOffice.saihan, SampleOffice.station], by: Self.supervisor)
    }
}
