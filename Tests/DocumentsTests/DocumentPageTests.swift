import CaseworkRules
import DocumentsRules
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Documents

@Suite struct DocumentPageTests {
    @Test(arguments: Engine.underTest)
    func `a form is filled, looked at, issued and taken down`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let list = try await visitor.get(DocumentsAddress.list(fixture.number).path)
            #expect(list.status == .ok && list.page.violations.isEmpty)
            let path = DocumentsAddress.new(fixture.number, "form5").path
            #expect(list.html.contains(path))
            let form = try await visitor.get(path)
            #expect(form.html.contains("王秀兰") && form.html.contains("第十五条") && form.page.violations.isEmpty)
            var values = DocumentForm.acceptance.sampleValues(.sample())
            values["act"] = "preview"
            let preview = try await visitor.post(path, values)
            #expect(preview.status == .ok && preview.html.contains("预览") && preview.page.violations.isEmpty)
            #expect(preview.html.contains("呼赛市监〔2026〕　号"))
            var kept = visitor.hidden
            kept["act"] = "issue"
            let issued = try await visitor.post(path, kept)
            #expect(issued.status == .seeOther)
            let page = try await visitor.get(try #require(issued.location))
            #expect(page.html.contains("呼赛市监〔2026〕1号") && page.html.contains("已开具"))
            #expect(page.page.violations.isEmpty)
            let document = try #require(try await fixture.desk.documents.documents(of: 77).first)
            let pdf = try await visitor.get(DocumentsAddress.pdf(fixture.number, document.id).path)
            #expect(pdf.headers[.contentType] == "application/pdf" && pdf.bytes.count == document.size)
            #expect(pdf.headers[.contentDisposition]?.hasPrefix("attachment") ?? false)
        }
    }

    @Test(arguments: Engine.underTest)
    func `everything missing is told at once, and nothing that was typed is lost`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let path = DocumentsAddress.new(fixture.number, "form7").path
            _ = try await visitor.get(path)
            let answer = try await visitor.post(path, ["act": "issue", "place": "二楼调解室", "recusalDays": "x"])
            #expect(answer.status == .unprocessableContent && answer.page.violations.isEmpty)
            let links = answer.page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
            #expect(
                links.filter { $0 != "#main" }
                    == ["#addressee", "#title", "#time", "#bring", "#recusalDays", "#mediators", "#phone"])
            #expect(answer.html.contains("二楼调解室"))
            #expect(try await fixture.desk.documents.documents(of: 77).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the preview comes as PDF too, and changing it brings everything back`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let path = DocumentsAddress.new(fixture.number, "form5").path
            _ = try await visitor.get(path)
            var values = DocumentForm.acceptance.sampleValues(.sample())
            values["contact"] = "韩先生"
            values["act"] = "pdf"
            let pdf = try await visitor.post(path, values)
            #expect(pdf.headers[.contentType] == "application/pdf")
            if DrawnText.isInstalled { #expect(try DrawnText.text(pdf.bytes).contains("韩先生")) }
            values["act"] = "edit"
            let form = try await visitor.post(path, values)
            #expect(form.status == .ok && form.html.contains("韩先生"))
            #expect(try await fixture.desk.documents.documents(of: 77).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what cannot be issued now says why, also when it is tried all the same`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let list = try await visitor.get(DocumentsAddress.list(fixture.number).path, as: .clerk)
            #expect(list.html.contains("还没有达成协议") && !list.html.contains("new/form5"))
            let path = DocumentsAddress.new(fixture.number, "form5").path
            _ = try await visitor.get(path)
            var values = DocumentForm.acceptance.sampleValues(.sample())
            values["act"] = "issue"
            let answer = try await visitor.post(path, values)
            #expect(answer.status == .conflict && answer.html.contains("别的角色"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a supervisor makes void with a reason, which the page then tells`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let document = try await fixture.issue()
            let page = DocumentsAddress.document(fixture.number, document.id).path
            #expect(try await !visitor.get(page, as: .officer).html.contains("name=\"reason\""))
            _ = try await visitor.get(page, as: .supervisor)
            let path = DocumentsAddress.void(fixture.number, document.id).path
            let without = try await visitor.post(path, ["reason": " "])
            #expect(without.status == .unprocessableContent && without.html.contains("写一下为什么作废"))
            let done = try await visitor.post(path, ["reason": "日期写错"])
            let after = try await visitor.get(try #require(done.location))
            #expect(after.html.contains("日期写错") && after.html.contains("已作废"))
            #expect(after.page.violations.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `those who may not see the file find nothing, and an analyst reads no documents`(_ engine: Engine) async throws
    {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            let path = DocumentsAddress.list(fixture.number).path
            let stranger = try await visitor.get(path, as: .neighbour)
            #expect(stranger.status == .notFound)
            #expect(try await visitor.get(path, as: .analyst).status == .forbidden)
            #expect(try await visitor.get(path, as: .auditor).status == .ok)
            let none = CaseNumber(division: "150105", year: 2026, serial: 9)
            #expect(try await visitor.get(DocumentsAddress.list(none).path, as: .officer).status == .notFound)
            #expect(try await visitor.get(DocumentsAddress.new(fixture.number, "form99").path).status == .notFound)
            #expect(try await visitor.get(DocumentsAddress.new(fixture.number, "letter-5").path).status == .notFound)
            #expect(try await visitor.get(DocumentsAddress.document(fixture.number, 5).path).status == .notFound)
        }
    }

    @Test(arguments: DocumentForm.official)
    func `each of the ten forms is shown in both languages and issued`(_ form: DocumentForm) async throws {
        try await DocumentFixture.visit(.sqlite) { fixture, visitor in
            try await fixture.setPrefix()
            var facts = DocumentFacts.sample(
                form.kinds.contains(.complaint) ? .complaint : .tip,
                state: form.needs == .refused ? .refused : .mediating)
            facts.ground = .init(id: form.needs == .refused ? "a16_3" : "a23_2", text: "样例情形")
            facts.agreement = .init(terms: "更换一台。", amount: Money(fen: 100), performBy: nil)
            fixture.files.put(facts)
            let path = DocumentsAddress.new(fixture.number, form.key.rawValue).path
            let english = try await visitor.get(path, as: .supervisor, language: "en")
            #expect(english.page.text.contains(form.english) && english.page.violations.isEmpty)
            var values = form.sampleValues(facts)
            values["act"] = "preview"
            let preview = try await visitor.post(path, values)
            #expect(preview.status == .ok && preview.page.violations.isEmpty, "\(preview.page.violations)")
            values["act"] = "issue"
            let issued = try await visitor.post(path, values)
            #expect(issued.status == .seeOther)
        }
    }

    @Test func `hostile text is escaped on the page and drawn or refused`() async throws {
        try await DocumentFixture.visit(.sqlite) { fixture, visitor in
            try await fixture.setPrefix()
            let path = DocumentsAddress.new(fixture.number, "form5").path
            _ = try await visitor.get(path)
            var values = DocumentForm.acceptance.sampleValues(.sample())
            values["contact"] = "<script>alert(1)</script>{{trader}}"
            values["act"] = "preview"
            let preview = try await visitor.post(path, values)
            #expect(!preview.html.contains("<script>alert") && preview.html.contains("{{trader}}"))
            for hostile in HostileText.allCases {
                values["contact"] = hostile.text(280)
                values["act"] = "pdf"
                let answer = try await visitor.post(path, values)
                #expect(answer.status == .ok || answer.status == .unprocessableContent, "\(hostile)")
            }
        }
    }
}
