import CaseworkRules
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

@Suite struct DeskPageTests {
    @Test(arguments: Engine.underTest)
    func `every page reads well in both languages`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            _ = try await fixture.lodge(.sample(title: "电视屏坏点", passing: false))
            try await fixture.decide(.accept, number)
            try await fixture.decide(.startMediation, number)
            let file = "/staff/cases/\(number.text)"
            let moves = CaseMove.Name.ofStaff.map { "\(file)/\($0.rawValue)" }
            for language in ["zh", "en"] {
                _ = try await visitor.get("/staff/cases?lang=\(language)")
                for path in ["/staff/cases", "/staff/cases?view=open", "/staff/cases?view=all", file, "\(file)/copy"]
                    + moves
                {
                    let answer = try await visitor.get(path, as: .officer)
                    #expect(answer.status == .ok, "\(path)")
                    #expect(answer.page.violations == [], "\(path) in \(language)")
                    let chinese = answer.page.all("h1").first?.text.unicodeScalars.contains { $0.value > 0x3000 }
                    if language == "en", path.hasPrefix("\(file)/") { #expect(chinese == false, "\(path)") }
                }
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `personal data is masked until a reason is recorded`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let path = "/staff/cases/\(number.text)"
            for page in ["/staff/cases?view=open", path, "\(path)/copy"] {
                let html = try await visitor.get(page).html
                for secret in ["王秀兰", "13800002046", "昭乌达路街道12号", "04711234012"] {
                    #expect(!html.contains(secret), "\(secret) on \(page)")
                }
            }
            _ = try await visitor.get(path)
            let unreasoned = try await visitor.post("\(path)/reveal", ["value": "consumerPhone", "reason": " "])
            #expect(unreasoned.status == .unprocessableContent)
            #expect(!unreasoned.html.contains("13800002046"))
            #expect(unreasoned.page.violations == [])
            let shown = try await visitor.post("\(path)/reveal", ["value": "consumerPhone", "reason": "核实购买日期"])
            #expect(shown.status == .ok)
            #expect(shown.page.text.contains("13800002046"))
            #expect(!shown.html.contains("王秀兰"))
            #expect(shown.page.text.contains("已经记入办理经过：您在10:00看了消费者电话"))
            #expect(shown.page.text.contains("查看消费者电话，理由已记录"))
            #expect(shown.page.text.contains("记录链完整"))
            #expect(shown.page.violations == [])
            #expect(!(try await visitor.get(path).html.contains("13800002046")))
            let entry = try #require(try await fixture.store.details(number).history.last)
            #expect(entry.kind == Entry.revealed)
            #expect(try entry.content.facts == ["field": "phone", "party": "consumer"])
            #expect(try entry.content.personal.keys.sorted() == ["reason"])
            #expect(!entry.body.contains("核实"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `each role sees what the table gives it`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let path = "/staff/cases/\(number.text)"
            let buttons: [DeskPerson: [String]] = [
                .officer: [
                    "受理", "不予受理", "要求补充材料", "分出举报", "并入重复的一件", "移送", "补充情况", "登记撤回", "更正分类",
                    "写备注",
                ],
                .clerk: ["补充情况", "登记撤回", "写备注"], .mediator: ["写备注"], .analyst: [], .auditor: [],
                .supervisor: [
                    "受理", "不予受理", "要求补充材料", "分出举报", "并入重复的一件", "分派", "移送", "补充情况", "登记撤回", "更正分类",
                    "写备注",
                ],
                .region: ["督办", "分派", "移送", "写备注"],
            ]
            for (person, expected) in buttons {
                let page = try await visitor.get(path, as: person).page
                let links = page.all("a").filter { ($0.attributes["class"] ?? "").contains("btn") }.map(\.text)
                #expect(links == expected, "\(person)")
                let mayReveal = page.all("summary").contains { $0.text == "显示" }
                #expect(mayReveal == [.officer, .clerk, .mediator, .supervisor].contains(person), "\(person)")
            }
            #expect(try await visitor.get(path, as: .analyst).page.text.contains("您可以看这件，不能办"))
            #expect(try await visitor.get(path, as: .neighbour).status == .notFound)
            #expect(try await visitor.get(path, as: .administrator).status == .notFound)
            #expect(try await visitor.get("/staff/cases", as: .administrator).status == .forbidden)
            #expect(try await visitor.get("\(path)/accept", as: .analyst).page.all("textarea").isEmpty)
            _ = try await visitor.get(path, as: .analyst)
            _ = try await visitor.get("/staff/cases/\(number.text)/addNote", as: .officer)
            let values = ["value": "consumerPhone", "reason": "好奇"]
            #expect(try await visitor.post("\(path)/reveal", values, as: .analyst).status == .forbidden)
            #expect(try await visitor.post("\(path)/reveal", values, as: .neighbour).status == .notFound)
            #expect(try await fixture.store.details(number).history.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the trader's copy is withheld without consent`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let given = try await fixture.lodge()
            let refused = try await fixture.lodge(.sample(passing: false))
            let copy = try await visitor.get("/staff/cases/\(given.text)/copy").page
            #expect(copy.text.contains("8月29日买的洗衣机"))
            #expect(copy.text.contains("联系请经办理单位"))
            let withheld = try await visitor.get("/staff/cases/\(refused.text)/copy").page
            #expect(withheld.text.contains("消费者没有同意把投诉告知商家"))
            #expect(!withheld.text.contains("8月29日买的洗衣机"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `numbers that do not exist or are mistyped are not found`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { _, visitor async throws in
            for number in ["150105-26-000001-0", "x", "%00", "150105-26-999999-9"] {
                #expect(try await visitor.get("/staff/cases/\(number)").status == .notFound, "\(number)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a list says what is late, what is due and why it is empty`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            #expect(try await visitor.get("/staff/cases").page.text.contains("您手上没有没办完的案件"))
            let number = try await fixture.lodge()
            // Seven working days from Monday 12 October: Wednesday 21 October.
            let open = try await visitor.get("/staff/cases?view=open").page
            #expect(open.text.contains("10-21"))
            #expect(open.text.contains("剩7个工作日"))
            #expect(try await visitor.get("/staff/cases?view=today").page.text.contains("最近一件10月21日到期"))
            fixture.clock.pass(days: 9)
            let due = try await visitor.get("/staff/cases?view=today").page
            #expect(due.all("tr").contains { $0.attributes["class"] == "soon" })
            fixture.clock.pass(days: 1)
            let late = try await visitor.get("/staff/cases?view=overdue").page
            #expect(late.text.contains("超1个工作日"))
            #expect(late.all("tr").contains { $0.attributes["class"] == "late" })
            #expect(late.violations == [])
            let search = try await visitor.get("/staff/cases?q=地板 退款".percented.replacing(" ", with: "+"))
            #expect(search.page.text.contains("没有找到“地板 退款”"))
            #expect(try await visitor.get("/staff/cases?q=漏".percented).page.text.contains("至少写两个字"))
            #expect(try await visitor.get("/staff/cases?q=\(number.text)").location == "/staff/cases/\(number.text)")
        }
    }

    @Test(arguments: Engine.underTest)
    func `filters stay in the page's links and each chip takes one away`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            _ = try await fixture.lodge()
            _ = try await fixture.lodge(.sample(channel: .counter, title: "健身卡", category: "fitness"))
            let page = try await visitor.get("/staff/cases?view=open&channel=counter&category=culture").page
            #expect(page.text.contains("健身卡"))
            #expect(!page.text.contains("洗衣机修两次仍漏水"))
            let chips = page.all("a").filter { $0.attributes["class"] == "chip" }.compactMap { $0.attributes["href"] }
            #expect(
                chips == ["/staff/cases?view=open&category=culture", "/staff/cases?view=open&channel=counter"])
            #expect(page.violations == [])
            let county = try await visitor.get("/staff/cases?view=all&division=150102&from=2026-10-01").page
            #expect(county.text.contains("没有同时符合这些筛选的案件"))
            let city = try await visitor.get("/staff/cases?view=all&division=150100&from=2026-10-01&to=2026-10-12").page
            #expect(city.all("tr").count == 3)
        }
    }
}
