import CaseworkRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

/// The staff desk on tips, consultations and suggestions.
@Suite struct DeskKindTests {
    private typealias Step = (CaseMove.Name, [String: String], DeskPerson, CaseState)

    private func walk(_ steps: [Step], _ number: CaseNumber, _ fixture: DeskFixture, _ visitor: DeskVisitor)
        async throws
    {
        for (name, values, person, state) in steps {
            let answer = try await visitor.make(name, on: number, values, as: person)
            #expect(answer.status == .seeOther, "\(name) by \(person): \(answer.page.text.prefix(600))")
            let page = try await visitor.get(answer.location ?? "")
            #expect(page.page.violations == [], "\(name)")
            #expect(try await fixture.store.details(number).file.state == state, "\(name)")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a tip is verified, extended, concluded and closed`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge(.sampleTip())
            let page = try await visitor.get("/staff/cases/\(number.text)", as: .officer)
            #expect(page.page.text.contains("开始核查") && page.page.text.contains("核查举报"))
            #expect(!page.page.text.contains("不予受理") && !page.page.text.contains("钱守真"))
            try await walk(
                [
                    (.startVerification, [:], .officer, .accepted),
                    (.askExtension, ["text": "秤要送检定"], .officer, .accepted),
                    (.approveExtension, [:], .supervisor, .accepted),
                    (.write, ["text": "秤在哪个柜台？"], .officer, .accepted),
                    (.writeBack, ["text": "电话说在水果柜台"], .clerk, .accepted),
                    (.renew, ["text": "又寄来两张照片"], .officer, .accepted),
                    (.conclude, ["result": "notOpened", "ground": "minor", "note": "当场改正"], .officer, .ended),
                    (.notifyReporter, ["text": "已经核查，不予立案。"], .officer, .closed),
                ], number, fixture, visitor)
            let text = try await visitor.get("/staff/cases/\(number.text)").page.text
            for words in ["批准延长15个工作日", "核查结论：不予立案", "告知举报人，办结", "记录链完整"] {
                #expect(text.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `what was registered wrongly is corrected, with reason, from what to what`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge(.sample(of: .complaint))
            let path = "/staff/cases/\(number.text)/correct"
            let form = try await visitor.get(path, as: .officer)
            #expect(form.status == .ok && form.page.violations == [])
            #expect(form.page.text.contains("家用电子电器类 › 洗衣机类产品"))
            let before = try await fixture.store.details(number).file
            let same = [
                "category": before.category.code, "nature": before.nature, "division": before.division.rawValue,
                "text": "看错了",
            ]
            let nothing = try await visitor.make(.correct, on: number, same, as: .officer)
            #expect(nothing.status == .conflict && nothing.page.text.contains("没有要改的"))
            let wrong = try await visitor.make(
                .correct, on: number, ["category": "monsters", "nature": "", "division": "999999", "text": ""],
                as: .officer)
            #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
            let clerk = try await visitor.make(
                .correct, on: number, same.merging(["category": "food"]) { $1 }, as: .clerk)
            #expect(clerk.status == .conflict || clerk.status == .forbidden)
            try await walk(
                [(.correct, same.merging(["category": "food", "nature": "price"]) { $1 }, .officer, .received)], number,
                fixture, visitor)
            let file = try await fixture.store.details(number).file
            #expect(file.category.code == "food" && file.nature == "price")
            let text = try await visitor.get("/staff/cases/\(number.text)").page.text
            #expect(text.contains("洗衣机类产品 → 食品类"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `who reported is shown once with a reason, and erased by a supervisor`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge(.sampleTip())
            let path = "/staff/cases/\(number.text)"
            _ = try await visitor.get(path, as: .officer)
            let missing = try await visitor.post(path + "/reporter", ["reason": ""])
            #expect(missing.status == .unprocessableContent && missing.page.violations == [])
            let shown = try await visitor.post(path + "/reporter", ["reason": "回访核实"])
            #expect(shown.status == .ok && shown.page.violations == [])
            #expect(shown.page.text.contains("钱守真") && shown.page.text.contains("13900007788"))
            let after = try await visitor.get(path)
            #expect(!after.page.text.contains("钱守真") && after.page.text.contains("查看举报人，理由已记录"))
            #expect(try await visitor.get(path, as: .clerk).page.text.contains("查看举报人，理由已记录"))
            #expect(try await visitor.post(path + "/reporter", ["reason": "好奇"]).status == .forbidden)
            #expect(try await visitor.post(path + "/forgetting", [:], as: .officer).status == .forbidden)
            #expect(try await visitor.post(path + "/forgetting", [:], as: .supervisor).status == .seeOther)
            #expect(try await visitor.get(path).page.text.contains("举报人身份已经抹去"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a consultation is answered from a template that cites its law`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let templates = AnswerTemplates(fixture.tools)
            let law = LocalText(zh: "消费者权益保护法", en: "Consumer law")
            func content(_ title: String, to last: Day?) -> AnswerTemplate.Content {
                AnswerTemplate.Content(
                    title: LocalText(zh: title, en: title),
                    text: LocalText(zh: "预付款没有用完的，可以要求退还。", en: "Unused prepayment is refunded."),
                    law: law, article: "53", from: "2014-03-15", to: last, isConfirmed: true)
            }
            let good = try await templates.save(content("预付卡退款", to: nil), by: DeskPerson.supervisor.principal)
            let over = try await templates.save(content("旧的", to: "2026-01-31"), by: DeskPerson.supervisor.principal)
            let number = try await fixture.lodge(.sampleConsultation())
            let path = "/staff/cases/\(number.text)/answer"
            let form = try await visitor.get(path + "?template=\(good.key)", as: .clerk)
            #expect(form.page.violations == [])
            #expect(form.html.contains("（2014年3月15日起施行）第53条"), "\(form.page.text.prefix(900))")
            #expect(!form.html.contains("旧的"))
            let wrong = try await visitor.make(.answer, on: number, ["text": "可以退。", "template": over.key])
            #expect(wrong.status == .unprocessableContent)
            let done = try await visitor.make(.answer, on: number, ["text": "可以退。", "template": good.key])
            #expect(done.status == .seeOther)
            let details = try await fixture.store.details(number)
            #expect(details.file.outcome == .answered)
            #expect(try details.history.last?.content.facts["template"] == good.key)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a suggestion is acknowledged, answered and closed`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge(.sampleSuggestion())
            try await walk(
                [
                    (.acknowledge, [:], .clerk, .accepted), (.answer, ["text": "会和市场商量。"], .officer, .ended),
                    (.close, ["outcome": "adopted"], .officer, .closed),
                ], number, fixture, visitor)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a consultation becomes a complaint on one page that asks only for what is missing`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge(.sampleConsultation(channel: .hotline12345))
            let form = try await visitor.get("/staff/cases/\(number.text)/becomeComplaint", as: .clerk)
            #expect(form.page.violations == [])
            #expect(form.html.contains("健身卡还剩八个月") && form.html.contains("13700001234"))
            let wrong = try await visitor.make(.becomeComplaint, on: number, ["story": "改过的话，原来的卡不能用了。"])
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.html.contains("改过的话"))
            #expect(wrong.page.violations == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `the list tells the kinds apart, with the words of each`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            for kind in CaseKind.filed { _ = try await fixture.lodge(.sample(of: kind)) }
            let tips = try await visitor.get("/staff/cases?view=all&kind=tip", as: .officer)
            #expect(tips.page.violations == [])
            #expect(tips.page.text.contains("待核查") && !tips.page.text.contains("健身卡"))
            #expect(!tips.page.text.contains("钱守真"))
            let asked = try await visitor.get("/staff/cases?view=all&kind=consultation")
            #expect(asked.page.text.contains("待答复") && asked.page.text.contains("健身卡"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a template is written by a supervisor, version by version`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            var values = [
                "title.zh": "七日退货", "title.en": "Seven days", "text.zh": "七日内可以退。", "text.en": "Within seven days.",
                "law.zh": "消费者权益保护法", "law.en": "Consumer law", "article": "25", "from": "2014-03-15",
            ]
            _ = try await visitor.get("/staff/templates/new", as: .supervisor)
            let wrong = try await visitor.post("/staff/templates/new", ["title.zh": "只有标题"])
            #expect(wrong.status == .unprocessableContent && wrong.html.contains("只有标题"))
            #expect(wrong.page.violations == [])
            let saved = try await visitor.post("/staff/templates/new", values)
            #expect(saved.status == .seeOther)
            let path = try #require(saved.location).split(separator: "?").first.map(String.init) ?? ""
            let page = try await visitor.get(path)
            #expect(page.page.violations == [])
            values["to"] = "2026-10-01"
            values["version"] = "1"
            #expect(try await visitor.post(path, values).status == .seeOther)
            #expect(try await visitor.post(path, values).status == .conflict)
            let list = try await visitor.get("/staff/templates", as: .clerk)
            #expect(list.page.violations == [])
            #expect(list.page.text.contains("依据已经失效"))
            #expect(try await visitor.get("/staff/templates/new").status == .forbidden)
        }
    }
}
