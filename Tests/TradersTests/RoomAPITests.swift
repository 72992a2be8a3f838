import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import SettlementRules
import Storage
import TestSupport
import Testing
import TradersRules
import Web

@testable import Settlement
@testable import Traders

/// Rooms for programs of both sides, from the first word to the signatures.
@Suite struct RoomAPITests {
    /// Two programs in front of one room.
    struct Programs {
        let fixture: ShopFixture
        let browser: Browser
        let number: CaseNumber
        let code: QueryCode
        let key: String

        /// Calls as one side; versions and keys of requests go into headers.
        func call(
            _ side: Side, _ method: HTTPRequest.Method, _ path: String = "", _ body: JSONValue? = nil,
            _ more: [String: String] = [:]
        ) async throws -> Browser.Answer {
            let own = side == .trader ? ["Trader-Key": key] : ["Query-Code": code.text]
            let root = side == .trader ? "/trader/rooms/\(number.text)" : "/complaints/\(number.text)/room"
            var headers = HTTPFields()
            for (name, value) in own.merging(more, uniquingKeysWith: { $1 }) {
                if let name = HTTPField.Name(name) { headers[name] = value }
            }
            return try await browser.call(method, root + path, body, token: nil, with: headers)
        }

        func room(_ side: Side = .consumer) async throws -> JSONValue { try await call(side, .get).json }

        /// The key of the newest offer, and the version of the room.
        func offer() async throws -> (id: String, version: String) {
            let room = try await room()
            return (room["offers"]?.items.last?["id"]?.string ?? "", "\"\(room["version"]?.int ?? 0)\"")
        }

        /// The one-time code that one side was sent last.
        func sent(_ side: Side) async throws -> String {
            let row = try await fixture.database.row(
                "SELECT serial, case_id FROM settlement_code WHERE side = \(side) AND purpose = 'sign'")
            let secret = "code \(side.rawValue) sign \(try row?.int64("serial") ?? 0) \(try row?.int64("case_id") ?? 0)"
            return RoomLetters(RoomStore(fixture.rooms)).secrets(secret)["code"] ?? ""
        }
    }

    static func meet(
        _ engine: Engine, scopes: Set<ShopScope> = Set(ShopScope.allCases),
        _ body: @escaping @Sendable (Programs) async throws -> Void
    ) async throws {
        try await SampleSite.withUploads { uploads in
            try await ShopFixture.with(engine, uploads: uploads) { fixture in
                let trader = try ShopFixture.code()
                let account = try await fixture.joined(trader)
                let key = try #require(
                    try await ShopKeys(fixture.traders.tools).make(
                        "库存系统", scopes, endsOn: "2026-12-31", of: account.id, by: 1))
                var filing = Filing.sample(trader: "甲子电器行（赛罕店）", creditCode: trader.text)
                filing.settlement = SettlementWish(phone: ShopFixture.mobile)
                let received = try await Reception(fixture.casework).receive(filing, by: .visitor)
                let site = SampleSite(people: [:], rail: [], reasons: [:], time: fixture.clock)
                let api = API(RoomEndpoints(RoomStore(fixture.rooms)).all, signIn: PersonByToken(people: [:]))
                try await site.browse(as: "", adding: { api.addRoutes(to: $0) }) { browser in
                    try await body(
                        Programs(
                            fixture: fixture, browser: browser, number: received.receipt.file.number,
                            code: received.code, key: key))
                }
            }
        }
    }

    static let offer: JSONValue = ["items": [["kind": "refund", "amount": "1000.00", "days": 5]], "note": "退款"]
    static let counter: JSONValue = ["items": [["kind": "refund", "amount": "2000.00", "days": 3]]]

    private func sign(_ side: Side, _ programs: Programs) async throws -> Browser.Answer {
        #expect(try await programs.call(side, .post, "/codes").status == .noContent)
        let room = try await programs.room(side)
        let body: JSONValue = [
            "name": "样例人", "code": .string(try await programs.sent(side)),
            "document": room["agreementHash"] ?? .null,
        ]
        return try await programs.call(
            side, .post, "/signature", body, ["If-Match": "*", "Idempotency-Key": "sign-\(side.rawValue)"])
    }

    @Test(arguments: Engine.underTest)
    func `both sides settle by programs alone`(_ engine: Engine) async throws {
        try await Self.meet(engine) { programs in
            #expect(try await programs.room(.trader)["moves"]?.items.contains("offer") == true)
            #expect(try await programs.call(.trader, .post, "/offers", Self.offer).status == .noContent)
            #expect(try await programs.call(.consumer, .post, "/offers", Self.counter).status == .noContent)
            let (id, version) = try await programs.offer()
            let path = "/offers/\(id)/acceptance"
            #expect(try await programs.call(.trader, .post, path).status == .preconditionRequired)
            #expect(
                try await programs.call(.trader, .post, path, nil, ["If-Match": "\"1\""]).status == .preconditionFailed)
            let own = try await programs.call(.consumer, .post, path, nil, ["If-Match": version])
            #expect(own.status == .conflict && own.html.contains("自己的方案"))
            let accepted = try await programs.call(.trader, .post, path, nil, ["If-Match": version])
            #expect(accepted.status == .noContent)
            for side in Side.allCases {
                #expect(try await sign(side, programs).status == .noContent, "\(side)")
            }
            let room = try await programs.room()
            #expect(room["state"]?.string == "settled" && room["signatures"]?.items.count == 2)
            #expect(room["agreement"]?.string?.contains("2,000") == true && room["moves"]?.items.isEmpty == true)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a wrong code, another document and a second signature sign nothing`(_ engine: Engine) async throws {
        try await Self.meet(engine) { programs in
            let early = try await programs.call(.consumer, .post, "/codes")
            #expect(early.status == .conflict)
            _ = try await programs.call(.trader, .post, "/offers", Self.offer)
            let (id, version) = try await programs.offer()
            _ = try await programs.call(.consumer, .post, "/offers/\(id)/acceptance", nil, ["If-Match": version])
            _ = try await programs.call(.consumer, .post, "/codes")
            let hash = try await programs.room()["agreementHash"] ?? .null
            let bodies: [(JSONValue, HTTPResponse.Status)] = [
                (["name": "王", "code": "x", "document": hash], .unprocessableContent),
                (["name": "王", "code": "000000", "document": "00"], .conflict),
                (["name": "", "code": "", "document": hash], .unprocessableContent),
                (["name": 5], .unprocessableContent),
            ]
            for (body, status) in bodies {
                let answer = try await programs.call(.consumer, .post, "/signature", body, ["If-Match": "*"])
                #expect(answer.status == status, "\(body.text) \(answer.html)")
            }
            #expect(try await sign(.consumer, programs).status == .noContent)
            #expect(try await programs.call(.consumer, .post, "/codes").status == .conflict)
            let again = try await programs.call(
                .consumer, .post, "/signature", ["name": "王", "code": "000000", "document": hash], ["If-Match": "*"])
            #expect(again.status == .conflict)
            #expect(try await programs.room()["signatures"]?.items.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `files go both ways within the body, and what is no file is told by its place`(_ engine: Engine) async throws {
        try await Self.meet(engine) { programs in
            let pdf = "JVBERi0xLjQKJSBzYW1wbGUK"
            let file: JSONValue = ["name": "收据.pdf", "content": .string(pdf)]
            let sent = try await programs.call(.consumer, .post, "/messages", ["files": [file]])
            #expect(sent.status == .noContent, "\(sent.html)")
            let message = try await programs.room(.trader)["messages"]?.items.first
            let id = try #require(message?["attachments"]?.items.first?["id"]?.string)
            let got = try await programs.call(.trader, .get, "/files/\(id)")
            #expect(got.status == .ok && got.html.hasPrefix("%PDF-1.4"))
            #expect(try await programs.call(.trader, .get, "/files/5").status == .notFound)
            let wrong: [(JSONValue, String)] = [
                (["name": "a.png", "content": "!!"], "files.0.content"),
                (["name": "a.png", "content": "aGFsbG8="], "files.0"), (["name": "a.png", "content": ""], "files.0"),
            ]
            for (file, field) in wrong {
                let answer = try await programs.call(.consumer, .post, "/messages", ["text": "看", "files": [file]])
                #expect(answer.status == .unprocessableContent && answer.html.contains(field), "\(answer.html)")
            }
            #expect(try await programs.call(.consumer, .post, "/messages", [:]).status == .unprocessableContent)
            #expect(try await programs.room()["messages"]?.items.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `withdrawing, declining, help and the end are there for both`(_ engine: Engine) async throws {
        try await Self.meet(engine) { programs in
            _ = try await programs.call(.trader, .post, "/offers", Self.offer)
            var (id, version) = try await programs.offer()
            #expect(
                try await programs.call(.trader, .post, "/offers/\(id)/withdrawal", nil, ["If-Match": version]).status
                    == .noContent)
            _ = try await programs.call(.trader, .post, "/offers", Self.offer)
            (id, version) = try await programs.offer()
            #expect(
                try await programs.call(.consumer, .post, "/offers/\(id)/declining", nil, ["If-Match": version]).status
                    == .noContent)
            let gone = try await programs.call(.consumer, .post, "/offers/\(id)/acceptance", nil, ["If-Match": "*"])
            #expect(gone.status == .conflict)
            let help: JSONValue = ["cause": "help", "text": "请看看"]
            #expect(try await programs.call(.trader, .post, "/help", help).status == .noContent)
            #expect(try await programs.call(.trader, .post, "/help", help).status == .conflict)
            let notice = try await programs.call(.consumer, .post, "/notice")
            #expect(notice.json["link"]?.string?.hasPrefix("https://315.example.org/s/") == true)
            #expect(try await programs.call(.trader, .post, "/notice").status == .notFound)
            let ended = try await programs.call(.consumer, .post, "/ending", ["text": "谈不拢"], ["If-Match": "*"])
            #expect(ended.status == .noContent)
            let room = try await programs.room()
            #expect(room["state"]?.string == "failed" && room["end"]?.string == "byConsumer")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a wrong query code opens nothing, and a key that may only offer accepts nothing`(_ engine: Engine)
        async throws
    {
        try await Self.meet(engine, scopes: [.read, .offer]) { programs in
            _ = try await programs.call(.trader, .post, "/offers", Self.offer)
            _ = try await programs.call(.consumer, .post, "/offers", Self.counter)
            let (id, version) = try await programs.offer()
            let path = "/offers/\(id)/acceptance"
            #expect(
                try await programs.call(.trader, .post, path, nil, ["If-Match": version]).status == .forbidden)
            for code in ["AAAA-AAAAA-AAAA", "x", ""] {
                let answer = try await programs.call(.consumer, .get, "", nil, ["Query-Code": code])
                #expect(answer.status == .notFound && !answer.html.contains("漏水"), "\(code)")
            }
        }
    }
}
