import Kernel
import LawRules
import StatisticsRules
import Testing

@testable import CaseworkRules

/// Consultations and suggestions, from question to answer.
@Suite struct AnswerDecidingTests {
    private let opened = Situation.Target.file(OtherFile(Sample.file()))

    @Test func `answering closes a consultation and stops its clock`() throws {
        let file = Sample.file(kind: .consultation)
        #expect(file.openClock(.consultationAnswer)?.due.due == "2026-03-09")
        let answered = try file.deciding(.answer(Answer("可以退。", template: "7.2")), Sample.situation())
        #expect(answered.file.state == .closed && answered.file.outcome == .answered)
        #expect(answered.file.clocks.map(\.state) == [.done])
        #expect(answered.entry.facts.contains(.init("template", "7.2")))
        #expect(answered.deltas.map(\.measure) == [.closed, .closedInTime])
        #expect(throws: MoveRefused(.answer, [.textMissing])) {
            try file.deciding(.answer(Answer(" ")), Sample.situation())
        }
    }

    @Test func `an answer that comes late is counted late`() throws {
        let file = Sample.file(kind: .consultation)
        let late = try file.deciding(.answer(Answer("可以退。")), Sample.situation(on: "2026-03-10"))
        #expect(late.deltas.map(\.measure) == [.closed, .closedLate])
    }

    @Test func `a consultation becomes a complaint before or after its answer, and is closed once`() throws {
        let file = Sample.file(kind: .consultation)
        let before = try file.deciding(.becomeComplaint(Sample.filing), Sample.situation(target: opened))
        #expect(before.file.outcome == .becameComplaint)
        #expect(before.deltas.map(\.measure) == [.closed, .closedInTime])
        let answered = try file.deciding(.answer(Answer("可以投诉。")), Sample.situation()).file
        let after = try answered.deciding(.becomeComplaint(Sample.filing), Sample.situation(target: opened))
        #expect(after.file.outcome == .answered)
        #expect(after.deltas.isEmpty)
        #expect(after.entry.facts.contains(.init("opened", Sample.file().number.text)))
    }

    @Test func `a suggestion is acknowledged, answered, and closed as followed or not`() throws {
        let file = Sample.file(kind: .suggestion)
        let answered = try file.after([
            (.acknowledge, Sample.officer, "2026-03-03"), (.answer(Answer("会研究。")), Sample.officer, "2026-03-10"),
        ])
        #expect(answered.state == .ended && answered.closedOn == nil)
        #expect(answered.openClock(.suggestionAnswer) == nil)
        #expect(throws: MoveRefused(.close, [.outcomeUnfitting])) {
            try answered.deciding(
                .close(outcome: .performed, agreed: nil, performed: nil, note: ""), Sample.situation())
        }
        let closed = try answered.deciding(
            .close(outcome: .adopted, agreed: nil, performed: nil, note: ""), Sample.situation(on: "2026-03-11"))
        #expect(closed.file.outcome == .adopted)
    }

    @Test(arguments: CaseKind.filed)
    func `a move that a kind does not know is refused with the kind`(_ kind: CaseKind) {
        for name in CaseMove.Name.allCases where name.path(for: kind) == nil && !name.needsDispute {
            let reasons = Sample.file(kind: kind).reasonsAgainst(name, Sample.situation(Sample.supervisor))
            #expect(reasons.contains(.notForKind(kind)), "\(name)")
        }
    }

    @Test func `a template is usable while the law it cites is in force`() {
        let text = LocalText(zh: "文", en: "Text")
        var content = AnswerTemplate.Content(
            title: text, text: text, law: text, article: "25", from: "2026-01-01", to: "2026-06-30", isConfirmed: true)
        func standing(_ day: Day) -> AnswerTemplate.Standing {
            AnswerTemplate(
                id: 1, version: 1, content: content, at: Sample.law.zone.start(of: day), by: ""
            ).standing(on: day)
        }
        #expect(standing("2025-12-31") == .coming)
        #expect(standing("2026-01-01") == .usable)
        #expect(standing("2026-06-30") == .usable)
        #expect(standing("2026-07-01") == .expired)
        content.isRetired = true
        #expect(standing("2026-02-01") == .retired)
    }
}
