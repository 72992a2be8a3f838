import AccountsRules
import Casework
import CaseworkRules
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import LivestreamRules
import Logging
import Storage
import TestSupport
import Web

@testable import App
@testable import Livestream

/// Casework and the live-stream desk, wired as the installation wires them, with a clock that stands still.
struct LiveFixture {
    let database: any Database
    let clock: StandingClock
    let casework: CaseworkTools
    let tools: LivestreamTools

    var store: LiveStore { LiveStore(tools) }

    static let clerk = Principal.staff([.clerk], person: 105, name: "包先生")
    static let officer = Principal.staff([.officer])
    static let people: [String: Principal] = [
        "clerk": clerk, "officer": officer, "auditor": .staff([.auditor], person: 107),
        "neighbour": .staff([.officer], person: 201, office: SampleOffice.xincheng),
        "region": .staff([.supervisor], person: 301, office: SampleOffice.region),
        "system": .staff([.systemAdministrator], person: 108),
    ]

    static func with<Answer>(_ engine: Engine, _ body: (LiveFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(
            migrations: [.storage, DeltaLog.migration] + Casework.migrations + Livestream.migrations
        ) { database in try await body(LiveFixture(database)) }
    }

    private init(_ database: any Database) {
        let clock = StandingClock()
        let casework = CaseworkTools.sample(database, time: clock)
        self.database = database
        self.clock = clock
        self.casework = casework
        tools = LivestreamTools(
            database: database, time: clock, directory: { .forCases }, nextKey: { casework.keys.next() },
            names: { _ in [:] }, filing: Installation.liveFiling(casework))
    }

    func session(_ lines: String..., by who: Principal = clerk) async throws -> LiveSession {
        let session = try await store.start("315直播", by: who)
        for (place, line) in lines.enumerated() {
            _ = try await store.capture(line, nickname: "", once: "once-\(place)", in: session, by: who)
        }
        return session
    }

    func browse(_ body: @escaping @Sendable (LiveBrowser) async throws -> Void) async throws {
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: Livestream.rail,
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: Livestream.reasons)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock)
            .install(on: router, identify: [ByHeader()])
        Livestream(tools).addRoutes(to: router)
        let app = Application(
            router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await app.test(.router) { client in try await body(LiveBrowser(client)) }
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
        if let name = Self.name, let person = request.headers[name], let who = LiveFixture.people[person] {
            context.principal = who
        }
        return try await next(request, context)
    }
}

/// A browser of one person: it keeps cookies and sends the token of the last form it saw.
final class LiveBrowser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    var person = "clerk"

    init(_ client: any TestClientProtocol) { self.client = client }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let location: String?
        let html: String
        var page: HTMLReading { HTMLReading(html) }

        /// What a field holds.
        func value(_ name: String) -> String? {
            page.all("input").first { $0.attributes["name"] == name }?.attributes["value"]
        }
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
