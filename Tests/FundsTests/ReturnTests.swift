import FundsRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Funds

/// What is left of a closed fund goes back to its founder: two people, the bank's reference, and nothing stays.
@Suite struct ReturnTests {
    typealias Fixture = FundFixture

    private func propose(_ fund: Fund, _ fixture: Fixture, by who: Principal = Fixture.officer) async throws {
        try await fixture.funds.proposeReturn(of: fund.id, to: "甲子商场 尾号0417", reason: "市场停业", by: who)
    }

    private func approve(_ fund: Fund, _ fixture: Fixture, by who: Principal = Fixture.supervisor) async throws {
        try await fixture.funds.approveReturn(
            of: fund.id, ReturnPaid(reference: "R-9", on: fixture.today), by: who)
    }

    @Test(arguments: Engine.underTest)
    func `the rest goes back by two people once all is settled, and every account is at nought`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(1_000_000)
            #expect(try await reasons { try await propose(fund, fixture) } == [.fundOpen])
            let number = try await fixture.agreed()
            var claim = try await fixture.enter(200_001, on: fund, for: number)
            claim = try await fixture.paid(claim)
            try await fixture.funds.close(fund.id, by: Fixture.supervisor)
            #expect(
                try await reasons { try await propose(fund, fixture) }
                    == [.claimsOpen, .owedStill(Money(fen: 200_001))])
            claim = try await fixture.move(
                claim, (.recover(Money(fen: 150_000), reference: "T-1", on: fixture.today), Fixture.officer),
                (.proposeWriteOff(Money(fen: 50_001), reason: "商家注销"), Fixture.officer), (.writeOff, Fixture.supervisor)
            )
            try await propose(fund, fixture)
            #expect(try await reasons { try await propose(fund, fixture) } == [.returnProposed])
            #expect(try await reasons { try await approve(fund, fixture, by: Fixture.officer) } == [.notAllowed])
            try await approve(fund, fixture)
            #expect(try await fixture.balances(fund) == .zero)
            #expect(try await fixture.funds.proposedReturn(of: fund.id) == nil)
            #expect(try await reasons { try await approve(fund, fixture) } == [.noReturnProposed])
            #expect(try await reasons { try await propose(fund, fixture) } == [.nothingLeft])
            #expect(try await fixture.isSound())
            let last = try #require(try await fixture.funds.entries(of: fund.id, limit: 1).first)
            #expect(last.entry.event == .returned(Money(fen: 949_999), lost: Money(fen: 50_001)))
            #expect(last.entry.reference == "R-9" && last.after == .zero)
            let line = "day,reference,amount\n2026-10-12,R-9,-9499.99\n"
            _ = try await StatementTaking(fixture.tools).take(
                try fixture.statement(line), for: fund.id, by: Fixture.officer)
            #expect(try await fixture.funds.unmatched(of: fund.id).lines.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `who proposed cannot approve, what changed is proposed anew, and a slip is undone`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(500)
            let number = try await fixture.deposit(70, into: fund, once: "e", reference: "B-2")
            try await fixture.funds.close(fund.id, by: Fixture.supervisor)
            try await propose(fund, fixture, by: Fixture.supervisor)
            #expect(try await reasons { try await approve(fund, fixture) } == [.samePerson])
            let bare = ReturnPaid(reference: " ", on: fixture.today + 1)
            #expect(
                try await reasons { try await fixture.funds.approveReturn(of: fund.id, bare, by: Fixture.head) }
                    == [.referenceMissing, .dayInFuture])
            // A deposit that was none is undone: what is proposed is not what there is any more.
            try await fixture.funds.undo(number, of: fund.id, reason: "重复", by: Fixture.supervisor)
            #expect(
                try await reasons { try await approve(fund, fixture, by: Fixture.head) } == [.notWhole(Money(fen: 500))]
            )
            try await fixture.funds.dropReturn(of: fund.id, by: Fixture.supervisor)
            try await propose(fund, fixture, by: Fixture.supervisor)
            try await approve(fund, fixture, by: Fixture.head)
            #expect(try await fixture.balances(fund) == .zero)
            // The bank sent it back.
            let books = try await fixture.funds.fund(fund.id, for: Fixture.supervisor).books
            try await fixture.funds.undo(books.entries, of: fund.id, reason: "账号错，退汇", by: Fixture.supervisor)
            #expect(try await fixture.balances(fund) == Amounts(bank: 500, capital: -500))
            try await propose(fund, fixture)
            try await approve(fund, fixture, by: Fixture.head)
            #expect(try await fixture.balances(fund) == .zero)
            #expect(try await fixture.isSound())
        }
    }

    @Test(arguments: Engine.underTest)
    func `two approvals at the same moment are one entry`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(500)
            try await fixture.funds.close(fund.id, by: Fixture.supervisor)
            try await propose(fund, fixture)
            let done = await withTaskGroup(of: Bool.self) { group in
                for who in [Fixture.supervisor, Fixture.head, Fixture.supervisor] {
                    group.addTask { (try? await approve(fund, fixture, by: who)) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
            #expect(try await fixture.balances(fund) == .zero)
            #expect(try await fixture.isSound())
        }
    }

    @Test func `the rest is returned on pages, each step by its own person`() async throws {
        try await Fixture.with(.sqlite) { fixture in
            let fund = try await fixture.fund(123_456)
            try await fixture.funds.close(fund.id, by: Fixture.supervisor)
            let funds = Funds(fixture.tools)
            let site = SampleSite(
                people: Fixture.people, rail: Funds.rail, reasons: Funds.reasons, time: fixture.clock,
                uploads: fixture.folder, limits: { funds.setLimits(&$0) })
            try await site.browse(as: "officer", adding: { funds.addRoutes(to: $0) }) { browser in
                let path = FundAddress.returning(fund.id)
                #expect(try await browser.get(FundAddress.fund(fund.id)).html.contains(path))
                #expect(try await browser.get(path).html.contains("1,234.56"))
                #expect(try await browser.post(path, [:]).status == .unprocessableContent)
                let said = ["recipient": "甲子商场 <b>", "reason": "停业", "sure": "yes"]
                #expect(try await browser.post(path, said).location == FundAddress.fund(fund.id) + "?saved=1")
                let waiting = try await browser.get(path)
                #expect(waiting.html.contains("甲子商场 &lt;b&gt;") && waiting.page.violations == [])
                let paid = ["reference": "R-1", "day": "2026-10-12", "sure": "yes"]
                #expect(try await browser.post(path, paid).status == .conflict)
                #expect(try await browser.get(path, as: "clerk").status == .forbidden)
                browser.person = "supervisor"
                #expect(try await browser.post(path, paid).location == FundAddress.fund(fund.id) + "?saved=1")
                let statement = try await browser.get(FundAddress.statement(fund.id))
                #expect(statement.html.contains("余款退回出资人") && statement.html.contains("R-1"))
            }
        }
    }
}
