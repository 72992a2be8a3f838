import CaseworkRules
import Kernel
import MediationRules
import Testing

/// What an appraisal needs before the clock stands still for it.
@Suite struct AppraisalTests {
    private let draft = AppraisalDraft(
        kind: .testing, body: "样例质检院", chosenBy: .agreement, question: "内筒是否漏水、什么原因。",
        cost: Money(fen: 80_000), payer: .trader, sample: "洗衣机一台", sealedBy: "双方", handedOn: "2026-10-12")

    private func reasons(
        _ draft: AppraisalDraft, _ state: CaseState = .mediating, known: [Appraisal] = [], permitted: Bool = true
    ) -> [AppraisalRefused.Reason] {
        draft.reasonsAgainst(
            state: state, receivedOn: "2026-10-01", today: "2026-10-12", known: known, isPermitted: permitted)
    }

    private func running(_ position: Int = 1) -> Appraisal {
        Appraisal(
            id: Int64(position), caseID: 1, number: SessionSamples.number, office: 1, position: position, draft: draft,
            beganOn: "2026-10-12")
    }

    @Test func `one that is complete may begin, beside another that goes on too`() {
        #expect(reasons(draft).isEmpty && reasons(draft, .accepted).isEmpty)
        #expect(reasons(draft, .paused, known: [running()]).isEmpty)
        #expect(reasons(draft, .paused) == [.notMediated(.paused)])
    }

    @Test func `everything that is missing is told at once`() {
        let empty = AppraisalDraft(
            kind: .appraisal, body: " ", chosenBy: .office, question: "", cost: Money(fen: -1), payer: .both,
            sample: "一台", handedOn: "2026-09-30")
        #expect(
            reasons(empty, .closed, permitted: false) == [
                .notPermitted, .notMediated(.closed), .bodyMissing, .questionMissing, .costNotPositive, .sealMissing,
                .handedBeforeReceipt,
            ])
    }

    @Test(arguments: [0, -1, 1_000_000_001, Int64.min])
    func `an absurd cost is refused`(_ fen: Int64) {
        let wrong = AppraisalDraft(
            kind: .testing, body: "院", chosenBy: .office, question: "问", cost: Money(fen: fen), payer: .trader)
        #expect(reasons(wrong) == [fen > 0 ? .costTooLarge : .costNotPositive])
    }

    @Test func `a sample is not handed over tomorrow`() {
        let wrong = AppraisalDraft(
            kind: .testing, body: "院", chosenBy: .office, question: "问", payer: .trader, sample: "一台", sealedBy: "双方",
            handedOn: "2026-10-13")
        #expect(reasons(wrong) == [.handedInFuture])
        #expect(reasons(draft, known: (1...20).map(running)) == [.tooMany])
    }

    @Test func `it ends once, with what was found`() throws {
        let ended = try running().ended(.done, result: "密封圈老化。", on: "2026-11-02", isPermitted: true)
        #expect(ended.state == .done && ended.endedOn == "2026-11-02" && ended.version == 2)
        #expect(throws: AppraisalRefused([.endedAlready, .resultMissing])) {
            try ended.ended(.abandoned, result: " ", on: "2026-11-03", isPermitted: true)
        }
    }
}
