import Casework
import CaseworkRules
import Kernel
import LawRules
import MediationRules
import Storage
import TestSupport
import Testing
import Web

@testable import Mediation

/// Appraisals and the clock of mediation, on both engines.
@Suite struct AppraisalStoreTests {
    private static let draft = AppraisalDraft(
        kind: .testing, body: "样例质检院", chosenBy: .agreement, question: "是否漏水。", cost: Money(fen: 80_000),
        payer: .trader, sample: "洗衣机一台", sealedBy: "双方", handedOn: "2026-10-12")

    private static func mediated(_ fixture: MediationFixture) async throws -> CaseNumber {
        let (number, _) = try await fixture.accepted()
        try await fixture.cases.decide(.startMediation, on: number, by: .officer)
        return number
    }

    @Test(arguments: Engine.underTest)
    func `the clock stands still while it goes on, and the due date says why`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let number = try await Self.mediated(fixture)
            let store = AppraisalStore(fixture.tools)
            let before = try #require(try await fixture.file(number).openClock(.mediation)?.due.due)
            // The day of acceptance is not counted, so the first day of the pause is the next one.
            fixture.clock.pass(days: 1)
            let begun = try await store.begin(Self.draft, in: try await fixture.facts(number), by: .officer)
            let paused = try await fixture.file(number)
            #expect(paused.state == .paused && paused.openClock(.mediation)?.state == .paused)
            #expect(paused.pauses.map(\.reason) == ["检测（样例质检院）：是否漏水。"])
            await #expect(throws: SessionRefused([.appraisalRuns])) {
                try await fixture.store.plan(
                    MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            }
            fixture.clock.pass(days: 10)
            let kept = HandedFiles.Kept(name: "报告.pdf", type: "application/pdf", size: 9, hash: [1, 2, 3])
            try await store.end(
                begun.id, as: .done, result: "密封圈老化。", files: [kept], in: try await fixture.facts(number),
                by: .officer)
            let after = try await fixture.file(number)
            #expect(after.state == .mediating && after.openClock(.mediation)?.due.due == before + 10)
            #expect(try await store.appraisals(of: after.id).map(\.result) == ["密封圈老化。"])
            #expect(try await store.files(of: after.id).map(\.kept) == [kept])
            #expect(
                try await fixture.kinds(number).suffix(4) == ["pause", "appraisal-began", "appraisal-ended", "resume"])
            #expect(try await fixture.cases.provesItself(fixture.cases.details(number)))
        }
    }

    @Test(arguments: Engine.underTest)
    func `of two the last lets the clock go on`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let number = try await Self.mediated(fixture)
            let store = AppraisalStore(fixture.tools)
            let first = try await store.begin(Self.draft, in: try await fixture.facts(number), by: .officer)
            let second = try await store.begin(Self.draft, in: try await fixture.facts(number), by: .officer)
            try await store.end(
                first.id, as: .abandoned, result: "样品坏了。", in: try await fixture.facts(number), by: .officer)
            #expect(try await fixture.file(number).state == .paused)
            try await store.end(second.id, as: .done, result: "漏。", in: try await fixture.facts(number), by: .officer)
            #expect(try await fixture.file(number).state == .mediating)
            #expect(try await fixture.file(number).pauses.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a file that was ended meanwhile stays ended, and the result is kept`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let number = try await Self.mediated(fixture)
            let store = AppraisalStore(fixture.tools)
            let begun = try await store.begin(Self.draft, in: try await fixture.facts(number), by: .officer)
            try await fixture.cases.decide(.end(ground: "a23_4", note: ""), on: number, by: .officer)
            try await store.end(begun.id, as: .done, result: "漏。", in: try await fixture.facts(number), by: .officer)
            #expect(try await fixture.file(number).state == .ended)
            await #expect(throws: AppraisalRefused([.notMediated(.ended)])) {
                try await store.begin(Self.draft, in: try await fixture.facts(number), by: .officer)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `who may not appraise pauses nothing`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let number = try await Self.mediated(fixture)
            let facts = try await fixture.facts(number)
            await #expect(throws: AppraisalRefused([.notPermitted])) {
                try await AppraisalStore(fixture.tools).begin(Self.draft, in: facts, by: .staff([.clerk]))
            }
            #expect(try await fixture.file(number).state == .mediating)
        }
    }
}
