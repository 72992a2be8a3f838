import Kernel
import LawRules
import StatisticsRules
import Testing

@testable import CaseworkRules

/// Settling with the trader first: before an office has the file, and how it comes to one.
@Suite struct SettlingTests {
    private static let law: LawBook = {
        var rules = Sample.rules
        rules.periods[.settlement] = LegalPeriod(
            period: Period(number: 10, unit: .workingDay), start: .offer, article: LocalText(zh: "样例", en: "Sample"))
        return Sample.law(with: rules)
    }()

    private static var receipt: Receipt {
        var filing = Sample.filing
        filing.settlement = SettlementWish(phone: "13900001111")
        return filing.receiving(
            ReceivingSituation(
                caseID: 100, handlingID: 10, number: CaseNumber(division: "150105", year: 2026, serial: 1), office: 1,
                ruleSet: "sample", now: law.zone.start(of: Sample.received), today: Sample.received, law: law))
    }

    private static func situation(_ day: Day, _ target: Situation.Target = .none) -> Situation {
        Sample.situation(Principal(.system("settlement")), on: day, target: target, under: law)
    }

    @Test func `what is settled first has no office, one clock, and is in no figure`() {
        let receipt = Self.receipt
        #expect(receipt.file.isSettling && receipt.file.handling.office == Handling.noOffice)
        #expect(receipt.file.clocks.map(\.key) == [.settlement])
        #expect(receipt.file.nextDue?.due.due == "2026-03-16")
        #expect(receipt.deltas.isEmpty && receipt.decisionDue == nil)
        #expect(receipt.entry.facts.contains(.init(Entry.settlesFirst, "1")))
    }

    @Test func `without a period for it in the rule set the file is received as all others`() {
        var filing = Sample.filing
        filing.settlement = SettlementWish(phone: "13900001111")
        let receipt = filing.receiving(Sample.receiving())
        #expect(!receipt.file.isSettling && receipt.file.clocks.map(\.key) == [.acceptance])
    }

    @Test func `while it is settled no move but adding facts is made`() {
        let file = Self.receipt.file
        for name in CaseMove.Name.allCases where name != .addFacts && name.path(for: .complaint) != nil {
            #expect(file.reasonsAgainst(name, Self.situation("2026-03-04")).contains(.settling))
        }
        let consumer = Sample.situation(Sample.consumer, under: Self.law)
        #expect(file.reasonsAgainst(.addFacts, consumer).isEmpty)
        #expect(file.reasonsAgainst(.withdraw, consumer) == [.settling])
    }

    @Test func `the day on which it fails is the day of receipt, and its period begins`() throws {
        let file = Self.receipt.file
        let decision = try file.receivingUnsettled(
            "failed", Self.situation("2026-03-10", .office(id: 1, ruleSet: "sample")))
        let after = decision.file
        #expect(after.handling.office == 1 && after.handling.id == 500 && after.receivedOn == "2026-03-10")
        #expect(after.openClock(.acceptance)?.start == "2026-03-10")
        #expect(after.clocks.first?.state == .dropped && after.version == 2)
        #expect(decision.deltas == [Delta(.filed, on: "2026-03-10", cohort: "2026-03-10", after.dimensions)])
        #expect(throws: MoveRefused.self) { try file.receivingUnsettled("failed", Self.situation("2026-03-10")) }
        #expect(throws: MoveRefused.self) {
            try after.receivingUnsettled("failed", Self.situation("2026-03-11", .office(id: 1, ruleSet: "sample")))
        }
    }

    @Test func `a signed settlement closes the file, and what is not kept is taken up again`() throws {
        let agreement = Agreement(terms: "退款", amount: Money(fen: 500), performBy: "2026-03-20")
        let decision = try Self.receipt.file.settled(agreement, Self.situation("2026-03-10"))
        let closed = decision.file
        #expect(
            closed.state == .closed && closed.outcome == .settled && closed.inTime && closed.closedOn == "2026-03-10")
        #expect(decision.deltas.map(\.measure) == [.filed, .closed, .closedInTime, .resolved, .agreedMoney])
        let again = Sample.situation(
            Sample.consumer, on: "2026-03-22", target: .office(id: 1, ruleSet: "sample"), under: Self.law)
        let reopened = try closed.deciding(.reopen(reason: "没有退"), again).file
        #expect(reopened.state == .received && reopened.handling.office == 1)
        #expect(reopened.openClock(.acceptance)?.start == "2026-03-22" && reopened.closedOn == nil)
    }
}
