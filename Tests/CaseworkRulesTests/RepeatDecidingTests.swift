import Kernel
import LawRules
import StatisticsRules
import Testing

@testable import CaseworkRules

/// A repeat is merged into the leading file, and taken out of it again.
@Suite struct RepeatDecidingTests {
    private static let kinds: [CaseKind] = [.complaint, .consultation, .suggestion]
    private let number = Sample.leading(.complaint).number

    private func target(_ kind: CaseKind, _ state: CaseState = .received, another: Bool = false) -> Situation.Target {
        .file(OtherFile(Sample.leading(kind, state), isOfAnotherPerson: another))
    }

    @Test(arguments: kinds)
    func `a merged repeat is closed with its clocks, and the person is told`(_ kind: CaseKind) throws {
        let file = Sample.file(kind: kind)
        let decision = try file.deciding(.mergeInto(number), Sample.situation(target: target(kind)))
        #expect(decision.file.state == .closed && decision.file.outcome == .merged)
        #expect(decision.file.clocks.map(\.state) == [.dropped])
        #expect(decision.effects == [.tellConsumer(.mergeInto)])
        #expect(decision.records.contains(.linked(to: 80, .repeatOf)))
        #expect(decision.entry.facts.contains(.init("into", number.text)))
        #expect(decision.deltas.map(\.measure) == [.closed, .closedInTime])
    }

    @Test(arguments: kinds)
    func `taking it out again changes nothing but the history`(_ kind: CaseKind) throws {
        let file = Sample.file(kind: kind)
        let merged = try file.deciding(.mergeInto(number), Sample.situation(target: target(kind))).file
        let decision = try merged.deciding(
            .separate(reason: "是另一台"), Sample.situation(on: "2026-03-20", target: target(kind)))
        var expected = file
        expected.version = file.version + 2
        #expect(decision.file == expected)
        #expect(decision.records.contains(.unlinked(from: 80, .repeatOf)))
        #expect(decision.deltas.map(\.measure) == [.reopened])
        #expect(decision.effects == [.tellConsumer(.separate)])
        #expect(!decision.entry.facts.contains { $0.value.contains("另一台") })
    }

    @Test func `only an earlier open file of the same kind, office and person leads`() {
        let file = Sample.file()
        func why(_ target: Situation.Target) -> [MoveRefused.Reason] {
            do {
                _ = try file.deciding(.mergeInto(number), Sample.situation(target: target))
                return []
            } catch { return error.why }
        }
        #expect(why(.none) == [.unknownFile])
        #expect(why(target(.suggestion)) == [.unknownFile])
        #expect(why(.file(OtherFile(file))) == [.unknownFile])
        #expect(why(.file(OtherFile(Sample.leading(.complaint, office: 2)))) == [.unknownFile])
        #expect(why(target(.complaint, .closed)) == [.leadingClosed])
        #expect(why(target(.complaint, another: true)) == [.anotherPerson])
        #expect(why(target(.complaint, .mediating)).isEmpty)
    }

    @Test func `an accepted complaint is ended by the rules of mediation, and a tip is joined instead`() {
        let situation = Sample.situation(target: target(.complaint))
        for state in [CaseState.accepted, .mediating, .agreed, .ended, .closed] {
            #expect(throws: MoveRefused.self) {
                try Sample.file(state).deciding(.mergeInto(number), situation)
            }
        }
        #expect(CaseMove.Name.mergeInto.path(for: .tip) == nil && CaseMove.Name.mergeInto.path(for: .other) == nil)
    }

    @Test func `a merge is undone while the leading file is open, and only a merge`() throws {
        let merged = try Sample.file().deciding(.mergeInto(number), Sample.situation(target: target(.complaint))).file
        let late = Sample.situation(target: target(.complaint, .closed))
        #expect(throws: MoveRefused(.separate, [.leadingClosed])) {
            try merged.deciding(.separate(reason: "是另一台"), late)
        }
        #expect(throws: MoveRefused(.separate, [.textMissing])) {
            try merged.deciding(.separate(reason: " "), Sample.situation(target: target(.complaint)))
        }
        var closed = Sample.file(.closed)
        closed.outcome = .notAgreed
        #expect(throws: MoveRefused(.separate, [.notMerged])) {
            try closed.deciding(.separate(reason: "x"), Sample.situation(target: target(.complaint)))
        }
    }

    @Test func `a merged file is neither reopened nor rated by itself`() throws {
        let merged = try Sample.file().deciding(.mergeInto(number), Sample.situation(target: target(.complaint))).file
        let own = Sample.situation(Sample.consumer)
        #expect(throws: MoveRefused(.reopen, [.leadingDecides])) { try merged.deciding(.reopen(reason: "x"), own) }
        #expect(throws: MoveRefused(.rate, [.leadingDecides])) {
            try merged.deciding(.rate(Rating(solved: .yes, score: 5, text: "")), own)
        }
    }

    @Test func `the leading file goes on as it was, and its person is told`() throws {
        let leading = Sample.leading(.complaint, .mediating)
        let situation = Sample.situation(target: .file(OtherFile(Sample.file())))
        for move in [CaseMove.absorb(Sample.file().number), .letGo(Sample.file().number)] {
            let decision = try leading.deciding(move, situation)
            var expected = leading
            expected.version += 1
            #expect(decision.file == expected && decision.deltas.isEmpty && decision.records.isEmpty)
            #expect(decision.effects == [.tellConsumer(move.name)])
        }
    }
}
