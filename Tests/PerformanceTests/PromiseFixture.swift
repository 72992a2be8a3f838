import AccountsRules
import Casework
import CaseworkRules
import Kernel
import LawRules
import Logging
import PerformanceRules
import SettlementRules
import Storage
import TestSupport
import Web

@testable import App
@testable import Performance
@testable import Settlement

/// Casework, rooms and promises, wired as the installation wires them, with a clock that stands still: 2026-10-12.
struct PromiseFixture {
    static let secret = [UInt8](repeating: 7, count: 32)

    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let rooms: RoomStore
    let tools: PerformanceTools
    let web: WebSettings

    var store: PromiseStore { PromiseStore(tools) }
    var cases: CaseStore { CaseStore(casework) }
    var sweep: PromiseSweep {
        PromiseSweep(store, as: "test", log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    var asking: AskingSweep {
        AskingSweep(
            AskingStore(tools), as: "test", log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    static func with<Answer>(_ engine: Engine, _ body: (PromiseFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Casework.migrations + Settlement.migrations
                + Performance.migrations
        ) { database in try await body(PromiseFixture(database)) }
    }

    private init(_ database: any Database) {
        let clock = StandingClock()
        let web = WebSettings(secret: Self.secret, randomness: SeededRandomness(seed: 7))
        var casework = CaseworkTools.sample(database, time: clock)
        casework.alongside = [PromiseStore.alongside, AskingStore.alongside, CourtReminders.alongside]
        let door = FollowDoor(web, time: clock)
        var rooms = Installation.rooms(
            casework, secret: Self.secret, address: "https://315.example.org", door: door)
        let bare = RoomStore(rooms)
        let tools = Installation.performance(
            casework, rooms: bare, doors: (door, RoomDoor(store: bare, web: web)))
        Installation.follow(PromiseStore(tools), in: &rooms)
        casework.settling = Installation.opening(RoomStore(rooms))
        self.database = database
        self.clock = clock
        self.casework = casework
        self.rooms = RoomStore(rooms)
        self.tools = tools
        self.web = web
    }

    static let refund = OfferDraft(
        items: [
            OfferItem(
                .refund, amount: Money(fen: 289_900),
                instalments: [Instalment(Money(fen: 100_000), days: 3), Instalment(Money(fen: 189_900), days: 30)]),
            OfferItem(.apology, days: 10, detail: "书面"),
        ], note: "运费我们付")

    /// A complaint that both sides have settled today.
    func settled(_ offer: OfferDraft = refund) async throws -> CaseNumber {
        var filing = Filing.sample()
        filing.settlement = SettlementWish(phone: "13900001111")
        let number = try await Reception(casework).receive(filing, by: .visitor).receipt.file.number
        try await rooms.decide(.enter, in: number, by: .side(.trader))
        let room = try await rooms.decide(.offer(offer), in: number, by: .side(.trader))
        let signing = try await rooms.decide(
            .accept(room.live?.id ?? 0, document: []), in: number, by: .side(.consumer))
        let document = signing.agreement?.document ?? []
        try await rooms.decide(.sign(name: "钱先生", document: document), in: number, by: .side(.trader))
        try await rooms.decide(.sign(name: "王秀兰", document: document), in: number, by: .side(.consumer))
        return number
    }

    static let officer = Principal.staff([.officer])

    /// A complaint that mediation brought to an agreement of 1,000 yuan today.
    func mediated() async throws -> CaseNumber {
        let number = try await Reception(casework).receive(Filing.sample(), by: .visitor).receipt.file.number
        try await cases.decide(.accept, on: number, by: Self.officer)
        try await cases.decide(.startMediation, on: number, by: Self.officer)
        let agreement = Agreement(terms: "退款1000元", amount: Money(fen: 100_000), performBy: "2026-10-20")
        try await cases.decide(.agree(agreement), on: number, by: Self.officer)
        return number
    }

    func facts(_ number: CaseNumber) async throws -> PromiseFacts {
        guard let facts = try await tools.cases.facts(number) else { throw NotFound() }
        return facts
    }

    func file(_ number: CaseNumber) async throws -> CaseFile { try await cases.details(number).file }

    func promises(_ number: CaseNumber) async throws -> [Promise] {
        try await store.promises(of: number).map(\.promise)
    }

    /// What was told about promises, as it waits in the outbox.
    func told() async throws -> [String] { try await letters("promise") }

    /// The letters of one kind, as they wait in the outbox.
    func letters(_ kind: String) async throws -> [String] {
        try await database.rows("SELECT payload FROM outbox WHERE kind = 'letter' ORDER BY id")
            .map { try $0.text("payload") }.filter { $0.hasPrefix(kind) }
    }

    /// What a measure adds up to, in fen or files.
    func sum(_ measure: String) async throws -> Int64 {
        try await database.rows("SELECT amount FROM delta WHERE measure = \(measure)")
            .reduce(0) { $0 + (try $1.int64("amount")) }
    }
}
