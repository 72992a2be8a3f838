import CaseworkRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

@Suite struct AssigningTests {
    @Test(arguments: Engine.underTest)
    func `files nobody carries are listed with a proposal and given out together`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let number = try await fixture.lodge()
            let other = try await fixture.lodge()
            let page = try await visitor.get("/staff/assignments", as: .supervisor)
            #expect(page.status == .ok && page.page.violations == [])
            #expect(page.page.text.contains(number.text) && page.page.text.contains("孟女士"))
            let values = ["file": number.text, "to": "proposed", "for-\(number.text)": "101", "office": ""]
            let given = try await visitor.post("/staff/assignments", values)
            #expect(given.status == .ok && given.page.violations == [])
            #expect(try await fixture.store.details(number).file.handling.officer == 101)
            #expect(try await fixture.store.details(other).file.handling.officer == nil)
            #expect(!given.page.all("a").contains { $0.attributes["href"]?.hasSuffix(number.text) == true })
            let open = OpenFiles(database: fixture.tools.database)
            #expect(try await open.loads(of: [101, 102]) == [101: 1])
        }
    }

    @Test(arguments: ["zh", "en"])
    func `what cannot be assigned is told, and nobody else may`(_ language: String) async throws {
        try await DeskFixture.visit(.sqlite) { fixture, visitor in
            let number = try await fixture.lodge()
            let page = try await visitor.get("/staff/assignments?lang=\(language)", as: .supervisor)
            #expect(page.page.violations == [])
            let nothing = try await visitor.post("/staff/assignments", ["to": "proposed"])
            #expect(nothing.status == .unprocessableContent && nothing.page.violations == [])
            let stranger = try await visitor.post("/staff/assignments", ["to": "999", "file": number.text])
            #expect(stranger.status == .unprocessableContent)
            let unknown = try await visitor.post("/staff/assignments", ["to": "101", "file": "150105-26-999999-9"])
            #expect(unknown.status == .conflict && unknown.page.violations == [])
            try await fixture.decide(.withdraw(reason: "不投诉了"), number, .clerk)
            let gone = try await visitor.post("/staff/assignments", ["to": "101", "file": number.text])
            #expect(gone.status == .conflict)
            for person in [DeskPerson.officer, .clerk, .auditor, .administrator] {
                #expect(try await visitor.get("/staff/assignments", as: person).status == .forbidden)
            }
        }
    }
}
