import DocumentsRules
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Documents

@Suite struct DocumentAPITests {
    private func path(_ fixture: DocumentFixture, _ rest: String = "") -> String {
        "/complaints/\(fixture.number.text)/documents\(rest)"
    }

    @Test(arguments: Engine.underTest)
    func `a document is issued, listed, read and taken down`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let body: JSONValue = ["form": "form5", "values": ["contact": "韩先生"]]
            let made = try await visitor.call(.post, path(fixture), as: .officer, body)
            #expect(made.status == .created && made.json["number"]?.string == "呼赛市监〔2026〕1号")
            let id = try #require(made.json["id"]?.string)
            let list = try await visitor.call(.get, path(fixture), as: .officer)
            #expect(list.json["documents"]?.items.map { $0["id"]?.string } == [id])
            let one = try await visitor.call(.get, path(fixture, "/\(id)"), as: .officer)
            #expect(one.json["values"]?["contact"]?.string == "韩先生")
            let pdf = try await visitor.call(.get, path(fixture, "/\(id)/pdf"), as: .officer)
            #expect(pdf.headers[.contentType] == "application/pdf" && pdf.bytes.starts(with: Array("%PDF-".utf8)))
        }
    }

    @Test(arguments: Engine.underTest)
    func `the same key issues one document, and another body with it is refused`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let body: JSONValue = ["form": "form5"]
            let first = try await visitor.call(.post, path(fixture), as: .officer, body, key: "k1")
            let again = try await visitor.call(.post, path(fixture), as: .officer, body, key: "k1")
            #expect(first.status == .created && again.json["id"] == first.json["id"])
            #expect(try await fixture.desk.documents.documents(of: 77).count == 1)
            let other = try await visitor.call(.post, path(fixture), as: .officer, ["form": "form1"], key: "k1")
            #expect(other.status == .conflict)
        }
    }

    @Test(arguments: Engine.underTest)
    func `everything wrong is told at once, by field`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let form7 = try await visitor.call(.post, path(fixture), as: .officer, ["form": "form7"])
            #expect(form7.status == .unprocessableContent)
            let fields = form7.json["errors"]?.items.compactMap { $0["field"]?.string }
            #expect(fields == ["values.time", "values.bring", "values.recusalDays"])
            let unknown = try await visitor.call(
                .post, path(fixture), as: .officer, ["form": "form5", "values": ["result": "x"]])
            #expect(unknown.status == .unprocessableContent)
            #expect(
                try await visitor.call(.post, path(fixture), as: .officer, ["form": "form11"]).status
                    == .unprocessableContent)
            let refused = try await visitor.call(.post, path(fixture), as: .clerk, ["form": "form9"])
            #expect(refused.status == .conflict || refused.status == .unprocessableContent)
            #expect(try await fixture.desk.documents.documents(of: 77).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a consumer reads what is for him, and never what is void or for others`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let mine = try await fixture.issue()
            let dispatch = try await fixture.issue(.dispatchNotice)
            let list = try await visitor.call(.get, path(fixture))
            #expect(list.json["documents"]?.items.count == 1)
            #expect(list.json["documents"]?.items.first?["values"] == nil)
            #expect(try await visitor.call(.get, path(fixture, "/\(mine.id)/pdf")).status == .ok)
            #expect(try await visitor.call(.get, path(fixture, "/\(dispatch.id)/pdf")).status == .notFound)
            try await fixture.desk.void(mine, reason: "x", by: Person.supervisor.principal)
            #expect(try await visitor.call(.get, path(fixture, "/\(mine.id)")).status == .notFound)
            let refused = try await visitor.call(.post, path(fixture), ["form": "form5"])
            #expect(refused.status == .unauthorized)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a supervisor makes void with a reason`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let issued = try await fixture.issue()
            let void = path(fixture, "/\(issued.id)/void")
            #expect(
                try await visitor.call(.post, void, as: .supervisor, ["reason": " "]).status == .unprocessableContent)
            #expect(try await visitor.call(.post, void, as: .officer, ["reason": "x"]).status == .forbidden)
            let done = try await visitor.call(.post, void, as: .supervisor, ["reason": "日期写错"])
            #expect(done.status == .ok && done.json["voidReason"]?.string == "日期写错")
            #expect(try await visitor.call(.post, void, as: .supervisor, ["reason": "x"]).status == .conflict)
        }
    }
}
