import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Testing

@testable import Web

/// Knows one token and one password.
struct OneToken: APISignIn {
    static let person = Principal(.staff(person: 101, name: "孟女士", office: 7, roles: [.officer]))

    func begin(name: String, password: String, address: String) async throws -> APISession {
        guard name == "meng", password == "right" else { throw WrongSignIn() }
        return APISession(
            token: "good", expiresAt: FixedTime().now(), roles: [.officer], office: 7,
            officeName: LocalText(zh: "甲局", en: "A"))
    }

    func principal(of token: String) async throws -> Principal? { token == "good" ? Self.person : nil }
    func end(_ token: String, of who: Principal) async throws {}
}

@Suite struct APIRouteTests {
    private static let endpoints = [
        Endpoint(
            .get, "/things", id: "list", SampleText.files,
            parameters: [.query("limit", .integer(1...9), SampleText.files), .query("day", .day, SampleText.files)],
            answers: [.init(.ok, SampleText.files, .any)]
        ) { request in APIAnswer(.ok, ["limit": .optional(request.query("limit"))]) },
        Endpoint(
            .post, "/things", id: "make", SampleText.files,
            body: .init(.object([.required("name", .string)]), limit: 1_000),
            answers: [.init(.created, SampleText.files, .any)], keys: [.staff]
        ) { request in APIAnswer(.created, ["name": request.body["name"] ?? .null]) },
    ]

    private func test(_ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void) async throws {
        let router = Router(context: AppContext.self)
        WebStack(site: .sample(), settings: .sample(), metrics: RequestMetrics(), time: FixedTime()).install(on: router)
        API(Self.endpoints, signIn: OneToken()).addRoutes(to: router)
        let app = Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await app.test(.router, body)
    }

    /// The code of a problem document; nil for any other answer.
    private func code(_ response: TestResponse) -> ProblemCode? {
        guard response.headers[.contentType] == "application/problem+json" else { return nil }
        return try? JSONDecoder().decode(ProblemDocument.self, from: Data(response.body.readableBytesView)).code
    }

    @Test func `methods that an address does not take are named`() async throws {
        try await test { client in
            try await client.execute(uri: "/api/v1/things", method: .delete) { response in
                #expect(response.status == .methodNotAllowed)
                #expect(response.headers[.allow] == "GET, HEAD, POST")
                #expect(code(response) == .methodNotAllowed)
            }
            try await client.execute(uri: "/api/v1/things", method: .head) { response in
                #expect(response.status == .ok)
                #expect(response.body.readableBytes == 0)
            }
            try await client.execute(uri: "/api/v1/nothing", method: .get) { response in
                #expect(code(response) == .notFound)
            }
        }
    }

    @Test func `queries are checked as they are declared`() async throws {
        try await test { client in
            for query in ["limit=0", "limit=10", "limit=x", "limit=1&limit=2", "day=2026-02-30", "lmit=3", "limit=%00"]
            {
                try await client.execute(uri: "/api/v1/things?\(query)", method: .get) { response in
                    #expect(response.status == .unprocessableContent, "\(query)")
                }
            }
            try await client.execute(uri: "/api/v1/things?limit=9&day=", method: .get) { response in
                #expect(String(buffer: response.body) == #"{"limit":"9"}"#)
            }
        }
    }

    @Test func `a token is needed where only staff have business, and has to be valid`() async throws {
        try await test { client in
            let json: HTTPFields = [.contentType: "application/json"]
            for header in [nil, "Bearer bad", "Basic good", "good"] {
                var headers = json
                headers[.authorization] = header
                try await client.execute(
                    uri: "/api/v1/things", method: .post, headers: headers, body: ByteBuffer(string: "{}")
                ) { #expect(code($0) == .signInNeeded) }
            }
        }
    }

    @Test func `types and sizes that are not taken are refused before the body is read`() async throws {
        try await test { client in
            let staff: HTTPFields = [.authorization: "Bearer good"]
            for (type, body, expected) in [
                ("application/json; charset=utf-8", #"{"name":"n"}"#, HTTPResponse.Status.created),
                ("text/plain", "{}", .unsupportedMediaType),
                ("application/json; charset=gbk", "{}", .unsupportedMediaType),
                ("application/json", "{", .badRequest), ("application/json", "", .badRequest),
                ("application/json", String(repeating: " ", count: 2_000), .contentTooLarge),
            ] {
                var headers = staff
                headers[.contentType] = type
                try await client.execute(
                    uri: "/api/v1/things", method: .post, headers: headers, body: ByteBuffer(string: body)
                ) { #expect($0.status == expected, "\(type) \(body.prefix(20))") }
            }
            var announced = staff
            announced[.contentLength] = "52428800"
            announced[.contentType] = "application/json"
            try await client.execute(uri: "/api/v1/things", method: .post, headers: announced) {
                #expect(code($0) == .tooLarge)
            }
        }
    }

    @Test func `a session begins with the right password only`() async throws {
        try await test { client in
            let json: HTTPFields = [.contentType: "application/json"]
            let right = ByteBuffer(string: #"{"signIn":"meng","password":"right"}"#)
            try await client.execute(uri: "/api/v1/sessions", method: .post, headers: json, body: right) { response in
                #expect(response.status == .created)
                #expect(String(buffer: response.body).contains(#""token":"good""#))
            }
            let wrong = ByteBuffer(string: #"{"signIn":"meng","password":"wrong"}"#)
            try await client.execute(uri: "/api/v1/sessions", method: .post, headers: json, body: wrong) {
                #expect(code($0) == .signInNeeded)
            }
            let more = ByteBuffer(string: #"{"signIn":1,"x":2}"#)
            try await client.execute(uri: "/api/v1/sessions", method: .post, headers: json, body: more) { response in
                let document = try JSONDecoder().decode(
                    ProblemDocument.self, from: Data(response.body.readableBytesView))
                #expect(document.errors?.map(\.field).sorted() == ["password", "signIn", "x"])
            }
            let hidden = ByteBuffer(string: #"{"signIn":"me\u0000ng","password":"right"}"#)
            try await client.execute(uri: "/api/v1/sessions", method: .post, headers: json, body: hidden) {
                #expect($0.status == .unprocessableContent)
            }
            let signed: HTTPFields = [.authorization: "Bearer good"]
            try await client.execute(uri: "/api/v1/sessions/current", method: .delete, headers: signed) {
                #expect($0.status == .noContent)
            }
        }
    }

    @Test func `the description has every endpoint, and names every schema it refers to`() throws {
        let api = API(Self.endpoints, signIn: OneToken())
        let document = try JSONValue(reading: Array(OpenAPIDocument.json(api).utf8))
        #expect(document["openapi"] == "3.1.0")
        for endpoint in api.endpoints {
            let operation = document["paths"]?[endpoint.path]?[endpoint.method.rawValue.lowercased()]
            #expect(operation?["operationId"]?.string == endpoint.id)
        }
        #expect(document["components"]?["schemas"]?["Problem"]?["required"] != nil)
    }
}
