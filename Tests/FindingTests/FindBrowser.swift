import Finding
import FindingRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import NIOCore
import Storage
import TestSupport
import Web

/// The people of the page's tests.
enum Seeker: String {
    case clerk, colleague, supervisor, analyst, elsewhere, administrator

    var principal: Principal {
        switch self {
        case .clerk: .clerk
        case .colleague: .staff([.officer], person: 106)
        case .supervisor: .staff([.supervisor], person: 107)
        case .analyst: .analyst
        case .elsewhere: .elsewhere
        case .administrator: .staff([.systemAdministrator], person: 108)
        }
    }
}

/// A member of staff in front of the pages of search: keeps cookies, sends the token of the last form it saw.
final class FindBrowser {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    var person = Seeker.clerk

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String
        var page: HTMLReading { HTMLReading(body) }
    }

    /// Runs `body` in front of an installation of its own.
    static func visit(
        _ engine: Engine, _ body: @Sendable (FindFixture, FindBrowser) async throws -> Void
    ) async throws {
        try await FindFixture.with(engine) { fixture in
            try await app(fixture).test(.router) { try await body(fixture, FindBrowser($0)) }
        }
    }

    private static func app(_ fixture: FindFixture) -> some ApplicationProtocol {
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: [FindPages.rail],
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: FindReasonText.all)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: fixture.clock)
            .install(on: router, identify: [SeekerByHeader()])
        FindPages(fixture.find).add(to: router)
        API(FindAPI(fixture.find).endpoints, signIn: SeekerByToken()).addRoutes(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    func get(_ path: String, as person: Seeker? = nil, language: String? = nil) async throws -> Answer {
        if let person { self.person = person }
        let uri = path + (language.map { (path.contains("?") ? "&" : "?") + "lang=\($0)" } ?? "")
        return try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
    }

    /// Looks for a text.
    func find(_ text: String, as person: Seeker? = nil) async throws -> Answer {
        try await get("/staff/search?q=\(PercentCoding.encode(text))", as: person)
    }

    func post(_ path: String, _ values: [String: String], as person: Seeker? = nil) async throws -> Answer {
        if let person { self.person = person }
        var fields = values
        fields[FormToken.field] = token
        let body = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body.joined(separator: "&"))
        ) { self.take($0) }
    }

    /// Asks the API.
    func ask(_ query: String, as person: Seeker?) async throws -> Answer {
        var headers: HTTPFields = [:]
        if let person { headers[.authorization] = "Bearer \(person.rawValue)" }
        return try await client.execute(uri: "/api/v1/search?\(query)", method: .get, headers: headers) { response in
            Answer(status: response.status, headers: response.headers, body: String(buffer: response.body))
        }
    }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        if let name = SeekerByHeader.name { headers[name] = person.rawValue }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        return headers
    }

    private func take(_ response: TestResponse) -> Answer {
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        let body = String(buffer: response.body)
        let field = HTMLReading(body).all("input").first { $0.attributes["name"] == FormToken.field }
        if let value = field?.attributes["value"] { token = value }
        return Answer(status: response.status, headers: response.headers, body: body)
    }
}

/// Believes a header about who asks, as only a test may.
struct SeekerByHeader: RouterMiddleware {
    typealias Context = AppContext
    static let name = HTTPField.Name("x-person")

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let name = Self.name, let person = request.headers[name].flatMap(Seeker.init) {
            context.principal = person.principal
        }
        return try await next(request, context)
    }
}

/// The same for the API.
struct SeekerByToken: APISignIn {
    func begin(name: String, password: String, address: String) async throws -> APISession { throw WrongSignIn() }
    func principal(of token: String) async throws -> Principal? { Seeker(rawValue: token)?.principal }
    func end(_ token: String, of who: Principal) async throws {}
}
