import AccountsRules
import Casework
import CaseworkRules
import DocumentsRules
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import PerformanceRules
import Storage
import TestSupport
import Testing
import Web

@testable import App
@testable import Performance

/// What an association of a province proves before it sues: gathered over many files, piece by piece, masked, recorded.
@Suite struct InterestTests {
    private static let association: Int64 = 2
    private static let county: Int64 = 10_502
    private static let people: [String: Principal] = [
        "head": .staff([.supervisor], person: 401, office: association),
        "officer": .staff([.officer], person: 402, office: association),
        "county": .staff([.supervisor], person: 403, office: county),
        "bureau": .staff([.supervisor], person: 301, office: SampleOffice.region),
    ]

    private static func office(_ id: Int64, _ kind: OfficeKind, _ division: DivisionCode) -> Office {
        Office(
            id: id, name: LocalText(zh: "办公室\(id)", en: "Office \(id)"), kind: kind, division: division)
    }

    /// The association of the region with that of a county below it, which takes in what the sample's bureau does.
    private static let directory = OfficeDirectory(
        divisions: [
            Division(code: SampleDivision.region, zh: "内蒙古自治区", level: .province, kind: .statutory),
            Division(code: SampleDivision.saihan, zh: "赛罕区", level: .county, kind: .statutory),
        ],
        offices: [
            office(association, .association, SampleDivision.region),
            office(SampleOffice.region, .bureau, SampleDivision.region),
            office(county, .association, SampleDivision.saihan),
            office(SampleOffice.saihan, .bureau, SampleDivision.saihan),
        ], divisionEdges: [],
        officeEdges: [
            TreeEdge(.administrative, child: county, parent: association),
            TreeEdge(.administrative, child: SampleOffice.saihan, parent: association),
        ])

    private static func store(_ fixture: PromiseFixture) -> InterestStore {
        let known = fixture.tools
        let tools = PerformanceTools(
            database: known.database, time: known.time, random: known.random, zone: known.zone,
            directory: { directory }, nextKey: known.nextKey, cases: known.cases, files: known.files)
        let (cases, casework) = (fixture.cases, fixture.casework)
        return InterestStore(
            tools,
            InterestTools(
                find: { try await cases.complaints(about: $0, from: $1, to: $2, of: $3, limit: $4) },
                file: { Installation.interestFile(try await cases.details($0), casework) },
                draw: { Array($0.plain.texts.joined(separator: "\n").utf8) }, officeName: { _ in "内蒙古自治区消费者协会" },
                audit: { _, who, what, subject, _, transaction in
                    try transaction.execute(
                        "INSERT INTO heard (what) VALUES (\("\(who.person ?? 0) \(what)"))")
                }))
    }

    private static func drawing(_ store: InterestStore) -> InterestDrawing {
        InterestDrawing(store, as: "test", log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    private static func with(
        _ engine: Engine, _ body: @escaping @Sendable (PromiseFixture) async throws -> Void
    ) async throws {
        try await PromiseFixture.with(engine) { fixture in
            try await fixture.database.transaction { try $0.execute("CREATE TABLE heard (what TEXT NOT NULL)") }
            try await body(fixture)
        }
    }

    private static var wish: InterestWish {
        get throws {
            InterestWish(
                trader: try #require(CreditCode(PromiseFixture.unknown)), first: "2026-10-01", last: "2026-10-31",
                matter: "洗衣机普遍漏水，拒绝换货", reason: "准备公益诉讼")
        }
    }

    @Test func `only an association of a province may sue`() {
        for kind in OfficeKind.allCases {
            for level in DivisionLevel.allCases {
                #expect(PublicInterest.maySue(kind, at: level) == (kind == .association && level == .province))
            }
            #expect(!PublicInterest.maySue(kind, at: nil))
        }
        for role in Role.allCases {
            #expect(PerformancePermission.allows(.sue, [role], .own) == (role == .supervisor))
            for relation in [OfficeRelation.above, .below, .elsewhere] {
                #expect(!PerformancePermission.allows(.sue, [role], relation))
            }
        }
    }

    @Test func `duties are those of article 37, and what proves none is none`() {
        #expect(PublicInterest.Duty.of("accept") == .takenIn && PublicInterest.Duty.of("recordSession") == .mediation)
        #expect(PublicInterest.Duty.of("handOver")?.paragraph == 4 && PublicInterest.Duty.of("agree")?.paragraph == 5)
        #expect(PublicInterest.Duty.of("rate") == nil && PublicInterest.Duty.of("") == nil)
    }

    @Test(arguments: Engine.underTest)
    func `a bundle is drawn piece by piece, masked, with hashes, and stands in every history`(_ engine: Engine)
        async throws
    {
        try await Self.with(engine) { fixture in
            var numbers = [try await fixture.mediated(creditCode: PromiseFixture.unknown)]
            try await fixture.cases.decide(
                .close(outcome: .agreed, agreed: nil, performed: nil, note: ""), on: numbers[0],
                by: PromiseFixture.officer)
            for _ in 0..<PublicInterest.piece {
                let filing = Filing.sample(creditCode: PromiseFixture.unknown)
                numbers.append(
                    try await Reception(fixture.casework).receive(filing, by: .visitor).receipt.file.number)
            }
            _ = try await fixture.mediated(creditCode: PromiseFixture.joined)
            let store = Self.store(fixture)
            let head = try #require(Self.people["head"])
            let id = try await store.begin(try Self.wish, by: head)
            let begun = try #require(try await store.bundle(id, of: Self.association))
            #expect(begun.files == PublicInterest.piece + 1 && begun.done == 0 && !begun.isReady)
            #expect(try await Self.drawing(store).round() == 3)
            #expect(try await Self.drawing(store).round() == 0)
            let bundle = try #require(try await store.bundle(id, of: Self.association))
            #expect(bundle.isReady && bundle.done == bundle.files && bundle.sum.agreed == 1)
            #expect(bundle.sum[.takenIn] == 1 && bundle.sum[.report] == 0)
            let archive = try await store.take(bundle, by: head)
            #expect(
                archive.entries.map(\.name) == [
                    "files-01.pdf", "files-01.json", "files-02.pdf", "files-02.json", "statement.pdf", "manifest.json",
                ])
            let text = String(decoding: archive.bytes, as: UTF8.self)
            for part in ["第四十七条", "第三十七条", "收到投诉51件", "王**", numbers[0].text, "洗衣机普遍漏水"] {
                #expect(text.contains(part), "\(part)")
            }
            #expect(!text.contains("王秀兰") && !text.contains("13800002046"))
            for entry in archive.entries.dropLast() {
                #expect(text.contains(Hexadecimal.text(entry.sha256)), "\(entry.name)")
            }
            for number in numbers {
                let kinds = try await fixture.cases.details(number).history.map(\.kind)
                #expect(kinds.count { $0 == Entry.bundleMade } == 1)
            }
            #expect(try await HistoryVerification.report(on: fixture.database).isClean)
            let heard = try await fixture.database.rows("SELECT what FROM heard").map { try $0.text("what") }
            #expect(heard == ["401 interest-bundle", "401 interest-bundle-taken"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `nobody else begins one, none is made of nothing, and too many are told plainly`(_ engine: Engine)
        async throws
    {
        try await Self.with(engine) { fixture in
            let store = Self.store(fixture)
            for name in ["officer", "county", "bureau"] {
                let who = try #require(Self.people[name])
                await #expect(throws: InterestRefused.notPermitted, "\(name)") {
                    try await store.begin(try Self.wish, by: who)
                }
            }
            let head = try #require(Self.people["head"])
            await #expect(throws: InterestRefused.noFiles) { try await store.begin(try Self.wish, by: head) }
            let known = store.interest
            let number = try await fixture.mediated()
            let many = InterestStore(
                store.tools,
                InterestTools(
                    find: { _, _, _, _, limit in Array(repeating: number, count: limit) }, file: known.file,
                    draw: known.draw, officeName: known.officeName, audit: known.audit))
            await #expect(throws: InterestRefused.tooManyFiles) { try await many.begin(try Self.wish, by: head) }
            #expect(try await store.bundles(of: Self.association).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the pages ask, tell how far it is, and give it out only to whom it belongs`(_ engine: Engine) async throws {
        try await Self.with(engine) { fixture in
            _ = try await fixture.mediated(creditCode: PromiseFixture.unknown)
            let store = Self.store(fixture)
            let site = SampleSite(
                people: Self.people, rail: Performance.rail, reasons: Performance.reasons, time: fixture.clock)
            try await site.browse(
                as: "head", adding: { Performance(store.tools, interest: store.interest).addRoutes(to: $0) },
                { browser in
                    let root = "/staff/public-interest"
                    #expect(try await browser.get("/staff/promises").html.contains(root))
                    let empty = try await browser.post(
                        root, ["trader": "1", "first": "2026-10-02", "last": "2026-10-01"])
                    #expect(empty.status == .unprocessableContent)
                    for field in ["trader", "last", "matter", "reason"] { #expect(empty.html.contains("#\(field)\"")) }
                    let said = [
                        "trader": PromiseFixture.unknown, "first": "2026-10-01", "last": "2026-10-12", "reason": "起诉",
                        "matter": "<b>漏水</b>",
                    ]
                    let begun = try await browser.post(root, said)
                    let path = try #require(begun.location)
                    let waiting = try await browser.get(path)
                    #expect(waiting.html.contains("已经做好0件，共1件") && waiting.html.contains("&lt;b&gt;漏水"))
                    #expect(try await browser.post(path, [:]).location == path)
                    try await Self.drawing(store).round()
                    let ready = try await browser.get(path + "?lang=en")
                    #expect(ready.html.contains("Ready: 1 file") && ready.page.violations == [])
                    let zip = try await browser.post(path, [:])
                    #expect(zip.headers[.contentType] == "application/zip" && zip.html.contains("statement.pdf"))
                    let other = try await browser.post(root, said.merging(["last": "2026-10-02"]) { $1 })
                    #expect(other.status == .conflict)
                    for name in ["officer", "county", "bureau"] {
                        #expect(try await browser.get(root, as: name).status == .forbidden, "\(name)")
                        #expect(try await browser.get(path, as: name).status == .forbidden, "\(name)")
                    }
                })
        }
    }
}
