import CaseworkRules
import HTTPTypes
import Kernel
import LawRules
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

/// Repeats as they are kept: merged in one transaction, told under both numbers, and taken apart again.
@Suite struct RepeatStoreTests {
    @Test(arguments: Engine.underTest)
    func `a repeat is merged into the leading file and taken out again, in both histories`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            let leading = try await fixture.lodge()
            fixture.clock.pass(days: 1)
            let repeated = try await fixture.lodge()
            let before = try await fixture.store.details(repeated).file
            let merged = try await fixture.decide(.mergeInto(leading), repeated)
            #expect(merged.state == .closed && merged.outcome == .merged)
            let (first, second) = (
                try await fixture.store.details(leading), try await fixture.store.details(repeated)
            )
            #expect(second.file == merged)
            #expect(first.history.last?.kind == "absorb" && second.history.last?.kind == "mergeInto")
            #expect(first.links.map(\.number) == [repeated] && second.links.map(\.number) == [leading])
            #expect(try await Self.told(fixture) == ["absorb", "mergeInto"])
            try await fixture.decide(.separate(reason: "是另一台洗衣机"), repeated)
            let after = try await fixture.store.details(repeated)
            #expect(after.file.state == .received && after.links.isEmpty)
            #expect(after.file.clocks == before.clocks)
            for number in [leading, repeated] {
                #expect(try await fixture.store.provesItself(fixture.store.details(number)))
            }
            #expect(try await Self.told(fixture) == ["absorb", "letGo", "mergeInto", "separate"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `files of different people, and a leading file that has been closed, refuse it`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            let leading = try await fixture.lodge()
            let stranger = try await fixture.lodge(.sample(phone: "13900000009"))
            await #expect(throws: MoveRefused(.mergeInto, [.anotherPerson])) {
                try await fixture.decide(.mergeInto(leading), stranger)
            }
            let repeated = try await fixture.lodge()
            let unknown = CaseNumber(division: SampleDivision.saihan, year: 2026, serial: 999_999)
            await #expect(throws: MoveRefused(.mergeInto, [.unknownFile])) {
                try await fixture.decide(.mergeInto(unknown), repeated)
            }
            await #expect(throws: MoveRefused(.mergeInto, [.unknownFile])) {
                try await fixture.decide(.mergeInto(repeated), leading)
            }
            try await fixture.decide(.mergeInto(leading), repeated)
            try await fixture.decide(.withdraw(reason: "不要了"), leading)
            await #expect(throws: MoveRefused(.separate, [.leadingClosed])) {
                try await fixture.decide(.separate(reason: "是另一台"), repeated)
            }
            await #expect(throws: MoveRefused(.mergeInto, [.leadingClosed])) {
                try await fixture.decide(.mergeInto(leading), fixture.lodge())
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a repeat is seen beside the file, merged from there, and taken out on a page`(_ engine: Engine) async throws {
        try await DeskFixture.visit(engine) { fixture, visitor in
            let leading = try await fixture.lodge()
            let repeated = try await fixture.lodge()
            let path = "/staff/cases/\(repeated.text)/mergeInto?leading=\(leading.text)"
            let shown = try await visitor.get("/staff/cases/\(repeated.text)", as: .officer)
            #expect(shown.page.all("a").contains { $0.attributes["href"] == path })
            #expect(shown.html.contains("同电话") && shown.html.contains("文字几乎一样"))
            let other = try await visitor.get("/staff/cases/\(leading.text)", as: .officer)
            #expect(!other.html.contains("mergeInto?leading="))
            let form = try await visitor.get(path, as: .officer)
            #expect(form.status == .ok && form.html.contains("value=\"\(leading.text)\""))
            #expect(form.page.violations.isEmpty)
            let wrong = try await visitor.make(.mergeInto, on: repeated, ["leading": "12"], as: .officer)
            #expect(wrong.status == .unprocessableContent)
            let done = try await visitor.make(.mergeInto, on: repeated, ["leading": leading.text], as: .officer)
            #expect(done.status == .seeOther)
            let undone = try await visitor.make(.separate, on: repeated, ["text": "是另一台"], as: .officer)
            #expect(undone.status == .seeOther)
            #expect(try await fixture.store.details(repeated).file.state == .received)
        }
    }

    /// The moves of which consumers are to be told, in order of their names.
    private static func told(_ fixture: DeskFixture) async throws -> [String] {
        let rows = try await fixture.tools.database.rows(
            "SELECT payload FROM outbox WHERE kind = \(Telling.kind) ORDER BY payload")
        return try rows.map { try $0.text("payload") }
    }
}
