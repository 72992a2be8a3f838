import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

@Suite struct APIListingTests {
    private func list(_ api: APIInstallation, _ query: String = "", as token: String) async throws -> APIReply {
        try await api.send(.get, "/complaints\(query)", ["Authorization": "Bearer \(token)"])
    }

    private func numbers(_ reply: APIReply) -> [String] {
        (reply.json["complaints"]?.items ?? []).compactMap { $0["number"]?.string }
    }

    @Test(arguments: Engine.underTest)
    func `pages follow one another without a gap, newest first`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            var lodged: [String] = []
            for index in 0..<7 {
                lodged.append(try await api.lodge().number)
                if index % 3 == 2 { api.clock.pass(seconds: 1) }
            }
            var seen: [String] = []
            var query = "?limit=3"
            for _ in 0..<3 {
                let page = try await list(api, query, as: "officer")
                #expect(CaseListing.schema.problems(in: page.json) == [])
                seen += numbers(page)
                query = "?limit=3&cursor=\(page.json["next"]?.string ?? "")"
            }
            #expect(seen == lodged.reversed())
            let last = try await list(api, "?limit=7", as: "officer")
            #expect(last.json["next"] == .null)
        }
    }

    @Test(arguments: Engine.underTest)
    func `everybody sees the files of the own office, supervisors those below too`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let number = try await api.lodge().number
            #expect(numbers(try await list(api, as: "officer")) == [number])
            #expect(numbers(try await list(api, as: "city")) == [number])
            #expect(numbers(try await list(api, as: "elsewhere")) == [])
            #expect(try await list(api, as: "administrator").code == "not-allowed")
            #expect(try await list(api, as: "nobody").code == "sign-in-needed")
            #expect(try await api.send(.get, "/complaints").code == "sign-in-needed")
        }
    }

    @Test(arguments: Engine.underTest)
    func `files are found by state, officer and due day`(_ engine: Engine) async throws {
        try await APIInstallation.with(engine) { api in
            let first = try await api.lodge()
            let second = try await api.lodge()
            _ = try await api.move("assign", ["officer": "101"], on: first, as: "supervisor", seen: "\"1\"")
            _ = try await api.move("accept", on: second, as: "supervisor", seen: "\"1\"")
            #expect(numbers(try await list(api, "?state=accepted", as: "officer")) == [second.number])
            #expect(numbers(try await list(api, "?officer=101", as: "officer")) == [first.number])
            #expect(numbers(try await list(api, "?dueUntil=2026-10-21", as: "officer")) == [first.number])
            #expect(numbers(try await list(api, "?dueUntil=2026-10-20", as: "officer")) == [])
            for bad in ["?state=x", "?cursor=x", "?limit=101", "?dueUntil=soon", "?officer=x", "?colour=red"] {
                #expect(try await list(api, bad, as: "officer").status == .unprocessableContent, "\(bad)")
            }
        }
    }

    @Test func `categories and divisions can be looked up`() async throws {
        try await APIInstallation.with(.sqlite) { api in
            let found = try await api.send(.get, "/categories?q=%E6%B4%97%E8%A1%A3%E6%9C%BA")
            #expect(found.json["categories"]?.items.first?["code"] == "washing_machines")
            #expect(found.json["categories"]?.items.first?["path"]?.items.count == 2)
            #expect(try await api.send(.get, "/natures").status == .ok)
            let below = try await api.send(.get, "/divisions?below=150100")
            #expect(below.json["divisions"]?.items.map { $0["code"] } == ["150102", "150105"])
            #expect(try await api.send(.get, "/divisions?below=1").status == .unprocessableContent)
        }
    }
}
