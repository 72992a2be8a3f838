import AccountsRules
import Kernel
import Logging
import Statistics
import StatisticsRules
import Storage
import Synchronization

/// A clock that stands still until a test moves it: 2026-10-12 10:00 in Shanghai at first.
final class HandClock: TimeSource {
    private let milliseconds = Mutex<Int64>(1_791_770_400_000)

    func now() -> Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }
    func pass(seconds: Int64) { milliseconds.withLock { $0 += seconds * 1000 } }
}

/// Everything that ever happened, as Casework would give it again.
final class FakeEvents: EventSource {
    private let deltas = Mutex<[Delta]>([])
    private let counts: [OverdueCount]
    /// Runs before the first batch is given, such as a move that somebody makes during a recount.
    private let meanwhile: @Sendable () async throws -> Void

    init(overdue: [OverdueCount] = [], meanwhile: @escaping @Sendable () async throws -> Void = {}) {
        counts = overdue
        self.meanwhile = meanwhile
    }

    var all: [Delta] { deltas.withLock { $0 } }

    func add(_ more: [Delta]) { deltas.withLock { $0 += more } }

    func eachBatch(_ body: @Sendable ([Delta]) async throws -> Void) async throws {
        try await meanwhile()
        let all = all
        for start in stride(from: 0, to: all.count, by: 300) {
            try await body(Array(all[start..<min(start + 300, all.count)]))
        }
    }

    func overdue(on day: Day) async throws -> [OverdueCount] { counts }
}

extension DivisionCode {
    /// A code that stands in a test.
    static func known(_ code: String) -> DivisionCode {
        guard let division = DivisionCode(rawValue: code) else { preconditionFailure("\(code) is no code") }
        return division
    }
}

extension OfficeDirectory {
    /// A region with two cities; a town; Manzhouli reports to the region, though it lies in Hulunbuir.
    static let sample = OfficeDirectory(
        divisions: [
            division("150000", "内蒙古自治区", "Inner Mongolia", .province),
            division("150100", "呼和浩特市", "Hohhot", .prefecture), division("150105", "赛罕区", "Saihan", .county),
            division("150700", "呼伦贝尔市", "Hulunbuir", .prefecture), division("150781", "满洲里市", "Manzhouli", .county),
        ],
        offices: [],
        divisionEdges: edge("150100", "150000") + edge("150105", "150100") + edge("150700", "150000") + [
            TreeEdge(.administrative, child: .known("150781"), parent: .known("150700")),
            TreeEdge(.reporting, child: .known("150781"), parent: .known("150000")),
        ],
        officeEdges: [])

    private static func division(_ code: String, _ zh: String, _ en: String, _ level: DivisionLevel) -> Division {
        Division(code: .known(code), zh: zh, en: en, level: level, kind: .statutory)
    }

    private static func edge(_ child: String, _ parent: String) -> [TreeEdge<DivisionCode>] {
        Tree.allCases.map { TreeEdge($0, child: .known(child), parent: .known(parent)) }
    }
}

extension CategoryTree {
    /// One system with two levels, and one that was imported.
    static let sample = CategoryTree(
        systems: ["cca": LocalText(zh: "消协商品服务分类", en: "Goods and services")],
        nodes: [
            Node(key: "cca:electronics", name: LocalText(zh: "家用电子电器类", en: "Electronics")),
            Node(key: "cca:phone", name: LocalText(zh: "手机", en: "Phones"), parent: "cca:electronics"),
            Node(key: "cca:apparel", name: LocalText(zh: "服装鞋帽类", en: "Clothing")),
        ])
}

extension Delta {
    /// One event of a complaint in Saihan about a phone, unless said otherwise.
    static func sample(
        _ measure: Measure = .filed, on day: Day = "2026-09-24", kind: String = "complaint", channel: String = "web",
        category: String = "cca:phone", nature: String = "quality", division: String = "150105", amount: Int64 = 1
    ) -> Delta {
        let dimensions = Dimensions(
            kind: kind, channel: channel, category: category, nature: nature, division: division)
        return Delta(measure, on: day, cohort: day, dimensions, amount: amount)
    }

    /// Any event of any file over three years; one in five is a correction that takes an earlier one back.
    static func random(_ random: inout SeededRandom, after earlier: [Delta]) -> Delta {
        if Int.random(in: 0..<5, using: &random) == 0, var taken = earlier.randomElement(using: &random) {
            taken.amount = -taken.amount
            return taken
        }
        return Delta.random(Measure.allCases.randomElement(using: &random) ?? .filed, &random)
    }

    /// An event of a measure.
    static func random(_ measure: Measure, _ random: inout SeededRandom) -> Delta {
        sample(
            measure, on: Day(number: 19_700 + Int.random(in: 0..<1_000, using: &random)),
            kind: ["complaint", "tip", "other"].randomElement(using: &random) ?? "",
            channel: ["web", "hotline12315", "imported"].randomElement(using: &random) ?? "",
            category: ["cca:phone", "cca:apparel", "us:Mortgage", ""].randomElement(using: &random) ?? "",
            nature: ["quality", "price", ""].randomElement(using: &random) ?? "",
            division: ["150105", "150100", "150781", "US-CA", ""].randomElement(using: &random) ?? "",
            amount: measure.isMoney ? Int64.random(in: 1...500_000, using: &random) : 1)
    }
}

/// Keys in order, from 1000.
final class Keys: Sendable {
    private let next = Mutex<Int64>(1_000)

    /// The first of so many keys.
    func draw(_ count: Int) -> Int64 {
        next.withLock { next in
            defer { next += Int64(count) }
            return next
        }
    }
}

/// An installation with figures only.
struct Fixture {
    let database: any Database
    let clock = HandClock()
    let events: FakeEvents
    let statistics: Statistics
    let sources: Statistics.Sources
    private let ids = Keys()

    init(_ database: any Database, events: FakeEvents = FakeEvents()) {
        self.database = database
        self.events = events
        sources = Statistics.Sources(
            events: events, directory: { .sample }, categories: { .sample },
            links: { filter, who in
                guard who.roles.contains(.analyst) else { return nil }
                return "/staff/files?measure=\(filter.measure.rawValue)&period=\(filter.period.code)"
                    + "&division=\(filter.division)"
            })
        statistics = Statistics(
            database: database, sources: sources, time: clock, holder: "test", home: "150000",
            log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// Another worker on the same database.
    func worker(_ holder: String, batch: Int = 1_000) -> FoldWorker {
        FoldWorker(
            database: database, sources: sources, time: clock, holder: holder,
            batch: batch, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// Keeps events as Casework does: in its own record and in the log of changes.
    func record(_ deltas: [Delta], firstID: Int64? = nil) async throws {
        events.add(deltas)
        try await log(deltas, firstID: firstID)
    }

    /// Writes deltas into the log alone.
    func log(_ deltas: [Delta], firstID: Int64? = nil) async throws {
        let first = ids.draw(deltas.count)
        let rows = deltas.enumerated().map { row($0.element, id: (firstID ?? first) + Int64($0.offset)) }
        var change = Change()
        change.append(deltas: rows)
        try await database.submit(change)
    }

    private func row(_ delta: Delta, id: Int64) -> DeltaRow {
        DeltaRow(
            id: id, caseID: id, measure: delta.measure.rawValue, effectiveOn: delta.effectiveOn,
            recordedAt: clock.now(), cohortOn: delta.cohortOn, kind: delta.dimensions.kind,
            channel: delta.dimensions.channel, category: delta.dimensions.category,
            nature: delta.dimensions.nature, division: delta.dimensions.division, amount: delta.amount)
    }

    /// Every cell that is not 0.
    func cells() async throws -> [String: Int64] {
        let rows = try await database.rows(
            "SELECT cube, scope, below, kind, measure, under, month, key, value FROM cell WHERE value <> 0")
        var cells: [String: Int64] = [:]
        for row in rows {
            let parts = try ["cube", "scope", "kind", "measure", "under", "key"].map { try row.text($0) }
            let key = parts.joined(separator: "|") + "|\(try row.int("month"))|\(try row.bool("below"))"
            cells[key] = try row.int64("value")
        }
        return cells
    }

    /// Every fact that is not 0, by the change it stands for without its amount.
    func facts() async throws -> [Delta: Int64] {
        try await database.read { reading in
            var facts: [Delta: Int64] = [:]
            try FactTable.each(Measure.allCases, from: "0001-01-01", to: "9999-12-31", in: reading) { page in
                for fact in page where fact.amount != 0 { facts[fact.amounting(to: 0)] = fact.amount }
            }
            return facts
        }
    }

    /// What the facts should be: each event by itself.
    func expectedFacts() -> [Delta: Int64] {
        var facts: [Delta: Int64] = [:]
        for event in events.all { facts[event.amounting(to: 0), default: 0] += event.amount }
        return facts.filter { $0.value != 0 }
    }

    /// What the cells should be: each event spread by itself.
    func expected() async throws -> [String: Int64] {
        let rollUp = try await sources.rollUp()
        var cells: [CellKey: Int64] = [:]
        for delta in events.all {
            for (key, value) in rollUp.cells(delta) { cells[key, default: 0] += value }
        }
        let named = cells.filter { $0.value != 0 }.map { key, value in
            (
                [key.cube.rawValue, key.scope, key.kind, key.measure.rawValue, key.under, key.key]
                    .joined(separator: "|") + "|\(key.month)|\(key.below)", value
            )
        }
        return Dictionary(uniqueKeysWithValues: named)
    }
}
