import CaseworkRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework
@testable import Web

/// The examples of the description are run as they stand there: what is shown works.
@Suite struct APIExampleTests {
    /// The body shown for an operation; an empty object where none is needed.
    private func example(_ id: String, _ api: API) throws -> JSONValue {
        let endpoint = try #require(api.endpoints.first { $0.id == id })
        return endpoint.body?.example ?? [:]
    }

    @Test(arguments: Engine.underTest)
    func `the examples carry a complaint from lodging to a rating`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { installation in
            let api = APIInstallation.api(installation.tools)
            let filing = try await installation.lodge(example("lodge", api))
            #expect(filing.status == .created, "\(filing.body)")
            let path: [(String, String?)] = [
                ("requestSupplement", "officer"), ("supplement", nil), ("accept", "officer"), ("addFacts", nil),
                ("addNote", "officer"), ("startMediation", "officer"), ("recordSession", "officer"),
                ("pause", "officer"), ("resume", "officer"), ("agree", "officer"),
                ("close", "officer"), ("rate", nil), ("reopen", nil),
            ]
            for (move, token) in path {
                let answer = try await installation.move(
                    move, try example(move, api), on: filing, as: token, seen: "*")
                #expect(answer.status == .ok, "\(move): \(answer.body)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `the examples of the other endings work, too`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { installation in
            let api = APIInstallation.api(installation.tools)
            for path in [["refuse"], ["accept", "startMediation", "end"], ["withdraw"]] {
                let filing = try await installation.lodge(example("lodge", api))
                for move in path {
                    let isConsumers = move == "withdraw"
                    let answer = try await installation.move(
                        move, try example(move, api), on: filing, as: isConsumers ? nil : "officer", seen: "*")
                    #expect(answer.status == .ok, "\(move): \(answer.body)")
                }
            }
        }
    }

    @Test func `staff find the key of an office to hand over to`() async throws {
        try await APIInstallation.with(.sqlite) { installation in
            let staff = ["Authorization": "Bearer officer"]
            let all = try await installation.send(.get, "/offices", staff)
            #expect(all.json["offices"]?.items.count == 5)
            let some = try await installation.send(.get, "/offices?division=150102", staff)
            #expect(some.json["offices"]?.items.compactMap { $0["id"]?.string } == ["10201"])
            #expect(try await installation.send(.get, "/offices").status == .unauthorized)
        }
    }

    @Test func `every example has the shape that is declared`() async throws {
        try await Engine.sqlite.withDatabase { database in
            for endpoint in APIInstallation.api(.sample(database)).endpoints {
                guard let body = endpoint.body, let example = body.example else { continue }
                #expect(body.schema.problems(in: example).isEmpty, "\(endpoint.id)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mail address and a language given at lodging are kept for telling`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { installation in
            let body = FilingDocument.example.setting("consumer.email", "wang@example.com")
            let filing = try await installation.send(
                .post, "/complaints", ["Accept-Language": "en"], body: body.text)
            let row = try #require(
                await installation.tools.database.row(
                    """
                    SELECT f.id AS id FROM case_file AS f WHERE f.number = \(filing.number)
                    """))
            let told = try await installation.telling(try row.int64("id"), "accept")
            #expect(told?.email == "wang@example.com" && told?.language == .en && told?.phone == "13800002046")
            #expect(told?.what.en == "it was accepted")
            let plain = try await installation.lodge()
            #expect(plain.status == .created)
            #expect(
                try await installation.tools.database.read { try $0.count("SELECT count(*) FROM case_contact") } == 1)
            let wrong = try await installation.lodge(FilingDocument.example.setting("consumer.email", "nobody"))
            #expect(wrong.errors == ["consumer.email bad-email"])
        }
    }
}

extension APIInstallation {
    /// What a message about a move would be made from.
    func telling(_ caseID: Int64, _ move: String) async throws -> ConsumerToTell? {
        let now = clock.now()
        let effect = Outbox.Effect(id: 9_999, kind: "test", payload: move, caseID: caseID)
        try await tools.database.transaction { try $0.execute(Outbox.enqueue(effect, at: now)) }
        let claims = OutboxClaims(on: tools.database, as: "test")
        guard let item = try await claims.take(["test"], limit: 1, at: now).first else { return nil }
        return try await Telling(tools.database).consumer(of: item)
    }
}
