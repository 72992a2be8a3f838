import CaseworkRules
import HTTPTypes
import Kernel
import LawRules
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

/// Supervision as it is kept, listed and shown.
@Suite struct SupervisionStoreTests {
    private let due: Day = "2026-10-15"

    @Test(arguments: Engine.underTest)
    func `questions, answer and end are kept round by round, and the chain proves itself`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            let number = try await fixture.lodge()
            let asked = try await fixture.decide(.supervise(questions: "为什么还没有受理？", due: due), number, .region)
            #expect(try await fixture.store.details(number).file == asked)
            try await fixture.decide(.answerSupervision(text: "今天受理"), number)
            try await fixture.decide(.askAgain(questions: "附上记录", due: due), number, .region)
            let answered = try await fixture.decide(.answerSupervision(text: "记录在材料里"), number)
            let details = try await fixture.store.details(number)
            #expect(details.file == answered)
            #expect(details.supervisions.map(\.supervision.answer) == ["今天受理", "记录在材料里"])
            #expect(details.supervisions.map(\.ended) == [.again, nil])
            try await fixture.decide(.acceptAnswer, number, .region)
            let after = try await fixture.store.details(number)
            #expect(after.supervisions.map(\.ended) == [.again, .accepted] && after.file.supervision == nil)
            #expect(try await fixture.store.provesItself(after))
        }
    }

    @Test(arguments: Engine.underTest)
    func `both offices list what is under supervision, and see when it is late`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let other = try await fixture.lodge()
            try await fixture.decide(.supervise(questions: "为什么还没有受理？", due: due), number, .region)
            fixture.clock.pass(days: 4)
            for person in [DeskPerson.officer, .region] {
                let list = try await visitor.get("/staff/cases?view=supervised", as: person)
                #expect(list.html.contains(number.text) && !list.html.contains(other.text))
                #expect(list.html.contains("督办，超过"))
                #expect(list.page.violations.isEmpty)
            }
            let elsewhere = try await visitor.get("/staff/cases?view=supervised", as: .neighbour)
            #expect(!elsewhere.html.contains(number.text))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a superior asks on a page, the office answers on the file, and the consumer learns nothing of it`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let wrong = try await visitor.make(
                .supervise, on: number, ["text": "", "due": "2026-10-01"], as: .region)
            #expect(wrong.status == .unprocessableContent)
            let past = try await visitor.make(
                .supervise, on: number, ["text": "为什么还没有受理？", "due": "2026-10-01"], as: .region)
            #expect(past.status == .conflict && past.html.contains("已经过了"))
            let asked = try await visitor.make(
                .supervise, on: number, ["text": "为什么还没有受理？", "due": "2026-10-15"], as: .region)
            #expect(asked.status == .seeOther)
            for language in ["zh", "en"] {
                let file = try await visitor.get("/staff/cases/\(number.text)?lang=\(language)", as: .officer)
                #expect(file.html.contains("为什么还没有受理？") && file.page.violations.isEmpty)
                #expect(file.html.contains(language == "zh" ? "督办中" : "Under supervision"))
            }
            let form = try await visitor.get("/staff/cases/\(number.text)/answerSupervision?lang=zh", as: .officer)
            #expect(form.html.contains("为什么还没有受理？"))
            let answered = try await visitor.make(
                .answerSupervision, on: number, ["text": "今天受理"], as: .officer)
            #expect(answered.status == .seeOther)
            let accepted = try await visitor.make(.acceptAnswer, on: number, as: .region)
            #expect(accepted.status == .seeOther)
            let told = try await fixture.tools.database.rows("SELECT payload FROM outbox")
            #expect(told.isEmpty)
        }
    }
}
