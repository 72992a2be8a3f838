import AccountsRules
import Casework
import CaseworkRules
import Foundation
import Importing
import ImportingRules
import Kernel
import LawRules
import Storage
import Synchronization
import TestSupport
import WorkOrdersRules

@testable import App
@testable import WorkOrders

/// Casework and work orders, wired as the installation wires them, with a clock that stands still.
struct OrderFixture {
    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: WorkOrderTools
    let audited: AuditNotes
    let folder: String

    var store: OrderStore { OrderStore(tools) }

    /// What was noted in the audit log: action, subject and detail.
    final class AuditNotes: Sendable {
        private let all = Mutex<[String]>([])
        func add(_ note: String) { all.withLock { $0.append(note) } }
        var now: [String] { all.withLock { $0 } }
    }

    static let officer = Principal.staff([.officer])
    static let colleague = Principal.staff([.officer], person: 102, name: "韩先生")
    static let clerk = Principal.staff([.clerk], person: 105, name: "包先生")
    static let supervisor = Principal.staff([.supervisor], person: 103, name: "白局长")
    static let auditor = Principal.staff([.auditor], person: 107, name: "杨先生")
    static let neighbour = Principal.staff([.officer], person: 201, name: "萨女士", office: SampleOffice.xincheng)
    static let region = Principal.staff([.supervisor], person: 301, name: "胡处长", office: SampleOffice.region)
    static let system = Principal.staff([.systemAdministrator], person: 108, name: "苏先生")

    static func with<Answer>(_ engine: Engine, _ body: (OrderFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Casework.migrations + WorkOrders.migrations
        ) { database in
            let fixture = try OrderFixture(database)
            defer { try? FileManager.default.removeItem(atPath: fixture.folder) }
            return try await body(fixture)
        }
    }

    private init(_ database: any Database) throws {
        let (clock, audited) = (StandingClock(), AuditNotes())
        let casework = CaseworkTools.sample(database, time: clock)
        let folder = NSTemporaryDirectory() + "xiaobao-orders-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder + "/orders", withIntermediateDirectories: true)
        try Data(Self.yaml.utf8).write(to: URL(fileURLWithPath: folder + "/orders/sample.yaml"))
        self.database = database
        self.clock = clock
        self.casework = casework
        self.audited = audited
        self.folder = folder
        tools = WorkOrderTools(
            database: database, time: clock, calendar: { casework.law().calendar }, directory: { .forCases },
            nextKey: { casework.keys.next() },
            names: { ids in
                Dictionary(
                    [Self.officer, Self.colleague, Self.clerk, Self.supervisor].compactMap { who -> (Int64, String)? in
                        guard case .staff(let id, let name, _, _) = who.kind, ids.contains(id) else { return nil }
                        return (id, name)
                    }, uniquingKeysWith: { first, _ in first })
            },
            filing: Installation.orderFiling(casework),
            lists: try Installation.orderLists(own: folder + "/orders", scratch: folder),
            audit: { _, who, action, subject, detail, _ in
                audited.add("\(who.reference) \(action) \(subject) \(detail)")
            })
    }

    static let yaml = """
        source: "12345"
        name: { zh: 测试清单, en: Test list }
        format: { type: csv, absent: ["-"] }
        number: No
        received: { column: Sent, formats: ["yyyy-MM-dd HH:mm:ss"] }
        deadline: { column: Due, formats: ["yyyy-MM-dd HH:mm:ss", yyyy-MM-dd] }
        kind: { column: Kind, values: { 投诉: complaint, 举报: tip, 咨询: consultation } }
        text: Text
        caller: { name: Who, phone: Phone }
        trader: Trader
        division: { column: Place }
        export: { number: No, answer: Answer, state: State }
        states: { answered: 已答复 }
        """

    static let head = "No,Sent,Due,Kind,Text,Who,Phone,Trader,Place\r\n"

    static func line(_ number: String, text: String = "洗衣机漏水，修了两次没修好", kind: String = "投诉", due: String = "2026-10-17")
        -> String
    {
        "\(number),2026-10-12 09:00:00,\(due),\(kind),\(text),王样例,13800002046,甲子电器行,150105\r\n"
    }

    /// Takes a list in, whose lines are given.
    @discardableResult
    func take(
        _ lines: [String], dry: Bool = false, by who: Principal = officer, head: String = head
    ) async throws -> ListReport {
        let path = "\(folder)/list-\(tools.nextKey()).csv"
        try Data((head + lines.joined()).utf8).write(to: URL(fileURLWithPath: path))
        guard let mapping = try tools.lists.mapping("sample") else { throw CocoaError(.fileNoSuchFile) }
        return try await ListTaking(store).take(path, mapping, dry: dry, by: who)
    }

    /// An order taken in, by its number.
    func order(
        _ number: String = "A-1", _ content: OrderContent? = nil, dueAt: Instant? = nil, by who: Principal = officer
    ) async throws -> WorkOrder {
        try await store.take(
            ListedOrder(
                source: .government, number: number,
                content: content
                    ?? OrderContent(
                        kind: "投诉", proposed: .complaint, text: "洗衣机漏水，修了两次没修好", callerName: "王样例",
                        callerPhone: "13800002046", trader: "甲子电器行", division: SampleDivision.saihan),
                receivedAt: clock.now(), dueAt: dueAt), by: who)
    }

    @discardableResult
    func decide(_ move: OrderMove, _ id: Int64, by who: Principal = officer) async throws -> WorkOrder {
        let version = try await store.order(id, for: who).version
        return try await store.decide(move, on: id, version: version, by: who)
    }
}

extension OrderFixture {
    /// The lists as a new installation has them.
    static func shipped(_ scratch: String) throws -> OrderLists {
        try Installation.orderLists(own: scratch + "/none", scratch: scratch)
    }
}
