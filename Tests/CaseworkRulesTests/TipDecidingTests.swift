import Kernel
import LawRules
import StatisticsRules
import Testing

@testable import CaseworkRules

/// A tip from verification to its end (Order 121 arts. 27, 35 to 37).
@Suite struct TipDecidingTests {
    private let earlier = Situation.Target.file(OtherFile(Sample.earlier))

    @Test func `a tip is verified within fifteen working days of receipt`() throws {
        let file = Sample.file(kind: .tip)
        #expect(file.openClock(.tipVerification)?.due.due == "2026-03-23")
        let begun = try file.deciding(.startVerification, Sample.situation())
        #expect(begun.file.state == .accepted)
        #expect(begun.file.handling.officer == 7)
        #expect(begun.deltas.isEmpty)
    }

    @Test func `the person in charge extends by fifteen working days, once, and not on the own wish`() throws {
        let file = try Sample.file(kind: .tip).deciding(.askExtension(reason: "要送检"), Sample.situation()).file
        #expect(throws: MoveRefused(.askExtension, [.extensionAsked])) {
            try file.deciding(.askExtension(reason: "再问"), Sample.situation())
        }
        #expect(throws: MoveRefused(.approveExtension, [.notAllowed(.own), .ownRequest])) {
            try file.deciding(.approveExtension, Sample.situation())
        }
        let granted = try file.deciding(.approveExtension, Sample.situation(Sample.supervisor))
        #expect(granted.file.openClock(.tipVerification)?.due.due == "2026-04-13")
        #expect(granted.file.openClock(.tipVerification)?.extendedBy == 15)
        #expect(granted.file.extensionAsk == nil)
        #expect(throws: MoveRefused(.askExtension, [.noExtension])) {
            try granted.file.deciding(.askExtension(reason: "再延"), Sample.situation())
        }
        let own = try Sample.file(kind: .tip).deciding(
            .askExtension(reason: "要送检"), Sample.situation(Sample.supervisor)
        ).file
        #expect(throws: MoveRefused(.approveExtension, [.ownRequest])) {
            try own.deciding(.approveExtension, Sample.situation(Sample.supervisor))
        }
    }

    @Test func `a declined extension leaves the day, and one is not asked for when the period is over`() throws {
        let asked = try Sample.file(kind: .tip).deciding(.askExtension(reason: "要送检"), Sample.situation()).file
        let declined = try asked.deciding(.declineExtension(reason: "来得及"), Sample.situation(Sample.supervisor)).file
        #expect(declined.openClock(.tipVerification)?.due.due == "2026-03-23")
        #expect(throws: MoveRefused(.askExtension, [.periodOver("2026-03-23")])) {
            try declined.deciding(.askExtension(reason: "晚了"), Sample.situation(on: "2026-03-24"))
        }
    }

    @Test func `opening no case needs a ground, and opening one has none`() throws {
        let file = Sample.file(.accepted, kind: .tip)
        for wrong in [
            Conclusion(.notOpened), Conclusion(.notOpened, ground: "x"), Conclusion(.caseOpened, ground: "n1"),
        ] {
            #expect(throws: MoveRefused(.conclude, [.unknownGround])) {
                try file.deciding(.conclude(wrong), Sample.situation())
            }
        }
        let decided = try file.deciding(.conclude(Conclusion(.notOpened, ground: "n1")), Sample.situation())
        #expect(decided.file.state == .ended)
        #expect(decided.file.outcome == .notOpened)
        #expect(decided.deltas.isEmpty)
        #expect(decided.file.clocks.allSatisfy { !$0.isOpen })
        let closed = try decided.file.deciding(.notifyReporter(text: ""), Sample.situation(on: "2026-03-05"))
        #expect(closed.file.state == .closed)
        #expect(closed.deltas.map(\.measure) == [.closed, .closedInTime])
    }

    @Test func `the notice is owed to a known reporter where the rule set has a period for it`() throws {
        var rules = Sample.rules
        rules.periods[.reporterNotice] = Sample.rules.periods[.terminationNotice]
        let law = Sample.law(with: rules)
        let file = Sample.file(.accepted, kind: .tip)
        let concluded = try file.deciding(.conclude(Conclusion(.caseOpened)), Sample.situation(under: law)).file
        #expect(concluded.openClock(.reporterNotice)?.due.due == "2026-03-13")
        #expect(throws: MoveRefused(.notifyReporter, [.noticeMissing])) {
            try concluded.deciding(.notifyReporter(text: " "), Sample.situation(under: law))
        }
        let told = try concluded.deciding(.notifyReporter(text: "已经立案。"), Sample.situation(under: law))
        #expect(told.file.outcome == .caseOpened)
        var anonymous = file
        anonymous.hasReporter = false
        let other = try anonymous.deciding(.conclude(Conclusion(.caseOpened)), Sample.situation(under: law)).file
        #expect(other.openClock(.reporterNotice) == nil)
        #expect(try other.deciding(.notifyReporter(text: ""), Sample.situation(under: law)).file.state == .closed)
    }

    @Test func `new facts begin the period again, on the same day they change nothing`() throws {
        let file = Sample.file(.accepted, kind: .tip)
        let renewed = try file.deciding(.renew(text: "又有照片"), Sample.situation(on: "2026-03-09")).file
        #expect(renewed.openClock(.tipVerification)?.start == "2026-03-09")
        #expect(renewed.openClock(.tipVerification)?.due.due == "2026-03-30")
        #expect(renewed.clocks.map(\.state) == [.dropped, .running])
        let same = try file.deciding(.renew(text: "当天又说"), Sample.situation(on: Sample.received)).file
        #expect(same.clocks == file.clocks)
    }

    @Test func `a repeat is closed as joined, and new facts begin the earlier one's period again`() throws {
        let later = Sample.file(kind: .tip)
        let joined = try later.deciding(
            .joinTo(Sample.earlier.number, newFacts: true), Sample.situation(target: earlier))
        #expect(joined.file.outcome == .joined && joined.file.state == .closed)
        #expect(joined.records.contains(.linked(to: 90, .joinedTo)))
        #expect(joined.deltas.map(\.measure) == [.closed, .closedInTime])
        var first = Sample.earlier
        first.clocks = [
            Clock(
                key: .tipVerification, handling: 11, start: "2026-02-23",
                due: try #require(Sample.law.due(rules: "sample", period: .tipVerification, from: "2026-02-23")))
        ]
        let target = Situation.Target.file(OtherFile(later))
        let again = try first.deciding(
            .takeIn(later.number, newFacts: true, receivedOn: later.receivedOn), Sample.situation(target: target)
        ).file
        #expect(again.openClock(.tipVerification)?.start == Sample.received)
        let same = try first.deciding(
            .takeIn(later.number, newFacts: false, receivedOn: later.receivedOn), Sample.situation(target: target)
        ).file
        #expect(same.clocks == first.clocks)
    }

    @Test func `only an earlier tip of the same office takes a repeat in`() {
        let later = Sample.file(kind: .tip)
        var joined = Sample.earlier
        joined.outcome = .joined
        var younger = Sample.file(kind: .tip)
        younger.version = 9
        for other in [joined, younger, Sample.file(kind: .complaint)] {
            #expect(throws: MoveRefused(.joinTo, [.unknownFile])) {
                try later.deciding(
                    .joinTo(other.number, newFacts: false), Sample.situation(target: .file(OtherFile(other))))
            }
        }
        var closed = Sample.earlier
        closed.state = .closed
        #expect(throws: MoveRefused(.joinTo, [.notFrom(.closed)])) {
            try later.deciding(
                .joinTo(closed.number, newFacts: true), Sample.situation(target: .file(OtherFile(closed))))
        }
    }

    @Test func `a reporter writes and adds facts, and can do nothing else`() {
        let file = Sample.file(kind: .tip)
        let open = CaseMove.Name.allCases.filter { name in
            file.reasonsAgainst(name, Sample.situation(Sample.consumer)).isEmpty
        }
        #expect(open == [.addFacts, .writeBack])
    }
}
