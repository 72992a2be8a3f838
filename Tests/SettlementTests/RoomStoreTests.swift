import Casework
import CaseworkRules
import Kernel
import LawRules
import SettlementRules
import StatisticsRules
import Storage
import TestSupport
import Testing
import Web

@testable import Settlement

/// Rooms as they are kept, and what becomes of their files, on both engines.
@Suite struct RoomStoreTests {
    @Test(arguments: Engine.underTest)
    func `a file that is settled first has a room, a clock of its own and no office`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            let file = try await fixture.file(number)
            #expect(file.isSettling && file.handling.office == Handling.noOffice)
            #expect(file.clocks.map(\.key) == [.settlement])
            #expect(file.clocks.first?.due.due == "2026-10-26")
            let stored = try #require(try await fixture.store.room(number))
            #expect(stored.room.state == .invited && stored.room.period.due.due == "2026-10-26")
            #expect(stored.office == SampleOffice.saihan && stored.traderPhone == RoomFixture.mobile)
            #expect(try await fixture.told() == ["news trader invited"])
            let deltas = try await fixture.database.read { try $0.count("SELECT count(*) FROM delta") }
            #expect(deltas == 0)
            let plain = try await fixture.lodge(settles: false).number
            #expect(try await fixture.store.room(plain) == nil)
            #expect(try await fixture.file(plain).clocks.map(\.key) == [.acceptance])
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is offered comes back as it was offered`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            _ = try await fixture.offered(number)
            let offer = try #require(try await fixture.store.room(number)?.room.live)
            #expect(offer.items == RoomFixture.refund.items && offer.note == "运费我们付" && offer.number == 1)
            #expect(offer.expiresOn == "2026-10-26")
            let counter = OfferDraft(items: [OfferItem(.replace, days: 8)], expiresOn: "2026-10-20")
            try await fixture.store.decide(.offer(counter), in: number, by: .side(.consumer))
            let room = try #require(try await fixture.store.room(number)?.room)
            #expect(room.offers.map(\.standing) == [.countered, .live])
        }
    }

    @Test(arguments: Engine.underTest)
    func `both sign, and the file is closed with their agreement, counted on that day`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            fixture.clock.pass(days: 2)
            let room = try await fixture.settle(number)
            #expect(room.state == .settled)
            let details = try await fixture.cases.details(number)
            #expect(details.file.state == .closed && details.file.outcome == .settled)
            #expect(details.file.receivedOn == "2026-10-14" && details.file.inTime)
            let agreement = try #require(details.agreement)
            #expect(agreement.amount == Money(fen: 289_900) && agreement.performBy == "2026-11-13")
            #expect(agreement.terms.contains("分2期") && agreement.terms.contains("书面"))
            let stored = try #require(try await fixture.store.room(number))
            #expect(stored.document.map(AgreementText.hash) == room.agreement?.document)
            try await agrees(fixture, [.filed: 1, .closed: 1, .closedInTime: 1, .resolved: 1, .agreedMoney: 289_900])
        }
    }

    @Test(arguments: Engine.underTest)
    func `silence brings the file to the office on the day after the last`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            #expect(try await fixture.sweep.round() == 0)
            fixture.clock.pass(days: 9)
            #expect(try await fixture.sweep.round() == 1)
            #expect(try await fixture.sweep.round() == 0)
            #expect(try await fixture.told().suffix(2) == ["news consumer reminded", "news trader reminded"])
            fixture.clock.pass(days: 6)
            #expect(try await fixture.sweep.round() == 1)
            let details = try await fixture.cases.details(number)
            let file = details.file
            #expect(file.state == .received && file.handling.office == SampleOffice.saihan && !file.isSettling)
            #expect(file.receivedOn == "2026-10-27" && file.handling.receivedOn == "2026-10-27")
            #expect(file.openClock(.acceptance)?.start == "2026-10-27" && file.openClock(.settlement) == nil)
            #expect(details.handlings.first?.endedHow == "silent")
            #expect(try await fixture.store.room(number)?.room.state == .silent)
            #expect(try await fixture.sweep.round() == 0)
            try await agrees(fixture, [.filed: 1])
        }
    }

    @Test(arguments: Engine.underTest)
    func `whoever gives up brings the file to the office at once`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            _ = try await fixture.offered(number)
            try await fixture.store.decide(.giveUp(reason: "太慢"), in: number, by: .side(.consumer))
            let file = try await fixture.file(number)
            #expect(file.handling.office == SampleOffice.saihan && file.receivedOn == "2026-10-12")
            await #expect(throws: RoomRefused.self) {
                try await fixture.store.decide(.say(text: "还在吗", files: 0), in: number, by: .side(.trader))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `two who act at the same moment get one outcome that both see`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            for _ in 0..<5 {
                let (number, _) = try await fixture.lodge()
                let offer = try await fixture.offered(number)
                let store = fixture.store
                let made = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for place in 0..<6 {
                        group.addTask {
                            let (move, side): (RoomMove, Side) =
                                place % 2 == 0 ? (.accept(offer, document: []), .consumer) : (.withdraw(offer), .trader)
                            do {
                                try await store.decide(move, in: number, by: .side(side))
                                return true
                            } catch is RoomRefused { return false }
                        }
                    }
                    return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
                #expect(made == 1)
                let room = try #require(try await store.room(number)?.room)
                #expect((room.state == .signing) == (room.offers[0].standing == .accepted))
                #expect(room.state == .signing || room.offers[0].standing == .withdrawn)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `nothing of a room's secrets is kept`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            let room = try #require(try await fixture.store.room(number)?.room)
            let key = LinkKey(caseID: room.caseID, serial: 1, secret: RoomFixture.secret)
            let row = try #require(try await fixture.database.row("SELECT * FROM settlement_key"))
            #expect(try row.bytes("hash") == LinkKey.hash(key.text))
            #expect(LinkKey.hash(key.text.lowercased()) == LinkKey.hash(key.text) && LinkKey.hash("abc") == nil)
            #expect(try await fixture.store.sendCode(.sign, to: .consumer, of: room))
            let payload = try #require(try await fixture.told().last)
            let letters = RoomLetters(fixture.store)
            let code = try #require(letters.secrets("\(payload) \(room.caseID)")["code"])
            #expect(code.count == 6)
            #expect(try await fixture.store.tryCode("000", .sign, by: .consumer, of: room) == .wrong)
            #expect(try await fixture.store.tryCode(code, .sign, by: .trader, of: room) == .over)
            #expect(try await fixture.store.tryCode(code, .sign, by: .consumer, of: room) == .right)
            #expect(try await fixture.store.tryCode(code, .sign, by: .consumer, of: room) == .over)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an agreement that was changed after it was made is found, and so is a signature of another one`(
        _ engine: Engine
    ) async throws {
        try await RoomFixture.with(engine) { fixture in
            for _ in 0..<3 { _ = try await fixture.settle(try await fixture.lodge().number) }
            _ = try await fixture.lodge()
            let whole = try await RoomVerification.report(on: fixture.database)
            #expect(whole.agreements == 3 && whole.altered.isEmpty)
            let rooms = try await fixture.database.rows(
                "SELECT case_id, number FROM settlement_room WHERE document IS NOT NULL ORDER BY case_id")
            let (first, last) = (try rooms[0].int64("case_id"), try rooms[2].int64("case_id"))
            try await fixture.database.transaction { transaction in
                try transaction.execute(
                    "UPDATE settlement_room SET document = document || '。' WHERE case_id = \(first)")
                try transaction.execute(
                    """
                    UPDATE settlement_signature SET document_hash = \([UInt8](repeating: 1, count: 32))
                    WHERE case_id = \(last) AND side = 'trader'
                    """)
            }
            let found = try await RoomVerification.report(on: fixture.database)
            #expect(try found.altered == [rooms[0].text("number"), rooms[2].text("number")])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a code is over after ten minutes, and after five attempts`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            let room = try #require(try await fixture.store.room(number)?.room)
            #expect(try await fixture.store.sendCode(.enter, to: .trader, of: room))
            for _ in 0..<5 { #expect(try await fixture.store.tryCode("1", .enter, by: .trader, of: room) == .wrong) }
            #expect(try await fixture.store.tryCode("1", .enter, by: .trader, of: room) == .over)
            #expect(try await fixture.store.sendCode(.enter, to: .trader, of: room))
            fixture.clock.pass(seconds: 601)
            #expect(try await fixture.store.tryCode("1", .enter, by: .trader, of: room) == .over)
            for _ in 0..<4 { #expect(try await fixture.store.sendCode(.enter, to: .trader, of: room)) }
            #expect(try await !fixture.store.sendCode(.enter, to: .trader, of: room))
        }
    }

    @Test(arguments: Engine.underTest)
    func `what was settled and not kept is taken up by the office in charge`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            _ = try await fixture.settle(number)
            fixture.clock.pass(days: 3)
            let consumer = Principal(.consumer(caseID: try await fixture.file(number).id))
            try await fixture.cases.decide(.reopen(reason: "没有退钱"), on: number, by: consumer)
            let file = try await fixture.file(number)
            #expect(file.state == .received && file.handling.office == SampleOffice.saihan)
            #expect(file.openClock(.acceptance)?.start == "2026-10-15")
        }
    }

    @Test(arguments: Engine.underTest)
    func `while it is settled nobody of the staff has it, and the consumer acts in the room`(_ engine: Engine)
        async throws
    {
        try await RoomFixture.with(engine) { fixture in
            let (number, _) = try await fixture.lodge()
            let file = try await fixture.file(number)
            let head = Principal.staff([.supervisor], person: 301, office: SampleOffice.region)
            let worklist = WorklistStore(fixture.casework)
            let scope = try #require(worklist.scope(of: head))
            #expect(!fixture.cases.maySee(file, head) && !scope.contains(Handling.noOffice))
            let page = try await worklist.page(
                WorklistQuery(
                    view: .all, scope: scope, person: 301, ownOffice: SampleOffice.region,
                    today: fixture.casework.today, filters: WorklistFilters()))
            #expect(page.rows.isEmpty)
            let moves = fixture.cases.moves(on: file, by: Principal(.consumer(caseID: file.id)))
            #expect(moves.open == [.addFacts])
            #expect(moves.refused.first { $0.move == .withdraw }?.why == [.settling])
        }
    }

    /// The figures that were written, and those that are read again from the history.
    private func agrees(_ fixture: RoomFixture, _ expected: [Measure: Int64]) async throws {
        let rows = try await fixture.database.rows(
            "SELECT measure, sum(amount) AS amount FROM delta GROUP BY measure ORDER BY measure")
        var written: [String: Int64] = [:]
        for row in rows { written[try row.text("measure")] = try row.int64("amount") }
        #expect(written == Dictionary(uniqueKeysWithValues: expected.map { ($0.key.rawValue, $0.value) }))
        let again = Recounted()
        try await CaseEvents(fixture.casework).eachBatch { await again.add($0) }
        let counted = await again.sums
        #expect(counted == expected)
    }
}

/// What a recount reads.
private actor Recounted {
    private(set) var sums: [Measure: Int64] = [:]
    func add(_ deltas: [Delta]) { for delta in deltas { sums[delta.measure, default: 0] += delta.amount } }
}
