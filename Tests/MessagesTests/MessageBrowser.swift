import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import TestSupport
import Web

@testable import Messages

extension MessageFixture {
    /// The people of the tests, by a header that only tests believe.
    static let people: [String: Principal] = [
        "system": .staff([.systemAdministrator], person: 1, office: SampleOffice.region),
        "local": .staff([.systemAdministrator], person: 2, office: SampleOffice.saihan),
        "supervisor": .staff([.supervisor], person: 3), "auditor": .staff([.auditor], person: 4),
        "officer": .staff([.officer], person: 5),
        "elsewhere": .staff([.supervisor], person: 6, office: SampleOffice.xincheng),
    ]

    func browse(_ body: @escaping @Sendable (MessageBrowser) async throws -> Void) async throws {
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: Messages.rail,
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: Messages.reasons)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock)
            .install(on: router, identify: [ByHeader()])
        Messages(tools).addRoutes(to: router)
        let app = Application(
            router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await app.test(.router) { client in try await body(MessageBrowser(client)) }
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
        if let name = Self.name, let person = request.headers[name], let who = MessageFixture.people[person] {
            context.principal = who
        }
        return try await next(request, context)
    }
}

/// A browser of one person: it keeps cookies and sends the token of the last form it saw.
final class MessageBrowser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    var person = "system"

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let location: String?
        let html: String
        var page: HTMLReading { HTMLReading(html) }
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
        return Answer(status: response.status, location: response.headers[.location], html: html)
    }
}
