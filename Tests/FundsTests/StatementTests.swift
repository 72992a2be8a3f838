import FundsRules
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Funds

@Suite struct StatementTests {
    typealias Fixture = FundFixture

    private func take(_ text: String, _ fund: Fund, _ fixture: Fixture) async throws -> StatementReport {
        try await StatementTaking(fixture.tools).take(
            try fixture.statement(text), for: fund.id, by: Fixture.officer)
    }

    @Test(arguments: Engine.underTest)
    func `lines and entries find each other, whichever comes first, and twice changes nothing`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(1_000_000)
            let claim = try await fixture.enter(on: fund, for: try await fixture.agreed())
            _ = try await fixture.paid(claim, reference: "P 77")
            let text = """
                日期,流水号,收入,支出,对方户名,摘要
                2026-10-12,b-1,"10,000.00",,财政局,拨款
                2026-10-12,P77,,2000,王秀兰,赔付
                2026-10-11,R-5,300.00,,甲子电器行,还款
                """
            let first = try await take(text, fund, fixture)
            #expect(first.lines == 3 && first.new == 3 && first.matched == 2 && first.known == 0)
            let again = try await take(text, fund, fixture)
            #expect(again.new == 0 && again.known == 3)
            var open = try await fixture.funds.unmatched(of: fund.id)
            #expect(open.entries.isEmpty && open.lines.map(\.line.reference) == ["R-5"])
            try await fixture.move(
                try await fixture.claims.claim(claim.id, for: Fixture.officer),
                (.recover(Money(fen: 30_000), reference: "r5", on: fixture.today - 0), Fixture.officer))
            open = try await fixture.funds.unmatched(of: fund.id)
            #expect(open.lines.isEmpty && open.entries.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `equal lines are as many as the bank shows, and another amount does not match`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(100)
            let text = "day,reference,amount\n2026-10-12,B-1,1.00\n2026-10-12,B-1,1.00\n2026-10-12,B-1,-1.00\n"
            let report = try await take(text, fund, fixture)
            #expect(report.new == 3 && report.matched == 1)
            #expect(try await fixture.funds.unmatched(of: fund.id).lines.count == 2)
            #expect(try await take(text, fund, fixture).known == 3)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a slip undone before the bank showed it waits for no line`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(100)
            try await fixture.funds.undo(1, of: fund.id, reason: "记错了", by: Fixture.supervisor)
            #expect(try await fixture.funds.unmatched(of: fund.id).entries.isEmpty)
            try await fixture.deposit(100, into: fund, once: "2", reference: "B-2")
            _ = try await take("day,reference,amount\n2026-10-12,B-2,1", fund, fixture)
            try await fixture.funds.undo(3, of: fund.id, reason: "银行退回", by: Fixture.supervisor)
            #expect(try await fixture.funds.unmatched(of: fund.id).entries.map(\.number) == [4])
            #expect(try await take("day,reference,amount\n2026-10-12,B-2,-1", fund, fixture).matched == 1)
        }
    }

    @Test func `every problem of a line is told, and the good ones are taken`() async throws {
        try await Fixture.with(.sqlite) { fixture in
            let fund = try await fixture.fund(100)
            let text = """
                day,reference,amount,note
                2026-10-12,OK-1,5.00,=cmd|'/c calc'!A1
                2026-10-13,,0,
                kein Tag,\(String(repeating: "9", count: 61)),abc,
                2026-02-30,X,999999999999999,
                2026-10-12,Y
                2026-10-12,Z,"1,00",x
                2026-10-12,"W,1,x
                """
            let report = try await take(text, fund, fixture)
            #expect(report.new == 1 && report.rejected == report.lines - 1)
            let problems = Dictionary(grouping: report.rejections) { $0.line }.mapValues { $0.flatMap(\.problems) }
            #expect(problems[3] == [.dayInFuture, .noReference, .amountZero])
            #expect(problems[4]?.contains(.noDay) == true && problems[4]?.contains(.referenceTooLong) == true)
            #expect(problems[5] == [.noDay, .amountTooLarge])
            #expect(problems[6] == [.unreadable])
            #expect(problems[7] == [.noAmount])
        }
    }

    @Test(arguments: [
        "", "a,b,c\n1,2,3\n", "day,day,reference,amount\n", "\u{FFFE}", "day,reference\n",
        "{\"day\": 1}\n", "<html></html>", String(repeating: "x", count: 200_000),
    ])
    func `a file that is no statement is refused as a whole`(_ text: String) async throws {
        try await Fixture.with(.sqlite) { fixture in
            let fund = try await fixture.fund(100)
            await #expect(throws: (any Error).self) { try await take(text, fund, fixture) }
            #expect(try await fixture.funds.unmatched(of: fund.id).lines.isEmpty)
        }
    }

    @Test func `a statement without end is read up to its bound`() async throws {
        try await Fixture.with(.sqlite) { fixture in
            let fund = try await fixture.fund(100)
            let lines = (0..<FundLimits.lines + 5).map { "2026-10-12,N\($0),1.00\n" }.joined()
            let report = try await take("day,reference,amount\n" + lines, fund, fixture)
            #expect(report.new == FundLimits.lines && report.isCut)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a statement of a fund opens, tells each entry and closes`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let fund = try await fixture.fund(1_000)
            let day = fixture.today
            fixture.clock.pass(days: 2)
            try await fixture.deposit(50, into: fund, once: "2", reference: "B-2")
            fixture.clock.pass(days: 2)
            try await fixture.deposit(7, into: fund, once: "3", reference: "B-3")
            let span = DateSpan(first: day + 1, last: day + 3)
            let statement = try await fixture.funds.statement(of: fund.id, over: span)
            #expect(statement.opening.bank == 1_000 && statement.closing.bank == 1_050)
            #expect(statement.entries.map(\.number) == [2] && statement.next == nil)
            let all = DateSpan(first: day - 9, last: day + 9)
            let first = try await fixture.funds.statement(of: fund.id, over: all, limit: 2)
            #expect(first.entries.map(\.number) == [1, 2] && first.next == 2 && first.opening == .zero)
            let rest = try await fixture.funds.statement(of: fund.id, over: all, after: 2, limit: 2)
            #expect(rest.entries.map(\.number) == [3] && rest.next == nil)
            var csv = ""
            try await StatementCSV(store: fixture.funds, fund: fund, span: all, say: Words(.en)).write { csv += $0 }
            #expect(csv.contains("1,2026-10-12,Deposit,B-1,2026-10-12,10.00,0.00,0.00,0.00,-10.00,10.00,"))
        }
    }
}
