import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Storage
import Synchronization
import TestSupport
import Web

@testable import CallBacks

extension CallBackFixture {
    static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (CallBackFixture, CallBackBrowser) async throws -> Void
    ) async throws {
        try await with(engine) { fixture in
            let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
            let site = Site(
                name: Text(zh: "样例", en: "Sample"), navigation: [], rail: CallBacks.rail,
                files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: CallBacks.reasons)
            let router = Router(context: AppContext.self)
            WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: fixture.tools.time)
                .install(on: router, identify: [ByHeader()])
            CallBacks(fixture.tools).addRoutes(to: router)
            let app = Application(
                router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
            try await app.test(.router) { client in try await body(fixture, CallBackBrowser(client)) }
        }
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
        if let name = Self.name, let person = request.headers[name], let who = CallBackFixture.people[person] {
            context.principal = who
        }
        return try await next(request, context)
    }
}

/// A browser of one person: it keeps cookies and sends the token of the last form it saw.
final class CallBackBrowser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    private var person = "supervisor"

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

    func get(_ uri: String, _ person: String) async throws -> Answer {
        self.person = person
        return try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ uri: String, _ values: [String: String], _ person: String) async throws -> Answer {
        self.person = person
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

/// Keys that are counted.
final class KeyCount: Sendable {
    private let last = Mutex<Int64>(1_000)

    func next() -> Int64 {
        last.withLock { last in
            last += 1
            return last
        }
    }
}
