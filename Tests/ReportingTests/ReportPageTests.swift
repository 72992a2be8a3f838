import HTTPTypes
import Kernel
import ReportingRules
import Storage
import TestSupport
import Testing
import Web

@testable import Reporting

/// The pages of reports through the router, for everybody and in both languages.
@Suite struct ReportPageTests {
    typealias Fixture = ReportFixture

    private func browse(
        as person: String = "visitor", _ body: @escaping @Sendable (Fixture, Browser) async throws -> Void
    ) async throws {
        try await Fixture.with(.sqlite) { fixture in
            let reporting = Reporting(fixture.tools)
            let site = SampleSite(
                people: Fixture.people, rail: Reporting.rail, reasons: Reporting.reasons, time: fixture.clock)
            try await site.browse(as: person, adding: { reporting.addRoutes(to: $0) }) { browser in
                try await body(fixture, browser)
            }
        }
    }

    private static let asked = "/reports/complaints?period=2022H1&scope=100000&convention=cca"

    @Test(arguments: ["zh", "en"])
    func `every page reads well in both languages`(_ language: String) async throws {
        try await browse { fixture, browser in
            let frozen = try await fixture.published()
            let draft = try await fixture.store.begin(fixture.request("2022"), by: Fixture.analyst)
            for page in [
                Self.asked, "/reports?a=1", "/reports/\(frozen.report)?a=1", "/reports/\(frozen.report)/1?a=1",
            ] {
                let answer = try await browser.get("\(page)&lang=\(language)")
                #expect(answer.status == .ok && answer.page.violations == [], "\(page) \(answer.page.violations)")
            }
            for person in ["analyst", "supervisor"] {
                browser.person = person
                for page in ["", "/\(draft.id)", "/\(draft.id)/words", "/\(frozen.id)"] {
                    let answer = try await browser.get("/staff/reports\(page)?lang=\(language)")
                    #expect(answer.status == .ok && answer.page.violations == [], "\(page) \(answer.page.violations)")
                }
            }
        }
    }

    @Test func `a page says every printed number and the way to every form`() async throws {
        try await browse { _, browser in
            let answer = try await browser.get(Self.asked)
            for text in ["551,780", "+5.71%", "81.52", "73,863", "33.84", "+5.43 ↑", "−4.45 ↓", "10.69", "+2.55 ↑"] {
                #expect(answer.html.contains(text), "\(text)")
            }
            for format in ["json", "csv", "xlsx", "pdf"] {
                let file = try await browser.get(Self.asked + "&format=\(format)")
                #expect(file.status == .ok)
            }
            let csv = try await browser.get(Self.asked + "&format=csv")
            #expect(csv.html.contains("parts,goods,商品类,284428,240756,51.55,46.12,5.43,18.14,,,"))
            let json = try await browser.get(Self.asked + "&format=json").json
            #expect(json["resolutionRatePercent"] == "81.52")
        }
    }

    @Test(arguments: [
        "period=2022H3", "period=2099", "period=2022H1&scope=abc", "period=2022H1&scope=999999",
        "period=2022H1&convention=none", "period=2022H1&format=docx",
    ])
    func `what cannot be a report is answered with what to write, and keeps what was typed`(
        _ query: String
    ) async throws {
        try await browse { _, browser in
            let answer = try await browser.get("/reports/complaints?\(query)")
            #expect(answer.status == .unprocessableContent && answer.page.violations == [])
            #expect(answer.html.contains("role=\"alert\""))
        }
    }

    @Test func `nobody but analysts drafts, and nobody but supervisors of the office approves`() async throws {
        try await browse { fixture, browser in
            let draft = try await fixture.store.begin(fixture.request(), by: Fixture.analyst)
            let path = "/staff/reports/\(draft.id)"
            for person in ["officer", "elsewhere", "visitor"] {
                browser.person = person
                let status = try await browser.get(path).status
                #expect(status != .ok, "\(person)")
            }
            browser.person = "supervisor"
            let form = ["period": "2022", "scope": "100000", "convention": "cca"]
            #expect(try await browser.post("/staff/reports/new", form).status == .forbidden)
            browser.person = "analyst"
            #expect(try await browser.post("\(path)/approve", ["revision": "1"]).status == .forbidden)
            browser.person = "supervisor"
            #expect(try await browser.post("\(path)/approve", ["revision": "1"]).status == .seeOther)
            #expect(try await fixture.again(draft).state == .published)
        }
    }

    @Test func `words are saved when every place is there, and what was typed comes back when not`() async throws {
        try await browse(as: "analyst") { fixture, browser in
            let draft = try await fixture.store.begin(fixture.request(), by: Fixture.analyst)
            let path = "/staff/reports/\(draft.id)/words"
            #expect(try await browser.get(path).status == .ok)
            var form = ["revision": "1", "note": ""]
            for paragraph in draft.text.paragraphs {
                form["\(paragraph.id)-zh"] = paragraph.text.zh
                form["\(paragraph.id)-en"] = paragraph.text.en
            }
            form["overview-zh"] = "共551件"
            let refused = try await browser.post(path, form)
            #expect(refused.status == .unprocessableContent && refused.page.violations == [])
            #expect(refused.html.contains("共551件"))
            form["overview-zh"] = (draft.text.paragraphs.first?.text.zh ?? "") + "形势平稳。"
            #expect(try await browser.post(path, form).status == .seeOther)
            #expect(try await fixture.again(draft).text.paragraphs.first?.text.zh.hasSuffix("形势平稳。") == true)
            // The same form once more: somebody, here the same person, saved meanwhile.
            #expect(try await browser.post(path, form).status == .preconditionFailed)
        }
    }
}
