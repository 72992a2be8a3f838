import CaseworkRules
import Foundation
import HTTPTypes
import Kernel
import Law
import Storage
import TestSupport
import Testing

@testable import Casework
@testable import Web

@Suite struct APIDocumentTests {
    /// The whole API as the program has it; nothing is asked of the database here.
    private func whole(_ body: (API) throws -> Void) async throws {
        try await Engine.sqlite.withDatabase { database in
            let casework = CaseworkAPI(.sample(database), choices: { APIInstallation.choices }, officer: { _ in nil })
            try body(API(casework.endpoints + LawAPI { .shipped }.endpoints, signIn: APIStaff()))
        }
    }

    @Test func `every path and method of the routes is described, and the reverse`() async throws {
        try await whole { api in
            let document = try JSONValue(reading: Array(OpenAPIDocument.json(api).utf8))
            let described = (document["paths"]?.members ?? []).flatMap { path in
                path.value.members.map { "\($0.name) \(path.name)" }
            }
            #expect(
                described.sorted() == api.endpoints.map { "\($0.method.rawValue.lowercased()) \($0.path)" }.sorted())
            #expect(Set(api.endpoints.map(\.id)).count == api.endpoints.count)
        }
    }

    @Test func `every reference leads somewhere, and every name of a path is a parameter`() async throws {
        try await whole { api in
            let text = OpenAPIDocument.json(api)
            let document = try JSONValue(reading: Array(text.utf8))
            for match in text.matches(of: #/"#/components/schemas/(\w+)"/#) {
                #expect(document["components"]?["schemas"]?[String(match.1)]?["type"] != nil, "\(match.1)")
            }
            for endpoint in api.endpoints {
                let names = endpoint.path.matches(of: #/\{(\w+)\}/#).map { String($0.1) }
                #expect(endpoint.parameters.filter { $0.place == .path }.map(\.name) == names, "\(endpoint.path)")
            }
        }
    }

    @Test func `the example of a filing is a right one`() throws {
        #expect(FilingDocument.schema.problems(in: FilingDocument.example) == [])
        let filing = try FilingDocument.reading(
            FilingDocument.example, choices: APIInstallation.choices, on: "2026-10-12")
        #expect(filing.channel == .api && filing.claims.count == 2)
        #expect(filing.consents.filter(\.given).map(\.purpose) == [.processing, .passingToTrader, .publication])
    }

    @Test func `the law can be asked as the command is`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            let due = try await api.send(.get, "/due?rules=samr-121&period=acceptance&from=2026-09-24")
            #expect(due.json["due"] == "2026-10-12" && due.json["provisional"] == false)
            let paused = try await api.send(
                .get,
                "/due?rules=samr-121&period=mediation&from=2026-05-01&pause=2026-05-10..2026-05-20&pause=2026-06-01..2026-06-02"
            )
            #expect(paused.json["due"] == "2026-07-13")
            let wrong = try await api.send(.get, "/due?rules=x&period=acceptance&from=2026-02-30&pause=x")
            #expect(Set(wrong.errors) == ["from not-a-day"])
            let rules = try await api.send(.get, "/rules/samr-121")
            #expect(rules.json["periods"]?.items.first?["number"] == 7)
            #expect(try await api.send(.get, "/rules/none").code == "not-found")
            #expect(try await api.send(.get, "/rules").json["rules"]?.items.isEmpty == false)
        }
    }
}
