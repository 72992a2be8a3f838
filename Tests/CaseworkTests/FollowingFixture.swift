import AccountsRules
import CaseworkRules
import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import LawRules
import Logging
import Storage
import Synchronization
import TestSupport
import Web

@testable import Casework

/// A clock that stands still until a test moves it: 2026-09-24 10:00 in Shanghai at first.
final class FollowingClock: TimeSource {
    private let milliseconds = Mutex<Int64>(1_790_215_200_000)

    func now() -> Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }
    func pass(minutes: Int64) { milliseconds.withLock { $0 += minutes * 60_000 } }
    func pass(days: Int64) { pass(minutes: days * 1_440) }
}

/// An installation with two offices and one rule set, into which complaints are lodged and in which they are followed.
struct FollowingFixture {
    static let officer = Principal(.staff(person: 71, name: "孟秘密", office: 1, roles: [.officer, .supervisor]))

    let database: any Database
    let clock = FollowingClock()
    let store: CaseStore
    let folder: URL

    static func with<Answer>(_ engine: Engine, _ body: (FollowingFixture) async throws -> Answer) async throws -> Answer
    {
        try await engine.withDatabase(migrations: [.storage] + DeltaLog.migrations + Casework.migrations) { database in
            let fixture = FollowingFixture(database)
            defer { try? FileManager.default.removeItem(at: fixture.folder) }
            try FileManager.default.createDirectory(at: fixture.folder, withIntermediateDirectories: true)
            return try await body(fixture)
        }
    }

    private init(_ database: any Database) {
        self.database = database
        folder = FileManager.default.temporaryDirectory.appending(path: "following-\(UInt64.random(in: 0 ... .max))")
        let (law, directory) = (FollowingLaw.book, FollowingLaw.directory)
        store = CaseStore(
            CaseworkTools(
                database: database, time: clock, random: SeededRandomness(seed: 11), law: { law },
                directory: { directory }, categories: { CategoryBook(systems: [], main: "main") },
                keys: Keys(node: 1, time: clock), numbers: NumberBlocks(on: database),
                evidence: EvidenceFiles(folder: folder.appending(path: "evidence").path), reporters: .sample))
    }

    /// The router with all that a request passes, as the program has it.
    func app() -> some ApplicationProtocol {
        var settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 5))
        settings.uploads = folder.path
        FollowPages.setLimits(&settings.limits)
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [],
            files: StaticFiles(["look.css": [], "favicon.svg": []]),
            reasons: ReasonText.all)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock).install(on: router)
        FollowPages(store: store, settings: settings) { $0 == 71 ? "孟秘密" : nil }.add(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// Lodges a complaint; its number and code.
    func lodge(_ kind: CaseKind = .complaint, evidence: [EvidenceFiles.Kept] = []) async throws -> (
        CaseNumber, QueryCode
    ) {
        let received = try await Reception(store.tools).receive(
            FollowingLaw.filing(kind), by: .visitor, evidence: evidence)
        return (received.receipt.file.number, received.code)
    }

    /// Makes staff's moves, a minute apart.
    func work(_ number: CaseNumber, _ moves: [CaseMove]) async throws {
        for move in moves {
            clock.pass(minutes: 1)
            let file = try await store.details(number).file
            let consumers: Set<CaseMove.Name> = [.withdraw, .rate]
            let who = consumers.contains(move.name) ? Principal(.consumer(caseID: file.id)) : Self.officer
            try await store.decide(move, on: number, by: who)
        }
    }

    /// Brings a new complaint into a state.
    func complaint(in state: CaseState) async throws -> (CaseNumber, QueryCode) {
        let (number, code) = try await lodge()
        try await work(number, Self.way(to: state))
        return (number, code)
    }

    static func way(to state: CaseState) -> [CaseMove] {
        let agreement = Agreement(terms: "商家退款2,899元", amount: Money(fen: 289_900), performBy: "2026-11-06")
        return switch state {
        case .received: []
        case .supplementing: [.requestSupplement(text: "请补发票照片")]
        case .accepted: [.accept]
        case .mediating: [.accept, .startMediation]
        case .paused: [.accept, .startMediation, .pause(reason: "送检")]
        case .agreed: [.accept, .startMediation, .agree(agreement)]
        case .ended: [.accept, .end(ground: "e1", note: "")]
        case .refused: [.refuse(ground: "r1", note: "不在本局职责内")]
        case .withdrawn: [.withdraw(reason: "已经退款")]
        case .closed:
            way(to: .agreed) + [
                .close(outcome: .performed, agreed: agreement.amount, performed: agreement.amount, note: "内部结案意见")
            ]
        }
    }

    /// Makes a file of evidence: a small picture, named as said.
    func picture(_ name: String) throws -> EvidenceFiles.Kept {
        let path = folder.appending(path: "source-\(name.count)").path
        let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(name.utf8)
        try Data(bytes).write(to: URL(filePath: path))
        return try store.tools.evidence.take(path: path, name: name).get()
    }
}

/// The law and the offices of the fixture.
enum FollowingLaw {
    static let book = LawBook(
        ruleSets: [rules],
        calendar: WorkingCalendar(years: [
            2026: CalendarYear(
                holidays: Set(
                    (1...7).compactMap { Day(year: 2026, month: 10, day: $0) }
                        + (25...27).compactMap { Day(year: 2026, month: 9, day: $0) }),
                workdays: ["2026-10-10"])
        ]))

    private static let rules = RuleSet(
        id: "test-rules", title: LocalText(zh: "测试办法", en: "Test measures"), officeKind: .bureau, from: "2020-01-01",
        source: LocalText(zh: "测试", en: "Test"),
        periods: [
            .acceptance: period(7, .workingDay, .receipt, "第十五条"),
            .mediation: period(60, .naturalDay, .acceptance, "第二十三条"),
            .terminationNotice: period(7, .workingDay, .decision, "第二十三条"),
            .supplement: period(5, .workingDay, .request, "本平台配置", .configuration),
            .reopening: period(30, .naturalDay, .closing, "本平台配置", .configuration),
        ],
        refusalGrounds: [Ground(id: "r1", text: LocalText(zh: "不属于职责", en: "Not within its duties"))],
        terminationGrounds: [Ground(id: "e1", text: LocalText(zh: "一方拒绝调解", en: "A party refuses mediation"))],
        otherPaths: [Ground(id: "p1", text: LocalText(zh: "向法院起诉", en: "Go to court"))])

    private static func period(
        _ number: Int, _ unit: PeriodUnit, _ start: StartEvent, _ article: String, _ status: RuleStatus = .confirmed
    ) -> LegalPeriod {
        LegalPeriod(
            period: Period(number: number, unit: unit, rolling: .statutoryHolidays), start: start,
            pausedBy: start == .acceptance ? [.appraisal] : [], article: LocalText(zh: article, en: "art."),
            status: status, note: status == .confirmed ? nil : LocalText(zh: "规章未见规定", en: "No rule says it"))
    }

    static let division = place("150105")

    private static func place(_ code: String) -> DivisionCode {
        guard let division = DivisionCode(rawValue: code) else { preconditionFailure("\(code) is no code") }
        return division
    }

    static let directory = OfficeDirectory(
        divisions: [Division(code: division, zh: "赛罕区", en: "Saihan", level: .county, kind: .statutory)],
        offices: [
            Office(
                id: 1, name: LocalText(zh: "赛罕区市场监管局", en: "Saihan Bureau"), kind: .bureau, division: division),
            Office(
                id: 2, name: LocalText(zh: "新城区市场监管局", en: "Xincheng Bureau"), kind: .bureau, division: place("150102")),
        ],
        divisionEdges: [], officeEdges: [])

    static func filing(_ kind: CaseKind) -> Filing {
        Filing(
            kind: kind, channel: .web, division: division, story: "洗衣机修了两次仍然漏水，商家不肯换。",
            title: "洗衣机修两次仍漏水", nature: "quality", category: CategoryCode(system: "main", code: "1"),
            trader: TraderParty(name: "甲子电器行", division: division),
            consumer: ConsumerParty(name: "王春兰", phone: "13800002046"), purchase: Purchase(), claims: [],
            consents: [
                Consent(.processing, given: true, noticeVersion: "1"),
                Consent(.passingToTrader, given: true, noticeVersion: "1"),
                Consent(.publication, given: false, noticeVersion: "1"),
            ])
    }
}
