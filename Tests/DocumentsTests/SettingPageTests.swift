import DocumentsRules
import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Documents

@Suite struct SettingPageTests {
    private static let letter = [
        "title": "关于{{事项}}的函", "english": "Inquiry", "addressee": "{{被投诉人}}",
        "body": "请就{{投诉人}}的投诉答复。\n{{补充说明}}", "version": "0",
    ]

    @Test(arguments: Engine.underTest)
    func `a letter is written, looked at, changed in versions and issued`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            try await fixture.setPrefix()
            let new = DocumentsAddress.newLetter.path
            let empty = try await visitor.get(new, as: .administrator)
            #expect(empty.status == .ok && empty.page.violations.isEmpty)
            let look = try await visitor.post(new, Self.letter.merging(["act": "look"]) { $1 })
            #expect(look.html.contains("关于样例事项的函") && look.page.violations.isEmpty)
            let saved = try await visitor.post(new, Self.letter.merging(["act": "save"]) { $1 })
            let address = try #require(saved.location)
            let page = try await visitor.get(address)
            #expect(page.html.contains("已保存") && page.page.violations.isEmpty)
            let path = String(address.prefix { $0 != "?" })
            var second = Self.letter
            second["body"] = "请于{{今天}}后三日内答复。"
            second["version"] = "1"
            #expect(try await visitor.post(path, second).status == .seeOther)
            #expect(try await visitor.post(path, second).status == .preconditionFailed)
            let kept = try #require(try await fixture.desk.letters.letters(of: [SampleOffice.saihan]).first)
            #expect(kept.version == 2)
            #expect(try await fixture.desk.letters.letter(kept.id, version: 1)?.text.body.contains("补充说明") ?? false)
            let choice = DocumentsAddress.new(fixture.number, "letter-\(kept.id)").path
            let form = try await visitor.get(choice, as: .officer)
            #expect(form.html.contains("洗衣机修两次仍漏水") && form.page.violations.isEmpty)
            let values = ["title": "洗衣机修两次仍漏水", "trader": "甲子电器行", "today": "2026-10-12", "act": "issue"]
            let issued = try await visitor.post(choice, values)
            #expect(issued.status == .seeOther)
            let document = try #require(try await fixture.desk.documents.documents(of: 77).first)
            #expect(document.template == kept.id && document.formVersion == 2)
            #expect(document.title == "关于洗衣机修两次仍漏水的函" && document.number == "呼赛市监〔2026〕1号")
        }
    }

    @Test func `unknown places are told with line and column, in both languages, and nothing is kept`() async throws {
        try await DocumentFixture.visit(.sqlite) { fixture, visitor in
            let new = DocumentsAddress.newLetter.path
            _ = try await visitor.get(new, as: .administrator)
            var wrong = Self.letter
            wrong["body"] = "您好，\n请回电{{电话号码}}。<b>"
            let answer = try await visitor.post(new, wrong)
            #expect(answer.status == .unprocessableContent && answer.page.violations.isEmpty)
            #expect(answer.html.contains("正文第2行第4个字：没有“电话号码”这个占位"))
            #expect(answer.html.contains("&lt;b&gt;"))
            _ = try await visitor.get(new, language: "en")
            let english = try await visitor.post(new, wrong)
            #expect(english.html.contains("Body, line 2, character 4"))
            #expect(try await fixture.desk.letters.letters(of: [SampleOffice.saihan]).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a letter taken out of use is no longer offered, and what was issued stays`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            _ = try await visitor.get(DocumentsAddress.newLetter.path, as: .administrator)
            let saved = try await visitor.post(DocumentsAddress.newLetter.path, Self.letter)
            let path = String(try #require(saved.location).prefix { $0 != "?" })
            #expect(try await visitor.post(path + "/retirement", [:]).status == .seeOther)
            #expect(try await visitor.get(path).status == .notFound)
            #expect(try await fixture.desk.letters.letters(of: [SampleOffice.saihan]).isEmpty)
            let noted = try await fixture.tools.database.read {
                try $0.count("SELECT count(*) FROM attempt_limit")
            }
            #expect(noted == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a letterhead is set with its seal, and the next document bears it`(_ engine: Engine) async throws {
        try await DocumentFixture.visit(engine) { fixture, visitor in
            let path = DocumentsAddress.letterhead(SampleOffice.saihan).path
            let page = try await visitor.get(path, as: .administrator)
            #expect(page.status == .ok && page.page.violations.isEmpty)
            let values = [
                "name": "赛罕区市场监督管理局", "mongolian": "ᠰᠠᠶᠢᠬᠠᠨ", "prefix": "呼消协受", "phone": "0471-1", "address": "",
                "version": "0",
            ]
            let saved = try await visitor.send(path, values, file: SamplePNG.seal(), field: "seal")
            #expect(saved.status == .seeOther)
            let after = try await visitor.get(try #require(saved.location))
            #expect(after.html.contains("/seal\"") && after.page.violations.isEmpty)
            let seal = try await visitor.get(DocumentsAddress.seal(SampleOffice.saihan).path)
            #expect(seal.headers[.contentType] == "image/png" && seal.bytes == SamplePNG.seal())
            #expect(try await visitor.send(path, values, file: [], field: "seal").status == .preconditionFailed)
            var second = values
            second["version"] = "1"
            #expect(try await visitor.send(path, second, file: [], field: "seal").status == .seeOther)
            let kept = try await fixture.desk.letterhead(of: SampleOffice.saihan)
            #expect(kept.seal == SamplePNG.seal() && kept.mongolian == "ᠰᠠᠶᠢᠬᠠᠨ")
            let plain = try await fixture.issue().size
            #expect(try await fixture.issue().number == "呼消协受〔2026〕2号" && plain > 10_000)
        }
    }

    @Test(arguments: [SamplePNG.broken, Array("GIF89a and so on, and so on, and so on".utf8)])
    func `a seal that is no whole PNG is refused where it is handed in`(_ file: [UInt8]) async throws {
        try await DocumentFixture.visit(.sqlite) { fixture, visitor in
            let path = DocumentsAddress.letterhead(SampleOffice.saihan).path
            _ = try await visitor.get(path, as: .administrator)
            let values = ["name": "局", "prefix": "呼〔1〕", "mongolian": "abc", "version": "0"]
            let answer = try await visitor.send(path, values, file: file, field: "seal")
            #expect(answer.status == .unprocessableContent && answer.page.violations.isEmpty)
            let links = answer.page.all("a").compactMap { $0.attributes["href"] }
            for field in ["#seal", "#prefix", "#mongolian"] { #expect(links.contains(field)) }
            #expect(try await fixture.desk.letterheads.letterhead(of: SampleOffice.saihan) == nil)
        }
    }

    @Test func `only a system administrator sets what is his office's or below`() async throws {
        try await DocumentFixture.visit(.sqlite) { _, visitor in
            for person in Person.allCases where person != .administrator {
                let answer = try await visitor.get(DocumentsAddress.settings.path, as: person)
                #expect(answer.status == .forbidden)
            }
            #expect(try await visitor.get(DocumentsAddress.settings.path, as: .administrator).status == .ok)
            #expect(try await visitor.get(DocumentsAddress.letterhead(SampleOffice.station).path).status == .ok)
            #expect(try await visitor.get(DocumentsAddress.letterhead(SampleOffice.city).path).status == .forbidden)
            #expect(try await visitor.get(DocumentsAddress.letterhead(999).path).status == .notFound)
        }
    }
}
