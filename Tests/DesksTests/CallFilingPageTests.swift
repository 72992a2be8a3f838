import Casework
import CaseworkRules
import DesksRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Desks

@Suite struct CallFilingPageTests {
    /// Sends a call with a button, and reads the page that follows.
    private func press(
        _ act: CallDo, _ values: [String: String], _ visitor: Browser, query: String = ""
    ) async throws -> (address: String, answer: Browser.Answer) {
        let address = try await visitor.begin(query)
        let answer = try await visitor.post(address, values.merging(["do": act.rawValue]) { $1 })
        guard let next = answer.location else { return (address, answer) }
        return (address, try await visitor.get(next))
    }

    @Test(arguments: Engine.underTest)
    func `a complaint is filed with one press, and number, code and day are read out`(_ engine: Engine) async throws {
        try await CallFixture.visit(engine) { fixture, visitor in
            let (address, page) = try await press(.complaint, CallFixture.complaint, visitor)
            #expect(page.status == .ok && page.page.violations == [])
            #expect(page.html.contains("150105-26-"))
            #expect(page.html.contains("10月21日"))
            let call = try #require(
                try await fixture.store.record(of: SampleOffice.saihan, .hotline, before: nil).first)
            let number = try #require(call.filed?.number)
            let details = try await CaseStore(fixture.casework).details(number)
            #expect(details.file.channel == .hotline12315 && details.consumer.phone == "13800002046")
            #expect(call.phone == "13800002046" && call.state == .filed)
            // A second press, as by a key that was held, files nothing and leads to the same page.
            let again = try await visitor.post(address, CallFixture.complaint.merging(["do": "complaint"]) { $1 })
            #expect(again.location == address)
            #expect(try await fixture.casework.database.row("SELECT count(*) AS n FROM case_file")?.int("n") == 1)
            fixture.clock.pass(days: 2)
            try await fixture.tools.database.transaction { transaction in
                for statement in Desks.forgetting(at: fixture.clock.now()) { try transaction.execute(statement) }
            }
            #expect(try await visitor.get(address).html.contains("已过了可以再念的时间"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `of who reported nothing stays in clear once a tip is filed`(_ engine: Engine) async throws {
        try await CallFixture.visit(engine) { fixture, visitor in
            let address = try await visitor.begin("?phone=13900007788")
            let draft = address + "/draft"
            _ = try await visitor.post(draft, CallFixture.tip)
            // A name that was put right leaves a trail in the draft, which has to go as well.
            _ = try await visitor.post(draft, CallFixture.tip.merging(["consumer.name": "赵某"]) { $1 })
            _ = try await visitor.post(draft, CallFixture.tip.merging(["do": "note", "note": "晚上八点"]) { $1 })
            let answer = try await visitor.post(address, CallFixture.tip.merging(["do": "tip"]) { $1 })
            let page = try await visitor.get(try #require(answer.location))
            #expect(page.html.contains("举报") && page.page.violations == [])
            for secret in ["13900007788", "钱守真", "赵某"] {
                #expect(!page.html.contains(secret))
                for table in ["desk_call", "desk_call_line", "party", "case_file", "history"] {
                    let rows = try await fixture.casework.database.rows(Self.all[table] ?? "")
                    #expect(!rows.contains { "\($0.values)".contains(secret) }, "\(secret) in \(table)")
                }
            }
            let call = try #require(
                try await fixture.store.record(of: SampleOffice.saihan, .hotline, before: nil).first)
            let number = try #require(call.filed?.number)
            let details = try await CaseStore(fixture.casework).details(number)
            #expect(details.file.kind == .tip && details.story.contains("晚上八点"))
            let reporter = try await CaseStore(fixture.casework).reporter(
                of: number, reason: "核查", by: .staff([.officer]))
            #expect(reporter?.name == "钱守真")
        }
    }

    private static let all: [String: SQL] = [
        "desk_call": "SELECT * FROM desk_call", "desk_call_line": "SELECT * FROM desk_call_line",
        "party": "SELECT * FROM party", "case_file": "SELECT * FROM case_file", "history": "SELECT * FROM history",
    ]

    @Test(arguments: Engine.underTest)
    func `a consultation is answered from a template as it is filed`(_ engine: Engine) async throws {
        try await CallFixture.visit(engine) { fixture, visitor in
            let template = try await AnswerTemplates(fixture.casework).save(.sample, by: .staff([.supervisor]))
            let told = ["story": "预付卡怎么退？", "answer.template": template.key]
            let (address, page) = try await press(.consultation, told, visitor)
            #expect(page.html.contains("已经答复") && page.page.violations == [])
            let id = try #require(Int64(address.split(separator: "/").last ?? ""))
            let call = try #require(try await fixture.store.find(id))
            let number = try #require(call.filed?.number)
            let file = try await CaseStore(fixture.casework).details(number).file
            #expect(file.state == .closed && file.outcome == .answered)
            // Without an answer it waits for one.
            let (_, waiting) = try await press(.consultation, ["story": "发票怎么开？"], visitor)
            #expect(waiting.html.contains("以前"))
        }
    }

    @Test(arguments: ["zh", "en"])
    func `all problems are told at once, nothing typed is lost, and the focus is on the summary`(
        _ language: String
    ) async throws {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            _ = try await visitor.get("/staff/hotline?lang=\(language)")
            let typed = ["story": "短", "purchase.boughtOn": "昨天", "claims": "refund", "consumer.phone": "12"]
            let (_, page) = try await press(.complaint, typed, visitor)
            #expect(page.status == .unprocessableContent && page.page.violations == [])
            let summary = try #require(page.page.element(id: "problems"))
            #expect(summary.attributes["autofocus"] != nil)
            for field in ["story", "purchase.boughtOn", "consumer.phone", "trader.name", "category", "nature"] {
                #expect(page.page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
            }
            #expect(page.html.contains("昨天") && page.html.contains("value=\"12\""))
            #expect(try await fixture.casework.database.row("SELECT count(*) AS n FROM case_file")?.int("n") == 0)
        }
    }

    @Test func `another is filed from the same call, and the record of a tip does not name the complaint`() async throws
    {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            let (address, page) = try await press(.complaint, CallFixture.complaint, visitor)
            #expect(page.html.contains("同一个来电再登记一件"))
            let next = try await visitor.post(address + "/again", [:])
            let second = try #require(next.location)
            #expect(second != address)
            let form = try await visitor.get(second)
            #expect(form.page.element(id: "consumer.name")?.attributes["value"] == "王样例")
            let tip = try await visitor.post(second, CallFixture.complaint.merging(["do": "tip"]) { $1 })
            #expect(tip.location == second)
            let calls = try await fixture.store.record(of: SampleOffice.saihan, .hotline, before: nil)
            #expect(calls.map { $0.filed?.kind } == [.tip, .complaint])
            #expect(calls[0].phone == "" && !calls[0].draft.has(.name))
        }
    }

    @Test func `a place where no office is in charge is a problem of the form`() async throws {
        try await CallFixture.visit(.sqlite) { _, visitor in
            let (_, page) = try await press(
                .complaint, CallFixture.complaint.merging(["trader.division": "999999"]) { $1 }, visitor)
            #expect(page.status == .unprocessableContent)
            #expect(page.page.all("a").contains { $0.attributes["href"] == "#trader.division" })
        }
    }
}

extension AnswerTemplate.Content {
    /// An answer about prepaid cards.
    static let sample = AnswerTemplate.Content(
        title: LocalText(zh: "预付卡退费", en: "Prepaid cards"),
        text: LocalText(zh: "可以要求退还余额。", en: "The rest may be claimed back."),
        law: LocalText(zh: "消费者权益保护法实施条例", en: "Implementing Regulation"), article: "22",
        from: "2024-07-01", isConfirmed: true)
}
