import Accounts
import AccountsRules
import Casework
import CaseworkRules
import Foundation
import Kernel
import PublicationRules
import Statistics
import Storage
import Synchronization
import TestSupport
import Web

@testable import App
@testable import Publication

/// Publishing over a shelf of made-up files, with a clock that stands still: Monday 2026-10-12.
struct PublicationFixture: Sendable {
    /// Files that casework would lend, by number.
    final class Shelf: Sendable {
        private let files = Mutex<[String: PublishableFile]>([:])

        func file(_ number: String) -> PublishableFile? { files.withLock { $0[number] } }
        func put(_ file: PublishableFile) { files.withLock { $0[file.number] = file } }
    }

    let database: any Database
    let clock: StandingClock
    let shelf: Shelf
    let casework: CaseworkTools
    let tools: PublicationTools

    var store: PublicationStore { PublicationStore(tools) }
    var reading: OpenReading { OpenReading(database) }

    static let clerk = Principal.staff([.clerk], person: 105, name: "包先生")
    static let officer = Principal.staff([.officer])
    static let supervisor = Principal.staff([.supervisor], person: 104, name: "苏女士", office: SampleOffice.city)
    static let people: [String: Principal] = [
        "clerk": clerk, "officer": officer, "supervisor": supervisor,
        "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
        "system": .staff([.systemAdministrator], person: 108),
    ]

    static func with<Answer>(
        _ engine: Engine, k: Int = 2, _ body: (PublicationFixture) async throws -> Answer
    ) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + Accounts.migrations + Statistics.migrations
                + Casework.migrations + Publication.migrations
        ) { database in
            try await body(PublicationFixture(database, try Self.rules(k)))
        }
    }

    static func rules(_ k: Int) throws -> PublicationRuleSet {
        var text = String(
            decoding: try ReferenceFiles.bundled().read("publication/association-2026.json"), as: UTF8.self)
        text = text.replacing("\"k\": 5", with: "\"k\": \(k)")
        return try JSONDecoder().decode(PublicationRuleSet.self, from: Data(text.utf8))
    }

    private init(_ database: any Database, _ rules: PublicationRuleSet) {
        let (clock, shelf) = (StandingClock(), Shelf())
        let casework = CaseworkTools.sample(database, time: clock)
        let wired = Installation.publicationTools(casework, rules: [rules], address: "http://example.cn")
        self.database = database
        self.clock = clock
        self.shelf = shelf
        self.casework = casework
        tools = PublicationTools(
            database: database, time: clock, zone: wired.zone, directory: wired.directory, nextKey: wired.nextKey,
            rules: [rules],
            file: { number in
                if let file = shelf.file(number) { return file }
                return try await wired.file(number)
            },
            places: wired.places,
            note: { number, kind, facts, who, now, transaction in
                guard shelf.file(number) == nil else { return }
                try wired.note(number, kind, facts, who, now, transaction)
            },
            audit: { _, _, _, _, _, _ in },
            figures: { _ in
                FiguresToFreeze(
                    tables: [
                        FiguresToFreeze.Table(
                            name: "filed", rows: [("150100", "呼和浩特市"), ("150200", "包头市"), ("150300", "乌海市")],
                            columns: ["2026-01", "2026-02"], values: [[40, 51], [1, 30], [22, 25]])
                    ], foldedAt: nil)
            }, address: "http://example.cn")
    }

    /// A made-up file that waits for publication.
    @discardableResult
    func waiting(_ serial: Int, _ change: (inout PublishableFile) -> Void = { _ in }) async throws -> String {
        let number = "S-\(serial)"
        var file = PublishableFile(
            caseID: Int64(serial), number: number, office: SampleOffice.saihan, isComplaint: true, isClosed: true,
            consents: true, outcome: serial % 3 == 0 ? "notAgreed" : "agreed", receivedOn: "2026-03-09",
            division: "150105", categorySystem: "cca", category: "washing_machines",
            traderName: "甲子电器行（赛罕店）", traderCode: nil, product: "滚筒洗衣机",
            story: "我叫王志强，电话13848110425，第\(serial)次修洗衣机还是漏水。", isMediated: true,
            triedSettling: serial % 2 == 0, solved: serial % 4 == 0 ? "yes" : nil)
        change(&file)
        shelf.put(file)
        let day = tools.today
        _ = try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO publication (case_id, number, office_id, state, version, closed_on, spans, narrative,
                    product, note)
                VALUES (\(serial), \(number), \(SampleOffice.saihan), 'waiting', 1, \(day), '', '', '', '')
                """)
        }
        return number
    }

    /// Masks files as the scrubber proposes.
    func prepare(_ numbers: [String], by who: Principal = clerk) async throws {
        for number in numbers {
            guard let file = try await tools.file(number) else { throw NotFound() }
            let item = try await store.item(number, for: who)
            try await store.prepare(number, version: item.version, PublicationStore.proposal(file), by: who)
        }
    }

    /// Masks and releases files at the coarsest step that lets them pass.
    func publish(_ numbers: [String], _ granularity: Granularity = Granularity()) async throws {
        try await prepare(numbers)
        try await store.release(numbers, at: granularity, by: Self.officer)
    }

    func version(_ number: String) async throws -> Int {
        try await store.item(number, for: Self.supervisor).version
    }
}
