import CaseworkRules
import Kernel
import SettlementRules
import Testing

@testable import PerformanceRules

/// What becomes of a promise, by rules alone.
@Suite struct PromiseTests {
    static let number = CaseNumber(division: "150105", year: 2026, serial: 1)

    private func promise(_ state: PromiseState = .open, due: Day = "2026-10-20", by side: Side = .trader) -> Promise {
        var promise = Promise(
            caseID: 1, number: Self.number, position: 1,
            terms: PromiseTerms(by: side, kind: .refund, amount: Money(fen: 100_000), dueOn: due),
            agreedOn: "2026-10-12", state: state)
        if state == .claimed { promise.handedInOn = "2026-10-15" }
        return promise
    }

    private func situation(_ who: PromiseActor, on day: Day = "2026-10-15") -> PromiseSituation {
        PromiseSituation(who: who, now: Instant(milliseconds: 0), today: day, newID: 9)
    }

    @Test func `who performs reports it, the other side confirms it, and what was paid is counted`() throws {
        let reported = try promise().deciding(.handIn(text: "已转账", files: 1), situation(.side(.trader)))
        #expect(reported.promise.state == .claimed && reported.promise.handedInOn == "2026-10-15")
        #expect(reported.news == [PromiseNews(to: .consumer, .handedIn)] && reported.outcome == nil)
        let confirmed = try reported.promise.deciding(
            .confirm(doneOn: "2026-10-14", text: ""), situation(.side(.consumer)))
        #expect(confirmed.promise.state == .performed && confirmed.promise.isOnTime == true)
        #expect(
            confirmed.outcome
                == .kept(KeptPromise(amount: Money(fen: 100_000), doneOn: "2026-10-14", isOnTime: true)))
        #expect(confirmed.promise.nextOn == nil && confirmed.entry.kind == Entry.promiseKept)
    }

    @Test func `nobody confirms the own performance, and nobody disputes what is not reported`() {
        let attempts: [(PromiseMove, Side)] = [
            (PromiseMove.confirm(doneOn: "2026-10-14", text: ""), Side.trader),
            (.handIn(text: "好了", files: 0), .consumer),
            (.dispute(text: "没有", files: 0), .trader), (.release(reason: "算了"), .consumer), (.lapse, .trader),
        ]
        for (move, side) in attempts {
            #expect(throws: PromiseRefused(move.name, [.notYours])) {
                try promise(.claimed).deciding(move, situation(.side(side)))
            }
        }
        #expect(throws: PromiseRefused(.dispute, [.notIn(.open)])) {
            try promise().deciding(.dispute(text: "没有", files: 0), situation(.side(.consumer)))
        }
    }

    @Test func `all reasons are given at once, and a day that cannot be is refused`() {
        #expect(throws: PromiseRefused(.dispute, [.notIn(.open), .textMissing, .tooManyFiles(max: 5)])) {
            try promise().deciding(.dispute(text: " ", files: 6), situation(.side(.consumer)))
        }
        #expect(throws: PromiseRefused(.handIn, [.proofMissing])) {
            try promise().deciding(.handIn(text: "", files: 0), situation(.side(.trader)))
        }
        #expect(throws: PromiseRefused(.confirm, [.dayInFuture("2026-10-15")])) {
            try promise().deciding(.confirm(doneOn: "2026-10-16", text: ""), situation(.side(.consumer)))
        }
        #expect(throws: PromiseRefused(.confirm, [.dayBeforeAgreement("2026-10-12")])) {
            try promise().deciding(.confirm(doneOn: "2026-10-11", text: ""), situation(.side(.consumer)))
        }
        // A clock that runs a day behind tells a day before the agreement: the day of the agreement holds.
        #expect(throws: Never.self) {
            try promise().deciding(
                .confirm(doneOn: "2026-10-12", text: ""), situation(.side(.consumer), on: "2026-10-11"))
        }
    }

    @Test func `time reminds before the day, finds the breach after it, and does each once`() throws {
        var here = promise()
        #expect(here.nextOn == "2026-10-17" && here.dueMove(on: "2026-10-16") == nil)
        let reminded = try here.deciding(.remind, situation(.time, on: "2026-10-17"))
        #expect(reminded.news == [PromiseNews(to: .trader, .reminded)] && reminded.promise.nextOn == "2026-10-21")
        here = reminded.promise
        #expect(here.dueMove(on: "2026-10-20") == nil && here.dueMove(on: "2026-10-21") == .lapse)
        let broken = try here.deciding(.lapse, situation(.time, on: "2026-10-21"))
        #expect(broken.outcome == .broken && broken.promise.brokenOn == "2026-10-21")
        #expect(Set(broken.news.map(\.to)) == [.consumer, .trader] && broken.promise.nextOn == nil)
        #expect(throws: PromiseRefused(.lapse, [.notYet])) {
            try broken.promise.deciding(.lapse, situation(.time, on: "2026-10-22"))
        }
    }

    @Test func `what is reported and not answered is asked for once, and stays no answer`() throws {
        let claimed = promise(.claimed)
        #expect(claimed.nextOn == "2026-10-22" && claimed.dueMove(on: "2026-11-30") == .ask)
        let asked = try claimed.deciding(.ask, situation(.time, on: "2026-10-22"))
        #expect(asked.news == [PromiseNews(to: .consumer, .asked)])
        #expect(asked.promise.state == .claimed && asked.promise.nextOn == nil && asked.outcome == nil)
        #expect(!asked.promise.isOverdue(on: "2027-01-01"))
    }

    @Test func `what is disputed after its day is broken at once, and can still be kept late`() throws {
        let early = try promise(.claimed).deciding(.dispute(text: "没收到", files: 0), situation(.side(.consumer)))
        #expect(early.outcome == nil && early.promise.dueMove(on: "2026-10-21") == .lapse)
        let late = try promise(.claimed).deciding(
            .dispute(text: "没收到", files: 0), situation(.side(.consumer), on: "2026-10-25"))
        #expect(late.outcome == .broken && late.promise.state == .disputed)
        let kept = try late.promise.deciding(
            .confirm(doneOn: "2026-10-26", text: ""), situation(.side(.consumer), on: "2026-10-26"))
        #expect(kept.promise.isOnTime == false && kept.promise.brokenOn == "2026-10-25")
    }

    @Test func `an officer writes down what a side says, and alone lets a promise go`() throws {
        let noted = try promise().deciding(.handIn(text: "来电说已退", files: 0), situation(.staff(for: .trader)))
        #expect(noted.act?.isByStaff == true && noted.act?.side == .trader)
        let gone = try promise().deciding(.release(reason: "登记错了"), situation(.staff(for: .consumer)))
        #expect(gone.promise.state == .released && gone.promise.nextOn == nil && gone.news.count == 2)
        #expect(throws: PromiseRefused.self) {
            try promise().deciding(.confirm(doneOn: "2026-10-13", text: ""), situation(.staff(for: .trader)))
        }
    }

    @Test func `a promise due on the day of the agreement is reminded of by nothing and broken the day after`() {
        let today = promise(due: "2026-10-12")
        #expect(today.nextOn == "2026-10-13" && today.dueMove(on: "2026-10-13") == .lapse)
        #expect(promise(due: "2026-10-13").nextOn == "2026-10-13")
    }

    @Test func `each item and each instalment of an offer becomes a promise of the trader`() {
        let offer = Offer(
            id: 1, number: 1, by: .trader,
            items: [
                OfferItem(
                    .refund, amount: Money(fen: 300),
                    instalments: [Instalment(Money(fen: 100), days: 3), Instalment(Money(fen: 200), days: 30)]),
                OfferItem(.apology, days: 0, detail: "书面"),
            ], note: "", madeAt: Instant(milliseconds: 0), expiresOn: "2026-10-26")
        let promises = offer.promises(signedOn: "2026-10-12")
        #expect(promises.map(\.dueOn) == ["2026-10-15", "2026-11-11", "2026-10-12"])
        #expect(promises.compactMap(\.amount).map(\.fen) == [100, 200] && promises.allSatisfy { $0.by == .trader })
    }

    @Test func `what an officer enters is looked through at once`() {
        let bad = PromiseTerms(by: .trader, what: "  ", amount: Money(fen: -1), dueOn: "2026-10-11")
        #expect(
            bad.problems(agreedOn: "2026-10-12") == [.whatMissing, .amountNotPositive, .dayBeforeAgreement])
        let far = PromiseTerms(
            by: .consumer, what: String(repeating: "退", count: 201), amount: Money(fen: .max), dueOn: "2040-01-01")
        #expect(far.problems(agreedOn: "2026-10-12") == [.whatTooLong, .amountTooLarge, .dayTooFar])
    }

    @Test(arguments: PerformanceAct.allCases)
    func `promises are looked after by the office in charge alone, and superiors look on`(_ act: PerformanceAct) {
        for role in Role.allCases {
            for relation in OfficeRelation.allCases where relation != .own {
                let isSeen = act == .see && relation == .below && [.supervisor, .analyst, .auditor].contains(role)
                #expect(PerformancePermission.allows(act, [role], relation) == isSeen)
            }
        }
        #expect(!PerformancePermission.allows(act, [.systemAdministrator, .securityAdministrator], .own))
        #expect(!PerformancePermission.allows(act, [], .own))
    }
}
