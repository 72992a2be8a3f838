import Accounts
import AccountsRules
import Casework
import CaseworkRules
import Kernel
import LawRules
import MediationRules
import Storage
import Synchronization
import TestSupport
import Web

@testable import App
@testable import Mediation

/// Casework and mediation, wired as the installation wires them, with a clock that stands still: Monday 2026-10-12.
struct MediationFixture {
    static let secret = [UInt8](repeating: 7, count: 32)
    /// The association of the district, to which its bureau entrusts mediations.
    static let association: Int64 = 20501

    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: MediationTools
    let cases: CaseStore
    let staff: SampleStaff

    var store: MediationSessionStore { MediationSessionStore(tools) }

    static func with<Answer>(_ engine: Engine, _ body: (MediationFixture) async throws -> Answer) async throws
        -> Answer
    {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Accounts.migrations + Casework.migrations
                + Mediation.migrations
        ) { database in try await body(MediationFixture(database)) }
    }

    private init(_ database: any Database) {
        let clock = StandingClock()
        let directory = OfficeDirectory.casesOffices(adding: [
            Office(
                id: Self.association, name: LocalText(zh: "赛罕区消费者协会", en: "Saihan association"), kind: .association,
                division: SampleDivision.saihan)
        ])
        let casework = CaseworkTools.sample(database, time: clock, directory: directory)
        let staff = SampleStaff()
        let door = FollowDoor(
            WebSettings(secret: Self.secret, randomness: SeededRandomness(seed: 7)), time: clock)
        self.database = database
        self.clock = clock
        self.casework = casework
        self.staff = staff
        tools = Installation.mediation(
            casework, secret: Self.secret, address: "https://315.example.org",
            people: MediationPeople(
                candidates: { office, _ in
                    switch office {
                    case SampleOffice.saihan: staff.candidates
                    case Self.association: [Candidate(id: 501, name: "协会的那女士", load: 0)]
                    default: []
                    }
                },
                fields: { CategoryBook.sample.top.map { MediationField(code: $0.code, name: $0.name) } }), door: door)
        cases = CaseStore(casework)
    }

    /// Lodges a complaint and has it accepted.
    func accepted() async throws -> (number: CaseNumber, code: QueryCode) {
        let received = try await Reception(casework).receive(.sample(), by: .visitor)
        let number = received.receipt.file.number
        try await cases.decide(.accept, on: number, by: .officer)
        return (number, received.code)
    }

    func facts(_ number: CaseNumber) async throws -> MediationFacts {
        guard let facts = try await tools.cases.facts(number) else { throw NotFound() }
        return facts
    }

    /// A session of both sides with one mediator.
    static func draft(
        _ day: Day = "2026-10-20", at from: String = "9:30", room: String = "第二调解室",
        mediator: NamedPerson = SampleStaff.meng, despite: Bool = false
    ) -> SessionDraft {
        SessionDraft(
            time: SessionTime(day: day, from: clock(from), minutes: 60),
            place: SessionPlace(room: room),
            seats: [
                Seat(position: 0, kind: .mediator, name: mediator.name, person: mediator.id),
                Seat(position: 1, kind: .consumer, name: "王秀兰"),
                Seat(position: 2, kind: .trader, name: "甲子电器行（赛罕店）", phone: "13900001111"),
            ], despiteClashes: despite)
    }

    static func clock(_ text: String) -> ClockTime {
        guard let time = ClockTime(typed: text) else { preconditionFailure("\(text) is no time") }
        return time
    }

    /// What was told, as it waits in the outbox.
    func told() async throws -> [String] {
        try await database.rows("SELECT payload FROM outbox WHERE kind = \(SessionLetter.kind) ORDER BY id")
            .map { try $0.text("payload") }
    }

    /// The letters as they would be sent.
    func letters() async throws -> [WrittenInvitation] {
        let rows = try await database.rows(
            "SELECT id FROM outbox WHERE kind = \(SessionLetter.kind) ORDER BY id")
        var written: [WrittenInvitation] = []
        for row in rows {
            let payload = try await database.row("SELECT payload FROM outbox WHERE id = \(try row.int64("id"))")
            guard let letter = SessionLetter(payload: try payload?.text("payload") ?? ""),
                let sent = try await SessionLetters(store).written(letter)
            else { continue }
            written.append(sent)
        }
        return written
    }

    func kinds(_ number: CaseNumber) async throws -> [String] {
        try await cases.details(number).history.map(\.kind)
    }

    func file(_ number: CaseNumber) async throws -> CaseFile { try await cases.details(number).file }
}

/// The people of the sample office who can mediate; tests send them away or let them declare interests.
final class SampleStaff: Sendable {
    static let meng = NamedPerson(id: 101, name: "孟女士")
    static let bao = NamedPerson(id: 102, name: "包先生")

    private let people: Mutex<[Candidate]>

    init() {
        people = Mutex([
            Candidate(id: Self.meng.id, name: Self.meng.name, load: 3),
            Candidate(id: Self.bao.id, name: Self.bao.name, load: 1),
        ])
    }

    var candidates: [Candidate] { people.withLock { $0 } }

    func replace(_ all: [Candidate]) { people.withLock { $0 = all } }
}

extension Principal {
    static let officer = Principal.staff([.officer])
    static let associate = Principal.staff(
        [.mediator], person: 501, name: "协会的那女士", office: MediationFixture.association)
    static let supervisor = Principal.staff([.supervisor], person: 109, name: "康主任")
}
