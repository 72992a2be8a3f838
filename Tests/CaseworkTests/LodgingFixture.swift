import AccountsRules
import CaseworkRules
import Foundation
import Hummingbird
import Kernel
import LawRules
import Logging
import Storage
import Synchronization
import TestSupport
import Web

@testable import Casework

/// A clock that stands still until a test moves it: Monday 2026-10-12, 10:00 in Shanghai, at first.
final class LodgingClock: TimeSource {
    private let milliseconds = Mutex<Int64>(1_791_770_400_000)

    func now() -> Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }
    func pass(days: Int64) { milliseconds.withLock { $0 += days * 86_400_000 } }
}

/// An installation with a few places and offices, the real rules and the real categories.
struct LodgingFixture {
    let database: any Database
    let clock = LodgingClock()
    let random = SeededRandomness(seed: 11)
    let tools: CaseworkTools
    let folder: URL

    static func with<Answer>(_ engine: Engine, _ body: (LodgingFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(migrations: [.storage] + DeltaLog.migrations + Casework.migrations) { database in
            let fixture = try await LodgingFixture(database)
            defer { try? FileManager.default.removeItem(at: fixture.folder) }
            return try await body(fixture)
        }
    }

    private static let folders = Mutex(0)

    private init(_ database: any Database) async throws {
        self.database = database
        let number = Self.folders.withLock { count in
            count += 1
            return count
        }
        folder = FileManager.default.temporaryDirectory
            .appending(path: "xiaobao_lodging_\(ProcessInfo.processInfo.processIdentifier)_\(number)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let store = CategoryStore(database: database)
        for name in ["cca", "cca-nature"] {
            try await store.add(CategoryFile(json: try Self.reference("categories/\(name).json")))
        }
        let (book, law, directory) = (try await store.book(on: "2026-10-12"), try Self.law(), Self.directory)
        tools = CaseworkTools(
            database: database, time: clock, random: random, law: { law }, directory: { directory },
            categories: { book }, keys: Keys(node: 1, time: clock), numbers: NumberBlocks(on: database),
            evidence: EvidenceFiles(folder: folder.appending(path: "evidence").path), reporters: .sample)
    }

    static func reference(_ name: String) throws -> Data {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try Data(contentsOf: root.appending(path: "Sources/App/Reference/\(name)"))
    }

    private static func law() throws -> LawBook {
        let rules = try RuleSetReader.read(JSONDecoder().decode(JSONTree.self, from: reference("rules/samr-121.json")))
        let years = try CalendarReader.read(JSONDecoder().decode(JSONTree.self, from: reference("holidays.json")))
        return LawBook(ruleSets: [rules], calendar: WorkingCalendar(years: years))
    }

    private static var directory: OfficeDirectory {
        let places: [(String, String, String, DivisionLevel)] = [
            ("150000", "", "内蒙古自治区", .province), ("150100", "150000", "呼和浩特市", .prefecture),
            ("150102", "150100", "新城区", .county), ("150105", "150100", "赛罕区", .county),
            ("152500", "150000", "锡林郭勒盟", .prefecture), ("152522", "152500", "阿巴嘎旗", .county),
        ]
        let divisions = places.compactMap { code, _, name, level in
            DivisionCode(rawValue: code).map { Division(code: $0, zh: name, level: level, kind: .statutory) }
        }
        let edges = places.compactMap { code, parent, _, _ -> TreeEdge<DivisionCode>? in
            guard let child = DivisionCode(rawValue: code), let above = DivisionCode(rawValue: parent) else {
                return nil
            }
            return TreeEdge(.administrative, child: child, parent: above)
        }
        let offices: [Office] = [("150000", 1), ("150100", 2), ("150105", 3)].compactMap { code, id in
            DivisionCode(rawValue: code).map { division in
                Office(
                    id: id, name: LocalText(zh: "市场监督管理局\(id)", en: "Bureau \(id)"), kind: .bureau, division: division)
            }
        }
        return OfficeDirectory(
            divisions: divisions, offices: offices, divisionEdges: edges,
            officeEdges: [
                TreeEdge(.administrative, child: 2, parent: 1), TreeEdge(.administrative, child: 3, parent: 2),
            ])
    }

    /// The router with all that a request passes, as the program has it.
    func app() throws -> some ApplicationProtocol {
        var settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: random)
        settings.uploads = folder.path
        Lodging.setLimits(&settings.limits)
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [Lodging.navigation], footer: [Lodging.privacy],
            files: StaticFiles(["look.css": [], "favicon.svg": []]))
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), rates: Lodging.rates(), time: clock)
            .install(on: router)
        LodgingPages(tools: tools, settings: settings).add(to: router)
        HomePages(tools: tools).add(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    func count(_ table: SQL) async throws -> Int {
        try await database.read { try $0.count("SELECT COUNT(*) FROM \(fragment: table)") }
    }
}
