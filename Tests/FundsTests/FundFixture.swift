import Accounts
import AccountsRules
import Casework
import CaseworkRules
import DocumentsRules
import Foundation
import FundsRules
import Kernel
import Storage
import TestSupport
import Web

@testable import App
@testable import Funds

/// Casework and funds, wired as the installation wires them, with a clock that stands still: Monday 2026-10-12.
struct FundFixture: Sendable {
    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: FundTools
    /// A folder of its own, for statements and uploads.
    let folder: String

    var funds: FundStore { FundStore(tools) }
    var claims: ClaimStore { ClaimStore(tools) }

    static let clerk = Principal.staff([.clerk], person: 105, name: "包先生")
    static let officer = Principal.staff([.officer])
    static let colleague = Principal.staff([.officer], person: 102, name: "云女士")
    static let supervisor = Principal.staff([.supervisor], person: 104, name: "苏女士", office: SampleOffice.city)
    static let head = Principal.staff([.supervisor], person: 301, name: "鲍先生", office: SampleOffice.region)
    static let people: [String: Principal] = [
        "clerk": clerk, "officer": officer, "colleague": colleague, "supervisor": supervisor, "head": head,
        "auditor": .staff([.auditor], person: 107),
        "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
        "system": .staff([.systemAdministrator], person: 108),
    ]

    static func with<Answer>(
        _ engine: Engine, audit: FundTools.Audit? = nil, _ body: (FundFixture) async throws -> Answer
    ) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage] + DeltaLog.migrations + Accounts.migrations + Casework.migrations + Funds.migrations
        ) { database in
            let folder = FileManager.default.temporaryDirectory.appending(path: "xiaobao-funds-\(UUID())").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            return try await body(FundFixture(database, folder, audit))
        }
    }

    private init(_ database: any Database, _ folder: String, _ audit: FundTools.Audit?) {
        let clock = StandingClock()
        let casework = CaseworkTools.sample(database, time: clock, evidence: folder + "/evidence")
        self.database = database
        self.clock = clock
        self.casework = casework
        self.folder = folder
        let wired = Installation.fundTools(
            casework, people: PersonStore(database: database), pdf: { paper in Array("%PDF \(paper.title)".utf8) })
        tools = FundTools(
            database: wired.database, time: clock, directory: wired.directory, nextKey: wired.nextKey,
            names: { _ in [:] }, cases: wired.cases, files: wired.files, statements: wired.statements, pdf: wired.pdf,
            audit: audit ?? { _, _, _, _, _, _ in })
    }

    var today: Day { tools.today }

    func terms(
        from: Int = -30, traders: [CoveredTrader]? = nil, perClaim: Int64 = 500_000, perTrader: Int64? = nil,
        proofs: Set<FundTerms.Proof> = [], exceeds: Bool = false, purchasesFrom: Day? = nil
    ) -> TermsDraft {
        TermsDraft(
            from: today + from, traders: traders, perClaim: Money(fen: perClaim),
            perTrader: perTrader.map { Money(fen: $0) }, causes: [.agreement], proofs: proofs,
            exceedsAgreement: exceeds, purchasesFrom: purchasesFrom, text: "到期没有履行的，先行赔付。")
    }

    /// A fund of the district's bureau, made by the supervisor of the city, with so much in it.
    func fund(_ fen: Int64 = 1_000_000, terms: TermsDraft? = nil, once: String = "f") async throws -> Fund {
        let fund = try await funds.make(
            FundDraft(
                office: SampleOffice.saihan, kind: .mall, name: "甲子商场先行赔付金", openedOn: today - 30,
                terms: terms ?? self.terms()), once: once, by: Self.supervisor)
        if fen > 0 { try await deposit(fen, into: fund) }
        return fund
    }

    @discardableResult
    func deposit(_ fen: Int64, into fund: Fund, once: String = "d", reference: String = "B-1") async throws -> Int64 {
        try await funds.deposit(
            Deposit(amount: Money(fen: fen), reference: reference, on: today), into: fund.id, once: once,
            by: Self.officer)
    }

    /// A complaint whose parties agreed that the trader pays so much.
    func agreed(_ fen: Int64 = 300_000, trader: String = "甲子电器行（赛罕店）") async throws -> CaseNumber {
        let received = try await Reception(casework).receive(.sample(trader: trader), by: .visitor)
        let number = received.receipt.file.number
        let store = CaseStore(casework)
        let agreement = CaseworkRules.Agreement(terms: "退款", amount: Money(fen: fen), performBy: nil)
        for move in [CaseMove.accept, .startMediation, .agree(agreement)] {
            try await store.decide(move, on: number, by: Self.officer)
        }
        return number
    }

    func file(_ number: CaseNumber, _ who: Principal = clerk) async throws -> FundCases.File {
        guard let file = try await tools.cases.file(number.text, who) else { throw NotFound() }
        return file
    }

    func draft(_ fen: Int64 = 200_000, proofs: Set<FundTerms.Proof> = [], brokenOn: Day? = nil) -> ClaimToEnter {
        ClaimToEnter(
            cause: .agreement, amount: Money(fen: fen), reason: "到期没有退款", brokenOn: brokenOn ?? today,
            proofs: proofs)
    }

    func enter(
        _ fen: Int64 = 200_000, on fund: Fund, for number: CaseNumber, once: String = "c", by who: Principal = clerk
    ) async throws -> FundClaim {
        try await claims.enter(
            draft(fen), proofs: [], on: fund.id, for: try await file(number, who), once: once, by: who)
    }

    /// Makes moves one after the other, each on the version that the one before made.
    @discardableResult
    func move(_ claim: FundClaim, _ moves: (ClaimMove, Principal)...) async throws -> FundClaim {
        var claim = claim
        for (move, who) in moves {
            claim = try await claims.decide(move, on: claim.id, version: claim.version, by: who)
        }
        return claim
    }

    /// A claim that two have approved and the bank has paid.
    func paid(_ claim: FundClaim, reference: String = "P-1") async throws -> FundClaim {
        try await move(
            claim, (.check, Self.officer), (.approve, Self.supervisor),
            (.pay(reference: reference, on: today), Self.colleague))
    }

    func balances(_ fund: Fund) async throws -> Amounts {
        try await funds.fund(fund.id, for: Self.supervisor).books.balances
    }

    /// A file with this content, to be taken in as a statement.
    func statement(_ text: String, name: String = "s.csv") throws -> String {
        let path = "\(folder)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    func isSound() async throws -> Bool {
        try await FundVerification.report(on: database).problems.isEmpty
    }
}

/// The reasons of a refusal, or none where there was none.
func reasons(_ body: () async throws -> Void) async throws -> [FundReason] {
    do {
        try await body()
        return []
    } catch let refused as FundRefused {
        return refused.why
    }
}
