import Accounts
import AccountsRules
import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import LawRules
import StationsRules
import Storage
import TestSupport
import Testing
import Web

@testable import App
@testable import Stations

/// Stations with the filings taken in at them, wired as the installation wires them: Monday 2026-10-12.
struct StationFixture {
    static let station: Int64 = 30501
    static let other: Int64 = 30502

    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: StationTools

    var store: StationStore { StationStore(tools: tools) }

    static func with(_ engine: Engine, _ body: (StationFixture) async throws -> Void) async throws {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Accounts.migrations + Casework.migrations
                + Stations.migrations
        ) { database in try await body(StationFixture(database)) }
    }

    private init(_ database: any Database) {
        let clock = StandingClock()
        let directory = OfficeDirectory.casesOffices(
            adding: [
                Office(
                    id: Self.station, name: LocalText(zh: "甲子商场消费维权服务站", en: "Station, Jiazi Mall"), kind: .station,
                    division: SampleDivision.saihan),
                Office(
                    id: Self.other, name: LocalText(zh: "乙丑市场消费维权服务站", en: "Station, Yichou Market"), kind: .station,
                    division: SampleDivision.xincheng),
            ],
            edges: [
                TreeEdge(.administrative, child: Self.station, parent: SampleOffice.saihan),
                TreeEdge(.administrative, child: Self.other, parent: SampleOffice.xincheng),
            ])
        var casework = CaseworkTools.sample(database, time: clock, directory: directory)
        casework.alongside = [Stations.alongside]
        self.database = database
        self.clock = clock
        self.casework = casework
        tools = StationTools(
            database: database, time: clock, zone: .shanghai, directory: { directory }, audit: Installation.noting,
            staff: { $0 == Self.station ? ["钱女士"] : [] })
    }

    static let details = StationDetails(
        hostKind: .mall, host: "甲子商场", address: "大学东街1号一层", phone: "0471-1234567",
        hours: "周一至周日 10:00—20:00", inCharge: SampleOffice.saihan)

    /// Somebody files at a station.
    func file(at station: Int64 = station) async throws -> CaseNumber {
        var filing = Filing.sample()
        filing.channel = .station
        let tools = casework
        let received = try await Reception(tools).receive(filing, by: .staff([.clerk], person: 105), takenBy: station) {
            received in
            var change = Change()
            if let taking = Installation.taking(received, at: station, tools) { change.insert(taking) }
            return change
        }
        return received.receipt.file.number
    }
}

@Suite struct StationTests {
    @Test(arguments: Engine.underTest)
    func `a filing carries its station, and the first answer is written down with the step that gives it`(
        _ engine: Engine
    ) async throws {
        try await StationFixture.with(engine) { fixture in
            let number = try await fixture.file()
            _ = try await fixture.file(at: StationFixture.other)
            var queue = try await fixture.store.queue(of: StationFixture.station, answered: false, after: nil)
            #expect(queue.map(\.number) == [number.text] && queue.first?.dueOn != nil)
            try await CaseStore(fixture.casework).decide(.accept, on: number, by: .staff([.officer]))
            queue = try await fixture.store.queue(of: StationFixture.station, answered: false, after: nil)
            #expect(queue.isEmpty)
            let answered = try await fixture.store.queue(of: StationFixture.station, answered: true, after: nil)
            #expect(answered.first?.answeredOn == "2026-10-12")
        }
    }

    @Test(arguments: Engine.underTest)
    func `figures tell what was answered within one working day, late, overdue and waiting`(
        _ engine: Engine
    ) async throws {
        try await StationFixture.with(engine) { fixture in
            let officer = Principal.staff([.officer])
            let store = CaseStore(fixture.casework)
            let first = try await fixture.file()
            let second = try await fixture.file()
            _ = try await fixture.file()
            try await store.decide(.accept, on: first, by: officer)
            fixture.clock.pass(days: 4)
            try await store.decide(.accept, on: second, by: officer)
            _ = try await fixture.file()
            let today = fixture.tools.today
            let tally = try await fixture.store.tallies(
                of: [StationFixture.station], from: today - 30, to: today)[StationFixture.station]
            #expect(tally == StationTally(inTime: 1, late: 1, overdue: 1, waiting: 1))
            let none = try await fixture.store.tallies(of: [StationFixture.other], from: today - 30, to: today)
            #expect(none.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a queue is read page by page, and nothing stands on two pages`(_ engine: Engine) async throws {
        try await StationFixture.with(engine) { fixture in
            for _ in 0..<(StationLimits.page + 5) { _ = try await fixture.file() }
            let first = try await fixture.store.queue(of: StationFixture.station, answered: false, after: nil)
            #expect(first.count == StationLimits.page + 1)
            let last = first[StationLimits.page - 1]
            let rest = try await fixture.store.queue(
                of: StationFixture.station, answered: false, after: (last.dueOn?.number ?? 0, last.caseID))
            #expect(
                rest.count == 5
                    && Set(rest.map(\.caseID)).isDisjoint(with: first.prefix(StationLimits.page).map(\.caseID)))
        }
    }

    @Test(arguments: Engine.underTest)
    func `whoever was slower does not overwrite what another entered`(_ engine: Engine) async throws {
        try await StationFixture.with(engine) { fixture in
            let who = Principal.staff([.supervisor], person: 102)
            let id = StationFixture.station
            try await fixture.store.keep(StationFixture.details, of: id, version: 0, by: who)
            await #expect(throws: Stale.self) {
                try await fixture.store.keep(StationFixture.details, of: id, version: 0, by: who)
            }
            try await fixture.store.close(id, "商场关门", version: 1, by: who)
            #expect(try await fixture.store.station(id)?.closedOn == "2026-10-12")
            await #expect(throws: Stale.self) { try await fixture.store.close(id, nil, version: 1, by: who) }
            try await fixture.store.close(id, nil, version: 2, by: who)
            #expect(try await fixture.store.station(id)?.closedOn == nil)
        }
    }

    @Test func `a station does not enter itself, and no role of elsewhere sees it`() {
        for role in Role.allCases {
            #expect(!StationPermission.allows(.keep, [role], .own), "\(role)")
            for act in StationAct.allCases {
                #expect(!StationPermission.allows(act, [role], .elsewhere), "\(role) \(act)")
            }
        }
        #expect(StationPermission.allows(.keep, [.supervisor], .below))
        #expect(StationPermission.allows(.queue, [.clerk], .own))
    }
}

@Suite struct StationPageTests {
    private static let people: [String: Principal] = [
        "head": .staff([.supervisor], person: 102), "officer": .staff([.officer]),
        "station": .staff([.clerk], person: 108, office: StationFixture.station),
        "neighbour": .staff([.supervisor], person: 201, office: SampleOffice.xincheng),
    ]

    private func visit(
        _ engine: Engine, as person: String,
        _ body: @escaping @Sendable (StationFixture, Browser) async throws -> Void
    ) async throws {
        try await StationFixture.with(engine) { fixture in
            let site = SampleSite(
                people: Self.people, rail: Stations.rail, reasons: Stations.reasons, time: fixture.clock)
            try await site.browse(
                as: person, adding: { Stations(fixture.tools).addRoutes(to: $0) },
                { browser in try await body(fixture, browser) })
        }
    }

    @Test(arguments: Engine.underTest)
    func `the office above enters a station, and everybody finds it by place`(_ engine: Engine) async throws {
        try await visit(engine, as: "head") { fixture, head in
            let path = "/staff/stations/\(StationFixture.station)"
            let anyone = head.beside()
            #expect(try await anyone.get("/stations").html.contains("还没有服务站"))
            _ = try await head.get(path)
            let wrong = try await head.post(path, ["phone": "x", "version": "0"])
            #expect(wrong.status == .unprocessableContent)
            for field in ["hostKind", "host", "address", "phone", "hours", "inCharge"] {
                #expect(wrong.page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
            }
            let values = [
                "hostKind": "mall", "host": "甲子商场", "address": "大学东街1号", "phone": "0471-1234567",
                "hours": "每天 10:00—20:00", "inCharge": String(SampleOffice.saihan), "version": "0",
            ]
            #expect(try await head.post(path, values).location == path + "?done=1")
            #expect(try await head.post(path, values).status == .unprocessableContent)
            let list = try await anyone.get("/stations")
            #expect(list.html.contains("大学东街1号") && list.html.contains("tel:04711234567"))
            #expect(list.page.violations.isEmpty, "\(list.page.violations)")
            let there = try await anyone.get("/stations?place=\(SampleDivision.saihan.rawValue)")
            #expect(there.html.contains("大学东街1号"))
            #expect(try await anyone.get("/stations?place=\(SampleDivision.xincheng.rawValue)").html.contains("还没有服务站"))
            let register = try await head.get("/staff/stations")
            #expect(register.html.contains("甲子商场消费维权服务站") && register.page.violations.isEmpty)
            #expect(!register.html.contains("乙丑市场"))
            #expect(try await head.post(path + "/closing", [:]).status == .unprocessableContent)
            #expect(try await head.post(path + "/closing", ["reason": "商场关门"]).location == path)
            #expect(try await anyone.get("/stations").html.contains("还没有服务站"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `staff of a station see their own queue and enter nothing`(_ engine: Engine) async throws {
        try await visit(engine, as: "station") { fixture, clerk in
            let number = try await fixture.file()
            let path = "/staff/stations/\(StationFixture.station)"
            let queue = try await clerk.get(path + "/queue")
            #expect(queue.html.contains(number.text) && queue.page.violations.isEmpty, "\(queue.page.violations)")
            #expect(!queue.html.contains("王秀兰"))
            let page = try await clerk.get(path)
            #expect(page.html.contains("钱女士") && !page.html.contains("name=\"hostKind\""))
            #expect(try await clerk.post(path, ["version": "0"]).status == .forbidden)
            for place in ["", "/queue"] {
                let other = try await clerk.get("/staff/stations/\(StationFixture.other)\(place)")
                #expect(other.status == .notFound, "\(place)")
                let office = try await clerk.get("/staff/stations/\(SampleOffice.saihan)\(place)")
                #expect(office.status == .notFound, "\(place)")
            }
        }
    }
}
