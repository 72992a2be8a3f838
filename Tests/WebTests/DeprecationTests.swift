import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import TestSupport
import Testing

@testable import Web

@Suite struct DeprecationTests {
    private static let old = Endpoint(
        .get, "/old", id: "readOld", Text(zh: "旧的", en: "The old one"),
        answers: [.init(.ok, Text(zh: "好", en: "Fine"), .any)]
    ) { _ in APIAnswer(.ok, ["fine": true]) }
    .deprecated(
        Deprecation(
            since: Instant(milliseconds: 1_791_770_400_000), sunset: Instant(milliseconds: 1_801_353_600_000),
            successor: "/api/v1/new"))

    private struct Nobody: APISignIn {
        func begin(name: String, password: String, address: String) async throws -> APISession { throw WrongSignIn() }
        func principal(of token: String) async throws -> Principal? { nil }
        func end(_ token: String, of who: Principal) async throws {}
    }

    @Test func `every answer of an endpoint on its way out says since when, until when and what is next`() async throws
    {
        let router = Router(context: AppContext.self)
        API([Self.old], signIn: Nobody()).addRoutes(to: router)
        let app = Application(
            router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await app.test(.router) { client in
            try await client.execute(uri: "/api/v1/old", method: .get) { response in
                func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { response.headers[$0] } }
                #expect(header("Deprecation") == "@1791770400")
                #expect(header("Sunset") == "Sun, 31 Jan 2027 00:00:00 GMT")
                #expect(header("Link") == #"</api/v1/new>; rel="successor-version""#)
            }
        }
    }

    @Test func `the description marks it`() throws {
        let described = OpenAPIDocument(endpoints: [Self.old]).value["paths"]?["/old"]?["get"]
        #expect(described?["deprecated"] == true)
    }
}
