import AccountsRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Accounts

@Suite struct PersonStoreTests {
    static func security(_ fixture: Fixture) -> Doer {
        Doer(person: 108, office: 15_000_001, day: Fixture.day, at: fixture.clock.now())
    }

    @Test(arguments: Engine.underTest)
    func `each role has a sign-in, and nobody holds what must be kept apart`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            #expect(Set(fixture.demo.map(\.role)) == Set(Role.allCases))
            #expect(try await DemoAccounts.exist(in: fixture.database))
            for account in fixture.demo {
                #expect(fixture.directory.now.office(account.office) != nil, "\(account.signIn)")
                #expect(account.password.count == 19)
            }
            let again = try await DemoAccounts.seed(
                people: try Reference.bytes("people.json"), in: fixture.database, passwords: fixture.passwords,
                random: fixture.random, on: Fixture.day, at: fixture.clock.now())
            #expect(again.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a role that was given holds until it is taken away`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let people = fixture.accounts.people
            let doer = Self.security(fixture)
            try await people.grant(.mediator, to: 102, by: doer)
            #expect(try await people.person(102, on: Fixture.day)?.roles == [.officer, .mediator])
            let mediators = try await people.people(of: 15_010_501, holding: [.mediator], on: Fixture.day)
            #expect(mediators.map(\.id) == [102, 103])
            try await people.withdraw(.mediator, from: 102, by: doer)
            #expect(try await people.person(102, on: Fixture.day)?.roles == [.officer])
            try await people.grant(.mediator, to: 102, by: doer)
            #expect(try await people.person(102, on: Fixture.day)?.roles == [.officer, .mediator])
        }
    }

    @Test(arguments: Engine.underTest)
    func `duties that watch each other are not joined, and nothing is written`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let doer = Self.security(fixture)
            let conflict = RoleConflict(first: .systemAdministrator, second: .auditor)
            await #expect(throws: RoleChangeRefused([.conflict(conflict)])) {
                try await fixture.accounts.people.grant(.auditor, to: 107, by: doer)
            }
            let person = try await fixture.accounts.people.person(107, on: Fixture.day)
            #expect(person?.roles == [.systemAdministrator])
            #expect(try await fixture.accounts.audit.newest().isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `people are listed by key, page by page`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let offices: [Int64] = [15_010_501, 15_010_201]
            let first = try await fixture.accounts.people.people(of: offices, on: Fixture.day, limit: 2)
            let second = try await fixture.accounts.people.people(of: offices, on: Fixture.day, after: 102, limit: 2)
            #expect(first.map(\.id) == [101, 102])
            #expect(second.map(\.id) == [103, 109])
            #expect(try await fixture.accounts.people.people(of: [], on: Fixture.day).isEmpty)
        }
    }
}

@Suite struct AuditStoreTests {
    @Test(arguments: Engine.underTest)
    func `the log proves itself, and shows what was changed or cut off`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let audit = fixture.accounts.audit
            #expect(try await audit.firstBroken() == nil)
            for number in 1...5 { try await audit.append(Self.entry(number, fixture)) }
            #expect(try await audit.firstBroken() == nil)
            _ = try await fixture.database.transaction { tx in
                try tx.execute("UPDATE audit_log SET detail = 'other' WHERE sequence = 3")
            }
            #expect(try await audit.firstBroken() == 3)
            _ = try await fixture.database.transaction { tx in
                try tx.execute("UPDATE audit_log SET detail = '3' WHERE sequence = 3")
                try tx.execute("DELETE FROM audit_log WHERE sequence = 5")
            }
            #expect(try await audit.firstBroken() == 5)
        }
    }

    @Test(arguments: Engine.underTest)
    func `entries written at the same time stand in one chain`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let entries = (1...12).map { Self.entry($0, fixture) }
            let audit = fixture.accounts.audit
            try await withThrowingTaskGroup(of: Void.self) { group in
                for entry in entries { group.addTask { try await audit.append(entry) } }
                try await group.waitForAll()
            }
            #expect(try await audit.firstBroken() == nil)
            let newest = try await audit.newest(5)
            #expect(newest.map(\.sequence) == [12, 11, 10, 9, 8])
            let before = try #require(newest.last?.place)
            #expect(try await audit.newest(offices: [1], before: before).count == 7)
            #expect(try await audit.newest(offices: [2]).isEmpty)
        }
    }

    private static func entry(_ number: Int, _ fixture: Fixture) -> AuditEntry {
        AuditEntry(
            at: fixture.clock.now(), person: nil, office: 1, action: "sample", subject: "none", detail: String(number))
    }
}
