import Foundation
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct APILodgingTests {
    @Test(arguments: Engine.underTest)
    func `a filing is received with number, query code and the day of decision`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let filing = try await api.lodge()
            #expect(filing.status == .created)
            #expect(CaseNumber(filing.number) != nil)
            #expect(QueryCode(filing.queryCode) != nil)
            #expect(filing.headers[.location] == "/api/v1/complaints/\(filing.number)")
            #expect(filing.json["state"] == "received")
            #expect(filing.json["office"]?["id"] == "10501")
            let due = filing.json["due"]?.items.first
            #expect(due?["period"] == "acceptance")
            #expect(due?["due"] == "2026-10-21")
            #expect(due?["steps"]?.items.last?["reason"] == "due")
            #expect(ReceiptDocument.schema.problems(in: filing.json) == [])
        }
    }

    @Test(arguments: Engine.underTest)
    func `the same key and body are answered the same, another body is a conflict`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let first = try await api.lodge(key: "k-1")
            let again = try await api.lodge(key: "k-1")
            #expect(again.body == first.body && again.status == .created)
            #expect(again.headers[.location] == first.headers[.location])
            let other = try await api.lodge(FilingDocument.example.setting("consumer.name", "李四"), key: "k-1")
            #expect(other.status == .conflict && other.code == "duplicate-key")
            let more = try await api.lodge(key: "k-2")
            #expect(more.number != first.number)
            #expect(try await api.fileCount() == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `twenty at once with one key are one file and one answer`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let answers = try await withThrowingTaskGroup(of: APIReply.self) { group in
                for _ in 0..<20 { group.addTask { try await api.lodge(key: "same") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(answers.map(\.body)).count == 1)
            #expect(answers.allSatisfy { $0.status == .created })
            #expect(try await api.fileCount() == 1)
        }
    }

    @Test(arguments: ["", " ", "a b", "钥匙", String(repeating: "k", count: 101)])
    func `a key that is none is refused`(_ key: String) async throws {
        try await APIInstallation.with(.sqlite) { api in
            let reply = try await api.lodge(key: key)
            #expect(reply.status == .unprocessableContent)
            #expect(try await api.fileCount() == 0)
        }
    }

    @Test func `every problem of shape and value comes at once, under the names of the body`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            let body: JSONValue = [
                "story": "短", "trader": ["name": "\u{0}", "creditCode": "91", "division": "999999", "boss": 1],
                "purchase": ["online": "no", "product": "", "gtin": "1", "boughtOn": "2027-01-01", "amount": "12元5"],
                "category": "nothing", "nature": 3,
                "claims": [["kind": "refund", "amount": "-1"], ["kind": "gold"], ["kind": "repair", "amount": "1"]],
                "consumer": ["phone": "1"], "consents": ["processing": false], "extra": true,
            ]
            let reply = try await api.lodge(body)
            #expect(reply.status == .unprocessableContent && reply.code == "invalid")
            #expect(
                Set(reply.errors) == [
                    "extra unknown-field", "trader.boss unknown-field", "purchase.online wrong-type",
                    "nature wrong-type", "claims.1.kind unknown-choice", "claims.2.amount unknown-field",
                    "consumer.name missing", "consents.passingToTrader missing",
                    "consents.entrustedMediation missing", "consents.publication missing", "story too-short",
                    "trader.name control-characters", "trader.creditCode bad-credit-code",
                    "trader.division unknown-choice", "purchase.product missing", "purchase.gtin bad-gtin",
                    "purchase.boughtOn day-in-future", "purchase.amount not-an-amount",
                    "category unknown-choice", "claims.0.amount not-an-amount", "consumer.phone bad-phone",
                    "consents.processing missing",
                ])
            #expect(Set(reply.errors).count == reply.errors.count)
        }
    }

    @Test func `optional members may be null or left out`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            var body = FilingDocument.example.setting("agent", .null).setting("trader.creditCode", .null)
            for path in ["trader.address", "trader.phone", "purchase.amount", "purchase.boughtOn", "consumer.ageBand"] {
                body = body.setting(path, nil)
            }
            #expect(try await api.lodge(body).status == .created)
            let agent: JSONValue = ["name": "赵律师", "phone": "13800000000", "authority": "代为投诉、调解"]
            let filing = try await api.lodge(body.setting("agent", agent))
            #expect(filing.status == .created)
        }
    }

    @Test func `hostile bodies are answered and the server goes on`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            let good = FilingDocument.example.text
            let bodies: [(String, [UInt8])] = [
                ("deep", Array(String(repeating: "[", count: 100_000).utf8)),
                ("twice", Array(("{\"story\":1," + good.dropFirst()).utf8)),
                ("half a pair", Array(good.replacing("甲子", with: "\\ud800").utf8)),
                ("no text", Array(good.utf8) + [0xFF]),
                ("wrong text", Array(good.utf8.prefix(30)) + [0xC3, 0x28] + Array(good.utf8.dropFirst(30))),
                ("large", Array("{\"story\":\"\(String(repeating: "长", count: 350_000))\"}".utf8)),
                ("array", Array("[]".utf8)), ("null", Array("null".utf8)), ("empty", []),
                ("zero", Array(good.replacing("甲子", with: "\\u0000").utf8)),
                ("number", Array(good.replacing("\"150105\"", with: "1e999").utf8)),
                ("cut", Array(good.utf8.dropLast(3))),
            ]
            for (name, bytes) in bodies {
                let reply = try await api.send(.post, "/complaints", bytes: bytes)
                #expect((400..<500).contains(reply.status.code), "\(name)")
                #expect(!reply.code.isEmpty, "\(name)")
            }
            #expect(try await api.fileCount() == 0)
            #expect(try await api.lodge().status == .created)
        }
    }

    @Test func `reading a filing takes a small part of a millisecond`() throws {
        let bytes = FilingDocument.example.bytes
        let time = try ContinuousClock().measure {
            for _ in 0..<200 {
                let body = try JSONValue(reading: bytes)
                _ = try FilingDocument.reading(body, choices: APIInstallation.choices, on: "2026-10-12")
            }
        }
        #expect(time < .seconds(2))
    }
}
