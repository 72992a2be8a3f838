import Kernel
import LawRules
import StatisticsRules
import Testing

@testable import CaseworkRules

@Suite struct DecidingTests {
    @Test func `accepting ends the clock for acceptance and starts the one for mediation`() throws {
        let decision = try Sample.file().deciding(.accept, Sample.situation())
        #expect(decision.file.state == .accepted)
        #expect(decision.file.version == 4)
        let ended = decision.file.clocks.first { $0.key == .acceptance }
        #expect(ended?.state == .done)
        #expect(ended?.endedOn == "2026-03-04")
        #expect(decision.file.openClock(.mediation)?.due.due == "2026-05-03")
        #expect(decision.file.handling.officer == 7)
        #expect(decision.deltas.map(\.measure) == [.accepted])
    }

    @Test func `a refusal gives all its reasons at once`() {
        let file = Sample.file(.closed)
        #expect(throws: MoveRefused(.refuse, [.notFrom(.closed), .notAllowed(.elsewhere), .unknownGround])) {
            try file.deciding(.refuse(ground: "none", note: ""), Sample.situation(relation: .elsewhere))
        }
    }

    @Test func `refusing needs a ground of the rule set, and closes the file`() throws {
        let decision = try Sample.file().deciding(.refuse(ground: "r1", note: "说明"), Sample.situation())
        #expect(decision.file.outcome == .refused)
        #expect(decision.file.closedOn == "2026-03-04")
        #expect(Set(decision.deltas.map(\.measure)) == [.refused, .closed, .closedInTime])
        #expect(decision.entry.facts.contains(.init("ground", "r1")))
        #expect(!decision.entry.facts.contains { $0.value == "说明" })
    }

    @Test func `a decision after the due day is counted as late`() throws {
        let decision = try Sample.file().deciding(
            .refuse(ground: "r1", note: ""), Sample.situation(on: "2026-03-12"))
        #expect(Set(decision.deltas.map(\.measure)) == [.refused, .closed, .closedLate])
    }

    @Test func `an appraisal stops the clock, and its days are added`() throws {
        let mediating = try Sample.file().after([
            (.accept, Sample.officer, "2026-03-04"), (.startMediation, Sample.officer, "2026-03-05"),
            (.pause(reason: "送检"), Sample.officer, "2026-03-10"),
        ])
        #expect(mediating.state == .paused)
        let resumed = try mediating.deciding(.resume, Sample.situation(on: "2026-03-20")).file
        #expect(resumed.openClock(.mediation)?.due.due == "2026-05-13")
        #expect(resumed.pauses.first?.last == "2026-03-19")
    }

    @Test func `a pause that begins and ends on one day excludes that day only`() throws {
        let file = try Sample.file().after([
            (.accept, Sample.officer, "2026-03-04"), (.startMediation, Sample.officer, "2026-03-05"),
            (.pause(reason: "送检"), Sample.officer, "2026-03-10"), (.resume, Sample.officer, "2026-03-10"),
        ])
        #expect(file.openClock(.mediation)?.due.due == "2026-05-04")
    }

    @Test func `an extension is granted once`() throws {
        let accepted = try Sample.file().after([(.accept, Sample.officer, "2026-03-04")])
        let extended = try accepted.deciding(.extend(reason: "双方同意"), Sample.situation()).file
        #expect(extended.openClock(.mediation)?.due.due == "2026-06-02")
        #expect(throws: MoveRefused(.extend, [.noExtension])) {
            try extended.deciding(.extend(reason: "再延"), Sample.situation())
        }
    }

    @Test func `what was performed cannot exceed what was agreed`() throws {
        let agreed = try Self.agreed()
        #expect(throws: MoveRefused(.close, [.performedBeyondAgreed])) {
            try agreed.deciding(
                .close(outcome: .performed, agreed: Money(fen: 100), performed: Money(fen: 101), note: ""),
                Sample.situation())
        }
        let closed = try agreed.deciding(
            .close(outcome: .performed, agreed: Money(fen: 100), performed: Money(fen: 100), note: ""),
            Sample.situation())
        #expect(closed.deltas.map(\.measure) == [.closed, .closedInTime, .resolved, .agreedMoney, .performedMoney])
    }

    @Test func `what the law adds for fraud is part of what was agreed, and counts by itself`() throws {
        let agreed = try Self.agreed()
        let much = CaseMove.close(
            outcome: .agreed, agreed: Money(fen: 100), performed: nil, punitive: Money(fen: 101), note: "")
        #expect(throws: MoveRefused(.close, [.punitiveBeyondAgreed])) { try agreed.deciding(much, Sample.situation()) }
        let closed = try agreed.deciding(
            .close(outcome: .agreed, agreed: Money(fen: 400), performed: nil, punitive: Money(fen: 300), note: ""),
            Sample.situation())
        #expect(closed.file.punitiveMoney == Money(fen: 300))
        let added = closed.deltas.filter { [.punitive, .punitiveMoney].contains($0.measure) }
        #expect(added.map(\.amount) == [1, 300])
    }

    @Test func `a reopened file takes back what it had come to, on the day on which that counted`() throws {
        let closed = try Self.agreed().deciding(
            .close(outcome: .agreed, agreed: Money(fen: 400), performed: nil, punitive: Money(fen: 300), note: ""),
            Sample.situation())
        let later = Sample.situation(Sample.consumer, on: closed.file.closedOn.map { $0 + 3 } ?? "2026-01-01")
        let reopened = try closed.file.deciding(.reopen(reason: "没有兑现"), later)
        let counted = closed.deltas.filter {
            [.resolved, .agreedMoney, .punitive, .punitiveMoney].contains($0.measure)
        }
        #expect(counted.count == 4)
        #expect(reopened.deltas.filter { $0.measure != .reopened } == counted.map { $0.amounting(to: -$0.amount) })
    }

    @Test func `an outcome must fit what happened`() throws {
        #expect(throws: MoveRefused(.close, [.outcomeUnfitting])) {
            try Self.agreed().deciding(
                .close(outcome: .notAgreed, agreed: nil, performed: nil, note: ""), Sample.situation())
        }
    }

    @Test func `a consumer acts on the own file only`() throws {
        let other = Principal(.consumer(caseID: 101))
        #expect(throws: MoveRefused(.withdraw, [.notYours])) {
            try Sample.file().deciding(.withdraw(reason: "不要了"), Sample.situation(other))
        }
        let own = try Sample.file().deciding(.withdraw(reason: "不要了"), Sample.situation(Sample.consumer))
        #expect(own.file.state == .withdrawn)
        #expect(own.file.clocks.allSatisfy { !$0.isOpen })
    }

    @Test func `consultations are not mediated`() {
        let file = Sample.file(.accepted, kind: .consultation)
        #expect(throws: MoveRefused(.startMediation, [.notADispute])) {
            try file.deciding(.startMediation, Sample.situation())
        }
    }

    @Test func `a file is rated once, and reopened only within its period`() throws {
        let closed = try Self.agreed().deciding(
            .close(outcome: .agreed, agreed: nil, performed: nil, note: ""), Sample.situation()
        ).file
        let rating = CaseMove.rate(Rating(solved: .partly, score: 3, text: ""))
        let rated = try closed.deciding(rating, Sample.situation(Sample.consumer)).file
        #expect(throws: MoveRefused(.rate, [.alreadyRated])) {
            try rated.deciding(rating, Sample.situation(Sample.consumer))
        }
        #expect(throws: MoveRefused(.reopen, [.reopeningOver("2026-04-03")])) {
            try rated.deciding(.reopen(reason: "没有兑现"), Sample.situation(Sample.consumer, on: "2026-04-04"))
        }
        let reopened = try rated.deciding(
            .reopen(reason: "没有兑现"), Sample.situation(Sample.consumer, on: "2026-04-03"))
        #expect(reopened.file.state == .accepted)
        #expect(reopened.file.outcome == nil)
    }

    private static func agreed() throws(MoveRefused) -> CaseFile {
        try Sample.file().after([
            (.accept, Sample.officer, "2026-03-04"), (.startMediation, Sample.officer, "2026-03-04"),
            (
                .agree(Agreement(terms: "退货退款", amount: Money(fen: 100), performBy: nil)), Sample.officer,
                "2026-03-04"
            ),
        ])
    }
}

@Suite struct HandoverTests {
    private let offered: CaseFile

    init() throws {
        offered = try Sample.file().deciding(
            .handOver(toOffice: 2, reason: "经营地在新城区"),
            Sample.situation(target: .office(id: 2, ruleSet: "sample"))
        ).file
    }

    @Test func `until the other office answers, the first stays answerable and decides nothing`() {
        #expect(offered.handling.office == 1)
        #expect(offered.openClock(.acceptance) != nil)
        #expect(throws: MoveRefused(.accept, [.handoverPending])) {
            try offered.deciding(.accept, Sample.situation())
        }
    }

    @Test func `taking over ends one handling and begins another with its own clock`() throws {
        let taken = try offered.deciding(
            .takeOver,
            Sample.situation(
                on: "2026-03-06", relation: .elsewhere, handover: .own,
                target: .office(id: 2, ruleSet: "sample")))
        #expect(taken.file.handling.office == 2)
        #expect(taken.file.handling.id == 500)
        #expect(taken.file.receivedOn == Sample.received)
        #expect(taken.file.handling.receivedOn == "2026-03-06")
        #expect(taken.file.clocks.first?.state == .dropped)
        #expect(taken.file.openClock(.acceptance)?.due.due == "2026-03-17")
        #expect(taken.records.contains(.handlingEnded(id: 10, on: "2026-03-06", how: "handedOver")))
        #expect(taken.deltas.isEmpty)
    }

    @Test func `only the office it was offered to answers`() {
        #expect(throws: MoveRefused(.takeOver, [.notAllowed(.elsewhere)])) {
            try offered.deciding(.takeOver, Sample.situation(relation: .own, handover: .elsewhere))
        }
    }

    @Test func `a return needs a reason and leaves the file where it was`() throws {
        #expect(throws: MoveRefused(.returnHandover, [.textMissing])) {
            try offered.deciding(.returnHandover(reason: " "), Sample.situation(handover: .own))
        }
        let returned = try offered.deciding(.returnHandover(reason: "不在本区"), Sample.situation(handover: .own)).file
        #expect(returned.handover == nil)
        #expect(returned.handling.office == 1)
    }

    @Test func `a withdrawal ends the offer to another office as well`() throws {
        let withdrawn = try offered.deciding(.withdraw(reason: "不要了"), Sample.situation(Sample.consumer))
        #expect(withdrawn.file.handover == nil)
        #expect(withdrawn.records.contains(.handoverAnswered(id: 500, taken: false, answer: "")))
    }

    @Test func `a file is not handed to its own office, nor to one that does not exist`() {
        #expect(throws: MoveRefused(.handOver, [.sameOffice])) {
            try Sample.file().deciding(
                .handOver(toOffice: 1, reason: "错了"),
                Sample.situation(target: .office(id: 1, ruleSet: "sample")))
        }
        #expect(throws: MoveRefused(.handOver, [.textMissing, .unknownOffice])) {
            try Sample.file().deciding(.handOver(toOffice: 9, reason: ""), Sample.situation())
        }
    }
}
