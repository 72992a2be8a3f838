import AccountsRules
import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import MediationRules
import Storage
import TestSupport
import Testing
import Web

@testable import Mediation

/// Mediation for programs: staff plan and record, sides read what is theirs.
@Suite struct SessionAPITests {
    private func program(
        _ engine: Engine,
        _ body: @escaping @Sendable (MediationFixture, Browser, CaseNumber, QueryCode) async throws -> Void
    ) async throws {
        try await MediationFixture.with(engine) { fixture in
            var tools = fixture.tools
            tools.programs.trader = { request, scope in
                guard request.header("Trader-Key") == scope else { throw KeyNeeded() }
                guard let number = CaseNumber(try request.path("number")) else { throw NotFound() }
                return number
            }
            let site = SampleSite(people: [:], rail: [], reasons: [:], time: fixture.clock)
            let api = API(
                SessionEndpoints(tools).all, signIn: PersonByToken(people: MediationFixture.people))
            let (number, code) = try await fixture.accepted()
            try await site.browse(as: "", adding: { api.addRoutes(to: $0) }) { browser in
                try await body(fixture, browser, number, code)
            }
        }
    }

    private static func headers(_ values: [String: String]) -> HTTPFields {
        var headers = HTTPFields()
        for (name, value) in values {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }

    private static func plan(_ mediator: String) -> JSONValue {
        [
            "day": "2026-10-20", "from": "9:30", "length": 60, "room": "第二调解室",
            "mediators": [.string(mediator)], "parties": ["consumer", "trader"], "despite": true,
            "third": [["kind": "platform", "name": "样例平台"]],
        ]
    }

    @Test(arguments: Engine.underTest)
    func `an officer's program plans, postpones and records, and the sides read without minutes`(
        _ engine: Engine
    ) async throws {
        try await program(engine) { fixture, browser, number, code in
            let path = "/complaints/\(number.text)"
            let choices = try await browser.call(.get, path + "/mediators", token: "officer")
            let mediator = try #require(choices.json["mediators"]?.items.first?["id"]?.string)
            let planned = try await browser.call(.post, path + "/sessions", Self.plan(mediator), token: "officer")
            #expect(planned.status == .created, "\(planned.html)")
            let id = try #require(planned.json["id"]?.string)
            #expect(planned.json["seats"]?.items.count == 4)
            let moves = path + "/sessions/\(id)/moves"
            let later: JSONValue = ["day": "2026-10-21", "from": "14:30", "length": 90, "room": "二", "reason": "商家有事"]
            let blind = try await browser.call(.post, moves + "/postpone", later, token: "officer")
            #expect(blind.status == .preconditionRequired)
            let moved = try await browser.call(
                .post, moves + "/postpone", later, token: "officer", with: Self.headers(["If-Match": "\"1\""]))
            #expect(moved.json["day"]?.string == "2026-10-21", "\(moved.html)")
            fixture.clock.pass(days: 12)
            let record: JSONValue = [
                "attendance": .array((0..<4).map { ["seat": .number($0), "came": "came"] }), "minutes": "内部的话",
                "agreed": "再修一次",
            ]
            let recorded = try await browser.call(
                .post, moves + "/record", record, token: "officer", with: Self.headers(["If-Match": "*"]))
            #expect(recorded.json["state"]?.string == "held", "\(recorded.html)")
            let sides = [
                (path, ["Query-Code": code.text]), ("/trader/rooms/\(number.text)", ["Trader-Key": "rooms:read"]),
            ]
            for (root, key) in sides {
                let seen = try await browser.call(.get, root + "/sessions", token: nil, with: Self.headers(key))
                #expect(seen.html.contains("再修一次") && !seen.html.contains("内部的话"), "\(seen.html)")
                let file = try await browser.call(
                    .get, root + "/sessions/\(id)/invitation", token: nil, with: Self.headers(key))
                #expect(file.html.hasPrefix("BEGIN:VCALENDAR"))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a body that is wrong is told by its fields, and others find nothing`(_ engine: Engine) async throws {
        try await program(engine) { _, browser, number, code in
            let path = "/complaints/\(number.text)"
            let wrong = try await browser.call(
                .post, path + "/sessions",
                ["day": "x", "from": "99:99", "length": 5, "mediators": ["1"], "parties": ["x"]], token: "officer")
            #expect(wrong.status == .unprocessableContent)
            for field in ["day", "from", "length", "mediators", "parties"] {
                #expect(wrong.html.contains("\"\(field)"), "\(field) \(wrong.html)")
            }
            #expect(try await browser.call(.get, path + "/sessions", token: "neighbour").status == .notFound)
            #expect(try await browser.call(.get, path + "/mediators", token: "analyst").status == .notFound)
            let consumer = Self.headers(["Query-Code": code.text])
            let none = try await browser.call(.get, path + "/sessions", token: nil, with: consumer)
            #expect(none.json["sessions"]?.items.isEmpty == true)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a consumer's program asks that a mediator steps back, and the person in charge decides`(
        _ engine: Engine
    ) async throws {
        try await program(engine) { fixture, browser, number, code in
            let path = "/complaints/\(number.text)"
            let consumer = Self.headers(["Query-Code": code.text])
            let facts = try await fixture.facts(number)
            try await fixture.store.plan(MediationFixture.draft(), in: facts, by: .officer)
            let list = try await browser.call(.get, path + "/recusals", token: nil, with: consumer)
            let mediator = try #require(list.json["mediators"]?.items.first?["id"]?.string, "\(list.html)")
            let body: JSONValue = ["mediator": .string(mediator), "reason": "是店老板的亲戚"]
            let asked = try await browser.call(.post, path + "/recusals", body, token: nil, with: consumer)
            #expect(asked.status == .created, "\(asked.html)")
            #expect(
                try await browser.call(.post, path + "/recusals", body, token: nil, with: consumer).status == .conflict)
            let id = try #require(asked.json["id"]?.string)
            let decision: JSONValue = ["granted": true, "reason": "属实"]
            let officer = try await browser.call(
                .post, path + "/recusals/\(id)/decision", decision, token: "officer")
            #expect(officer.status == .forbidden)
            let decided = try await browser.call(
                .post, path + "/recusals/\(id)/decision", decision, token: "supervisor")
            #expect(decided.json["state"]?.string == "granted", "\(decided.html)")
        }
    }
}
