import Accounts
import Casework
import CaseworkRules
import Foundation
import Hummingbird
import Kernel
import Settlement
import SettlementRules
import Storage
import TestSupport
import Traders
import TradersRules
import Web

@testable import App

/// The register, the trader desk and rooms, wired as the installation wires them: Monday 2026-10-12.
struct ShopFixture {
    static let secret = [UInt8](repeating: 7, count: 32)
    static let password = "两岸猿声啼不住轻舟已过"
    static let mobile = "13900001111"
    /// As small as a picture can be told from its first bytes.
    static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let rooms: SettlementTools
    let traders: Traders

    var accounts: AccountStore { traders.accounts }
    var register: TraderStore { TraderStore(traders.tools) }
    var people: ShopPeople { ShopPeople(traders.tools) }

    static let people: [String: Principal] = [
        "head": .staff([.supervisor], person: 102), "officer": .staff([.officer]),
        "clerk": .staff([.clerk], person: 105), "auditor": .staff([.auditor], person: 107),
        "neighbour": .staff([.supervisor], person: 201, office: SampleOffice.xincheng),
    ]

    static func with<Answer>(
        _ engine: Engine, uploads: String = NSTemporaryDirectory(), _ body: (ShopFixture) async throws -> Answer
    ) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Accounts.migrations + Casework.migrations
                + Settlement.migrations + Traders.migrations
        ) { database in try await body(ShopFixture(database, uploads)) }
    }

    private init(_ database: any Database, _ uploads: String) {
        let clock = StandingClock()
        var casework = CaseworkTools.sample(database, time: clock, evidence: uploads + "/evidence")
        var web = WebSettings(secret: Self.secret, randomness: SeededRandomness(seed: 9))
        web.uploads = uploads
        var rooms = Installation.rooms(
            casework, secret: Self.secret, address: "https://315.example.org", door: FollowDoor(web, time: clock))
        casework.settling = Installation.opening(RoomStore(rooms))
        let (passwords, keys, known) = (PasswordHash(cost: .init(logN: 4)), casework.keys, KnownParties(casework))
        let directory = casework.directory
        traders = Traders(
            TraderTools(
                database: database, time: clock, random: casework.random, zone: .shanghai, directory: directory,
                home: SampleDivision.region, nextKey: { keys.next() }, web: web, audit: Installation.noting,
                passwords: ShopPasswords(
                    stored: { try await passwords.stored($0, salt: $1) },
                    matches: { try await passwords.matches($0, stored: $1) }),
                second: Installation.shopSecond(
                    SecondFactorParts(secret: Self.secret, of: "shop ", random: casework.random)),
                licences: Installation.licenceFiles(casework.evidence.below("licences")),
                rooms: ShopRooms(RoomStore(rooms)),
                filed: { typed in
                    try await known.traders(like: typed).map {
                        FiledTrader(
                            name: $0.party.name, code: $0.party.creditCode, files: $0.files, isMore: $0.isMore)
                    }
                }))
        rooms.traders = Installation.roomTraders(database, door: traders.door)
        self.database = database
        self.clock = clock
        self.casework = casework
        self.rooms = rooms
    }

    /// A code of the place 150105 that passes its check.
    static func code(_ number: Int = 1) throws -> CreditCode {
        let digits = String(10_000 + number).dropFirst()
        for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" {
            if let code = CreditCode("92150105MA0XB\(digits)\(last)") { return code }
        }
        throw NotFound()
    }

    static func application(_ code: CreditCode, phone: String = mobile) throws -> TraderApplication {
        guard let phone = PhoneNumber(phone) else { throw NotFound() }
        return TraderApplication(
            code: code, name: "甲子电器行（赛罕店）", kind: .company, contact: "钱先生", phone: phone, email: "",
            licence: HandedFiles.Kept(name: "执照.png", type: "image/png", size: 11, hash: [1, 2, 3]))
    }

    /// A trader that has joined.
    func joined(_ code: CreditCode, phone: String = mobile) async throws -> Account {
        let id = try await accounts.apply(try Self.application(code, phone: phone), password: Self.password) ?? 0
        try await accounts.move(
            id, .admit, checked: Set(JoiningCondition.allCases), version: 1, by: .staff([.supervisor], person: 102))
        guard let account = try await accounts.account(id) else { throw NotFound() }
        return account
    }

    /// Lodges a complaint about the trader of a code, settled first.
    func lodge(_ code: CreditCode?, trader: String = "甲子电器行（赛罕店）") async throws -> CaseNumber {
        var filing = Filing.sample(trader: trader, creditCode: code?.text)
        filing.settlement = SettlementWish(phone: Self.mobile)
        return try await Reception(casework).receive(filing, by: .visitor).receipt.file.number
    }

    /// Opens browsers in front of the pages of traders and of rooms.
    static func visit(
        _ engine: Engine, as person: String = "nobody",
        _ body: @escaping @Sendable (ShopFixture, Browser, Browser) async throws -> Void
    ) async throws {
        try await SampleSite.withUploads { uploads in
            try await with(engine, uploads: uploads) { fixture in
                let site = SampleSite(
                    people: people, rail: Traders.rail, reasons: Traders.reasons, time: fixture.clock, uploads: uploads,
                    limits: {
                        Traders.setLimits(&$0, licence: Installation.licenceLimit)
                        Settlement.setLimits(&$0, files: fixture.rooms.files)
                    })
                try await site.browse(
                    as: person,
                    adding: {
                        fixture.traders.addRoutes(to: $0)
                        Settlement(fixture.rooms, settings: fixture.traders.tools.web).addRoutes(to: $0)
                    }, { browser in try await body(fixture, browser, browser.beside()) })
            }
        }
    }

    /// Signs somebody in at the desk.
    static func signIn(_ browser: Browser, _ code: CreditCode, phone: String = mobile) async throws {
        _ = try await browser.get("/shop/sign-in")
        _ = try await browser.post(
            "/shop/sign-in", ["code": code.text, "phone": phone, "password": password])
    }
}
