import CaseworkRules
import HTTPTypes
import Kernel
import LawRules
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

/// Tips, consultations and suggestions as programs send and follow them.
@Suite struct APIKindTests {
    @Test(arguments: Engine.underTest, [CaseKind.tip, .consultation, .suggestion])
    func `the example of each kind is received, and read by its query code`(
        _ engine: Engine, _ kind: CaseKind
    ) async throws {
        try await APIInstallation.with(engine) { api in
            let document = KindDocument(kind: kind)
            #expect(document.schema.problems(in: document.example).isEmpty)
            let reply = try await api.send(.post, document.path, body: document.example.text)
            #expect(reply.status == .created, "\(reply.body)")
            let read = try await api.read(reply)
            #expect(read.json["kind"]?.string == kind.rawValue)
            #expect(read.json["clocks"]?.items.first?["period"]?.string == kind.receiptPeriod?.rawValue)
            #expect(read.json["moves"]?.items.compactMap(\.string).contains("writeBack") == true)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a named reporter is in no answer, and every problem of a tip is told under its own name`(
        _ engine: Engine
    ) async throws {
        try await APIInstallation.with(engine) { api in
            let story: JSONValue = "甲子生鲜的电子秤不准，买五斤少三两。"
            let trader: JSONValue = ["name": "甲子生鲜", "division": "150105"]
            let sent: JSONValue = [
                "story": story, "trader": trader, "reporter": ["name": "钱守真", "phone": "13900007788"],
                "consents": ["processing": true],
            ]
            let reply = try await api.send(.post, "/tips", body: sent.text)
            #expect(reply.status == .created, "\(reply.body)")
            let read = try await api.read(reply)
            #expect(!read.body.contains("钱守真") && !read.body.contains("13900007788"))
            let bad: JSONValue = ["story": story, "trader": trader, "reporter": ["phone": "12"]]
            let wrong = try await api.send(.post, "/tips", body: bad.text)
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.errors.contains("reporter.phone bad-phone"), "\(wrong.errors)")
        }
    }
}
