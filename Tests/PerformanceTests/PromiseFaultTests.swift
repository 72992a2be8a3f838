import Casework
import CaseworkRules
import Kernel
import PerformanceRules
import SettlementRules
import Storage
import TestSupport
import Testing
import Web

@testable import Performance

/// What goes wrong around promises loses nothing and does nothing twice.
@Suite struct PromiseFaultTests {
    private struct Broken: Error {}

    /// The same promises with casework that fails in the middle of the transaction.
    private func failing(_ fixture: PromiseFixture) -> PromiseStore {
        let cases = fixture.tools.cases
        let tools = PerformanceTools(
            database: fixture.database, time: fixture.clock, random: fixture.casework.random, zone: fixture.tools.zone,
            directory: fixture.tools.directory, nextKey: fixture.tools.nextKey,
            cases: PromiseCases(
                facts: cases.facts, keep: { _, _, _, _, _, _ in throw Broken() },
                breach: { number, now, transaction in
                    _ = try cases.breach(number, now, transaction)
                    throw Broken()
                }, consumer: cases.consumer, trader: cases.trader), files: fixture.tools.files)
        return PromiseStore(tools)
    }

    @Test(arguments: Engine.underTest)
    func `a crash between the breach and its letters leaves neither, and the next round does both`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let offer = OfferDraft(items: [OfferItem(.refund, amount: Money(fen: 5_000), days: 0)])
            let number = try await fixture.settled(offer)
            fixture.clock.pass(days: 1)
            await #expect(throws: Broken.self) {
                try await failing(fixture).decide(.lapse, on: 1, of: number, by: .time)
            }
            #expect(try await fixture.file(number).state == .closed)
            #expect(try await fixture.told().isEmpty)
            #expect(try await fixture.promises(number).first?.brokenOn == nil)
            #expect(try await fixture.sweep.round() == 1)
            #expect(try await fixture.told().count == 2)
            #expect(try await fixture.file(number).state == .received)
            // The letters lie in the outbox with the decision: whoever carries them out after a crash finds the same.
            let item = try await letters(fixture)
            #expect(item.count == 2 && item.allSatisfy { $0.text.contains("没有做到") })
            #expect(try await letters(fixture) == item)
        }
    }

    private func letters(_ fixture: PromiseFixture) async throws -> [WrittenPromiseLetter] {
        let rows = try await fixture.database.rows("SELECT * FROM outbox WHERE kind = 'letter' ORDER BY id")
        var written: [WrittenPromiseLetter] = []
        for row in rows {
            let (payload, caseID) = (try row.text("payload"), try row.int64("case_id"))
            if let letter = try await PromiseLetters(fixture.store).letter(payload, of: caseID) {
                written.append(letter)
            }
        }
        return written
    }

    @Test(arguments: Engine.underTest)
    func `a confirmation that fails half way counts nothing`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            await #expect(throws: Broken.self) {
                try await failing(fixture).decide(
                    .confirm(doneOn: "2026-10-12", text: ""), on: 1, of: number, by: .side(.consumer))
            }
            #expect(try await fixture.promises(number).first?.state == .open)
            #expect(try await fixture.sum("performedMoney") == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a clock that is set back finds nothing anew, and one that runs behind is late and not wrong`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            fixture.clock.pass(days: 4)
            #expect(try await fixture.sweep.round() == 1)
            let broken = try await fixture.promises(number).first?.brokenOn
            fixture.clock.pass(days: -6)
            #expect(try await fixture.sweep.round() == 0)
            #expect(try await fixture.promises(number).first?.brokenOn == broken)
            // A day before the agreement by this clock: confirming on the day of the agreement is possible.
            try await fixture.store.decide(
                .confirm(doneOn: "2026-10-12", text: ""), on: 1, of: number, by: .side(.consumer))
            fixture.clock.pass(days: 6)
            #expect(try await fixture.sweep.round() == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a thousand that are due at once are worked off in one round, and one that fails stops none`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.mediated()
            let facts = try await fixture.facts(number)
            let terms = PromiseTerms(by: .trader, what: "退款", dueOn: "2026-10-12")
            try await fixture.store.enter(
                Array(repeating: terms, count: 50), for: facts, by: .init(kind: "staff", id: 101))
            // One whose file does not exist, and which stands first.
            try await fixture.database.transaction { transaction in
                for lost in 1...210 {
                    try transaction.execute(
                        """
                        INSERT INTO promise (case_id, position, number, side, what, due_on, agreed_on, office_id, state,
                            version, is_reminded, is_asked, acts, next_on)
                        VALUES (\(Int64(lost)), 1, \(String(lost)), 'trader', '', 20000, 20000, 1, 'open', 1, 0, 0, 0,
                            20000)
                        """)
                }
            }
            fixture.clock.pass(days: 1)
            #expect(try await fixture.sweep.round() == 50)
            #expect(try await fixture.promises(number).allSatisfy { $0.brokenOn == "2026-10-13" })
            #expect(try await fixture.file(number).state == .agreed)
        }
    }
}
