import Kernel
import LawRules
import StatisticsRules
import Testing

@testable import CaseworkRules

/// Whatever is done to a file in whatever order, some things always hold.
@Suite struct RandomLifeTests {
    @Test(arguments: UInt64(1)...60, CaseKind.filed)
    func `whatever is done to a file, clocks, counts and state agree`(_ seed: UInt64, _ kind: CaseKind) throws {
        var random = SeededRandom(seed: seed)
        var file = Sample.file(kind: kind)
        var sums: [Measure: Int64] = [.filed: 1]
        var day = Sample.received
        for _ in 0..<40 {
            day = day + Int.random(in: 0...4, using: &random)
            let move = Self.moves.randomElement(using: &random) ?? .accept
            let who = Self.people.randomElement(using: &random) ?? Sample.officer
            let target = Self.target(of: move.name, file)
            let situation = Sample.situation(
                who, on: day, relation: who == Sample.superior ? .below : .own,
                handover: file.handover == nil ? nil : .own, target: target)
            guard let decision = try? file.deciding(move, situation) else { continue }
            #expect(decision.file.version == file.version + 1)
            file = decision.file
            for delta in decision.deltas { sums[delta.measure, default: 0] += delta.amount }
            check(file, sums)
        }
    }

    private static func target(of name: CaseMove.Name, _ file: CaseFile) -> Situation.Target {
        switch name {
        case .assign: .officer(id: 9, office: file.handling.office)
        case .joinTo, .takeIn, .becomeComplaint, .splitTip: .file(OtherFile(Sample.earlier))
        case .mergeInto, .absorb, .separate, .letGo: .file(OtherFile(Sample.leading(file.kind)))
        default: .office(id: 2, ruleSet: "sample")
        }
    }

    private func check(_ file: CaseFile, _ sums: [Measure: Int64]) {
        let open = (sums[.filed] ?? 0) + (sums[.reopened] ?? 0) - (sums[.closed] ?? 0)
        #expect(open == (file.state.isFinal ? 0 : 1))
        #expect((sums[.closedInTime] ?? 0) + (sums[.closedLate] ?? 0) == sums[.closed] ?? 0)
        #expect((sums[.accepted] ?? 0) <= 1)
        #expect(file.state.isFinal == (file.closedOn != nil))
        if file.state.isFinal { #expect(file.clocks.allSatisfy { !$0.isOpen }) }
        if file.state == .paused { #expect(file.pauses.contains { $0.last == nil }) }
        #expect(Set(file.kind.states).contains(file.state))
        #expect(file.extensionAsk == nil || file.openClock(.tipVerification) != nil)
        for clock in file.clocks { #expect((clock.state == .done) == (clock.endedOn != nil)) }
    }

    private static let people = [Sample.officer, Sample.supervisor, Sample.superior, Sample.consumer]
    private static let moves: [CaseMove] = [
        .accept, .refuse(ground: "r1", note: ""), .requestSupplement(text: "小票"), .supplement(text: "补了"),
        .assign(officer: 9, name: "苏先生"), .handOver(toOffice: 2, reason: "不在本区"), .takeOver,
        .returnHandover(reason: "不归本区"), .startMediation, .pause(reason: "送检"), .resume,
        .extend(reason: "双方同意"), .agree(Agreement(terms: "退款", amount: Money(fen: 5), performBy: nil)),
        .end(ground: "t1", note: ""), .close(outcome: .performed, agreed: Money(fen: 5), performed: nil, note: ""),
        .close(outcome: .notAgreed, agreed: nil, performed: nil, note: ""), .reopen(reason: "没有兑现"),
        .withdraw(reason: "不要了"), .rate(Rating(solved: .yes, score: 5, text: "")), .addFacts(text: "还有一张"),
        .addNote(text: "已电话核实"), .startVerification, .askExtension(reason: "要送检"), .approveExtension,
        .declineExtension(reason: "来得及"), .conclude(Conclusion(.caseOpened)),
        .conclude(Conclusion(.notOpened, ground: "n1", note: "去看过")), .notifyReporter(text: "已经立案"),
        .renew(text: "又有照片"), .joinTo(Sample.earlier.number, newFacts: false),
        .takeIn(Sample.earlier.number, newFacts: true, receivedOn: "2026-03-09"), .acknowledge,
        .answer(Answer("可以退。")), .write(text: "请说明"), .writeBack(text: "在三楼"),
        .close(outcome: .adopted, agreed: nil, performed: nil, note: ""), .becomeComplaint(Sample.filing),
        .splitTip(Sample.filing), .mergeInto(Sample.earlier.number), .absorb(Sample.earlier.number),
        .separate(reason: "是另一台"), .letGo(Sample.earlier.number),
        .supervise(questions: "为什么没有办", due: "2026-12-01"), .answerSupervision(text: "约了调解"), .acceptAnswer,
        .askAgain(questions: "请附记录", due: "2026-12-02"),
        .correct(
            Correction(
                category: CategoryCode(system: "cca", code: "food"), nature: "price", division: .sample, reason: "错了")),
    ]
}
