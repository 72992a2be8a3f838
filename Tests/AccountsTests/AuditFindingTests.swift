import AccountsRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Accounts

@Suite struct AuditFindingTests {
    /// Twelve entries, a day apart: by 101 and 102 in turn, every third about 103.
    private static func fill(_ fixture: Fixture) async throws {
        for number in Int64(0)..<12 {
            let entry = AuditEntry(
                at: fixture.clock.now().adding(seconds: number * 86_400), person: 101 + number % 2,
                office: 15_010_501, action: number % 4 == 0 ? "role-granted" : "signed-in",
                subject: number % 3 == 0 ? "person:103" : "none", detail: "=\(number)")
            try await fixture.accounts.audit.append(entry)
        }
    }

    private static func found(
        _ fixture: Fixture, _ change: (inout AuditFilter) -> Void
    ) async throws -> [Int64] {
        var filter = AuditFilter()
        change(&filter)
        return try await fixture.accounts.audit.find(filter, before: nil, limit: 50).map(\.sequence)
    }

    @Test(arguments: Engine.underTest)
    func `entries are found by person, kind and days, the newest first`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            try await Self.fill(fixture)
            #expect(try await Self.found(fixture) { $0.people = [103] } == [10, 7, 4, 1])
            #expect(try await Self.found(fixture) { $0.people = [101, 103] } == [11, 10, 9, 7, 5, 4, 3, 1])
            #expect(try await Self.found(fixture) { $0.people = [] } == [])
            #expect(try await Self.found(fixture) { $0.action = "role-granted" } == [9, 5, 1])
            let zone = LegalZone.shanghai
            let days = try await Self.found(fixture) {
                $0.from = zone.start(of: Fixture.day + 2)
                $0.until = zone.start(of: Fixture.day + 4)
            }
            #expect(days == [4, 3])
            #expect(try await Self.found(fixture) { $0.offices = [1] } == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `pages follow one another without gap or repeat`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            try await Self.fill(fixture)
            var filter = AuditFilter()
            filter.people = [101, 103]
            var seen: [Int64] = []
            var place: AuditPlace?
            while true {
                let page = try await fixture.accounts.audit.find(filter, before: place, limit: 3)
                guard let last = page.last else { break }
                seen += page.map(\.sequence)
                place = AuditPlace(last.place.text)
            }
            #expect(seen == [11, 10, 9, 7, 5, 4, 3, 1])
        }
    }

    @Test(arguments: Engine.underTest)
    func `the log is taken out line by line, and never as a formula`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            try await Self.fill(fixture)
            let export = AuditExport(
                audit: fixture.accounts.audit, people: fixture.accounts.people, filter: AuditFilter(),
                what: AuditNames(), say: Words(.en), day: Fixture.day)
            var text = ""
            try await export.write { text += $0 }
            let lines = text.split(separator: "\r\n")
            #expect(lines.count == 13)
            #expect(lines.dropFirst().allSatisfy { $0.contains(",'=") })
            #expect(lines[1].contains("孟女士") || lines[2].contains("孟女士"))
        }
    }

    @Test(arguments: ["zh", "en"])
    func `the page searches, tells what is wrong, and records what was taken out`(_ language: String) async throws {
        try await SignInPageTests.browse { browser, fixture in
            _ = try await browser.get("/sign-in?lang=\(language)")
            _ = try await browser.signIn("auditor", fixture.password(of: "auditor"))
            let all = try await browser.get("/staff/audit")
            #expect(all.page.violations == [])
            let mine = try await browser.get("/staff/audit?who=auditor&kind=signed-in&from=2026-10-12&to=2026-10-12")
            #expect(mine.page.violations == [])
            #expect(mine.page.all("tr").count == 2)
            let none = try await browser.get("/staff/audit?who=nobody")
            #expect(none.status == .ok && none.page.violations == [])
            let wrong = try await browser.get("/staff/audit?from=2026-02-30&kind=no")
            #expect(wrong.status == .unprocessableContent && wrong.page.violations == [])
            _ = try await browser.get("/staff/audit?kind=signed-in")
            let file = try await browser.post("/staff/audit/export", ["kind": "signed-in"])
            #expect(file.status == .ok && file.html.hasPrefix("\u{FEFF}"))
            let newest = try await fixture.accounts.audit.newest().first?.entry
            #expect(newest?.action == "audit-exported" && newest?.detail == "kind=signed-in")
        }
    }
}
