import CaseworkRules
import DocumentsRules
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Documents

@Suite struct DocumentDeskTests {
    @Test(arguments: Engine.underTest)
    func `a document is issued with its number, its PDF, its hash and an entry in the history`(
        _ engine: Engine
    ) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            let issued = try await fixture.issue()
            #expect(issued.number == "呼赛市监〔2026〕1号" && issued.addressee == "王秀兰")
            let kept = try await fixture.desk.documents.documents(of: 77)
            #expect(kept.map(\.id) == [issued.id] && kept.first?.values == issued.values)
            let pdf = try await fixture.desk.documents.pdf(of: issued)
            #expect(pdf.count == issued.size && pdf.starts(with: Array("%PDF-".utf8)))
            let entries = try await fixture.tools.database.read { try HistoryStore.entries(of: 77, in: $0) }
            let facts = try #require(try entries.first?.content.facts)
            #expect(entries.map(\.kind) == [DocumentEntry.issued])
            #expect(facts["number"] == "呼赛市监〔2026〕1号" && facts["sha256"] == issued.hashText)
            #expect(try await fixture.tools.database.read { try HistoryVerification.problem(of: 77, in: $0) } == nil)
        }
    }

    @Test(.enabled(if: DrawnText.isInstalled), arguments: Engine.underTest)
    func `the number stands in the PDF that is kept`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            try await fixture.issue()
            let second = try await fixture.issue()
            let text = try DrawnText.text(try await fixture.desk.documents.pdf(of: second))
            #expect(text.contains("呼赛市监〔2026〕2号") && text.contains("第十五条"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `numbers have no gaps, however many are issued at once by two processes`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            // A second desk has a gate of its own, as another process has.
            let other = DocumentDesk(fixture.tools)
            let draft = try await fixture.draft()
            let officer = Person.officer.principal
            let serials = try await withThrowingTaskGroup(of: Int64?.self) { group in
                for index in 0..<12 {
                    let desk = index % 3 == 0 ? other : fixture.desk
                    group.addTask { try await desk.issue(draft, by: officer).serial }
                }
                return try await group.reduce(into: [Int64?]()) { $0.append($1) }
            }
            #expect(serials.compactMap { $0 }.sorted() == Array(1...12))
            #expect(try await fixture.tools.database.read { try HistoryVerification.problem(of: 77, in: $0) } == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what fails beside the document takes its number back with it`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            let draft = try await fixture.draft()
            await #expect(throws: (any Error).self) {
                try await fixture.desk.issue(draft, by: Person.officer.principal) { _ in
                    var change = Change()
                    change.insert("INSERT INTO document (case_id, id) VALUES (1, 1)")
                    return change
                }
            }
            let count = try await fixture.tools.database.read { try $0.count("SELECT count(*) FROM document_pdf") }
            #expect(count == 0)
            #expect(try await fixture.issue().serial == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the count begins anew with the year`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            try await fixture.issue()
            fixture.clock.pass(days: 100)
            #expect(try await fixture.issue().number == "呼赛市监〔2027〕1号")
        }
    }

    @Test(arguments: Engine.underTest)
    func `registrations bear no number and use none up`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            let register = try await fixture.issue(.complaintRegistration, by: .clerk)
            #expect(register.number == nil && register.serial == nil)
            try await fixture.setPrefix()
            #expect(try await fixture.issue().serial == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a void document stays with its number and its reason, and is voided once`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            let issued = try await fixture.issue()
            let supervisor = Person.supervisor.principal
            try await fixture.desk.void(issued, reason: "日期写错", by: supervisor)
            let kept = try await fixture.desk.documents.document(issued.id, of: 77)
            #expect(kept.voided?.reason == "日期写错" && kept.number == issued.number)
            _ = try await fixture.desk.documents.pdf(of: kept)
            await #expect(throws: DocumentRefused([.alreadyVoid])) {
                try await fixture.desk.void(issued, reason: "再来一次", by: supervisor)
            }
            let entries = try await fixture.tools.database.read { try HistoryStore.entries(of: 77, in: $0) }
            #expect(entries.map(\.kind) == [DocumentEntry.issued, DocumentEntry.voided])
            // The reason is free text: the history holds a commitment to it.
            #expect(try entries.last?.content.facts.values.contains("日期写错") == false)
            #expect(try await fixture.issue().serial == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `only a supervisor of the office or above makes void`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            let issued = try await fixture.issue()
            for person in [Person.officer, .clerk, .neighbour, .administrator] {
                await #expect(throws: NotAllowed.self) {
                    try await fixture.desk.void(issued, reason: "x", by: person.principal)
                }
            }
            try await fixture.desk.void(issued, reason: "上级纠正", by: Person.region.principal)
        }
    }

    @Test(arguments: Engine.underTest)
    func `everything against issuing is told at once, and nothing is kept`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            fixture.files.put(.sample(state: .received))
            let draft = try await fixture.draft()
            await #expect(
                throws: DocumentRefused([.notAllowed(.issue(.acceptance)), .notYet(.accepted), .noPrefix])
            ) { try await fixture.desk.issue(draft, by: Person.clerk.principal) }
            #expect(try await fixture.desk.documents.documents(of: 77).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a PDF that was tampered with is not given out`(_ engine: Engine) async throws {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            let issued = try await fixture.issue()
            let other: [UInt8] = Array("%PDF-1.5 forged".utf8)
            try await fixture.tools.database.transaction { transaction in
                try transaction.execute("UPDATE document_pdf SET bytes = \(other)")
            }
            await #expect(throws: (any Error).self) { try await fixture.desk.documents.pdf(of: issued) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a text that cannot be drawn is refused with words, and the number is not used`(_ engine: Engine) async throws
    {
        try await DocumentFixture.with(engine) { fixture in
            try await fixture.setPrefix()
            var draft = try await fixture.draft()
            draft = DocumentDesk.Draft(
                form: draft.form, template: nil, values: ["title": String(repeating: "字", count: 200_000)],
                file: draft.file, letterhead: draft.letterhead)
            let huge = draft
            await #expect(throws: DocumentRefused([.paper(.tooLong)])) {
                try await fixture.desk.issue(huge, by: Person.officer.principal)
            }
            #expect(try await fixture.issue().serial == 1)
        }
    }
}
