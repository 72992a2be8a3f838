import Casework
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import TestSupport
import Web

@testable import WorkOrders

extension OrderFixture {
    /// The people of the tests, by a header that only tests believe.
    static let people: [String: Principal] = [
        "officer": officer, "colleague": colleague, "clerk": clerk, "supervisor": supervisor, "auditor": auditor,
        "neighbour": neighbour, "region": region, "system": system,
    ]

    func browse(_ body: @escaping @Sendable (OrderBrowser) async throws -> Void) async throws {
        var settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        settings.uploads = folder
        WorkOrders.setLimits(&settings.limits)
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: WorkOrders.rail,
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: WorkOrders.reasons)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock)
            .install(on: router, identify: [ByHeader()])
        let orders = WorkOrders(tools)
        orders.addRoutes(to: router)
        API(orders.endpoints, signIn: SignInByHeader()).addRoutes(to: router)
        let app = Application(
            router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await app.test(.router) { client in try await body(OrderBrowser(client)) }
    }
}

/// Believes a header about who asks, as only a test may.
struct ByHeader: RouterMiddleware {
    typealias Context = AppContext
    static let name = HTTPField.Name("x-person")

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let name = Self.name, let person = request.headers[name], let who = OrderFixture.people[person] {
            context.principal = who
        }
        return try await next(request, context)
    }
}

/// Takes the name of a person for a token.
struct SignInByHeader: APISignIn {
    func begin(name: String, password: String, address: String) async throws -> APISession { throw SignInNeeded() }
    func principal(of token: String) async throws -> Principal? { OrderFixture.people[token] }
    func end(_ token: String, of who: Principal) async throws {}
}

/// A browser of one person: it keeps cookies and sends the token of the last form it saw.
final class OrderBrowser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    var person = "officer"

    init(_ client: any TestClientProtocol) { self.client = client }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let html: String
        var location: String? { headers[.location] }
        var page: HTMLReading { HTMLReading(html) }
        var json: JSONValue { (try? JSONValue(reading: Array(html.utf8))) ?? .null }
    }

    func get(_ uri: String) async throws -> Answer {
        try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ uri: String, _ values: [String: String]) async throws -> Answer {
        var fields = values
        fields[FormToken.field] = token
        let body = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(
            uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body.joined(separator: "&"))
        ) { self.take($0) }
    }

    /// Sends a form with one file.
    func upload(_ uri: String, _ values: [String: String], file: String, _ content: String) async throws -> Answer {
        let line = "\r\n--limit\r\nContent-Disposition: form-data; name="
        var body = ""
        for (name, value) in values.merging([FormToken.field: token], uniquingKeysWith: { first, _ in first }) {
            body += line + "\"\(name)\"\r\n\r\n\(value)"
        }
        body += line + "\"list\"; filename=\"\(file)\"\r\nContent-Type: text/csv\r\n\r\n\(content)\r\n--limit--\r\n"
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=limit"
        return try await client.execute(
            uri: uri, method: .post, headers: headers, body: ByteBuffer(string: String(body.dropFirst(1)))
        ) { self.take($0) }
    }

    /// Asks the API as the person, with the person's name for a token.
    func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil, match: String? = nil
    ) async throws -> Answer {
        var headers: HTTPFields = [.authorization: "Bearer \(person)"]
        if body != nil { headers[.contentType] = "application/json" }
        if let match { headers[.ifMatch] = match }
        return try await client.execute(
            uri: "/api/v1" + path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0.bytes) }
        ) { self.take($0) }
    }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        if let name = ByHeader.name { headers[name] = person }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        return headers
    }

    private func take(_ response: TestResponse) -> Answer {
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
        }
        let html = String(buffer: response.body)
        let fields = HTMLReading(html).all("input").filter { $0.attributes["name"] == FormToken.field }
        if let found = fields.last?.attributes["value"] { token = found }
        return Answer(status: response.status, headers: response.headers, html: html)
    }
}
