import CaseworkRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

@Suite struct DeskMoveTests {
    @Test(arguments: Engine.underTest)
    func `a complaint goes from receipt to an agreement that is performed`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let steps: [(CaseMove.Name, [String: String], DeskPerson, CaseState)] = [
                (.assign, ["officer": "101"], .supervisor, .received),
                (.requestSupplement, ["text": "请交购物小票"], .officer, .supplementing),
                (.supplement, ["text": "小票已到柜台交来"], .clerk, .received),
                (.accept, [:], .officer, .accepted), (.addFacts, ["text": "又漏了一次"], .clerk, .accepted),
                (.startMediation, [:], .mediator, .mediating),
                (
                    .recordSession,
                    ["heldOn": "2026-10-12", "place": "电话", "attended": "consumer", "minutes": "商家愿意换主板"],
                    .mediator, .mediating
                ),
                (.pause, ["text": "送检漏水原因"], .officer, .paused), (.resume, [:], .officer, .mediating),
                (.agree, ["terms": "换同型号新机", "amount": "0", "performBy": "2026-10-31"], .officer, .agreed),
                (.close, ["outcome": "performed", "agreed": "0"], .officer, .closed),
                (.reopen, ["text": "新机也漏水"], .supervisor, .accepted),
                (.end, ["ground": "a23_4", "note": "分歧太大"], .officer, .ended),
                (.close, ["outcome": "notAgreed"], .officer, .closed),
                (.addNote, ["text": "留档"], .officer, .closed),
            ]
            for (name, values, person, state) in steps {
                let answer = try await visitor.make(name, on: number, values, as: person)
                #expect(answer.status == .seeOther, "\(name) by \(person): \(answer.page.text.prefix(600))")
                #expect(answer.location == "/staff/cases/\(number.text)?done=\(name.rawValue)")
                let page = try await visitor.get(answer.location ?? "")
                #expect(page.page.violations == [], "\(name)")
                #expect(try await fixture.store.details(number).file.state == state, "\(name)")
            }
            let text = try await visitor.get("/staff/cases/\(number.text)").page.text
            for words in ["决定受理", "记录链完整", "分派给孟女士", "换同型号新机", "商家愿意换主板", "留档", "没有达成协议"] {
                #expect(text.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a refusal needs a ground, and shows those of the rule set with their articles`(_ engine: Engine) async throws
    {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let form = try await visitor.get("/staff/cases/\(number.text)/refuse")
            #expect(form.page.text.contains("第十六条第三项"))
            #expect(form.page.text.contains("可以考虑："))
            #expect(form.page.violations == [])
            let missing = try await visitor.make(.refuse, on: number, ["note": "写好的说明"])
            #expect(missing.status == .unprocessableContent)
            #expect(missing.page.text.contains("选一项适用的情形"))
            #expect(missing.page.text.contains("写好的说明"))
            #expect(missing.page.violations == [])
            let done = try await visitor.make(.refuse, on: number, ["ground": "a16_1", "note": "不属于职责"])
            #expect(done.status == .seeOther)
            #expect(try await fixture.store.details(number).file.state == .refused)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the consumer's withdrawal is recorded`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            #expect(try await visitor.make(.withdraw, on: number, ["text": "已经解决"], as: .clerk).status == .seeOther)
            #expect(try await fixture.store.details(number).file.outcome == .withdrawn)
        }
    }

    @Test(arguments: Engine.underTest)
    func `all that is wrong with a form is said at once and nothing typed is lost`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            try await fixture.decide(.accept, number)
            try await fixture.decide(.startMediation, number)
            let answer = try await visitor.make(
                .recordSession, on: number, ["heldOn": "2026-13-01", "minutes": "记下的话"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.page.text.contains("有3处需要改一下"))
            #expect(answer.page.text.contains("记下的话"))
            #expect(answer.page.element(id: "heldOn")?.attributes["value"] == "2026-13-01")
            #expect(answer.page.violations == [])
            let money = try await visitor.make(.agree, on: number, ["terms": "退货", "amount": "很多"])
            #expect(money.page.text.contains("金额写成数字"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a move that is not possible is refused with its reasons, in the list and at its address`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            try await fixture.decide(.accept, number)
            let page = try await visitor.get("/staff/cases/\(number.text)")
            #expect(page.page.text.contains("不予受理：现在是“已受理”。"))
            #expect(page.page.text.contains("延长期限：规则没有给这项期限延长"))
            let asked = try await visitor.get("/staff/cases/\(number.text)/refuse")
            #expect(asked.page.text.contains("现在不能“不予受理”"))
            #expect(asked.page.all("button").allSatisfy { $0.text != "不予受理" })
            let sent = try await visitor.post(
                "/staff/cases/\(number.text)/refuse",
                visitor.hidden.merging(["ground": "a16_1", "version": "2"]) { $1 })
            #expect(sent.status == .conflict)
            #expect(try await fixture.store.details(number).file.state == .accepted)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what contradicts the file is refused with the form kept`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            for move in [
                CaseMove.accept, .startMediation, .agree(Agreement(terms: "换", amount: .zero, performBy: nil)),
            ] {
                try await fixture.decide(move, number)
            }
            let answer = try await visitor.make(
                .close, on: number, ["outcome": "settled", "agreed": "1", "performed": "2", "note": "写过的"])
            #expect(answer.status == .conflict)
            #expect(answer.page.text.contains("已履行金额不能多于协议金额"))
            #expect(answer.page.text.contains("写过的"))
            #expect(answer.page.violations == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `who was faster is named, and what was typed is kept`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let path = "/staff/cases/\(number.text)/requestSupplement"
            _ = try await visitor.get(path)
            let before = visitor.hidden
            try await fixture.decide(.withdraw(reason: "不投诉了"), number, .clerk)
            let stale = try await visitor.post(path, before.merging(["text": "请交小票"]) { $1 })
            #expect(stale.status == .preconditionFailed)
            #expect(stale.page.text.contains("包先生10:00改了这件：撤回投诉。您写的还在"))
            #expect(stale.page.text.contains("现在不能“要求补充材料”"))
            let other = try await fixture.lodge(.sample(phone: "13800002047"))
            let form = "/staff/cases/\(other.text)/handOver"
            _ = try await visitor.get(form)
            let seen = visitor.hidden
            try await fixture.decide(.accept, other, .colleague)
            let values = ["office": String(SampleOffice.xincheng), "text": "经营地在新城区"]
            let again = try await visitor.post(form, seen.merging(values) { $1 })
            #expect(again.status == .preconditionFailed)
            #expect(again.page.text.contains("韩先生10:00改了这件：决定受理"))
            #expect(again.page.text.contains("经营地在新城区"))
            #expect(again.page.violations == [])
            #expect(try await visitor.post(form, visitor.hidden.merging(values) { $1 }).status == .seeOther)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the first office stays answerable until the other takes over`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let path = "/staff/cases/\(number.text)"
            #expect(try await visitor.get(path, as: .neighbour).status == .notFound)
            let values = ["office": String(SampleOffice.xincheng), "text": "经营地在新城区"]
            #expect(try await visitor.make(.handOver, on: number, values, as: .officer).status == .seeOther)
            #expect(try await fixture.store.details(number).file.handling.office == SampleOffice.saihan)
            let offered = try await visitor.get(path, as: .neighbour)
            #expect(offered.page.text.contains("赛罕区市场监督管理局把这件移送给您单位"))
            #expect(!offered.page.text.contains("显示（"))
            #expect(offered.page.violations == [])
            let list = try await visitor.get("/staff/cases?view=handovers")
            #expect(list.page.text.contains(number.text))
            let back = try await visitor.make(.returnHandover, on: number, ["text": "不在我区"], as: .neighbour)
            #expect(back.location == "/staff/cases?done=returnHandover")
            #expect(try await visitor.get(path).status == .notFound)
            #expect(try await visitor.get(path, as: .officer).page.text.contains("退回：不在我区"))
            #expect(try await visitor.make(.handOver, on: number, values, as: .officer).status == .seeOther)
            #expect(try await visitor.make(.takeOver, on: number, as: .neighbour).status == .seeOther)
            let file = try await fixture.store.details(number).file
            #expect(file.handling.office == SampleOffice.xincheng)
            #expect(file.handling.officer == 201)
            #expect(try await visitor.get(path, as: .officer).status == .notFound)
        }
    }

    @Test(arguments: Engine.underTest)
    func `offices far away are found by place or name`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let found = try await visitor.get("/staff/cases/\(number.text)/handOver?place=新城".percented)
            #expect(found.page.all("option").map(\.text).contains("新城区市场监督管理局"))
            #expect(!found.page.all("option").map(\.text).contains("赛罕区市场监督管理局"))
            #expect(found.page.violations == [])
            let none = try await visitor.get("/staff/cases/\(number.text)/handOver?place=月球".percented)
            #expect(none.page.text.contains("没有名字里有“月球”的单位"))
        }
    }
}

extension String {
    /// An address whose Chinese is percent-coded.
    var percented: String {
        utf8.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16, uppercase: true) }.joined()
    }
}
