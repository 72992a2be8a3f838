import AccountsRules
import Kernel
import Testing

@Suite struct SignInRuleTests {
    let rule = SignInRule()
    let noon = Instant(milliseconds: 1_790_000_000_000)

    func after(_ seconds: Int64) -> Instant { Instant(milliseconds: noon.milliseconds + seconds * 1000) }

    @Test(arguments: [0, 1, 4])
    func `the first failures cost nothing`(_ failures: Int) {
        #expect(rule.closedUntil(failures: failures, last: noon, now: noon) == nil)
    }

    @Test(arguments: [(5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (11, 900), (1_000_000, 900)])
    func `each further failure doubles the delay up to a quarter of an hour`(_ failures: Int, _ seconds: Int) {
        let until = after(Int64(seconds))
        #expect(rule.closedUntil(failures: failures, last: noon, now: noon) == until)
        #expect(rule.closedUntil(failures: failures, last: noon, now: after(Int64(seconds) - 1)) == until)
        #expect(rule.closedUntil(failures: failures, last: noon, now: until) == nil)
    }

    @Test func `failures of yesterday are forgotten`() {
        #expect(rule.counted(failures: 9, last: noon, now: after(3600)) == 9)
        #expect(rule.counted(failures: 9, last: noon, now: after(12 * 3600)) == 0)
        #expect(rule.counted(failures: 9, last: nil, now: noon) == 0)
    }

    @Test func `a session ends after half an hour without use`() {
        #expect(rule.ending(createdAt: noon, seenAt: noon, now: after(1799)) == nil)
        #expect(rule.ending(createdAt: noon, seenAt: noon, now: after(1800)) == .idle)
    }

    @Test func `a session ends after twelve hours even in use`() {
        #expect(rule.ending(createdAt: noon, seenAt: after(43_190), now: after(43_199)) == nil)
        #expect(rule.ending(createdAt: noon, seenAt: after(43_190), now: after(43_200)) == .tooOld)
    }
}

@Suite struct PasswordRuleTests {
    @Test func `ten characters of any kind are enough`() {
        #expect(PasswordRule.problems(of: "赛罕区的草原夏天很绿", signIn: "officer").isEmpty)
        #expect(PasswordRule.problems(of: "correct horse", signIn: "officer").isEmpty)
    }

    @Test func `all problems of a password are told at once`() {
        #expect(PasswordRule.problems(of: "Officer", signIn: "officer") == [.tooShort(min: 10), .isSignInName])
        #expect(PasswordRule.problems(of: "aaaa", signIn: "officer") == [.tooShort(min: 10), .oneCharacter])
        #expect(
            PasswordRule.problems(of: String(repeating: "ab", count: 101), signIn: "x") == [.tooLong(max: 200)])
    }
}

@Suite struct RoleSeparationTests {
    @Test func `the three duties that watch each other are never two of one person`() {
        let all: Set<Role> = [.systemAdministrator, .securityAdministrator, .auditor]
        #expect(RoleSeparation.problems(of: all).count == 3)
        #expect(RoleSeparation.problems(of: [.auditor, .officer, .clerk]).isEmpty)
        #expect(
            RoleSeparation.problems(of: [.auditor, .systemAdministrator])
                == [RoleConflict(first: .systemAdministrator, second: .auditor)])
    }

    @Test func `granting tells every reason at once`() {
        let problems = RoleSeparation.problems(
            granting: .auditor, to: 1, holding: [.auditor, .systemAdministrator], by: 1)
        #expect(
            problems == [
                .ownRoles, .alreadyHeld(.auditor),
                .conflict(RoleConflict(first: .systemAdministrator, second: .auditor)),
            ])
    }

    @Test func `an officer may also mediate`() {
        #expect(RoleSeparation.problems(granting: .mediator, to: 1, holding: [.officer], by: 2).isEmpty)
    }

    @Test func `a role that is not held cannot be withdrawn`() {
        #expect(
            RoleSeparation.problems(withdrawing: .clerk, from: 1, holding: [.officer], by: 2) == [.notHeld(.clerk)])
    }
}
