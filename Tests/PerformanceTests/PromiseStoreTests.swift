import Casework
import CaseworkRules
import Kernel
import LawRules
import PerformanceRules
import SettlementRules
import StatisticsRules
import Storage
import TestSupport
import Testing
import Web

@testable import Performance

/// Promises as they are kept, and what becomes of their files, on both engines.
@Suite struct PromiseStoreTests {
    @Test(arguments: Engine.underTest)
    func `the last signature makes promises of what was offered, in its own transaction`(_ engine: Engine) async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            let promises = try await fixture.promises(number)
            #expect(promises.map(\.terms.dueOn) == ["2026-10-15", "2026-11-11", "2026-10-22"])
            #expect(promises.map(\.position) == [1, 2, 3] && promises.allSatisfy { $0.state == .open })
            // The trader's link lasts until a month after the last day.
            let link = try await fixture.database.row("SELECT expires_on FROM settlement_key")
            #expect(try link?.day("expires_on") == "2026-12-11")
            #expect(try await fixture.store.promises(of: number).allSatisfy { $0.office == Handling.noOffice })
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is confirmed is counted on the day on which it was paid, and a recount agrees`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            fixture.clock.pass(days: 3)
            let proof = HandedFiles.Kept(name: "转账.png", type: "image/png", size: 11, hash: [1, 2, 3])
            try await fixture.store.decide(
                .handIn(text: "已转", files: 1), on: 1, of: number, by: .side(.trader), files: [proof])
            fixture.clock.pass(days: 2)
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-14", text: ""), on: 1, of: number, by: .side(.consumer))
            let promise = try #require(try await fixture.promises(number).first)
            #expect(promise.state == .performed && promise.isOnTime == true && promise.nextOn == nil)
            let acts = try await fixture.store.acts(of: promise.caseID)
            #expect(acts.map(\.act.what) == [.handIn, .confirm] && acts[0].files.map(\.file) == [proof])
            #expect(try await fixture.file(number).performedMoney == Money(fen: 100_000))
            let delta = try #require(
                try await fixture.database.row("SELECT * FROM delta WHERE measure = 'performedMoney'"))
            #expect(try delta.int64("amount") == 100_000 && delta.day("effective_on") == "2026-10-14")
            try await agrees(
                fixture,
                [
                    .filed: 1, .closed: 1, .closedInTime: 1, .resolved: 1, .agreedMoney: 289_900,
                    .performedMoney: 100_000,
                ])
            let report = try await HistoryVerification.report(on: fixture.database)
            #expect(report.isClean)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a settlement that is not kept is told, marked, and received by the office in charge`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            #expect(try await fixture.sweep.round() == 0)
            fixture.clock.pass(days: 1)
            #expect(try await fixture.sweep.round() == 1)
            #expect(try await fixture.told() == ["promise trader reminded 1"])
            fixture.clock.pass(days: 3)
            #expect(try await fixture.sweep.round() == 1)
            #expect(try await fixture.sweep.round() == 0)
            let stored = try #require(try await fixture.store.promises(of: number).first)
            #expect(stored.promise.brokenOn == "2026-10-16" && stored.isReopened)
            let file = try await fixture.file(number)
            #expect(file.state == .received && file.handling.office == SampleOffice.saihan)
            #expect(file.openClock(.acceptance)?.start == "2026-10-16")
            // The others of the file are the office's to see now as well.
            #expect(try await fixture.store.promises(of: number).allSatisfy { $0.office == SampleOffice.saihan })
            let list = try await fixture.store.list(of: SampleOffice.saihan, .open, after: nil)
            #expect(list.promises.count == 3 && !list.hasMore)
            let told = try await fixture.told()
            #expect(Set(told.suffix(2)) == ["promise consumer broken 1", "promise trader broken 1"])
            try await agrees(
                fixture,
                [.filed: 1, .closed: 1, .closedInTime: 1, .resolved: 0, .agreedMoney: 0, .reopened: 1])
        }
    }

    @Test(arguments: Engine.underTest)
    func `beyond the time for reopening the office is told, and the file stays closed`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let offer = OfferDraft(items: [OfferItem(.refund, amount: Money(fen: 5_000), days: 90)])
            let number = try await fixture.settled(offer)
            fixture.clock.pass(days: 95)
            #expect(try await fixture.sweep.round() == 1)
            let stored = try #require(try await fixture.store.promises(of: number).first)
            #expect(stored.promise.brokenOn != nil && !stored.isReopened && stored.office == SampleOffice.saihan)
            #expect(try await fixture.file(number).state == .closed)
        }
    }

    @Test(arguments: Engine.underTest)
    func `two confirmations at the same moment count once`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            let store = fixture.store
            let done = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        do {
                            try await store.decide(
                                .confirm(doneOn: "2026-10-12", text: ""), on: 1, of: number, by: .side(.consumer))
                            return true
                        } catch let refused as PromiseRefused {
                            return refused.why != [.notIn(.performed)]
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
            #expect(try await fixture.sum("performedMoney") == 100_000)
        }
    }

    @Test(arguments: Engine.underTest)
    func `two promises of a file confirmed at the same moment are both counted`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            let store = fixture.store
            try await withThrowingTaskGroup(of: Void.self) { group in
                for position in 1...3 {
                    group.addTask {
                        try await store.decide(
                            .confirm(doneOn: "2026-10-12", text: ""), on: position, of: number, by: .side(.consumer))
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await fixture.file(number).performedMoney == Money(fen: 289_900))
            #expect(try await fixture.promises(number).allSatisfy { $0.state == .performed })
        }
    }

    @Test(arguments: Engine.underTest)
    func `what an officer enters after mediation is counted with the closing, and never twice`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.mediated()
            let terms = [400, 600].map {
                PromiseTerms(by: .trader, what: "退款", amount: Money(fen: $0 * 100), dueOn: "2026-10-20")
            }
            try await fixture.store.enter(terms, for: fixture.facts(number), by: .init(kind: "staff", id: 101))
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-12", text: "到账"), on: 1, of: number, by: .staff(for: .consumer),
                author: .init(kind: "staff", id: 101))
            let closing = CaseMove.close(
                outcome: .agreed, agreed: Money(fen: 100_000), performed: Money(fen: 40_000), note: "")
            try await fixture.cases.decide(closing, on: number, by: PromiseFixture.officer)
            #expect(try await fixture.sum("performedMoney") == 40_000)
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-12", text: ""), on: 2, of: number, by: .side(.consumer))
            #expect(try await fixture.file(number).performedMoney == Money(fen: 100_000))
            try await agrees(
                fixture,
                [
                    .filed: 1, .accepted: 1, .agreed: 1, .closed: 1, .closedInTime: 1, .resolved: 1,
                    .agreedMoney: 100_000, .performedMoney: 100_000,
                ])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mediated agreement that is not kept goes on in mediation, and the next one counts anew`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.mediated()
            let terms = PromiseTerms(by: .trader, what: "退款", amount: Money(fen: 60_000), dueOn: "2026-10-20")
            let first = PromiseTerms(by: .trader, what: "先退", amount: Money(fen: 40_000), dueOn: "2026-10-20")
            try await fixture.store.enter(
                [terms, first], for: fixture.facts(number), by: .init(kind: "staff", id: 101))
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-12", text: ""), on: 2, of: number, by: .side(.consumer))
            try await fixture.cases.decide(
                .close(outcome: .agreed, agreed: Money(fen: 100_000), performed: nil, note: ""), on: number,
                by: PromiseFixture.officer)
            fixture.clock.pass(days: 9)
            #expect(try await fixture.sweep.round() == 1)
            let file = try await fixture.file(number)
            #expect(file.state == .accepted && file.performedMoney == Money(fen: 40_000))
            try await fixture.cases.decide(.startMediation, on: number, by: PromiseFixture.officer)
            let again = Agreement(terms: "再退600", amount: Money(fen: 60_000), performBy: nil)
            try await fixture.cases.decide(.agree(again), on: number, by: PromiseFixture.officer)
            #expect(try await fixture.file(number).performedMoney == nil)
            try await fixture.cases.decide(
                .close(outcome: .performed, agreed: Money(fen: 60_000), performed: Money(fen: 60_000), note: ""),
                on: number, by: PromiseFixture.officer)
            #expect(try await fixture.sum("performedMoney") == 100_000)
            // What is left of the first agreement adds nothing beyond the second.
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-21", text: ""), on: 1, of: number, by: .side(.consumer))
            #expect(try await fixture.sum("performedMoney") == 100_000)
        }
    }

    @Test(arguments: Engine.underTest)
    func `without an agreement nothing is entered, and too much is refused`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let plain = try await Reception(fixture.casework).receive(Filing.sample(), by: .visitor).receipt.file.number
            let terms = PromiseTerms(by: .trader, what: "退款", dueOn: "2026-10-20")
            await #expect(throws: EnteringRefused.noAgreement) {
                try await fixture.store.enter([terms], for: fixture.facts(plain), by: .init(kind: "staff", id: 101))
            }
            let number = try await fixture.mediated()
            let many = Array(repeating: terms, count: PromiseLimits.promises + 1)
            await #expect(throws: EnteringRefused.tooMany) {
                try await fixture.store.enter(many, for: fixture.facts(number), by: .init(kind: "staff", id: 101))
            }
            #expect(try await fixture.promises(number).isEmpty)
        }
    }

    private func agrees(_ fixture: PromiseFixture, _ expected: [Measure: Int64]) async throws {
        let rows = try await fixture.database.rows("SELECT measure, amount FROM delta")
        var written: [String: Int64] = [:]
        for row in rows { written[try row.text("measure"), default: 0] += try row.int64("amount") }
        #expect(written == Dictionary(uniqueKeysWithValues: expected.map { ($0.key.rawValue, $0.value) }))
        let again = Recounted()
        try await CaseEvents(fixture.casework).eachBatch { await again.add($0) }
        let sums = await again.sums
        #expect(sums == expected)
        let (recounted, stored) = (await again.days(.performedMoney), Set(try await days(fixture)))
        #expect(recounted == stored)
    }

    private func days(_ fixture: PromiseFixture) async throws -> [Day] {
        try await fixture.database.rows("SELECT effective_on FROM delta WHERE measure = 'performedMoney'")
            .map { try $0.day("effective_on") }
    }
}

/// What a recount reads.
private actor Recounted {
    private var deltas: [Delta] = []
    var sums: [Measure: Int64] { deltas.reduce(into: [:]) { $0[$1.measure, default: 0] += $1.amount } }
    func add(_ more: [Delta]) { deltas += more }
    func days(_ measure: Measure) -> Set<Day> { Set(deltas.filter { $0.measure == measure }.map(\.effectiveOn)) }
}
