import AccountsRules
import Casework
import CaseworkRules
import Kernel
import LawRules
import Logging
import SettlementRules
import Storage
import TestSupport
import Traders
import Web

@testable import App
@testable import Settlement

/// Casework and rooms, wired as the installation wires them, with a clock that stands still: Monday 2026-10-12.
struct RoomFixture {
    static let secret = [UInt8](repeating: 7, count: 32)
    static let mobile = "13900001111"

    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: SettlementTools
    let cases: CaseStore

    var store: RoomStore { RoomStore(tools) }
    var sweep: RoomSweep {
        RoomSweep(store, as: "test", log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    static func with<Answer>(
        _ engine: Engine, pictures: PictureMaker? = nil, _ body: (RoomFixture) async throws -> Answer
    ) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Casework.migrations + Settlement.migrations
                + Traders.migrations
        ) { database in try await body(RoomFixture(database, pictures)) }
    }

    private init(_ database: any Database, _ pictures: PictureMaker?) {
        let clock = StandingClock()
        var casework = CaseworkTools.sample(database, time: clock, pictures: pictures)
        let tools = Installation.rooms(
            casework, secret: Self.secret, address: "https://315.example.org",
            door: FollowDoor(WebSettings(secret: Self.secret, randomness: SeededRandomness(seed: 7)), time: clock))
        casework.settling = Installation.opening(RoomStore(tools))
        casework.consentWithdrawn = Installation.ending(RoomStore(tools))
        self.database = database
        self.clock = clock
        self.casework = casework
        self.tools = tools
        cases = CaseStore(casework)
    }

    /// Lodges a complaint whose consumer settles first.
    func lodge(settles: Bool = true) async throws -> (number: CaseNumber, code: QueryCode) {
        var filing = Filing.sample()
        if settles { filing.settlement = SettlementWish(phone: Self.mobile) }
        let received = try await Reception(casework).receive(filing, by: .visitor)
        return (received.receipt.file.number, received.code)
    }

    static let refund = OfferDraft(
        items: [
            OfferItem(
                .refund, amount: Money(fen: 289_900),
                instalments: [Instalment(Money(fen: 100_000), days: 3), Instalment(Money(fen: 189_900), days: 30)]),
            OfferItem(.apology, days: 3, detail: "书面"),
        ], note: "运费我们付")

    /// The trader comes and offers; the offer's key.
    func offered(_ number: CaseNumber) async throws -> Int64 {
        try await store.decide(.enter, in: number, by: .side(.trader))
        let room = try await store.decide(.offer(Self.refund), in: number, by: .side(.trader))
        return room.live?.id ?? 0
    }

    /// Both sides agree and sign.
    func settle(_ number: CaseNumber) async throws -> Room {
        let offer = try await offered(number)
        let room = try await store.decide(.accept(offer, document: []), in: number, by: .side(.consumer))
        let document = room.agreement?.document ?? []
        try await store.decide(.sign(name: "钱先生", document: document), in: number, by: .side(.trader))
        return try await store.decide(.sign(name: "王秀兰", document: document), in: number, by: .side(.consumer))
    }

    /// What was told, as it waits in the outbox.
    func told() async throws -> [String] {
        try await database.rows(
            "SELECT payload FROM outbox WHERE kind = \(RoomLetter.kind) ORDER BY id"
        ).map { try $0.text("payload") }
    }

    func file(_ number: CaseNumber) async throws -> CaseFile { try await cases.details(number).file }
}
