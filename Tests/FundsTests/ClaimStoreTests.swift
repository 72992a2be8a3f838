import Casework
import FundsRules
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Funds

@Suite struct ClaimStoreTests {
    typealias Fixture = FundFixture

    @Test(arguments: Engine.underTest)
    func `a claim is entered, approved by two others, paid, and recovered in parts`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            var claim = try await fixture.enter(on: fund, for: number)
            #expect(claim.state == .entered)
            claim = try await fixture.move(claim, (.check, Fixture.officer), (.approve, Fixture.supervisor))
            #expect(claim.state == .approved)
            #expect(try await fixture.balances(fund).obligations == -200_000)
            claim = try await fixture.move(claim, (.pay(reference: "P-1", on: fixture.today), Fixture.colleague))
            #expect(
                try await fixture.balances(fund)
                    == Amounts(bank: 800_000, receivable: 200_000, capital: -1_000_000))
            claim = try await fixture.move(
                claim, (.demand(on: fixture.today, text: "发函"), Fixture.officer),
                (.recover(Money(fen: 50_000), reference: "R-1", on: fixture.today), Fixture.officer),
                (.proposeWriteOff(Money(fen: 150_000), reason: "店主失联"), Fixture.officer),
                (.writeOff, Fixture.supervisor))
            #expect(claim.state == .settled && claim.outstanding == .zero)
            #expect(
                try await fixture.balances(fund) == Amounts(bank: 850_000, writeOffs: 150_000, capital: -1_000_000))
            #expect(try await fixture.claims.notes(of: claim.id).count == 8)
            #expect(try await fixture.isSound())
            let history = try await CaseStore(fixture.casework).details(number).history.map(\.kind)
            #expect(history.filter { $0.hasPrefix("fund.") }.count == 8)
            #expect(try await HistoryVerification.report(on: fixture.database) { _ in }.isClean)
        }
    }

    @Test(arguments: Engine.underTest)
    func `nobody approves what he had in hand, whatever his roles`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            let both = Principal.staff([.clerk, .officer, .supervisor], person: 150)
            var claim = try await fixture.enter(on: fund, for: number, by: both)
            var why = try await reasons { try await fixture.move(claim, (.check, both)) }
            #expect(why == [.samePerson])
            claim = try await fixture.move(claim, (.check, Fixture.supervisor))
            for who in [both, Fixture.supervisor] {
                why = try await reasons { try await fixture.move(claim, (.approve, who)) }
                #expect(why == [.samePerson])
            }
            why = try await reasons { try await fixture.move(claim, (.approve, Fixture.officer)) }
            #expect(why == [.notAllowed])
            claim = try await fixture.move(claim, (.approve, Fixture.head))
            claim = try await fixture.move(
                claim, (.pay(reference: "P", on: fixture.today), Fixture.officer),
                (.proposeWriteOff(Money(fen: 1), reason: "x"), Fixture.supervisor))
            why = try await reasons { try await fixture.move(claim, (.writeOff, Fixture.supervisor)) }
            #expect(why == [.samePerson])
        }
    }

    @Test(arguments: Engine.underTest)
    func `the database itself refuses a claim that one person approved twice`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let claim = try await fixture.enter(on: try await fixture.fund(), for: try await fixture.agreed())
            await #expect(throws: (any Error).self) {
                try await fixture.database.transaction {
                    try $0.execute("UPDATE fund_claim SET checked_by = entered_by WHERE id = \(claim.id)")
                }
            }
            await #expect(throws: (any Error).self) {
                try await fixture.database.transaction {
                    try $0.execute("UPDATE fund_claim SET checked_by = 1, approved_by = 1 WHERE id = \(claim.id)")
                }
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `two approvals at once are one, and the other hears of it`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund()
            let entered = try await fixture.enter(on: fund, for: try await fixture.agreed())
            let claim = try await fixture.move(entered, (.check, Fixture.officer))
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for who in [Fixture.supervisor, Fixture.head] {
                    group.addTask {
                        do {
                            try await fixture.claims.decide(.approve, on: claim.id, version: claim.version, by: who)
                            return true
                        } catch is StaleFund {
                            return false
                        } catch {
                            Issue.record("\(error)")
                            return false
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 } == 1)
            #expect(try await fixture.balances(fund).obligations == -200_000)
            #expect(try await fixture.isSound())
        }
    }

    @Test(arguments: Engine.underTest)
    func `a claim sent twice is one, also at the same moment`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            let file = try await fixture.file(number)
            let ids = await withTaskGroup(of: Int64?.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        try? await fixture.claims.enter(
                            fixture.draft(), proofs: [], on: fund.id, for: file, once: "same", by: Fixture.clerk
                        ).id
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(ids).count == 1 && ids.first != .some(nil))
            let why = try await reasons {
                _ = try await fixture.claims.enter(
                    fixture.draft(1), proofs: [], on: fund.id, for: file, once: "same", by: Fixture.clerk)
            }
            #expect(why == [.keyUsed])
        }
    }

    @Test(arguments: Engine.underTest)
    func `never more is claimed on a file than was agreed, whoever tries at once`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed(300_000))
            let other = try await fixture.fund(1_000_000, once: "g")
            let file = try await fixture.file(number)
            await withTaskGroup(of: Void.self) { group in
                for (place, id) in [fund.id, other.id, fund.id, other.id].enumerated() {
                    group.addTask {
                        _ = try? await fixture.claims.enter(
                            fixture.draft(200_000), proofs: [], on: id, for: file, once: "o\(place)",
                            by: Fixture.clerk)
                    }
                }
            }
            let claims = try await fixture.claims.claims(for: number.text)
            #expect(claims.reduce(0) { $0 + $1.claim.amount.fen } <= 300_000, "\(claims.count)")
        }
    }

    @Test(arguments: Engine.underTest)
    func `every reason against a claim is told at once`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let terms = fixture.terms(
                traders: [CoveredTrader(name: "丙寅家具")], perClaim: 100_000, perTrader: 100_000,
                proofs: [.purchase], purchasesFrom: fixture.today)
            let fund = try await fixture.fund(50_000, terms: terms)
            let file = try await fixture.file(try await fixture.agreed(90_000))
            let bought = try #require(file.facts.boughtOn)
            let draft = fixture.draft(FundLimits.fen + 1, brokenOn: bought - 1)
            let why = try await reasons {
                _ = try await fixture.claims.enter(
                    draft, proofs: [], on: fund.id, for: file, once: "x", by: Fixture.clerk)
            }
            #expect(
                why == [
                    .beforePurchase(bought), .notCovered, .purchaseTooEarly(fixture.today), .proofMissing(.purchase),
                    .amountTooLarge, .overClaim(Money(fen: 100_000)), .overTrader(Money(fen: 100_000)),
                    .beyondAgreed(Money(fen: 90_000)), .notEnough(Money(fen: 50_000)),
                ])
            for fen in [0, -1, Int64.min] {
                let why = try await reasons {
                    _ = try await fixture.claims.enter(
                        fixture.draft(fen), proofs: [], on: fund.id, for: file, once: "x", by: Fixture.clerk)
                }
                #expect(why.contains(.amountNotPositive))
            }
            #expect(try await fixture.claims.claims(on: fund.id).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `nothing is claimed on a closed fund, and a fund with open claims is not closed`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            let claim = try await fixture.enter(on: fund, for: number)
            var why = try await reasons { try await fixture.funds.close(fund.id, by: Fixture.supervisor) }
            #expect(why == [.claimsOpen])
            try await fixture.move(claim, (.refuse(reason: "材料不够"), Fixture.officer))
            try await fixture.funds.close(fund.id, by: Fixture.supervisor)
            why = try await reasons { _ = try await fixture.enter(on: fund, for: number, once: "late") }
            #expect(why == [.fundClosed])
            why = try await reasons { try await fixture.deposit(1, into: fund, once: "late") }
            #expect(why == [.fundClosed])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a trader is covered by code or name, and only up to the ceiling`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let terms = fixture.terms(
                traders: [CoveredTrader(name: "甲子电器行 (赛罕店)")], perClaim: 150_000, perTrader: 200_000)
            let fund = try await fixture.fund(terms: terms)
            let first = try await fixture.enter(150_000, on: fund, for: try await fixture.agreed())
            let number = try await fixture.agreed()
            var why = try await reasons { _ = try await fixture.enter(60_000, on: fund, for: number, once: "2") }
            #expect(why == [.overTrader(Money(fen: 50_000))])
            let paid = try await fixture.paid(first)
            try await fixture.move(
                paid, (.recover(Money(fen: 150_000), reference: "R", on: fixture.today), Fixture.officer))
            _ = try await fixture.enter(60_000, on: fund, for: number, once: "3")
            let stranger = try await fixture.agreed(trader: "乙丑健身")
            why = try await reasons { _ = try await fixture.enter(1, on: fund, for: stranger, once: "4") }
            #expect(why == [.notCovered])
        }
    }

    @Test(arguments: Engine.underTest)
    func `what was promised, paid or recovered by mistake is undone by entries of its own`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            var claim = try await fixture.paid(try await fixture.enter(on: fund, for: number))
            claim = try await fixture.move(
                claim, (.recover(Money(fen: 70_000), reference: "R", on: fixture.today), Fixture.officer))
            var why = try await reasons { try await fixture.move(claim, (.takeBack(reason: "退票"), Fixture.head)) }
            #expect(why == [.recoveredAlready])
            let entry = try #require(try await fixture.claims.recoveries(of: claim).first?.number)
            why = try await reasons {
                try await fixture.funds.undo(entry, of: fund.id, reason: "x", by: Fixture.supervisor)
            }
            #expect(why == [.entryOfClaim])
            claim = try await fixture.move(
                claim, (.undoRecovery(entry: entry, reason: "记错了"), Fixture.supervisor),
                (.takeBack(reason: "退票"), Fixture.supervisor), (.withdraw(reason: "商家付了"), Fixture.clerk))
            #expect(claim.state == .withdrawn)
            #expect(try await fixture.balances(fund) == Amounts(bank: 1_000_000, capital: -1_000_000))
            #expect(try await fixture.funds.entries(of: fund.id).count == 7)
            #expect(try await fixture.isSound())
        }
    }

    @Test(arguments: Engine.underTest)
    func `wrong sums and days of payments and recoveries are refused`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            let today = fixture.today
            var claim = try await fixture.enter(on: fund, for: number)
            claim = try await fixture.move(claim, (.check, Fixture.officer), (.approve, Fixture.supervisor))
            for (move, expected) in [
                (ClaimMove.pay(reference: "P", on: today + 1), [FundReason.dayInFuture]),
                (.pay(reference: "", on: today - 1), [.beforeClaim(today), .referenceMissing]),
                (.recover(Money(fen: 1), reference: "R", on: today), [.notFrom(.approved)]),
            ] {
                let why = try await reasons { try await fixture.move(claim, (move, Fixture.officer)) }
                #expect(why.starts(with: expected), "\(why)")
            }
            claim = try await fixture.move(claim, (.pay(reference: "P", on: today), Fixture.officer))
            for (fen, expected) in [
                (0, FundReason.amountNotPositive), (-5, .amountNotPositive),
                (200_001, .beyondPaid(Money(fen: 200_000))),
                (Int64.max, .beyondPaid(Money(fen: 200_000))),
            ] as [(Int64, FundReason)] {
                let why = try await reasons {
                    try await fixture.move(
                        claim, (.recover(Money(fen: fen), reference: "R", on: today), Fixture.officer))
                }
                #expect(why == [expected])
            }
            #expect(try await fixture.isSound())
        }
    }
}
