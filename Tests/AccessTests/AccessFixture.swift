import AccountsRules
import Casework
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

@testable import Access

/// Keys and webhooks alone, over the sample offices, with people whose roles a test can change.
struct AccessFixture {
    let database: any Database
    let clock: StandingClock
    let tools: AccessTools
    let people: People
    let audited: AuditNotes
    let casework: CaseworkTools

    /// The notes of the audit log that tests look at.
    final class AuditNotes: Sendable {
        private let all = Mutex<[String]>([])
        func add(_ note: String) { all.withLock { $0.append(note) } }
        var now: [String] { all.withLock { $0 } }
    }

    /// Who works here, by key.
    final class People: Sendable {
        private let all = Mutex<[Int64: AccessTools.Owner]>([
            101: .init(id: 101, name: "孟女士", signIn: "officer", office: SampleOffice.saihan, roles: [.officer]),
            103: .init(id: 103, name: "苏女士", signIn: "boss", office: SampleOffice.city, roles: [.supervisor]),
        ])
        func find(_ id: Int64) -> AccessTools.Owner? { all.withLock { $0[id] } }
        func find(named name: String) -> AccessTools.Owner? {
            all.withLock { $0.values.first { $0.signIn == name } }
        }
        func leave(_ id: Int64) { all.withLock { $0[id] = nil } }
    }

    static func with(
        _ engine: Engine, allowsInside: Bool = true, _ body: (AccessFixture) async throws -> Void
    ) async throws {
        let migrations = [Migration.storage] + DeltaLog.migrations + Casework.migrations + Access.migrations
        try await engine.withDatabase(migrations: migrations) { database in
            try await body(AccessFixture(database, allowsInside))
        }
    }

    private init(_ database: any Database, _ allowsInside: Bool) {
        let clock = StandingClock()
        let people = People()
        let audited = AuditNotes()
        let keys = KeyCount()
        self.database = database
        self.clock = clock
        self.people = people
        self.audited = audited
        tools = AccessTools(
            database: database, time: clock, random: SeededRandomness(seed: 5),
            secret: [UInt8](repeating: 9, count: 32), allowsInside: allowsInside, directory: { .forCases },
            nextKey: { keys.next() },
            owner: { people.find($0) }, ownerNamed: { people.find(named: $0) },
            audit: { _, who, action, subject, detail, _ in
                audited.add("\(who.reference) \(action) \(subject) \(detail)")
            })
        casework = Self.casework(database, clock)
    }

    /// Casework's tools, whose steps are noted as events.
    private static func casework(_ database: any Database, _ clock: StandingClock) -> CaseworkTools {
        let sample = CaseworkTools.sample(database, time: clock)
        return CaseworkTools(
            database: database, time: clock, random: sample.random, law: sample.law, directory: sample.directory,
            categories: sample.categories, keys: sample.keys, numbers: sample.numbers, evidence: sample.evidence,
            reporters: sample.reporters,
            announce: { step in
                Access.noting(
                    id: step.id, caseID: step.caseID, number: step.number, office: step.office, step: step.kind,
                    state: step.state, version: step.version, at: step.at)
            })
    }

    /// Publishes and delivers until there is nothing to do.
    func work(_ holder: String = "w") async throws {
        let access = Access(tools)
        while try await access.publish(as: holder) > 0 {}
        let worker = OutboxWorker(
            on: database, as: holder, handlers: access.handlers, time: clock,
            log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        while try await worker.round() > 0 {}
    }

    func browse(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        let site = SampleSite(
            people: Self.staff, rail: Access.rail,
            reasons: Access.reasons.merging(ReasonText.all) { first, _ in first }, time: clock)
        let access = Access(tools)
        let endpoints = CaseworkAPI(casework, officer: { _ in nil }).endpoints + access.endpoints
        let keys = KeyDoor(tools, people: NoPeople())
        try await site.browse(
            as: "system",
            adding: { router in
                access.addRoutes(to: router)
                API(endpoints, signIn: keys).addRoutes(to: router)
            }, body)
    }

    /// The people of the pages' tests, by a header that only tests believe.
    static let staff: [String: Principal] = [
        "system": .staff([.systemAdministrator], person: 1, office: SampleOffice.region),
        "local": .staff([.systemAdministrator], person: 2, office: SampleOffice.xincheng),
        "security": .staff([.securityAdministrator], person: 3, office: SampleOffice.region),
        "auditor": .staff([.auditor], person: 4, office: SampleOffice.region), "officer": .staff([.officer]),
    ]
}

/// Nobody signs in here; only keys are tried.
struct NoPeople: APISignIn {
    func begin(name: String, password: String, address: String) async throws -> APISession { throw WrongSignIn() }
    func principal(of token: String) async throws -> Principal? { nil }
    func end(_ token: String, of who: Principal) async throws {}
}

/// A value that a test hands from one closure to the next.
final class Mutexed<Value: Sendable>: Sendable {
    private let held: Mutex<Value>
    init(_ value: Value) { held = Mutex(value) }
    var value: Value {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}
