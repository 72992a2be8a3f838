import FundsRules
import Kernel
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Funds

@Suite struct LedgerStoreTests {
    typealias Fixture = FundFixture

    private func record(
        _ entry: LedgerEntry, _ fund: Fund, _ fixture: Fixture
    ) async throws -> Int64 {
        let (now, today) = (fixture.clock.now(), fixture.today)
        return try await fixture.database.transaction {
            try LedgerWriting(fund: fund.id, transaction: $0).record(
                entry, by: Fixture.officer, at: now, on: today)
        }
    }

    private func event(_ random: inout SeededRandom, _ ledger: Ledger) -> LedgerEvent {
        let money = Money(fen: Int64.random(in: -2...400, using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 7: return ledger.state.rest ?? .returned(money, lost: .zero)
        case 0, 1: return .deposit(money)
        case 2: return .promise(money)
        case 3: return .payment(money)
        case 4: return .recovery(money)
        case 5: return .writeOff(money)
        default:
            let undone = Int64.random(in: 1...max(1, ledger.state.entries), using: &random)
            return .reversal(of: undone, ledger.entries.isEmpty ? .zero : ledger.entries[Int(undone) - 1].event.amounts)
        }
    }

    @Test(arguments: Engine.underTest, [1, 2, 3] as [UInt64])
    func `the database keeps exactly what the rules reckon, whatever happens`(
        _ engine: Engine, _ seed: UInt64
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(0)
            var random = SeededRandom(seed: seed)
            var ledger = Ledger()
            for place in 0..<120 {
                let key = Int.random(in: 0..<8, using: &random) == 0 ? "k\(place / 2)" : "k\(place)"
                let entry = LedgerEntry(key: key, event(&random, ledger), reference: "ref \(place)")
                let expected = Result { () throws(FundRefused) in try ledger.record(entry, on: fixture.today) }
                do {
                    let number = try await record(entry, fund, fixture)
                    #expect(try expected.get() == number)
                } catch let refused as FundRefused {
                    #expect(throws: refused) { try expected.get() }
                }
            }
            let stored = try await fixture.funds.fund(fund.id, for: Fixture.supervisor)
            #expect(stored.books == ledger.state && ledger.state.entries > 10)
            let entries = try await fixture.funds.entries(of: fund.id, limit: 500).reversed()
            #expect(entries.map(\.entry.event) == ledger.entries.map(\.event))
            // Everything once more changes nothing.
            for entry in ledger.entries { _ = try await record(entry, fund, fixture) }
            #expect(try await fixture.funds.fund(fund.id, for: Fixture.supervisor).books == ledger.state)
            let report = try await FundVerification.report(on: fixture.database)
            #expect(report.entries == ledger.entries.count)
        }
    }

    @Test(arguments: Engine.underTest)
    func `entries that come at once stand one after the other, and none is lost or doubled`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(0)
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        do {
                            // Each comes twice.
                            try await fixture.deposit(
                                100, into: fund, once: "n\(number / 2)", reference: "B-\(number / 2)")
                        } catch { Issue.record("\(error)") }
                    }
                }
            }
            let books = try await fixture.funds.fund(fund.id, for: Fixture.supervisor).books
            #expect(books.entries == 15 && books.balances == Amounts(bank: 1_500, capital: -1_500))
            #expect(try await fixture.isSound())
        }
    }

    @Test(arguments: Engine.underTest)
    func `the table refuses what does not balance, an overdraft, and any change of an entry`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(100)
            func insert(_ bank: Int64, _ capital: Int64, after: Int64) -> SQL {
                """
                INSERT INTO fund_entry (fund_id, number, key, kind, booked_on, at, bank, receivable, write_offs,
                    obligations, capital, bank_after, receivable_after, write_offs_after, obligations_after,
                    capital_after, reference, reference_key, note)
                VALUES (\(fund.id), 2, 'x', 'deposit', 20000, 0, \(bank), 0, 0, 0, \(capital), \(after), 0, 0, 0,
                    \(0 - after), '', '', '')
                """
            }
            let wrong: [SQL] = [
                insert(5, -4, after: 105), insert(-200, 200, after: -100),
                "UPDATE fund_entry SET note = 'x' WHERE fund_id = \(fund.id)",
                "DELETE FROM fund_entry WHERE fund_id = \(fund.id)",
                "UPDATE fund_ledger SET bank = -1, capital = 1 WHERE fund_id = \(fund.id)",
                "UPDATE fund_ledger SET bank = bank + 1 WHERE fund_id = \(fund.id)",
            ]
            for statement in wrong {
                await #expect(throws: (any Error).self) {
                    try await fixture.database.transaction { try $0.execute(statement) }
                }
            }
            let fitting = insert(5, -5, after: 105)
            try await fixture.database.transaction { try $0.execute(fitting) }
            // What fits the table but was not reckoned is found.
            #expect(try await !fixture.isSound())
        }
    }

    @Test(arguments: Engine.underTest)
    func `books that were changed from outside are found`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(100)
            _ = try await fixture.enter(50, on: fund, for: try await fixture.agreed())
            #expect(try await fixture.isSound())
            try await fixture.database.transaction {
                try $0.execute("UPDATE fund_ledger SET bank = 90, capital = -90 WHERE fund_id = \(fund.id)")
            }
            #expect(try await !fixture.isSound())
            try await fixture.database.transaction {
                try $0.execute("UPDATE fund_ledger SET bank = 100, capital = -100 WHERE fund_id = \(fund.id)")
                try $0.execute("UPDATE fund_claim SET state = 'paid' WHERE fund_id = \(fund.id)")
            }
            #expect(try await !fixture.isSound())
            try await fixture.database.transaction {
                try $0.execute("UPDATE fund_claim SET state = 'entered' WHERE fund_id = \(fund.id)")
            }
            #expect(try await fixture.isSound())
            // Emptied as a copy that broke off is: books first, then entries.
            try await fixture.database.transaction {
                try $0.execute("DELETE FROM fund_ledger WHERE fund_id = \(fund.id)")
                try $0.execute("DELETE FROM fund_entry WHERE fund_id = \(fund.id)")
            }
            #expect(try await !fixture.isSound())
        }
    }

    /// Fails once when told to, as a process that ends in the middle.
    final class Break: Sendable {
        struct Broken: Error {}
        let isArmed = Mutex(false)
        func check() throws {
            let breaks = isArmed.withLock { armed in
                defer { armed = false }
                return armed
            }
            if breaks { throw Broken() }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a crash in the middle of any step leaves nothing behind, and the step can be made again`(
        _ engine: Engine
    ) async throws {
        let breaking = Break()
        // The audit log is written last, after claim, books and history.
        let audit: FundTools.Audit = { _, _, _, _, _, _ in try breaking.check() }
        try await Fixture.with(engine, audit: audit) { fixture in
            let fund = try await fixture.fund()
            let number = try await fixture.agreed()
            func crashing(_ body: () async throws -> Void) async throws {
                let before = try await counts(fixture)
                breaking.isArmed.withLock { $0 = true }
                await #expect(throws: Break.Broken.self) { try await body() }
                #expect(try await counts(fixture) == before)
                try await body()
                #expect(try await counts(fixture) != before)
            }
            try await crashing { try await fixture.deposit(500, into: fund, once: "again", reference: "B-9") }
            try await crashing { _ = try await fixture.enter(on: fund, for: number) }
            var claim = try #require(try await fixture.claims.claims(on: fund.id).first)
            let today = fixture.today
            for (move, who) in [
                (ClaimMove.check, Fixture.officer), (.approve, Fixture.supervisor),
                (.pay(reference: "P", on: today), Fixture.officer),
                (.recover(Money(fen: 1), reference: "R", on: today), Fixture.officer),
            ] {
                let version = claim.version
                try await crashing {
                    try await fixture.claims.decide(move, on: claim.id, version: version, by: who)
                }
                claim = try await fixture.claims.claim(claim.id, for: Fixture.officer)
            }
            #expect(try await fixture.isSound())
        }
    }

    private func counts(_ fixture: Fixture) async throws -> [Int] {
        try await fixture.database.read { reading in
            try reading.rows(each: [
                "SELECT count(*) AS n FROM fund_entry", "SELECT count(*) AS n FROM fund_claim_note",
                "SELECT count(*) AS n FROM history", "SELECT count(*) AS n FROM fund_unmatched",
            ]).map { try $0.first?.int("n") ?? 0 }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a deposit by mistake is undone once, as far as it is not promised`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(1_000)
            let claim = try await fixture.enter(400, on: fund, for: try await fixture.agreed())
            try await fixture.move(claim, (.check, Fixture.officer), (.approve, Fixture.supervisor))
            func undo() async throws {
                try await fixture.funds.undo(1, of: fund.id, reason: "记错了", by: Fixture.supervisor)
            }
            #expect(try await reasons(undo) == [.notEnough(Money(fen: 600))])
            try await fixture.deposit(400, into: fund, once: "more", reference: "B-2")
            try await undo()
            try await undo()
            #expect(try await fixture.balances(fund) == Amounts(bank: 400, obligations: -400))
            #expect(
                try await reasons {
                    try await fixture.funds.undo(2, of: fund.id, reason: "", by: Fixture.officer)
                } == [.notAllowed])
        }
    }
}
