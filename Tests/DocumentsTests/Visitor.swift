import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Storage
import TestSupport
import Web

@testable import Documents

/// Believes a header about who asks, as only a test may.
struct ByHeader: RouterMiddleware {
    typealias Context = AppContext
    static let name = HTTPField.Name("x-person")

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let name = Self.name, let person = request.headers[name].flatMap(Person.init) {
            context.principal = person.principal
        }
        return try await next(request, context)
    }
}

/// Staff by token; signing in is not what these tests are about.
struct ByToken: APISignIn {
    func begin(name: String, password: String, address: String) async throws -> APISession { throw WrongSignIn() }
    func principal(of token: String) async throws -> Principal? { Person(rawValue: token)?.principal }
    func end(_ token: String, of who: Principal) async throws {}
}

extension DocumentFixture {
    /// Runs `body` with a browser in front of the pages and the API.
    static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (DocumentFixture, Visitor) async throws -> Void
    ) async throws {
        try await with(engine) { fixture in
            // A folder of its own: names of uploads are drawn from the same seed in every test.
            let uploads = FileManager.default.temporaryDirectory.appending(path: "xiaobao-uploads-\(UUID())")
            try FileManager.default.createDirectory(at: uploads, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: uploads) }
            try await fixture.app(uploads).test(.router) { client in try await body(fixture, Visitor(client)) }
        }
    }

    private func app(_ uploads: URL) -> some ApplicationProtocol {
        var settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        settings.uploads = uploads.path
        SettingPages.setLimits(&settings.limits)
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: [SettingPages.rail],
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: DocumentsText.reasons)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock)
            .install(on: router, identify: [ByHeader()])
        DocumentPages(desk: desk).add(to: router)
        SettingPages(desk: desk).add(to: router)
        let tools = tools
        API(
            DocumentAPI(desk: desk) { request in
                guard let number = CaseNumber(try request.path("number")) else { throw NotFound() }
                guard request.principal.person != nil else { return (try consumersFile(number), .visitor) }
                return (try await tools.open(number, request.principal), request.principal)
            }.endpoints, signIn: ByToken()
        ).addRoutes(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    /// The file as its own consumer has it.
    private func consumersFile(_ number: CaseNumber) throws -> OpenedFile {
        guard let facts = files.facts(number) else { throw NotFound() }
        return OpenedFile(caseID: 77, number: number, office: SampleOffice.saihan, relation: nil, facts: facts)
    }
}

/// A member of staff with a browser: it keeps cookies and sends the token of the last form it saw.
final class Visitor {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    private(set) var hidden: [String: String] = [:]
    var person = Person.officer

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let bytes: [UInt8]
        var html: String { String(decoding: bytes, as: UTF8.self) }
        var location: String? { headers[.location] }
        var page: HTMLReading { HTMLReading(html) }
        var json: JSONValue { (try? JSONValue(reading: bytes)) ?? .null }
    }

    func get(_ path: String, as person: Person? = nil, language: String? = nil) async throws -> Answer {
        if let person { self.person = person }
        let path = language.map { "\(path)?lang=\($0)" } ?? path
        return try await client.execute(uri: path, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ path: String, _ values: [String: String], as person: Person? = nil) async throws -> Answer {
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

    /// Sends a form with a file.
    func send(_ path: String, _ values: [String: String], file: [UInt8], field: String) async throws -> Answer {
        var fields = values
        fields[FormToken.field] = token
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        // A browser sends a part without a name where no file was chosen.
        let name = file.isEmpty ? "" : "seal.png"
        let head = "--b\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
        body += Array((head + "Content-Type: image/png\r\n\r\n").utf8) + file + Array("\r\n--b--\r\n".utf8)
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=b"
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(bytes: body)
        ) { self.take($0) }
    }

    /// Asks the API, as somebody of the staff or as the consumer.
    func call(
        _ method: HTTPRequest.Method, _ path: String, as person: Person? = nil, _ body: JSONValue? = nil,
        key: String? = nil
    ) async throws -> Answer {
        var fields: HTTPFields = [:]
        if let person { fields[.authorization] = "Bearer \(person.rawValue)" }
        if body != nil { fields[.contentType] = "application/json" }
        if let key, let name = HTTPField.Name("Idempotency-Key") { fields[name] = key }
        return try await client.execute(
            uri: "/api/v1\(path)", method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0.bytes) }
        ) { Answer(status: $0.status, headers: $0.headers, bytes: Array($0.body.readableBytesView)) }
    }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        if let name = ByHeader.name { headers[name] = person.rawValue }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        return headers
    }

    private func take(_ response: TestResponse) -> Answer {
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        let answer = Answer(
            status: response.status, headers: response.headers, bytes: Array(response.body.readableBytesView))
        guard response.headers[.contentType]?.hasPrefix("text/html") ?? false else { return answer }
        hidden = [:]
        for field in answer.page.all("input").filter({ $0.attributes["type"] == "hidden" }) {
            guard let name = field.attributes["name"], let value = field.attributes["value"] else { continue }
            if name == FormToken.field { token = value } else { hidden[name] = value }
        }
        return answer
    }
}
