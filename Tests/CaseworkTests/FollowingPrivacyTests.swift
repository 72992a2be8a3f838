import CaseworkRules
import HTTPTypes
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct FollowingPrivacyTests {
    @Test(arguments: CaseState.allCases)
    func `no internal note, no name and no key of staff is ever shown`(_ state: CaseState) async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.complaint(in: state)
            try await fixture.work(number, [.addNote(text: "内部备注不外传")])
            let html = try await browser.open(number, code).html
            for hidden in ["内部备注不外传", "内部结案意见", "孟秘密", "staff:71", "秘密"] {
                #expect(!html.contains(hidden), "\(hidden)")
            }
        }
    }

    @Test func `the officer is known by the family name alone`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .accepted)
            #expect(try await browser.open(number, code).text.contains("办理人姓孟"))
        }
        #expect(FamilyName.of("欧阳秘密") == "欧阳")
        #expect(FamilyName.of("Ann Smith") == "Smith")
        #expect(FamilyName.of("孟") == nil)
    }

    @Test(arguments: Engine.underTest)
    func `a file that was handed in comes back as a download that nothing runs`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.lodge(evidence: [try fixture.picture("发票\"1.png")])
            let shown = try await browser.open(number, code)
            let link = try #require(
                shown.page.all("a").compactMap { $0.attributes["href"] }.first { $0.contains("/files/") })
            let answer = try await browser.get(link)
            #expect(answer.status == .ok && answer.headers[.contentType] == "image/png")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
            let disposition = "attachment; filename=\"___1.png\"; filename*=UTF-8''%E5%8F%91%E7%A5%A8%221.png"
            #expect(answer.headers[.contentDisposition] == disposition)
        }
    }

    @Test func `files of another case, of the office and of nobody are not found`() async throws {
        try await following { fixture, browser in
            let (other, _) = try await fixture.lodge(evidence: [try fixture.picture("other.png")])
            let (number, code) = try await fixture.lodge()
            fixture.clock.pass(minutes: 5)
            try await fixture.store.decide(
                .addFacts(text: "登记"), on: number, by: FollowingFixture.officer,
                evidence: [try fixture.picture("office-only.png")])
            let foreign = try #require(try await fixture.store.details(other).evidence.first)
            let office = try #require(try await fixture.store.details(number).evidence.first)
            #expect(!(try await browser.open(number, code).html.contains("office-only.png")))
            for id in [String(foreign.id), String(office.id), "0", "-1", "x", "..%2f..%2fsecret"] {
                #expect(try await browser.get("/follow/\(number.text)/files/\(id)").status == .notFound, "\(id)")
            }
            #expect(try await browser.get(FollowAddress.evidence(other, foreign.id).path).status == .seeOther)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a consent is withdrawn once, and the history says so`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .mediating)
            let shown = try await browser.open(number, code)
            let offered = shown.page.all("input").filter { $0.attributes["name"] == "purpose" }
            #expect(offered.compactMap { $0.attributes["value"] } == ["passingToTrader"])
            for _ in 0..<2 {
                let sent = try await browser.post(
                    "/follow/\(number.text)/consents", ["purpose": "passingToTrader"])
                #expect(sent.location == "/follow/\(number.text)?done=consent")
            }
            let details = try await fixture.store.details(number)
            #expect(!details.consents(to: .passingToTrader) && details.consents(to: .processing))
            #expect(details.history.filter { $0.kind == Entry.consentWithdrawn }.count == 1)
            #expect(try await browser.get("/follow/\(number.text)").text.contains("您撤回了同意：告知商家。"))
            let processing = try await browser.post("/follow/\(number.text)/consents", ["purpose": "processing"])
            #expect(processing.status == .notFound)
        }
    }
}
