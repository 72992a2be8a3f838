import AccountsRules
import Casework
import CaseworkRules
import Kernel
import LawRules
import Storage
import TestSupport
import Web

@testable import Desks

/// The desks over casework's own tools, the sample offices and the shipped law.
struct CallFixture {
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: DeskTools
    let store: CallStore

    static func with(_ engine: Engine, _ body: (CallFixture) async throws -> Void) async throws {
        let migrations = [Migration.storage] + DeltaLog.migrations + Casework.migrations + Desks.migrations
        try await engine.withDatabase(migrations: migrations) { try await body(CallFixture($0)) }
    }

    /// The same with a member of staff in front of the router.
    static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (CallFixture, Browser) async throws -> Void
    ) async throws {
        try await with(engine) { fixture in
            try await SampleSite.withUploads { uploads in
                let site = SampleSite(
                    people: staff, rail: CallPages.rail,
                    reasons: CallPages.reasons.merging(ReasonText.all) { first, _ in first }, rates: CallPages.rates(),
                    time: fixture.clock, uploads: uploads, limits: CallPages.setLimits)
                try await site.browse(as: "clerk", adding: { CallPages(fixture.tools).add(to: $0) }) {
                    try await body(fixture, $0)
                }
            }
        }
    }

    private init(_ database: any Database) {
        let clock = StandingClock()
        let casework = CaseworkTools.sample(database, time: clock)
        self.clock = clock
        self.casework = casework
        tools = DeskTools(
            database: database, time: clock, random: SeededRandomness(seed: 3),
            secret: [UInt8](repeating: 9, count: 32), directory: { .forCases }, nextKey: { casework.keys.next() },
            words: Self.words, lookups: Self.lookups(casework), filing: Self.filing(casework))
        store = CallStore(database: database)
    }

    private static let words = DeskWords(
        kind: { $0.text }, claim: { $0.text }, age: { $0.text },
        citation: { TemplateWords.citation($0.content, $1) }, file: { "/staff/cases/\($0.text)" },
        adding: { "/staff/cases/\($0.text)/addFacts" }, follow: { "https://\($1)/follow?number=\($0.text)" })

    private static func lookups(_ casework: CaseworkTools) -> DeskLookups {
        let known = KnownParties(casework)
        return DeskLookups(
            files: { phone, who in
                try await known.files(of: phone, for: who).map { file in
                    KnownFile(
                        number: file.number, kind: file.kind, title: file.title, state: file.state.text,
                        mark: file.state.mark, isOpen: !file.state.isFinal, receivedOn: file.receivedOn,
                        trader: file.trader)
                }
            },
            traders: {
                try await known.traders(like: $0).map {
                    KnownTrader(party: $0.party, place: nil, files: $0.files, isMore: $0.isMore)
                }
            },
            categories: { typed in
                casework.categories().search(typed).map { DeskChoice(code: $0.code, name: $0.name) }
            },
            menus: {
                DeskMenus(
                    places: [
                        .init(
                            name: LocalText(zh: "呼和浩特市", en: "Hohhot"),
                            choices: [DeskChoice(code: "150105", name: LocalText(zh: "赛罕区", en: "Saihan"))])
                    ],
                    categories: casework.categories().top.map { top in
                        .init(
                            name: top.name,
                            choices: casework.categories().children(of: top.code).map {
                                DeskChoice(code: $0.code, name: $0.name)
                            })
                    }, natures: [DeskChoice(code: "after_sales", name: LocalText(zh: "售后服务", en: "After-sales"))])
            },
            answers: { try await AnswerTemplates(casework).usable(on: casework.today) })
    }

    private static func filing(_ casework: CaseworkTools) -> DeskFiling {
        @Sendable func told(_ received: Reception.Received) -> FiledCase {
            let receipt = received.receipt
            return FiledCase(
                number: receipt.file.number, code: received.code, office: receipt.file.handling.office,
                due: receipt.decisionDue?.due)
        }
        let sample = casework.filingChoices
        let choices = FilingChoices(
            categorySystem: sample.categorySystem, categories: sample.categories, natures: ["after_sales", "other"],
            divisions: sample.divisions, noticeVersion: sample.noticeVersion, home: sample.home)
        return DeskFiling(
            choices: { choices },
            receive: { filing, who, office, alongside in
                told(
                    try await Reception(casework).receive(filing, by: who, takenBy: office) {
                        try alongside(told($0))
                    })
            },
            answer: { number, answer, who in
                _ = try await CaseStore(casework).decide(.answer(answer), on: number, by: who)
            },
            handIn: { file, number, who, alongside in
                switch try casework.evidence.take(path: file.path, name: file.name) {
                case .failure(let problem): return problem
                case .success(let kept):
                    try await CaseStore(casework).handIn(signedRecord: kept, to: number, by: who, alongside: alongside)
                    return nil
                }
            })
    }

    /// A key as the page of a new call draws one.
    func key() -> Int64 { tools.nextKey() }

    /// Everything that a complaint needs, by the names of the fields.
    static let complaint: [String: String] = [
        "consumer.phone": "13800002046", "consumer.name": "王样例", "trader.name": "甲子电器行（赛罕店）",
        "trader.division": "150105", "story": "8月29日买的洗衣机，9月3日漏水，修两次还漏。", "category": "washing_machines",
        "nature": "after_sales", "claims": "replace", "purchase.product": "滚筒洗衣机", "purchase.online": "no",
        "consents.processing": "yes", "consents.passingToTrader": "yes", "consents.entrustedMediation": "no",
        "consents.publication": "no",
    ]

    /// What somebody reports who gives a name.
    static let tip: [String: String] = [
        "consumer.phone": "13900007788", "consumer.name": "钱守真", "consents.processing": "yes",
        "trader.name": "甲子生鲜", "trader.division": "150105", "story": "电子秤不准，买五斤少三两，天天如此。",
    ]

    static func draft(_ values: [String: String]) -> FilingDraft { FilingDraft(values.mapValues { [$0] }) }

    /// The people of the tests, by a header that only tests believe.
    static let staff: [String: Principal] = [
        "clerk": .staff([.clerk], person: 105, name: "包先生"), "colleague": .staff([.officer], person: 101),
        "neighbour": .staff([.clerk], person: 205, name: "萨女士", office: SampleOffice.xincheng),
        "auditor": .staff([.auditor], person: 107), "system": .staff([.systemAdministrator], person: 108),
    ]

    static let clerk = Clerk(.staff([.clerk], person: 105, name: "包先生"))
    static let colleague = Clerk(.staff([.officer], person: 101, name: "孟女士"))
}
