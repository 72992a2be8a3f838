import CaseworkRules
import Foundation
import HTTPTypes
import HummingbirdTesting
import Kernel
import NIOCore
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct APICaseTests {
    @Test(arguments: Engine.underTest)
    func `the consumer reads the file with its clock, and an unchanged one is not sent again`(
        _ engine: Engine
    ) async throws {
        try await APIInstallation.with(engine) { api in
            let filing = try await api.lodge()
            let file = try await api.read(filing)
            #expect(file.status == .ok && file.tag == "\"1\"")
            #expect(CaseSchema.schema.problems(in: file.json) == [])
            #expect(file.json["consumer"]?["name"] == "王秀兰")
            #expect(file.json["clocks"]?.items.first?["due"] == "2026-10-21")
            #expect(file.json["timeline"]?.items.first?["kind"] == "lodged")
            #expect(file.json["moves"] == ["withdraw", "addFacts"])
            let known = ["Query-Code": filing.queryCode, "If-None-Match": file.tag]
            let again = try await api.send(.get, "/complaints/\(filing.number)", known)
            #expect(again.status == .notModified && again.body.isEmpty && again.tag == file.tag)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the consumer takes down what he handed in, and nothing that the office added`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            func paper(_ text: String) throws -> EvidenceFiles.Kept {
                let path = NSTemporaryDirectory() + "evidence-\(UUID().uuidString)"
                try Data("%PDF-1.7 \(text)".utf8).write(to: URL(fileURLWithPath: path))
                return try api.tools.evidence.take(path: path, name: "\(text).pdf").get()
            }
            let received = try await Reception(api.tools).receive(
                .sample(), by: .visitor, evidence: [try paper("发票")])
            let (number, code) = (received.receipt.file.number, received.code.text)
            api.clock.pass(seconds: 300)
            try await CaseStore(api.tools).decide(
                .addFacts(text: "登记"), on: number, by: DeskPerson.officer.principal, evidence: [try paper("内部")])
            let place = "/complaints/\(number.text)"
            let listed = try await api.send(.get, place, ["Query-Code": code]).json["evidence"]?.items ?? []
            #expect(listed.compactMap { $0["name"]?.string } == ["发票.pdf"])
            let all = try await CaseStore(api.tools).details(number).evidence
            let queryCode = try #require(HTTPField.Name("Query-Code"))
            for stored in all {
                let answer = try await api.client.execute(
                    uri: "/api/v1\(place)/evidence/\(stored.id)", method: .get, headers: [queryCode: code])
                let body = String(buffer: answer.body)
                #expect(answer.status == (stored.name == "发票.pdf" ? .ok : .notFound))
                #expect((body == "%PDF-1.7 发票") == (stored.name == "发票.pdf"))
            }
            #expect(try await api.send(.get, "\(place)/evidence/\(all[0].id)").status == .unauthorized)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a wrong code and a wrong number look the same, and guessing ends soon`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let filing = try await api.lodge()
            #expect(try await api.send(.get, "/complaints/\(filing.number)").status == .unauthorized)
            let other = CaseNumber(division: "150105", year: 2026, serial: 999).text
            let wrong = ["Query-Code": "0000-00000-0000"]
            for number in [other, "x", filing.number] {
                #expect(try await api.send(.get, "/complaints/\(number)", wrong).code == "not-found")
            }
            for _ in 0..<9 { _ = try await api.send(.get, "/complaints/\(filing.number)", wrong) }
            let closed = try await api.send(.get, "/complaints/\(filing.number)", wrong)
            #expect(closed.status == .tooManyRequests && closed.headers[.retryAfter] == "601")
            #expect(try await api.read(filing).status == .tooManyRequests)
            api.clock.pass(seconds: 601)
            #expect(try await api.read(filing).status == .ok)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a complaint goes from receipt to rating`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let filing = try await api.lodge()
            var seen = "\"1\""
            let work: [(String, JSONValue)] = [
                ("requestSupplement", ["text": "请补充购货凭证"]), ("accept", [:]), ("startMediation", [:]),
                (
                    "recordSession",
                    [
                        "heldOn": "2026-10-12", "place": "调解室", "attended": ["consumer", "trader"],
                        "minutes": "双方到场，商家同意换货。",
                    ]
                ), ("agree", ["terms": "换一台新的", "amount": "2899.00", "performBy": "2026-10-30"]),
                ("close", ["outcome": "performed", "agreed": "2899.00", "performed": "2899.00"]),
            ]
            for (name, body) in work {
                let reply = try await api.move(name, body, on: filing, as: "officer", seen: seen)
                #expect(reply.status == .ok, "\(name): \(reply.body)")
                #expect(CaseSchema.schema.problems(in: reply.json) == [])
                seen = reply.tag
                guard name == "requestSupplement" else { continue }
                let answer = try await api.move("supplement", ["text": "凭证已补"], on: filing, seen: seen)
                #expect(answer.json["state"] == "received")
                seen = answer.tag
            }
            let rating: JSONValue = ["solved": "yes", "score": 5]
            let rated = try await api.move("rate", rating, on: filing, seen: seen)
            #expect(rated.json["rating"]?["score"] == 5)
            #expect(rated.json["agreement"]?["amount"] == "2899.00")
            let twice = try await api.move("rate", rating, on: filing, seen: rated.tag)
            #expect(twice.status == .conflict && twice.reasons == ["already-rated"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a move needs the version, and a stale one is refused`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let filing = try await api.lodge()
            let path = "/complaints/\(filing.number)/moves/addFacts"
            let facts: JSONValue = ["text": "又漏了一次"]
            let bare = try await api.send(.post, path, ["Query-Code": filing.queryCode], body: facts.text)
            #expect(bare.status == .preconditionRequired && bare.code == "precondition-needed")
            let first = try await api.move("addFacts", facts, on: filing, seen: "\"1\"")
            #expect(first.tag == "\"2\"")
            for stale in ["\"1\"", "W/\"2\"", "2", "\"x\""] {
                let reply = try await api.move("addFacts", facts, on: filing, seen: stale)
                #expect(reply.status == .preconditionFailed && reply.code == "stale", "\(stale)")
            }
            #expect(try await api.move("addFacts", facts, on: filing, seen: "*").tag == "\"3\"")
        }
    }

    @Test func `a refused move has all its reasons`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            let filing = try await api.lodge()
            let refuse: JSONValue = ["ground": "no-such", "note": ""]
            let unknown = try await api.move("refuse", refuse, on: filing, as: "officer", seen: "\"1\"")
            #expect(unknown.status == .conflict && unknown.reasons == ["unknown-ground"])
            let rate: JSONValue = ["solved": "no", "score": 1]
            let early = try await api.move("rate", rate, on: filing, seen: "\"1\"")
            #expect(early.reasons == ["not-from-state"])
            let city = try await api.move(
                "close", ["outcome": "agreed", "performed": "1"], on: filing, as: "city", seen: "\"1\"")
            #expect(Set(city.reasons) == ["not-from-state", "role-not-allowed", "performed-beyond-agreed"])
            let elsewhere = try await api.move("accept", on: filing, as: "elsewhere", seen: "\"1\"")
            #expect(elsewhere.code == "not-found")
        }
    }

    @Test func `a move's body is checked as its page's form is`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            let filing = try await api.lodge()
            let bad: [(String, JSONValue, Set<String>)] = [
                ("accept", ["x": 1], ["x unknown-field"]), ("accept", [], [" wrong-type"]),
                (
                    "recordSession", ["heldOn": "2026-02-30", "attended": ["dog"], "minutes": "a\u{7}b"],
                    ["heldOn not-a-day", "attended.0 unknown-choice", "minutes control-characters"]
                ), ("agree", ["terms": 1, "amount": "x"], ["terms wrong-type", "amount not-an-amount"]),
                ("rate", ["solved": "maybe", "score": 6], ["solved unknown-choice", "score number-too-large"]),
                ("assign", ["officer": "7"], ["officer unknown-choice"]),
                ("handOver", ["office": "x", "reason": "r"], ["office not-a-number"]),
                ("close", ["outcome": "withdrawn"], ["outcome unknown-choice"]),
                ("addNote", ["text": .string(String(repeating: "字", count: 5_001))], ["text too-long"]),
            ]
            for (name, body, errors) in bad {
                let token = name == "rate" ? nil : "supervisor"
                let reply = try await api.move(name, body, on: filing, as: token, seen: "\"1\"")
                #expect(reply.status == .unprocessableContent, "\(name): \(reply.body)")
                #expect(Set(reply.errors) == errors, "\(name)")
            }
            let assigned = try await api.move("assign", ["officer": "101"], on: filing, as: "supervisor", seen: "\"1\"")
            #expect(assigned.json["officer"] == "101")
        }
    }

    @Test func `staff see the parties masked, and the office's own notes; consumers see neither`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            let filing = try await api.lodge()
            let noted = try await api.move("addNote", ["text": "电话打不通"], on: filing, as: "officer", seen: "\"1\"")
            #expect(noted.json["consumer"]?["name"] == "王**" && noted.json["consumer"]?["phone"] == "138****2046")
            #expect(noted.json["notes"]?.items.count == 1)
            let own = try await api.read(filing)
            #expect(own.json["notes"] == [] && own.json["timeline"]?.items.count == 1)
        }
    }
}
