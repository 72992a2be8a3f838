import AccountsRules
import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import PerformanceRules
import Settlement
import SettlementRules
import Storage
import TestSupport
import Testing
import Web

@testable import Performance

/// Promises for programs: of both sides, and of staff with their token.
@Suite struct PromiseAPITests {
    static let people: [String: Principal] = [
        "officer": .staff([.officer]), "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
    ]

    private func program(
        _ engine: Engine,
        _ body: @escaping @Sendable (PromiseFixture, Browser) async throws -> Void
    ) async throws {
        try await PromiseFixture.with(engine) { fixture in
            // The trader's key is looked at by rooms; here it names the file and its scopes.
            var tools = fixture.tools
            tools.programs.trader = { request, scope in
                guard let key = request.header("Trader-Key") else { throw KeyNeeded() }
                guard key.contains(scope) else { throw NotAllowed() }
                guard let number = CaseNumber(try request.path("number")) else { throw NotFound() }
                return number
            }
            let site = SampleSite(people: [:], rail: [], reasons: [:], time: fixture.clock)
            let api = API(PromiseEndpoints(PromiseStore(tools)).all, signIn: PersonByToken(people: Self.people))
            try await site.browse(as: "", adding: { api.addRoutes(to: $0) }) { browser in
                try await body(fixture, browser)
            }
        }
    }

    struct Call: Sendable {
        var method = HTTPRequest.Method.post
        var path: String
        var body: JSONValue?
        var token: String?
        var headers: [String: String] = [:]
    }

    private func call(_ call: Call, _ browser: Browser) async throws -> Browser.Answer {
        var headers = HTTPFields()
        for (name, value) in call.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return try await browser.call(call.method, call.path, call.body, token: call.token, with: headers)
    }

    /// A settled file with the consumer's code.
    private func settled(_ fixture: PromiseFixture) async throws -> (CaseNumber, QueryCode) {
        var filing = Filing.sample()
        filing.settlement = SettlementWish(phone: "13900001111")
        let received = try await Reception(fixture.casework).receive(filing, by: .visitor)
        let number = received.receipt.file.number
        try await fixture.rooms.decide(.enter, in: number, by: .side(.trader))
        let room = try await fixture.rooms.decide(.offer(PromiseFixture.refund), in: number, by: .side(.trader))
        let signing = try await fixture.rooms.decide(
            .accept(room.live?.id ?? 0, document: []), in: number, by: .side(.consumer))
        let document = signing.agreement?.document ?? []
        for side in Side.allCases {
            try await fixture.rooms.decide(.sign(name: "样例", document: document), in: number, by: .side(side))
        }
        return (number, received.code)
    }

    @Test(arguments: Engine.underTest)
    func `a trader tells a promise as performed, and the consumer confirms it`(_ engine: Engine) async throws {
        try await program(engine) { fixture, browser in
            let (number, code) = try await settled(fixture)
            let trader = ["Trader-Key": "rooms:read promises:report", "If-Match": "\"1\"", "Idempotency-Key": "a"]
            let path = "/trader/rooms/\(number.text)/promises"
            let list = try await call(Call(method: .get, path: path, headers: trader), browser)
            #expect(list.json["promises"]?.items.count == 3, "\(list.html)")
            #expect(list.json["promises"]?.items.first?["moves"]?.items == ["handIn"])
            for _ in 0..<2 {
                let told = try await call(
                    Call(path: path + "/1/moves/handIn", body: ["text": "已转账"], headers: trader), browser)
                #expect(told.status == .noContent, "\(told.html)")
            }
            let consumer = ["Query-Code": code.text, "If-Match": "\"2\""]
            let own = "/complaints/\(number.text)/promises"
            let seen = try await call(Call(method: .get, path: own, headers: consumer), browser).json["promises"]?.items
                .first
            #expect(seen?["acts"]?.items.count == 1 && seen?["state"]?.string == "claimed")
            let late = try await call(
                Call(path: own + "/1/moves/confirm", body: ["doneOn": "2027-01-01"], headers: consumer), browser)
            #expect(late.status == .conflict)
            let done = try await call(
                Call(path: own + "/1/moves/confirm", body: ["doneOn": "2026-10-12"], headers: consumer), browser)
            #expect(done.status == .noContent, "\(done.html)")
            #expect(try await fixture.promises(number).first?.state == .performed)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is not theirs, not now or not whole is refused with its reason`(_ engine: Engine) async throws {
        try await program(engine) { fixture, browser in
            let (number, code) = try await settled(fixture)
            let path = "/trader/rooms/\(number.text)/promises"
            let own = "/complaints/\(number.text)/promises"
            let consumer = ["Query-Code": code.text, "If-Match": "\"1\""]
            let calls: [(Call, HTTPResponse.Status)] = [
                (Call(method: .get, path: path), .unauthorized),
                (Call(method: .get, path: path, headers: ["Trader-Key": "x"]), .forbidden),
                (
                    Call(path: path + "/1/moves/handIn", body: ["text": "x"], headers: ["Trader-Key": "rooms:read"]),
                    .forbidden
                ),
                (Call(path: own + "/1/moves/handIn", body: ["text": "x"], headers: consumer), .conflict),
                (Call(path: own + "/1/moves/dispute", body: ["text": "x"], headers: consumer), .conflict),
                (Call(path: own + "/1/moves/confirm", body: [:], headers: consumer), .unprocessableContent),
                (
                    Call(path: own + "/1/moves/confirm", body: ["doneOn": "昨天"], headers: consumer),
                    .unprocessableContent
                ),
                (Call(path: own + "/99/moves/confirm", body: ["doneOn": "2026-10-12"], headers: consumer), .notFound),
                (
                    Call(
                        path: own + "/1/moves/confirm", body: ["doneOn": "2026-10-12"],
                        headers: ["Query-Code": code.text]),
                    .preconditionRequired
                ),
                (
                    Call(
                        path: own + "/1/moves/confirm", body: ["doneOn": "2026-10-12"],
                        headers: ["Query-Code": code.text, "If-Match": "\"7\""]), .preconditionFailed
                ),
                (Call(method: .get, path: own, headers: ["Query-Code": "AAAA-AAAAA-AAAA"]), .notFound),
            ]
            for (one, status) in calls {
                let answer = try await call(one, browser)
                #expect(answer.status == status, "\(one.path) \(answer.html)")
            }
            #expect(try await fixture.promises(number).allSatisfy { $0.state == .open && $0.version == 1 })
        }
    }

    @Test(arguments: Engine.underTest)
    func `staff enter what mediation agreed, write down what sides say, and see nothing elsewhere`(
        _ engine: Engine
    ) async throws {
        try await program(engine) { fixture, browser in
            let number = try await fixture.mediated()
            let own = "/complaints/\(number.text)/promises"
            let terms: JSONValue = ["by": "trader", "what": "退款", "amount": "1000.00", "dueOn": "2026-10-20"]
            let entered = try await call(Call(path: own, body: terms, token: "officer"), browser)
            #expect(entered.status == .created, "\(entered.html)")
            let wrong = try await call(
                Call(path: own, body: ["by": "x", "what": "", "dueOn": "2020-01-01"], token: "officer"), browser)
            #expect(wrong.status == .unprocessableContent)
            for field in ["by", "what"] { #expect(wrong.html.contains("\"\(field)\""), "\(field)") }
            let told = try await call(
                Call(
                    path: own + "/1/moves/handIn", body: ["text": "来电说转了"], token: "officer",
                    headers: ["If-Match": "*"]), browser)
            #expect(told.status == .noContent, "\(told.html)")
            let acts = try await fixture.store.acts(of: try await fixture.file(number).id)
            #expect(acts.first?.act.isByStaff == true)
            #expect(try await call(Call(method: .get, path: own, token: "neighbour"), browser).status == .notFound)
            let released = try await call(
                Call(
                    path: own + "/1/moves/release", body: ["text": "登错了"], token: "officer",
                    headers: ["If-Match": "*"]), browser)
            #expect(released.status == .noContent, "\(released.html)")
        }
    }
}
