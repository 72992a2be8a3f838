import AccountsRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Accounts

@Suite struct EmploymentTests {
    static func system(_ fixture: Fixture) -> Doer {
        Doer(person: 107, office: 15_000_001, day: Fixture.day, at: fixture.clock.now())
    }

    static func newPerson(_ fixture: Fixture, _ signIn: String = "新人") async throws -> NewPerson {
        let stored = try await fixture.passwords.stored("first-password", salt: [UInt8](repeating: 1, count: 16))
        return NewPerson(
            id: 500, name: "新人", signIn: signIn, office: 15_010_501, password: stored, mustChange: true)
    }

    @Test(arguments: Engine.underTest)
    func `somebody is taken on without a role, and a name is never given twice`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let people = fixture.accounts.people
            let person = try await Self.newPerson(fixture)
            try await people.create(person, by: Self.system(fixture))
            let found = try await people.person(500, on: Fixture.day)
            #expect(found?.roles == [])
            #expect(found?.mustChange == true)
            await #expect(throws: SignInTaken.self) { try await people.create(person, by: Self.system(fixture)) }
            try await people.end(500, openFiles: 0, by: Self.system(fixture))
            await #expect(throws: SignInTaken.self) { try await people.create(person, by: Self.system(fixture)) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `whoever leaves has no open files, no session and no role`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let people = fixture.accounts.people
            let token = try await SecondFactorStoreTests.enter(fixture)
            await #expect(throws: LeavingRefused([.openFiles(3)])) {
                try await people.end(102, openFiles: 3, by: Self.system(fixture))
            }
            try await people.end(102, openFiles: 0, by: Self.system(fixture))
            fixture.accounts.sessions.forget(person: 102)
            #expect(try await fixture.accounts.sessions.find(token) == .none)
            let left = try await people.person(102, on: Fixture.day)
            #expect(left?.state == .ended && left?.roles == [] && left?.endedOn == Fixture.day)
            let answer = try await fixture.accounts.signIn.signIn(
                name: "officer", password: fixture.password(of: "officer"), address: "")
            #expect(answer == .wrong)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the last of each of the three duties stays, and nobody ends their own account`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let people = fixture.accounts.people
            await #expect(throws: LeavingRefused([.lastHolder(.auditor)])) {
                try await people.end(106, openFiles: 0, by: Self.system(fixture))
            }
            await #expect(throws: LeavingRefused([.isSelf, .lastHolder(.systemAdministrator)])) {
                try await people.end(107, openFiles: 0, by: Self.system(fixture))
            }
            await #expect(throws: RoleChangeRefused([.lastHolder(.auditor)])) {
                try await people.withdraw(.auditor, from: 106, by: PersonStoreTests.security(fixture))
            }
            #expect(try await people.duties(on: Fixture.day)[.auditor] == ["云女士"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `roles end with the old office`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let people = fixture.accounts.people
            await #expect(throws: LeavingRefused([.sameOffice])) {
                try await people.move(102, to: 15_010_501, openFiles: 0, by: Self.system(fixture))
            }
            try await people.move(102, to: 15_010_201, openFiles: 0, by: Self.system(fixture))
            let moved = try await people.person(102, on: Fixture.day)
            #expect(moved?.office == 15_010_201)
            #expect(moved?.roles == [])
            try await people.move(102, to: 15_010_501, openFiles: 0, by: Self.system(fixture))
            #expect(try await people.person(102, on: Fixture.day)?.roles == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `an absence is entered, seen and taken back`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let store = fixture.accounts.absences
            let doer = Self.system(fixture)
            let leave = Absence(
                id: 1, person: 102, kind: .leave, first: Fixture.day, last: Fixture.day + 4, deputy: 103)
            try await store.add(leave, by: doer)
            #expect(try await store.absences(of: [102, 103], from: Fixture.day) == [102: [leave]])
            await #expect(throws: AbsenceRefused([.overlaps(first: leave.first, last: leave.last)])) {
                try await store.add(
                    Absence(id: 2, person: 102, kind: .duty, first: Fixture.day, last: Fixture.day), by: doer)
            }
            await #expect(throws: AbsenceRefused([.deputyElsewhere])) {
                try await store.add(
                    Absence(
                        id: 3, person: 101, kind: .duty, first: Fixture.day, last: Fixture.day, deputy: 109), by: doer)
            }
            #expect(try await store.remove(1, of: 102, by: doer))
            #expect(try await !store.remove(1, of: 102, by: doer))
            #expect(try await store.absences(of: [102], from: Fixture.day).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a declaration ends but stays readable, and the log does not tell whom it names`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let store = fixture.accounts.interests
            let doer = SecondFactorStoreTests.doer(fixture)
            let shop = Interest(
                id: 1, person: 102, kind: .trader, subject: "甲子电器行", note: "配偶的店", declaredOn: Fixture.day - 30)
            #expect(try await store.declare(shop, by: doer))
            #expect(try await store.interests(of: [102]) == [102: [shop]])
            #expect(try await store.end(1, of: 102, by: doer))
            #expect(try await !store.end(1, of: 102, by: doer))
            #expect(try await store.interests(of: [102])[102]?.first?.endedOn == Fixture.day - 1)
            let log = try await fixture.accounts.audit.newest()
            #expect(log.allSatisfy { !$0.entry.detail.contains("甲子") && !$0.entry.subject.contains("甲子") })
        }
    }
}
