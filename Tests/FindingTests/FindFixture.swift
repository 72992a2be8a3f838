import AccountsRules
import Casework
import CaseworkRules
import FindingRules
import Kernel
import Logging
import Storage
import TestSupport
import Web

@testable import Finding

/// An installation with files, their index and a worker that is told when to work.
struct FindFixture: Sendable {
    let tools: CaseworkTools
    let clock: StandingClock
    let index: FindIndex
    let find: FindTools
    let store: FindStore
    let worker: IndexWorker
    let notes: Notes

    static let log = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    static func with<Answer>(_ engine: Engine, _ body: (FindFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Casework.migrations + Finding.migrations
        ) { files in
            // On PostgreSQL the index is in the same database, and this second place stays unused.
            try await Engine.sqlite.withLocation { place in
                guard case .sqlite(let path) = place else { preconditionFailure("not a file") }
                let index = try await FindIndex.open(beside: files, at: path, log: log)
                let answer = try await body(FindFixture(files, index))
                try await index.close()
                return answer
            }
        }
    }

    init(_ files: any Database, _ index: FindIndex) {
        let clock = StandingClock()
        let tools = CaseworkTools.sample(files, time: clock)
        let notes = Notes()
        self.clock = clock
        self.tools = tools
        self.index = index
        self.notes = notes
        find = FindTools(
            files: files, index: index, time: clock, directory: { .forCases }, words: Self.words,
            names: { ids in Dictionary(uniqueKeysWithValues: Set(ids).map { ($0, "孟女士") }) },
            nextKey: { tools.keys.next() }, note: { note, _ in notes.add(note) })
        store = FindStore(find)
        worker = Self.worker(files, index, clock)
    }

    static func worker(
        _ files: any Database, _ index: FindIndex, _ clock: any TimeSource, holder: String = "test", batch: Int = 500,
        directory: @escaping @Sendable () -> OfficeDirectory = { .forCases }
    ) -> IndexWorker {
        IndexWorker(
            files: files, index: index, directory: directory, time: clock, holder: holder, batch: batch, log: log)
    }

    static let words = FindWords(
        kind: { $0.text }, channel: { $0.text }, state: { ($0.text, $0.mark) }, outcome: { $0.text },
        categories: {
            [FindCategory(code: "food", name: LocalText(zh: "食品类", en: "Food"), codes: ["food"])]
        }, address: { "/staff/cases/\($0)" })

    /// Lodges a filing and tells its file's number.
    @discardableResult
    func lodge(_ filing: Filing) async throws -> CaseNumber {
        let number = try await Reception(tools).receive(filing, by: .visitor).receipt.file.number
        clock.pass(seconds: 1)
        return number
    }

    func query(_ typed: String, as who: Principal = .analyst, filters: FindFilters = FindFilters()) -> FindQuery {
        guard let reach = find.reach(of: who) else { preconditionFailure("sees no files") }
        return FindQuery(text: SearchText(typed), filters: filters, reach: reach)
    }

    /// The numbers found on the first page.
    func numbers(_ typed: String, as who: Principal = .analyst, filters: FindFilters = FindFilters()) async throws
        -> [String]
    {
        try await store.find(query(typed, as: who, filters: filters)).files.map(\.number)
    }

    /// All numbers, page after page.
    func all(_ query: FindQuery) async throws -> [String] {
        var query = query
        var numbers: [String] = []
        repeat {
            let result = try await store.find(query)
            numbers += result.files.map(\.number)
            query.cursor = result.next
        } while query.cursor != nil
        return numbers
    }
}

extension Principal {
    /// Sees every file.
    static let analyst = Principal.staff([.analyst], person: 301, office: SampleOffice.region)
    static let clerk = Principal.staff([.clerk], person: 105)
    /// Sees the files of the other district, of which there are none unless a test makes them.
    static let elsewhere = Principal.staff([.clerk], person: 201, office: SampleOffice.xincheng)
}
