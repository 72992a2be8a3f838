import CaseworkRules
import Kernel
import Testing

@testable import DocumentsRules

@Suite struct LetterTests {
    private func letter(_ body: String, title: String = "关于{{事项}}的函") -> LetterText {
        LetterText(title: title, english: "Letter", addressee: "{{被投诉人}}", body: body, isForConsumer: false)
    }

    @Test func `a letter asks for what it names, once each, and is filled from the file`() throws {
        let form = letter("请就{{投诉人}}的投诉于{{补正期限}}前答复。\n\n{{补充说明}}\n联系电话：{{单位电话}}").form(version: 3)
        #expect(form.fields.map(\.key) == ["title", "trader", "consumer", "supplementDue", "note", "officePhone"])
        #expect(form.version == 3 && form.key == .letter)
        var typed = form.beginning(.sample())
        typed["note"] = "此前已电话告知。"
        let values = try form.reading { typed[$0] ?? "" }.get()
        let head = DocumentHead(letterhead: .sample, caseNumber: "1", day: "2026-10-12", number: "n")
        let paper = form.paper(values, head)
        #expect(paper.title == "关于洗衣机修两次仍漏水的函")
        #expect(paper.addressee == "甲子电器行（赛罕店）")
        #expect(
            paper.blocks == [
                .paragraph("请就王秀兰的投诉于2026年10月19日前答复。"), .paragraph("此前已电话告知。"),
                .paragraph("联系电话：0471-1234012"),
            ])
    }

    @Test func `names may be written in English too`() {
        #expect(letter("Dear {{ Consumer }}").form(version: 1).fields.map(\.key).contains("consumer"))
    }

    @Test func `every mistake is told with its line and column`() {
        let mistakes = letter("您好，{{投诉人}}。\n{{电话}}和{{}}\n{{未完", title: "{{什么}}").mistakes
        #expect(
            mistakes == [
                .init(part: "title", mistake: .init(kind: .unknown("什么"), line: 1, column: 1)),
                .init(part: "body", mistake: .init(kind: .unknown("电话"), line: 2, column: 1)),
                .init(part: "body", mistake: .init(kind: .empty, line: 2, column: 8)),
                .init(part: "body", mistake: .init(kind: .unclosed, line: 3, column: 1)),
            ])
    }

    @Test func `what a fact holds is never read as a place`() throws {
        var facts = DocumentFacts.sample()
        facts.consumer?.name = "{{被投诉人}}"
        let form = letter("{{投诉人}}").form(version: 1)
        let typed = form.beginning(facts)
        let values = try form.reading { typed[$0] ?? "" }.get()
        let paper = form.paper(
            values, DocumentHead(letterhead: .sample, caseNumber: "1", day: "2026-10-12", number: "n"))
        #expect(paper.blocks == [.paragraph("{{被投诉人}}")])
    }

    @Test func `no two facts share a name`() {
        #expect(Set(DocumentFact.allCases.map(\.word.zh)).count == DocumentFact.allCases.count)
        #expect(Set(DocumentFact.allCases.map(\.word.en)).count == DocumentFact.allCases.count)
    }
}

@Suite struct DocumentPermissionTests {
    @Test(arguments: Role.allCases)
    func `who may do what stands in the table`(_ role: Role) {
        let allowed = DocumentAct.allCases.filter { DocumentPermission.allows(role, $0, .own) }.map(\.name)
        let registers = ["issue-form1", "issue-form2"]
        let mediation = ["issue-form7", "issue-form8", "issue-form9", "issue-record", "issue-minutes", "issue-letter"]
        let decisions = ["issue-form3", "issue-form4", "issue-form5", "issue-form6", "issue-form10"]
        let expected: [String] =
            switch role {
            case .clerk: ["view"] + registers
            case .officer: ["view"] + registers + decisions + mediation
            case .mediator: ["view"] + mediation
            case .supervisor: ["view", "void"] + registers + decisions + mediation
            case .auditor: ["view"]
            case .systemAdministrator: ["write-templates", "set-letterhead"]
            case .analyst, .securityAdministrator: []
            }
        #expect(Set(allowed) == Set(expected))
    }

    @Test(arguments: Role.allCases, [OfficeRelation.above, .elsewhere])
    func `nobody does anything for an office above or elsewhere`(_ role: Role, _ relation: OfficeRelation) {
        #expect(DocumentAct.allCases.allSatisfy { !DocumentPermission.allows(role, $0, relation) })
    }

    @Test(arguments: Role.allCases)
    func `nobody issues in the name of an office below`(_ role: Role) {
        #expect(FormKey.allCases.allSatisfy { !DocumentPermission.allows(role, .issue($0), .below) })
    }

    @Test func `everything that stands against a form is told at once`() {
        let reasons = DocumentForm.acceptance.reasonsAgainst(
            .sample(.tip, state: .received), by: [.clerk], .own, Letterhead(name: "局"))
        #expect(reasons == [.notAllowed(.issue(.acceptance)), .wrongKind, .notYet(.accepted), .noPrefix])
        let none = DocumentForm.acceptance.reasonsAgainst(.sample(), by: [.officer], .own, .sample)
        #expect(none.isEmpty)
    }
}
