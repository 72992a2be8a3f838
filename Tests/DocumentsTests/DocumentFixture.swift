import AccountsRules
import CaseworkRules
import DocumentsRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Storage
import Synchronization
import TestSupport
import Web

@testable import Documents

/// The people of the tests about documents, each signed in at an office.
enum Person: String, CaseIterable {
    case clerk, officer, mediator, supervisor, analyst, auditor, administrator, neighbour, region

    var principal: Principal {
        switch self {
        case .clerk: .staff([.clerk], person: 105, name: "包先生")
        case .officer: .staff([.officer], person: 101, name: "孟女士")
        case .mediator: .staff([.mediator], person: 104, name: "其女士")
        case .supervisor: .staff([.supervisor], person: 103, name: "白局长")
        case .analyst: .staff([.analyst], person: 106, name: "高女士")
        case .auditor: .staff([.auditor], person: 107, name: "杨先生")
        case .administrator: .staff([.systemAdministrator], person: 108, name: "苏先生")
        case .neighbour: .staff([.officer], person: 201, name: "萨女士", office: SampleOffice.xincheng)
        case .region: .staff([.supervisor], person: 301, name: "胡处长", office: SampleOffice.region)
        }
    }
}

/// Files that a test puts there: what casework would know of them.
final class SampleFiles: Sendable {
    private let files = Mutex<[CaseNumber: DocumentFacts]>([:])

    func put(_ facts: DocumentFacts) { files.withLock { $0[facts.number] = facts } }

    func facts(_ number: CaseNumber) -> DocumentFacts? { files.withLock { $0[number] } }
}

/// Documents on a database of their own, with one complaint at the office of Saihan.
struct DocumentFixture: Sendable {
    /// One pool for all tests: children are warm once.
    static let drawing = DrawingPool(command: [Program.path, "draw-document"], children: 2, seconds: 60)

    let clock = StandingClock()
    let files = SampleFiles()
    let tools: DocumentTools
    let desk: DocumentDesk
    let number = CaseNumber(division: "150105", year: 2026, serial: 4817)

    static func with<Answer>(
        _ engine: Engine, _ body: (DocumentFixture) async throws -> Answer
    ) async throws -> Answer {
        try await engine.withDatabase(migrations: [.storage] + Documents.migrations) { database in
            try await body(DocumentFixture(database))
        }
    }

    init(_ database: any Database) {
        let (clock, files) = (clock, files)
        let counter = KeyCount()
        tools = DocumentTools(
            database: database, time: clock, random: SeededRandomness(seed: 7), zone: .shanghai,
            newKey: { counter.next() }, directory: { .forCases }, drawing: Self.drawing,
            open: { number, who in
                guard let facts = files.facts(number) else { throw NotFound() }
                let own = who.office ?? 0
                let relation = OfficeDirectory.forCases.relation(
                    of: SampleOffice.saihan, seenFrom: own, on: "2026-10-12")
                guard relation == .own || relation == .below else { throw NotFound() }
                return OpenedFile(
                    caseID: 77, number: number, office: SampleOffice.saihan, relation: relation, facts: facts)
            },
            audit: { action, office, who, now, transaction in
                try transaction.execute(
                    """
                    INSERT INTO attempt_limit (key, n, window_start)
                    VALUES (\("audit:\(action):\(office):\(counter.next())"), \(who.person ?? 0), \(now))
                    """)
            })
        desk = DocumentDesk(tools)
        files.put(.sample())
    }

    /// Gives the office the prefix without which nothing is issued.
    func setPrefix(_ prefix: String = "呼赛市监") async throws {
        try await tools.database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO office_letterhead (office_id, name, mongolian, prefix, phone, address, version, changed_at)
                VALUES (\(SampleOffice.saihan), '呼和浩特市赛罕区市场监督管理局', '', \(prefix), '0471-1234012', '大学东街1号', 1, 0)
                """)
        }
    }

    /// The form filled with what the file knows and, where it knows nothing, with samples.
    func draft(_ key: FormKey = .acceptance, by person: Person = .officer) async throws -> DocumentDesk.Draft {
        let file = try await tools.open(number, person.principal)
        let form = DocumentForm.official(key) ?? .sampleLetter
        let letterhead = try await desk.letterhead(of: file.office)
        return DocumentDesk.Draft(
            form: form, template: nil, values: form.sampleValues(file.facts), file: file, letterhead: letterhead)
    }

    @discardableResult
    func issue(_ key: FormKey = .acceptance, by person: Person = .officer) async throws -> IssuedDocument {
        try await desk.issue(draft(key, by: person), by: person.principal)
    }
}

extension DocumentForm {
    static let sampleLetter = LetterText(
        title: "关于{{事项}}的函", english: "Letter", addressee: "{{被投诉人}}", body: "请答复。", isForConsumer: false
    ).form(version: 1)

    func sampleValues(_ facts: DocumentFacts) -> DocumentValues {
        var values = beginning(facts)
        for field in fields where values[field.key] == nil {
            switch field.kind {
            case .line, .lines: values[field.key] = "样例\(field.label.zh)"
            case .day: values[field.key] = "2026-10-30"
            case .yesNo: values[field.key] = "yes"
            case .days: values[field.key] = "3"
            }
        }
        return values
    }
}

extension DocumentFacts {
    static func sample(_ kind: CaseKind = .complaint, state: CaseState = .accepted) -> Self {
        var facts = DocumentFacts(
            number: CaseNumber(division: "150105", year: 2026, serial: 4817), kind: kind, state: state,
            title: "洗衣机修两次仍漏水", story: "8月29日买的洗衣机，9月3日开始漏水。上门修过两次，修完还是漏。",
            receivedOn: "2026-10-10", today: "2026-10-12", officeName: "呼和浩特市赛罕区市场监督管理局")
        facts.acceptedOn = state == .received || state == .refused ? nil : "2026-10-11"
        facts.officer = "孟女士"
        facts.consumer = Party(name: "王秀兰", phone: "13800002046", address: "赛罕区昭乌达路街道12号")
        facts.trader = Party(name: "甲子电器行（赛罕店）", phone: "04711234012", address: "大学东街样例家电城一层")
        facts.claims = ["更换"]
        facts.consentsToPublication = true
        facts.consentsToEntrustedMediation = false
        facts.lastMeeting = DocumentFacts.Meeting(
            time: "2026年10月13日14时00分", place: "第一调解室", attended: "投诉人到会\n被投诉人到会",
            minutes: "双方各自说明。", agreed: "先检测。")
        facts.law = LawCitation(ruleSet: "samr-121", title: "市场监督管理投诉举报处理办法", acceptance: "第十五条")
        facts.otherPaths = ["与经营者协商和解", "向人民法院提起诉讼"]
        return facts
    }
}
