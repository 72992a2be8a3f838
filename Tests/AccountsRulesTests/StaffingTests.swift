import AccountsRules
import Kernel
import Testing

@Suite struct AbsenceTests {
    let today: Day = "2026-10-12"

    private func absence(_ first: Day, _ last: Day, deputy: Int64? = nil, id: Int64 = 1) -> Absence {
        Absence(id: id, person: 7, kind: .leave, first: first, last: last, deputy: deputy)
    }

    @Test func `all reasons against an absence come at once`() {
        let wrong = absence("2026-10-05", "2026-10-01", deputy: 7)
        let problems = wrong.problems(known: [], ofDeputy: [], isColleague: true, today: today)
        #expect(problems == [.endsBeforeItBegins, .isOver, .deputyIsSelf])
    }

    @Test func `two absences of one person do not overlap, and a deputy is there`() {
        let known = absence("2026-10-15", "2026-10-20", id: 2)
        let away = Absence(id: 3, person: 8, kind: .sick, first: "2026-10-14", last: "2026-10-14")
        let problems = absence("2026-10-12", "2026-10-16", deputy: 8)
            .problems(known: [known], ofDeputy: [away], isColleague: true, today: today)
        #expect(
            problems == [
                .overlaps(first: "2026-10-15", last: "2026-10-20"),
                .deputyAway(first: "2026-10-14", last: "2026-10-14"),
            ])
        #expect(
            absence(today, today, deputy: 8).problems(known: [], ofDeputy: [], isColleague: false, today: today)
                == [.deputyElsewhere])
        #expect(
            absence(today, today + 3, deputy: 8).problems(known: [], ofDeputy: [], isColleague: true, today: today)
                == [])
    }

    @Test func `a slip in the year is noticed`() {
        let problems = absence(today, today + 400).problems(known: [], ofDeputy: [], isColleague: true, today: today)
        #expect(problems == [.tooLong(days: 400)])
    }
}

@Suite struct RecusalTests {
    let today: Day = "2026-10-12"

    private func interest(_ kind: Interest.Kind, _ subject: String, endedOn: Day? = nil) -> Interest {
        Interest(id: 1, person: 7, kind: kind, subject: subject, declaredOn: "2026-01-01", endedOn: endedOn)
    }

    @Test(arguments: ["甲子电器行", "呼和浩特市甲子电器行", "甲子 电器行（新城店）"])
    func `a trader is recognised by name or by a long enough part of it`(_ trader: String) {
        let parties = FileParties(traders: [trader])
        #expect(!Recusal.touching([interest(.trader, "甲子电器行")], parties, on: today).isEmpty)
        #expect(Recusal.touching([interest(.trader, "乙丑健身")], parties, on: today).isEmpty)
    }

    @Test func `a part of less than four characters recuses from nothing`() {
        #expect(Recusal.touching([interest(.trader, "电器行")], FileParties(traders: ["甲子电器行"]), on: today).isEmpty)
    }

    @Test func `codes and people must be the same, full width and case not minded`() {
        let code = FileParties(creditCodes: ["91150105MA0N1AB123"])
        #expect(!Recusal.touching([interest(.creditCode, "９１１５０１０５ma0n1ab123")], code, on: today).isEmpty)
        let people = FileParties(people: ["白 女士"])
        #expect(!Recusal.touching([interest(.relation, "白女士")], people, on: today).isEmpty)
        #expect(Recusal.touching([interest(.relation, "白女")], people, on: today).isEmpty)
    }

    @Test func `what no longer holds touches nothing`() {
        let over = interest(.trader, "甲子电器行", endedOn: "2026-10-11")
        #expect(Recusal.touching([over], FileParties(traders: ["甲子电器行"]), on: today).isEmpty)
    }
}

@Suite struct BalancingTests {
    let today: Day = "2026-10-12"

    @Test func `files draw the loads level`() {
        let candidates = [
            Candidate(id: 1, name: "一", load: 4), Candidate(id: 2, name: "二", load: 1),
            Candidate(id: 3, name: "三", load: 2),
        ]
        let chosen = Balancing.spread(Array(repeating: FileParties(), count: 6), among: candidates, on: today)
        #expect(chosen == [2, 2, 3, 2, 3, 1])
    }

    @Test func `the absent and the biased are passed over, and nobody is better than the wrong one`() {
        let leave = Absence(id: 1, person: 1, kind: .leave, first: today, last: today)
        let shop = Interest(id: 1, person: 2, kind: .trader, subject: "甲子电器行", declaredOn: today)
        let candidates = [
            Candidate(id: 1, name: "一", load: 0, absence: leave),
            Candidate(id: 2, name: "二", load: 0, interests: [shop]),
        ]
        let files = [FileParties(traders: ["甲子电器行"]), FileParties(traders: ["乙丑健身"])]
        #expect(Balancing.spread(files, among: candidates, on: today) == [nil, 2])
        #expect(Balancing.next(candidates, for: files[1], on: today + 1)?.id == 1)
    }
}

@Suite struct LeavingTests {
    @Test func `all reasons against leaving come at once`() {
        let leaving = Leaving(person: 7, isActive: false, openFiles: 3, soleDuties: [.auditor])
        #expect(leaving.problems(by: 7) == [.hasEnded, .isSelf, .lastHolder(.auditor), .openFiles(3)])
        #expect(Leaving(person: 7, isActive: true, openFiles: 0, soleDuties: []).problems(by: 1).isEmpty)
    }

    @Test func `the last holder of a duty keeps it`() {
        let problems = RoleSeparation.problems(
            withdrawing: .auditor, from: 1, holding: [.auditor], by: 2, others: 0)
        #expect(problems == [.lastHolder(.auditor)])
        #expect(RoleSeparation.problems(withdrawing: .clerk, from: 1, holding: [.clerk], by: 2, others: 0).isEmpty)
    }
}

@Suite struct SecondFactorRuleTests {
    private func step(
        demanded: Bool = true, demo: Bool = false, enrolled: Bool = false, passed: Bool = false, change: Bool = false
    ) -> SignInStep? {
        SecondFactorRule.step(
            isDemanded: demanded, isDemo: demo, isEnrolled: enrolled, hasPassed: passed, mustChange: change)
    }

    @Test func `the code comes first, then the password, then setting up`() {
        #expect(step(enrolled: true, change: true) == .code)
        #expect(step(enrolled: true, passed: true, change: true) == .password)
        #expect(step(change: true) == .password)
        #expect(step() == .enrolment)
        #expect(step(enrolled: true, passed: true) == nil)
    }

    @Test func `nobody is asked where it is not demanded, and no demonstration account`() {
        #expect(step(demanded: false) == nil)
        #expect(step(demo: true) == nil)
        #expect(step(demanded: false, demo: true, enrolled: true) == .code)
    }

    @Test func `a step early and a step late are taken, and none twice`() {
        let now = Instant(milliseconds: 90_000)
        #expect(OneTimeCode.steps(at: now, used: nil) == [2, 3, 4])
        #expect(OneTimeCode.steps(at: now, used: 3) == [4])
        #expect(OneTimeCode.steps(at: now, used: 4) == [])
    }

    @Test(arguments: [("123456", "123456"), (" １２３ ４５６ ", "123456"), ("12345", nil), ("1234567", nil), ("12345a", nil)])
    func `six digits are a code however they are typed`(_ typed: String, _ read: String?) {
        #expect(OneTimeCode.typed(typed) == read)
    }
}
