import HTTPTypes
import Kernel
import Settlement
import SettlementRules
import Storage
import TestSupport
import Testing
import TradersRules
import Web

@testable import Traders

/// The API for programs of traders: their own rooms and nothing else.
@Suite struct TraderAPITests {
    /// A program in front of the API, with a key of the scopes.
    private func program(
        _ engine: Engine, _ scopes: Set<ShopScope>,
        _ body: @escaping @Sendable (ShopFixture, Browser, CreditCode, HTTPFields) async throws -> Void
    ) async throws {
        try await ShopFixture.with(engine) { fixture in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code)
            let key = try #require(
                try await ShopKeys(fixture.traders.tools).make(
                    "库存系统", scopes, endsOn: "2026-12-31", of: account.id, by: 1))
            let site = SampleSite(people: [:], rail: [], reasons: [:], time: fixture.clock)
            let api = API(RoomEndpoints(RoomStore(fixture.rooms)).all, signIn: PersonByToken(people: [:]))
            try await site.browse(as: "", adding: { api.addRoutes(to: $0) }) { browser in
                try await body(fixture, browser, code, Self.header(key))
            }
        }
    }

    private static func header(_ key: String, _ more: [String: String] = [:]) -> HTTPFields {
        var headers = HTTPFields()
        for (name, value) in more.merging(["Trader-Key": key], uniquingKeysWith: { $1 }) {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }

    @Test(arguments: Engine.underTest)
    func `a program reads its own rooms, answers and offers`(_ engine: Engine) async throws {
        try await program(engine, Set(ShopScope.allCases)) { fixture, program, code, key in
            let number = try await fixture.lodge(code)
            let list = try await program.call(.get, "/trader/rooms", token: nil, with: key)
            #expect(list.status == .ok && list.json["rooms"]?.items.first?["number"]?.string == number.text)
            let path = "/trader/rooms/\(number.text)"
            let said = try await program.call(.post, path + "/messages", ["text": "您好"], token: nil, with: key)
            #expect(said.status == .noContent)
            let offer: JSONValue = ["items": [["kind": "refund", "amount": "1000.00", "days": 5]], "note": "退款"]
            #expect(try await program.call(.post, path + "/offers", offer, token: nil, with: key).status == .noContent)
            let room = try await program.call(.get, path, token: nil, with: key)
            #expect(room.json["state"]?.string == "open" && room.json["offers"]?.items.count == 1)
            #expect(room.json["messages"]?.items.first?["text"]?.string == "您好")
            #expect(!room.html.contains("13800002046"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `the same request twice is carried out once, and a key is for one request`(_ engine: Engine) async throws {
        try await program(engine, Set(ShopScope.allCases)) { fixture, program, code, key in
            let number = try await fixture.lodge(code)
            let path = "/trader/rooms/\(number.text)/messages"
            var headers = key
            if let name = HTTPField.Name("Idempotency-Key") { headers[name] = "a-1" }
            for _ in 0..<3 {
                #expect(
                    try await program.call(.post, path, ["text": "您好"], token: nil, with: headers).status == .noContent)
            }
            #expect(try await RoomStore(fixture.rooms).room(number)?.room.messages == 1)
            let other = try await program.call(.post, path, ["text": "别的"], token: nil, with: headers)
            #expect(other.status == .conflict && other.html.contains("duplicate-key"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `the key of another trader, of other scopes, ended or made up opens nothing`(_ engine: Engine) async throws {
        try await program(engine, [.read]) { fixture, program, code, key in
            let number = try await fixture.lodge(code)
            let path = "/trader/rooms/\(number.text)"
            let narrow = try await program.call(.post, path + "/messages", ["text": "x"], token: nil, with: key)
            #expect(narrow.status == .forbidden)
            #expect(try await RoomStore(fixture.rooms).room(number)?.room.state == .invited)
            let others = try await fixture.joined(try ShopFixture.code(2), phone: "13812345678")
            let keys = ShopKeys(fixture.traders.tools)
            let foreign = try #require(
                try await keys.make("别家", Set(ShopScope.allCases), endsOn: "2026-12-31", of: others.id, by: 2))
            for (method, place) in [(HTTPRequest.Method.get, ""), (.post, "/messages"), (.post, "/offers")] {
                let body: JSONValue? = method == .get ? nil : ["text": "x"]
                let answer = try await program.call(method, path + place, body, token: nil, with: Self.header(foreign))
                #expect(answer.status == .notFound && !answer.html.contains("漏水"), "\(place)")
            }
            for wrong in ["", "xbs_", "xbs_" + String(repeating: "0", count: 64), "'; DROP TABLE trader_key"] {
                let answer = try await program.call(.get, path, token: nil, with: Self.header(wrong))
                #expect(answer.status == .unauthorized, "\(wrong)")
            }
            #expect(try await program.call(.get, path, token: nil).status == .unauthorized)
            try await fixture.accounts.move(
                others.id, .remove(reason: "x"), version: others.version, by: .staff([.supervisor], person: 102))
            #expect(try await program.call(.get, path, token: nil, with: Self.header(foreign)).status == .unauthorized)
            fixture.clock.pass(days: 90)
            #expect(try await program.call(.get, path, token: nil, with: key).status == .unauthorized)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is wrong with an offer is told by its path, and nothing is kept`(_ engine: Engine) async throws {
        try await program(engine, Set(ShopScope.allCases)) { fixture, program, code, key in
            let number = try await fixture.lodge(code)
            let path = "/trader/rooms/\(number.text)/offers"
            let bodies: [JSONValue] = [
                [:], ["items": [["kind": "gold"]]], ["items": [["kind": "refund", "amount": "-5", "days": 5]]],
                ["items": [["kind": "refund", "amount": "1e9", "days": 5]]],
                ["items": [["kind": "refund", "amount": "10.00", "days": 99_999]]],
                ["items": [["kind": "refund", "amount": "10.00"]], "expiresOn": "2020-01-01"], ["items": "all"],
            ]
            for body in bodies {
                let answer = try await program.call(.post, path, body, token: nil, with: key)
                #expect([.unprocessableContent, .conflict].contains(answer.status), "\(body)")
            }
            #expect(try await RoomStore(fixture.rooms).room(number)?.room.offers.isEmpty == true)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a manager makes and shuts keys at the desk, and each is shown once`(_ engine: Engine) async throws {
        try await ShopFixture.visit(engine) { fixture, trader, _ in
            let code = try ShopFixture.code()
            let account = try await fixture.joined(code)
            try await ShopFixture.signIn(trader, code)
            _ = try await trader.get("/shop/keys")
            let wrong = try await trader.post("/shop/keys", ["ends": "2020-01-01"])
            #expect(wrong.status == .unprocessableContent)
            for field in ["name", "scopes", "ends"] {
                #expect(wrong.page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
            }
            let made = try await trader.post(
                "/shop/keys", ["name": "库存系统", "scopes": "rooms:read", "ends": "2026-12-31"])
            #expect(made.status == .ok && made.html.contains("xbs_"))
            #expect(try await !trader.get("/shop/keys").html.contains("xbs_"))
            let keys = ShopKeys(fixture.traders.tools)
            let id = try #require(try await keys.keys(of: account.id).first?.id)
            #expect(try await trader.post("/shop/keys/\(id)/ending", [:]).location == "/shop/keys")
            #expect(try await trader.post("/shop/keys/\(id)/ending", [:]).status == .notFound)
            #expect(try await keys.keys(of: account.id).first?.isRevoked == true)
        }
    }
}
