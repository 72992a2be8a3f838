import Kernel
import Storage
import TestSupport
import Testing
import TradersRules
import Web

@testable import Traders

/// The register and accounts as they are kept.
@Suite struct TraderStoreTests {
    private let officer = Principal.staff([.officer])

    @Test(arguments: Engine.underTest)
    func `an entry keeps its names and history, and a merge is undone`(_ engine: Engine) async throws {
        try await ShopFixture.with(engine) { fixture in
            let store = fixture.register
            let code = try ShopFixture.code()
            let one = try await store.enter("甲子电器行", code: code, by: officer)
            #expect(try await store.enter("别的写法", code: code, by: officer) == one)
            let other = try await store.enter("甲子电器", code: nil, by: officer)
            fixture.clock.pass(days: 1)
            try await store.move(one, .rename("甲子电器商行"), version: 1, by: officer)
            #expect(try await store.find("甲子电器行").map(\.id) == [one])
            let into = try #require(try await store.trader(one))
            try await store.move(other, .merge(into: into, reason: "同一家"), version: 1, by: officer)
            #expect(try await store.page(one)?.merged.map(\.id) == [other])
            try await store.move(other, .split(reason: "两家"), version: 2, by: officer)
            let record = try #require(try await store.page(other))
            #expect(record.trader.mergedInto == nil && record.events.map(\.kind) == [.split, .merge, .enter])
            #expect(record.events[0].other == one && record.events[1].detail == "同一家")
            let names = try #require(try await store.page(one)?.names)
            #expect(names.map(\.text) == ["甲子电器商行", "甲子电器行"])
            #expect(names[0].lastOn == nil && names[1].lastOn == "2026-10-13")
        }
    }

    @Test(arguments: Engine.underTest)
    func `who decides on an entry that has changed meanwhile decides again`(_ engine: Engine) async throws {
        try await ShopFixture.with(engine) { fixture in
            let id = try await fixture.register.enter("甲子", code: nil, by: officer)
            try await fixture.register.move(id, .rename("乙丑"), version: 1, by: officer)
            await #expect(throws: Stale.self) {
                try await fixture.register.move(id, .rename("丙寅"), version: 1, by: officer)
            }
            await #expect(throws: NotFound.self) {
                try await fixture.register.move(id + 1, .rename("丙寅"), version: 1, by: officer)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a trader that filings name is known before anybody enters it`(_ engine: Engine) async throws {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            _ = try await fixture.lodge(code)
            #expect(try await fixture.register.find(code.text).isEmpty)
            let filed = try await fixture.traders.tools.filed(code.text)
            #expect(filed.map(\.name) == ["甲子电器行（赛罕店）"] && filed[0].code == code && filed[0].files == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an application goes to the office of the code's place, and admitting claims the entry`(_ engine: Engine)
        async throws
    {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            let known = try await fixture.register.enter("甲子", code: code, by: officer)
            let id = try #require(
                try await fixture.accounts.apply(try ShopFixture.application(code), password: ShopFixture.password))
            let account = try #require(try await fixture.accounts.account(id))
            #expect(account.office == SampleOffice.saihan && account.state == .applied)
            #expect(try await fixture.accounts.waiting(for: SampleOffice.saihan) == 1)
            let head = Principal.staff([.supervisor], person: 102)
            await #expect(throws: JoiningRefused.self) {
                try await fixture.accounts.move(id, .admit, version: 1, by: head)
            }
            try await fixture.accounts.move(
                id, .admit, checked: Set(JoiningCondition.allCases), version: 1, by: head)
            #expect(try await fixture.register.trader(code)?.standing == .claimed)
            #expect(try await fixture.register.trader(code)?.id == known)
            #expect(try await fixture.accounts.joined(code)?.joinedOn == "2026-10-12")
            let audited = try await fixture.database.rows(
                "SELECT action FROM audit_log WHERE subject = \("trader-account:\(id)")")
            #expect(audited.count == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `many may ask for a code, one has it`(_ engine: Engine) async throws {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            _ = try await fixture.joined(code)
            let second = try #require(
                try await fixture.accounts.apply(
                    try ShopFixture.application(code, phone: "13812345678"), password: ShopFixture.password))
            let refused = await #expect(throws: JoiningRefused.self) {
                try await fixture.accounts.move(
                    second, .admit, checked: Set(JoiningCondition.allCases), version: 1,
                    by: .staff([.supervisor], person: 102))
            }
            #expect(refused?.why == [.codeTaken])
            // Who is waiting does not get in under the account that is open.
            let phone = try #require(PhoneNumber("13812345678"))
            guard
                case .signedIn(let token) = try await fixture.people.signIn(code, phone, password: ShopFixture.password)
            else { return #expect(Bool(false)) }
            #expect(try await fixture.people.find(token)?.account.id == second)
            #expect(try await fixture.people.find(token)?.account.state == .applied)
        }
    }

    @Test(arguments: Engine.underTest)
    func `signing in is closed after failures, and a session ends by itself`(_ engine: Engine) async throws {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            _ = try await fixture.joined(code)
            let phone = try #require(PhoneNumber(ShopFixture.mobile))
            let (people, right) = (fixture.people, ShopFixture.password)
            #expect(try await people.signIn(try ShopFixture.code(2), phone, password: right) == .wrong)
            guard case .signedIn(let token) = try await people.signIn(code, phone, password: right) else {
                return #expect(Bool(false))
            }
            #expect(try await people.find(token)?.person.role == .manager)
            #expect(try await people.find(String(token.reversed())) == nil)
            fixture.clock.pass(seconds: 31 * 60)
            #expect(try await people.find(token) == nil)
            for _ in 0..<5 { #expect(try await people.signIn(code, phone, password: "wrong") == .wrong) }
            guard case .closed = try await people.signIn(code, phone, password: right) else {
                return #expect(Bool(false))
            }
            let kept = try await fixture.database.row("SELECT password FROM trader_person")?.text("password") ?? ""
            #expect(kept.hasPrefix("$scrypt$") && !kept.contains(right))
        }
    }

    @Test(arguments: Engine.underTest)
    func `whoever is taken out is out at once, and so is everybody when the trader leaves`(_ engine: Engine)
        async throws
    {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code)
            let people = fixture.people
            let manager = try #require(try await people.people(of: account.id).first)
            let phone = try #require(PhoneNumber("13812345678"))
            #expect(
                try await people.add(
                    "孙女士", phone, .answerer, password: ShopFixture.password, to: account, by: manager))
            #expect(
                try await !people.add(
                    "孙女士", phone, .answerer, password: ShopFixture.password, to: account, by: manager))
            guard case .signedIn(let token) = try await people.signIn(code, phone, password: ShopFixture.password)
            else { return #expect(Bool(false)) }
            let second = try #require(try await people.find(token)?.person)
            #expect(second.mustChange && second.role == .answerer)
            #expect(try await !people.end(manager.id, of: account.id, by: manager))
            #expect(try await people.end(second.id, of: account.id, by: manager))
            #expect(try await people.find(token) == nil)
            guard
                case .signedIn(let last) = try await people.signIn(
                    code, try #require(PhoneNumber(ShopFixture.mobile)), password: ShopFixture.password)
            else { return #expect(Bool(false)) }
            try await fixture.accounts.move(
                account.id, .leave(reason: ""), version: account.version, by: .visitor, shop: manager.id)
            #expect(try await people.find(last) == nil)
            #expect(try await AccountStore.contact(of: code, on: fixture.database) == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `applications are read page by page`(_ engine: Engine) async throws {
        try await ShopFixture.with(engine) { fixture in
            for number in 1...33 {
                _ = try await fixture.accounts.apply(
                    try ShopFixture.application(try ShopFixture.code(number)), password: ShopFixture.password)
            }
            let first = try await fixture.accounts.list(of: SampleOffice.saihan, .applied)
            let next = try #require(first.next)
            let second = try await fixture.accounts.list(of: SampleOffice.saihan, .applied, after: next)
            #expect(first.accounts.count == 30 && second.accounts.count == 3 && second.next == nil)
            #expect(Set((first.accounts + second.accounts).map(\.id)).count == 33)
            #expect(try await fixture.accounts.list(of: SampleOffice.xincheng, .applied).accounts.isEmpty)
        }
    }
}
