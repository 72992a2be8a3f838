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

@testable import Accounts

/// A clock that stands still until a test moves it: 2026-10-12 10:00 in Shanghai at first.
final class HandClock: TimeSource {
    private let milliseconds = Mutex<Int64>(1_791_770_400_000)

    func now() -> Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }
    func pass(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
}

/// The reference files of the program.
enum Reference {
    static func bytes(_ name: String) throws -> Data {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try Data(contentsOf: root.appending(path: "Sources/App/Reference/\(name)"))
    }

    static func plan() throws -> DemoPlan { try DemoPlan(json: bytes("offices.json")) }

    /// The divisions of the region alone, or of the country.
    static func divisions(wholeCountry: Bool = false) throws -> DivisionList {
        let csv = String(decoding: try bytes("divisions.csv"), as: UTF8.self)
        let lines = csv.split(separator: "\n").enumerated()
            .filter { $0.offset == 0 || wholeCountry || $0.element.hasPrefix("15") }.map(\.element)
        let english = try JSONDecoder().decode([String: String].self, from: bytes("division-names-en.json"))
        return try DivisionList(csv: lines.joined(separator: "\n"), english: english, towns: plan().towns)
    }
}

/// An installation with the demonstration's offices and people, whose passwords are known.
struct Fixture {
    static let day: Day = "2026-10-12"

    let database: any Database
    let clock = HandClock()
    let random = SeededRandomness(seed: 7)
    let passwords = PasswordHash(cost: PasswordHash.Cost(logN: 4))
    let directory: CurrentDirectory
    let accounts: Accounts
    let files: PaperFiles
    let handoverWorker: HandoverWorker
    let demo: [DemoAccounts.Account]

    static func with<Answer>(_ engine: Engine, _ body: (Fixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(migrations: [.storage] + Accounts.migrations) { database async throws in
            try await body(Fixture(database))
        }
    }

    private init(_ database: any Database) async throws {
        self.database = database
        let store = DirectoryStore(database: database)
        let list = try Reference.divisions()
        let offices = DemoOffices(plan: try Reference.plan(), list: list)
        try await store.keep(list)
        try await store.keep(offices.offices, edges: offices.edges, demo: true)
        demo = try await DemoAccounts.seed(
            people: try Reference.bytes("people.json"), in: database, passwords: passwords, random: random,
            on: Self.day, at: clock.now())
        directory = try await CurrentDirectory(store)
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: random)
        let files = PaperFiles()
        self.files = files
        let ids = Mutex<Int64>(9_000)
        let surroundings = AccountsSurroundings(
            newID: {
                ids.withLock { id in
                    id += 1
                    return id
                }
            }, files: files.desk,
            ruleSets: { [.init(id: "sample", title: LocalText(zh: "样例规则", en: "Sample rules"))] })
        handoverWorker = HandoverWorker(
            database: database, directory: directory, surroundings: surroundings, time: clock, zone: .shanghai)
        accounts = Accounts(
            database: database, directory: directory, settings: settings, time: clock, surroundings: surroundings,
            passwords: passwords, wrongTakes: .zero)
    }

    func password(of name: String) -> String { demo.first { $0.signIn == name }?.password ?? "" }

    /// The router with all that a request passes, as the program has it.
    func app() -> some ApplicationProtocol {
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: random)
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: Accounts.rail,
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: Accounts.reasons)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock)
            .install(on: router, identify: [accounts.identify()])
        accounts.addRoutes(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }
}

/// Files as a hand-over sees them, kept in memory: who carries each, and which of them refuse to move.
final class PaperFiles: Sendable {
    struct Paper: Sendable {
        var officer: Int64?
        var office: Int64
        var parties = FileParties()
        var isStuck = false
    }

    private let papers = Mutex<[Int64: Paper]>([:])

    var all: [Int64: Paper] { papers.withLock { $0 } }

    func add(_ id: Int64, _ paper: Paper) { papers.withLock { $0[id] = paper } }

    var desk: FileDesk {
        FileDesk(
            count: { whose, limit in min(limit, self.open(whose).count) },
            files: { whose, place, limit in
                self.open(whose).filter { $0.key > place.id }.sorted { $0.key < $1.key }.prefix(limit).map {
                    FileDesk.File(
                        number: String($0.key), place: FileDesk.Place(due: 0, id: $0.key), parties: $0.value.parties)
                }
            },
            loads: { people in
                Dictionary(uniqueKeysWithValues: people.map { ($0, self.open(.person($0)).count) })
            },
            assign: { number, officer, _, _ in self.change(number) { $0.officer = officer } },
            pass: { number, office, _ in self.change(number) { $0.office = office } },
            giveBack: { _, _ in .refused })
    }

    private func open(_ whose: FileDesk.Whose) -> [Int64: Paper] {
        all.filter { _, paper in
            switch whose {
            case .person(let id): paper.officer == id
            case .office(let id): paper.office == id
            case .offered: false
            }
        }
    }

    private func change(_ number: String, _ body: (inout Paper) -> Void) -> FileDesk.Moved {
        papers.withLock { papers in
            guard let id = Int64(number), var paper = papers[id], !paper.isStuck else { return .refused }
            body(&paper)
            papers[id] = paper
            return .done
        }
    }
}

extension AuditStore {
    /// The newest entries, of all offices or of some.
    func newest(
        _ limit: Int = 50, offices: [Int64]? = nil, before place: AuditPlace? = nil
    ) async throws -> [AuditLine] {
        var filter = AuditFilter()
        filter.offices = offices
        return try await find(filter, before: place, limit: limit)
    }
}

/// A browser: it keeps cookies and sends the token of the last form it saw.
final class Browser {
    private let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    private var token = ""

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let location: String?
        let html: String
        var page: HTMLReading { HTMLReading(html) }
    }

    func get(_ uri: String) async throws -> Answer {
        try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ uri: String, _ values: [String: String], withToken: Bool = true) async throws -> Answer {
        var fields = values
        if withToken { fields[FormToken.field] = token }
        let body = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(
            uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body.joined(separator: "&"))
        ) { self.take($0) }
    }

    /// Opens the sign-in page and signs in.
    func signIn(_ name: String, _ password: String, next: String? = nil) async throws -> Answer {
        _ = try await get("/sign-in" + (next.map { "?next=\(PercentCoding.encode($0))" } ?? ""))
        var values = ["name": name, "password": password]
        values["next"] = next
        return try await post("/sign-in", values)
    }

    func forget(_ cookie: String) { cookies[cookie] = nil }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        return headers
    }

    private func take(_ response: TestResponse) -> Answer {
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        let html = String(buffer: response.body)
        let fields = HTMLReading(html).all("input").filter { $0.attributes["name"] == FormToken.field }
        if let found = fields.last?.attributes["value"] { token = found }
        return Answer(status: response.status, location: response.headers[.location], html: html)
    }
}
