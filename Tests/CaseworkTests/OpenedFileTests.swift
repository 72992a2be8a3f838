import CaseworkRules
import Kernel
import LawRules
import StatisticsRules
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Casework

/// Files that come out of others: a consultation that becomes a complaint, a mixed filing that is split.
@Suite struct OpenedFileTests {
    private func complaint(from details: CaseDetails, _ tools: CaseworkTools) throws -> Filing {
        let choices = FilingChoices(
            categorySystem: "cca", categories: ["fitness"], natures: ["contract"],
            divisions: [SampleDivision.saihan], noticeVersion: "1", home: SampleDivision.saihan)
        var draft = details.draft(knowing: choices)
        for (field, text) in [
            (FilingField.product, "健身年卡"), (.nature, "contract"), (.passingToTrader, "yes"),
            (.entrustedMediation, "no"), (.publication, "no"),
        ] { draft[field] = text }
        draft.set(.claims, ["refund"])
        return try FilingForm.reading(
            draft, as: .complaint, channel: details.file.channel, choices: choices, on: tools.today
        ).get()
    }

    @Test(arguments: Engine.underTest)
    func `a consultation becomes a complaint with everything already told`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let received = try await fixture.reception.receive(
                .sampleConsultation(channel: .hotline12315), by: .visitor)
            let number = received.receipt.file.number
            try await fixture.decide(.addFacts(text: "店里贴了停业的纸。"), number, .clerk)
            let before = try await fixture.store.details(number)
            let filing = try complaint(from: before, fixture.tools)
            fixture.clock.pass(days: 1)
            let opened = try await fixture.store.open(
                filing, from: number, as: .becomeComplaint(filing), by: DeskPerson.clerk.principal
            ).opened
            let after = try await fixture.store.details(number)
            #expect(after.file.outcome == .becameComplaint && after.file.state == .closed)
            // The consultation's own query code opens the complaint.
            let new = try #require(try await fixture.store.details(opened, code: received.code))
            #expect(new.file.kind == .complaint && new.file.channel == .hotline12315)
            #expect(new.story == before.story + "\n店里贴了停业的纸。")
            #expect(new.consumer.phone == "13700001234" && new.trader.name == "样例健身")
            #expect(new.file.clocks.map(\.key) == [.acceptance])
            #expect(new.file.receivedOn == fixture.tools.today)
            #expect(new.links.map(\.number) == [number] && after.links.map(\.number) == [opened])
            for details in [after, new] { #expect(try await fixture.store.provesItself(details)) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mixed filing is split, each part with its own number and clocks`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let received = try await fixture.reception.receive(.sample(), by: .visitor)
            let number = received.receipt.file.number
            let filing = try await fixture.store.details(number).tip("这家店卖的洗衣机没有能效标识。")
            let opened = try await fixture.store.open(
                filing, from: number, as: .splitTip(filing), by: DeskPerson.officer.principal
            ).opened
            let complaint = try await fixture.store.details(number)
            let tip = try #require(try await fixture.store.details(opened, code: received.code))
            #expect(complaint.file.state == .received && complaint.file.clocks.map(\.key) == [.acceptance])
            #expect(tip.file.kind == .tip && tip.file.clocks.map(\.key) == [.tipVerification])
            #expect(tip.consumer == ConsumerParty(name: "", phone: "") && tip.file.hasReporter)
            let reporter = try await fixture.store.reporter(
                of: opened, reason: "核实", by: DeskPerson.officer.principal)
            #expect(reporter?.name == "王秀兰")
            #expect(complaint.links.map(\.kind) == [.tip] && tip.links.map(\.kind) == [.complaint])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a refused or stale opening leaves nothing behind`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let number = try await fixture.lodge()
            let filing = try await fixture.store.details(number).tip("没有能效标识的洗衣机。")
            await #expect(throws: MoveRefused.self) {
                try await fixture.store.decide(
                    .splitTip(filing), on: number, by: DeskPerson.mediator.principal)
            }
            await #expect(throws: StaleFile.self) {
                try await fixture.store.decide(
                    .splitTip(filing), on: number, version: 9, by: DeskPerson.officer.principal)
            }
            let count = try await fixture.tools.database.read { try $0.count("SELECT count(*) FROM case_file") }
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a file that is reopened and agreed on again is resolved once, as a recount finds`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sample(of: .complaint))
            let closing = CaseMove.close(
                outcome: .agreed, agreed: Money(fen: 40_000), performed: nil, punitive: Money(fen: 30_000), note: "")
            let agree = CaseMove.agree(Agreement(terms: "退款并赔偿", amount: Money(fen: 40_000), performBy: nil))
            for move in Self.again(agree, closing) {
                fixture.clock.pass(seconds: 90_000)
                try await fixture.decide(move, number, .supervisor)
            }
            let found = Mutex<[Delta: Int64]>([:])
            try await CaseEvents(fixture.tools).eachBatch { deltas in
                found.withLock { all in
                    for delta in deltas { all[Self.unit(delta), default: 0] += delta.amount }
                }
            }
            let written = try await Self.written(fixture)
            #expect(written == found.withLock { $0 })
            func sum(_ measure: Measure) -> Int64 {
                written.filter { $0.key.measure == measure }.values.reduce(0, +)
            }
            #expect(sum(.closed) == 2 && sum(.resolved) == 1 && sum(.punitive) == 1)
            #expect(sum(.agreedMoney) == 40_000 && sum(.punitiveMoney) == 30_000)
        }
    }

    @Test(arguments: Engine.underTest, UInt64(1)...4)
    func `what every kind of filing adds to the figures is what a recount finds`(
        _ engine: Engine, _ seed: UInt64
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            var random = SeededRandom(seed: seed)
            var numbers: [CaseNumber] = []
            for index in 0..<12 {
                numbers.append(try await fixture.lodge(.sample(of: CaseKind.filed[index % 4])))
            }
            for _ in 0..<120 {
                fixture.clock.pass(seconds: Int64.random(in: 0...90_000, using: &random))
                guard let number = numbers.randomElement(using: &random),
                    let move = Self.moves(numbers).randomElement(using: &random),
                    let person = [DeskPerson.officer, .supervisor].randomElement(using: &random)
                else { continue }
                if case .becomeComplaint = move { continue }
                _ = try? await fixture.decide(move, number, person)
            }
            let found = Mutex<[Delta: Int64]>([:])
            try await CaseEvents(fixture.tools).eachBatch { deltas in
                found.withLock { all in
                    for delta in deltas { all[Self.unit(delta), default: 0] += delta.amount }
                }
            }
            #expect(try await Self.written(fixture) == found.withLock { $0 })
            let closed = found.withLock { $0.filter { $0.key.measure == .closed }.values.reduce(0, +) }
            #expect(closed > 1)
        }
    }

    private static func again(_ agree: CaseMove, _ closing: CaseMove) -> [CaseMove] {
        let first: [CaseMove] = [.accept, .startMediation, agree, closing]
        return first + [.reopen(reason: "没有兑现"), .startMediation, agree, closing]
    }

    private static func unit(_ delta: Delta) -> Delta {
        var unit = delta
        unit.amount = 0
        return unit
    }

    private static func written(_ fixture: DeskFixture) async throws -> [Delta: Int64] {
        let rows = try await fixture.tools.database.rows("SELECT * FROM delta ORDER BY id")
        var all: [Delta: Int64] = [:]
        for row in rows {
            let dimensions = Dimensions(
                kind: try row.text("kind"), channel: try row.text("channel"), category: try row.text("category"),
                nature: try row.text("nature"), division: try row.text("division"))
            let delta = Delta(
                try row.choice("measure"), on: try row.day("effective_on"), cohort: try row.day("cohort_on"),
                dimensions, amount: 0)
            all[delta, default: 0] += try row.int64("amount")
        }
        return all
    }

    private static func moves(_ numbers: [CaseNumber]) -> [CaseMove] {
        let others: [CaseMove] = [
            .accept, .refuse(ground: "a16_1", note: ""), .startMediation, .end(ground: "a23_2", note: ""),
            .close(outcome: .notAgreed, agreed: nil, performed: nil, note: ""), .reopen(reason: "没有办"),
            .agree(Agreement(terms: "退款并赔偿", amount: Money(fen: 40_000), performBy: nil)),
            .close(
                outcome: .agreed, agreed: Money(fen: 40_000), performed: Money(fen: 10_000),
                punitive: Money(fen: 30_000), note: ""),
            .withdraw(reason: "不办了"), .startVerification, .askExtension(reason: "送检"), .approveExtension,
            .conclude(Conclusion(.caseOpened)), .conclude(Conclusion(.notOpened, ground: "minor")),
            .notifyReporter(text: "已经办了"), .renew(text: "又有"), .acknowledge, .answer(Answer("答复您：可以。")),
            .close(outcome: .adopted, agreed: nil, performed: nil, note: ""), .write(text: "请说明"),
        ]
        return others + numbers.map { CaseMove.joinTo($0, newFacts: true) }
    }
}
