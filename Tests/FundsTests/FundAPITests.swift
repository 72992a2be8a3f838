import FundsRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Funds

@Suite struct FundAPITests {
    typealias Fixture = FundFixture

    private func with(
        _ engine: Engine, _ body: @escaping @Sendable (Fixture, Browser) async throws -> Void
    ) async throws {
        try await Fixture.with(engine) { fixture in
            let site = SampleSite(people: Fixture.people, rail: [], reasons: Funds.reasons, time: fixture.clock)
            try await site.browse(
                as: "clerk",
                adding: {
                    API(Funds(fixture.tools).endpoints, signIn: PersonByToken(people: Fixture.people)).addRoutes(to: $0)
                }
            ) { browser in try await body(fixture, browser) }
        }
    }

    private func body(_ number: CaseNumber, _ more: [(String, JSONValue)] = []) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("file", .string(number.text)), ("cause", "agreement"), ("amount", "2000.00"),
            ("brokenOn", "2026-10-10"), ("reason", "没有退款"),
        ]
        members = members.filter { member in !more.contains { $0.0 == member.0 } } + more
        return .object(members.map { .init($0.0, $0.1) })
    }

    @Test(arguments: Engine.underTest)
    func `a program reads funds and enters a claim once`(_ engine: Engine) async throws {
        try await with(engine) { fixture, browser in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            let list = try await browser.call(.get, "/funds", token: "clerk")
            #expect(list.json["funds"]?.items.first?["free"]?.int == 1_000_000)
            let path = "/funds/\(fund.id)/claims"
            let key = HTTPField.Name("Idempotency-Key")
            let headers: HTTPFields = key.map { [$0: "abc"] } ?? [:]
            #expect(try await browser.call(.post, path, body(number), token: "clerk").status.code == 428)
            let made = try await browser.call(.post, path, body(number), token: "clerk", with: headers)
            #expect(made.status == .created && made.json["state"]?.string == "entered", "\(made.html)")
            let again = try await browser.call(.post, path, body(number), token: "clerk", with: headers)
            #expect(again.json["id"]?.string == made.json["id"]?.string)
            let claims = try await browser.call(.get, "\(path)?state=entered", token: "clerk")
            #expect(claims.json["claims"]?.items.count == 1)
            let id = made.json["id"]?.string ?? ""
            #expect(try await browser.call(.get, "/fund-claims/\(id)", token: "clerk").headers[.eTag] == "\"1\"")
            let entries = try await browser.call(.get, "/funds/\(fund.id)/entries", token: "clerk")
            #expect(entries.json["entries"]?.items.first?["postings"]?["bank"]?.int == 1_000_000)
            #expect(try await browser.call(.get, "/funds/\(fund.id)", token: "clerk").json["rules"]?.items.count == 1)
            for (person, status) in [("neighbour", 404), ("nobody", 401)] {
                #expect(try await browser.call(.get, "/funds/\(fund.id)", token: person).status.code == status)
            }
            #expect(try await browser.call(.get, "/funds", token: "system").status == .forbidden)
        }
    }

    @Test func `wrong values are told at once, and refusals with every reason`() async throws {
        try await with(.sqlite) { fixture, browser in
            let (fund, number) = (try await fixture.fund(), try await fixture.agreed())
            let headers: HTTPFields = HTTPField.Name("Idempotency-Key").map { [$0: "k"] } ?? [:]
            let path = "/funds/\(fund.id)/claims"
            for amount in ["0", "-1", "1e3", "999999999999999"] {
                let answer = try await browser.call(
                    .post, path, body(number, [("amount", .string(amount)), ("brokenOn", "2027-01-01"), ("x", 1)]),
                    token: "clerk", with: headers)
                #expect(answer.status == .unprocessableContent)
                #expect(["amount", "brokenOn", "x"].allSatisfy { answer.html.contains($0) })
            }
            let refused = try await browser.call(
                .post, path, body(number, [("amount", "5000.01"), ("brokenOn", "2020-01-01")]), token: "clerk",
                with: headers)
            #expect(refused.status == .conflict)
            for code in ["fund-before-purchase", "fund-over-claim-ceiling", "fund-beyond-agreed"] {
                #expect(refused.html.contains(code), "\(code)")
            }
            let proofs: JSONValue = [["kind": "breach", "evidence": "1"]]
            #expect(
                try await browser.call(
                    .post, path, body(number, [("proofs", proofs)]), token: "clerk", with: headers
                ).status == .unprocessableContent)
        }
    }

    @Test func `every endpoint names the scope that a key needs`() async throws {
        try await Fixture.with(.sqlite) { fixture in
            for endpoint in Funds(fixture.tools).endpoints {
                #expect(endpoint.scope == (endpoint.method == .get ? "funds.read" : "funds.claim"))
            }
        }
    }
}
