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

/// Asking both sides after the closing: once, one reminder, and silence as silence, on both engines.
@Suite struct AskingTests {
    private func october(_ fixture: PromiseFixture, _ offices: [Int64], _ side: Side) async throws -> AskingFigures {
        let figures = try await AskingStore(fixture.tools).figures(of: offices, from: 202_610, to: 202_610)
        return figures[side]?[202_610] ?? AskingFigures([:])
    }

    @Test(arguments: Engine.underTest)
    func `after a settlement both sides are asked, reminded once, and then left alone`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            _ = try await fixture.settled()
            #expect(try await fixture.asking.round() == 2)
            #expect(try await fixture.asking.round() == 0)
            fixture.clock.pass(days: 7)
            #expect(try await fixture.asking.round() == 2)
            fixture.clock.pass(days: 60)
            #expect(try await fixture.asking.round() == 0)
            let told = try await fixture.letters("asked")
            #expect(
                told.sorted() == [
                    "asked consumer again", "asked consumer first", "asked trader again", "asked trader first",
                ])
            for side in Side.allCases {
                let figures = try await october(fixture, [Handling.noOffice], side)
                #expect(figures[.asked] == 1 && figures.answered == 0 && figures.silent == 1)
            }
            #expect(try await HistoryVerification.report(on: fixture.database).isClean)
        }
    }

    @Test(arguments: Engine.underTest)
    func `who answers is not reminded, and answers once`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            let store = AskingStore(fixture.tools)
            let answer = Rating(solved: .partly, score: 2, text: "太慢", fair: .no)
            try await store.answer(answer, of: number)
            await #expect(throws: AnswerRefused.alreadyAnswered) { try await store.answer(answer, of: number) }
            try await fixture.asking.round()
            let file = try await fixture.file(number)
            try await fixture.cases.decide(
                .rate(Rating(solved: .yes, score: 5, text: "", fair: .yes)), on: number,
                by: Principal(.consumer(caseID: file.id)))
            fixture.clock.pass(days: 30)
            #expect(try await fixture.asking.round() == 0)
            let (trader, consumer) = (
                try await october(fixture, [0], .trader), try await october(fixture, [0], .consumer)
            )
            #expect(trader[.partly] == 1 && trader[.fairNo] == 1 && trader[.score] == 2 && trader.silent == 0)
            #expect(consumer[.yes] == 1 && consumer[.fairYes] == 1 && consumer[.asked] == 1 && consumer.silent == 0)
            #expect(try await fixture.cases.details(number).rating?.fair == .yes)
        }
    }

    @Test(arguments: Engine.underTest)
    func `two answers of a trader at the same moment are one`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.settled()
            let store = AskingStore(fixture.tools)
            let kept = await withTaskGroup(of: Bool.self) { group in
                for score in 1...5 {
                    group.addTask {
                        do {
                            try await store.answer(
                                Rating(solved: .yes, score: score, text: "", fair: .yes), of: number)
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 1)
            let figures = try await october(fixture, [0], .trader)
            #expect(figures[.asked] == 1 && figures.answered == 1 && (1...5).contains(figures[.score]))
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is taken up again is not asked about, and counted once when it is closed again`(_ engine: Engine)
        async throws
    {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.mediated()
            let close = CaseMove.close(outcome: .agreed, agreed: nil, performed: nil, note: "")
            try await fixture.cases.decide(close, on: number, by: PromiseFixture.officer)
            #expect(try await fixture.asking.round() == 1)
            // The office's own message asked already; the trader has no room to be asked in.
            #expect(try await fixture.letters("asked") == ["asked consumer first"])
            let file = try await fixture.file(number)
            try await fixture.cases.decide(
                .reopen(reason: "没有退款"), on: number, by: Principal(.consumer(caseID: file.id)))
            fixture.clock.pass(days: 8)
            #expect(try await fixture.asking.round() == 0)
            try await fixture.cases.decide(.startMediation, on: number, by: PromiseFixture.officer)
            try await fixture.cases.decide(.end(ground: "a23_2", note: ""), on: number, by: PromiseFixture.officer)
            try await fixture.cases.decide(
                .close(outcome: .notAgreed, agreed: nil, performed: nil, note: ""), on: number,
                by: PromiseFixture.officer)
            #expect(try await fixture.asking.round() == 1)
            let figures = try await october(fixture, [SampleOffice.saihan], .consumer)
            #expect(figures[.asked] == 1 && figures.silent == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `nobody is asked about what is still under way`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.mediated()
            #expect(try await fixture.asking.round() == 0)
            await #expect(throws: AnswerRefused.notAsked) {
                try await AskingStore(fixture.tools).answer(Rating(solved: .yes, score: 5, text: ""), of: number)
            }
        }
    }

    @Test func `figures keep silence apart, and means are exact to two places`() {
        let figures = AskingFigures([.asked: 10, .yes: 3, .partly: 1, .no: 2, .score: 20, .fairYes: 2, .fairNo: 1])
        #expect(figures.answered == 6 && figures.silent == 4 && figures.fairAnswered == 3)
        #expect(AskingFiguresPage.mean(20, 6) == "3.33" && AskingFiguresPage.mean(5, 1) == "5.00")
        #expect(AskingFiguresPage.mean(1, 8) == "0.13")
    }
}
