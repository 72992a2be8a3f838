import CaseworkRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Law
import Logging
import Storage
import TestSupport
import Web

@testable import Casework

/// Staff of the sample offices by token; signing in is not what these tests are about.
struct APIStaff: APISignIn {
    static let people: [String: Principal] = [
        "officer": .staff([.officer]), "supervisor": .staff([.supervisor], person: 102, name: "韩先生"),
        "city": .staff([.supervisor], person: 103, office: SampleOffice.city),
        "elsewhere": .staff([.officer], person: 104, office: SampleOffice.xincheng),
        "administrator": .staff([.systemAdministrator], person: 105),
    ]

    func begin(name: String, password: String, address: String) async throws -> APISession { throw WrongSignIn() }
    func principal(of token: String) async throws -> Principal? { Self.people[token] }
    func end(_ token: String, of who: Principal) async throws {}
}

/// An installation with the API alone.
struct APIInstallation: Sendable {
    let clock: StandingClock
    let tools: CaseworkTools
    let client: any TestClientProtocol

    /// Runs `body` with a client on a database of its own.
    static func with(
        _ engine: Engine, _ body: @escaping @Sendable (APIInstallation) async throws -> Void
    ) async throws {
        try await engine.withDatabase(migrations: [.storage] + DeltaLog.migrations + Casework.migrations) { database in
            let clock = StandingClock()
            let tools = CaseworkTools.sample(database, time: clock)
            try await app(tools).test(.router) { client in
                try await body(APIInstallation(clock: clock, tools: tools, client: client))
            }
        }
    }

    static let choices = FilingChoices(
        categorySystem: "cca", categories: CategoryBook.sample.codes, natures: ["after_sales", "quality"],
        divisions: [SampleDivision.saihan, SampleDivision.xincheng, SampleDivision.region], noticeVersion: "1",
        home: SampleDivision.region)

    static func api(_ tools: CaseworkTools) -> API {
        let casework = CaseworkAPI(
            tools, choices: { choices },
            officer: { id in
                id == 101 ? CaseworkAPI.Officer(id: 101, name: "孟女士", office: SampleOffice.saihan) : nil
            })
        return API(casework.endpoints + LawAPI { .shipped }.endpoints, signIn: APIStaff())
    }

    private static func app(_ tools: CaseworkTools) -> some ApplicationProtocol {
        let random = SeededRandomness(seed: 3)
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [],
            files: StaticFiles(["look.css": [], "favicon.svg": []]),
            reasons: ReasonText.all.merging(CaseworkAPI.reasons) { first, _ in first })
        let router = Router(context: AppContext.self)
        WebStack(
            site: site, settings: WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: random),
            metrics: RequestMetrics(), time: tools.time
        ).install(on: router)
        api(tools).addRoutes(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }
}

/// An answer, read.
struct APIReply: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String
    let json: JSONValue

    var code: String { json["code"]?.string ?? "" }
    var number: String { json["number"]?.string ?? "" }
    var queryCode: String { json["queryCode"]?.string ?? "" }
    var tag: String { headers[.eTag] ?? "" }
    /// Field and problem of every error.
    var errors: [String] {
        (json["errors"]?.items ?? []).map { "\($0["field"]?.string ?? "") \($0["code"]?.string ?? "")" }
    }
    var reasons: [String] { (json["reasons"]?.items ?? []).compactMap { $0["code"]?.string } }
}

extension APIInstallation {
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], body: String? = nil
    ) async throws -> APIReply {
        try await send(method, path, headers, bytes: body.map { Array($0.utf8) })
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], bytes: [UInt8]?
    ) async throws -> APIReply {
        var fields: HTTPFields = bytes == nil ? [:] : [.contentType: "application/json"]
        for (name, value) in headers { if let field = HTTPField.Name(name) { fields[field] = value } }
        return try await client.execute(
            uri: "/api/v1\(path)", method: method, headers: fields, body: bytes.map { ByteBuffer(bytes: $0) }
        ) { response in
            let bytes = Array(response.body.readableBytesView)
            return APIReply(
                status: response.status, headers: response.headers, body: String(decoding: bytes, as: UTF8.self),
                json: bytes.isEmpty ? .null : try JSONValue(reading: bytes))
        }
    }

    func lodge(_ body: JSONValue = FilingDocument.example, key: String? = nil) async throws -> APIReply {
        try await send(
            .post, "/complaints", key.map { ["Idempotency-Key": $0] } ?? [:], body: body.text)
    }

    /// Makes a move as staff by a token, or as the consumer by a query code, on the version of `seen`.
    func move(
        _ name: String, _ body: JSONValue = [:], on filing: APIReply, as token: String? = nil, seen: String
    ) async throws -> APIReply {
        var headers = ["If-Match": seen]
        if let token { headers["Authorization"] = "Bearer \(token)" } else { headers["Query-Code"] = filing.queryCode }
        return try await send(.post, "/complaints/\(filing.number)/moves/\(name)", headers, body: body.text)
    }

    func read(_ filing: APIReply) async throws -> APIReply {
        try await send(.get, "/complaints/\(filing.number)", ["Query-Code": filing.queryCode])
    }

    /// How many files the database has.
    func fileCount() async throws -> Int {
        try await tools.database.read { try $0.count("SELECT count(*) FROM case_file") }
    }
}

extension JSONValue {
    /// The object with one member put in, taken away, or changed; `path` is dotted.
    func setting(_ path: String, _ value: JSONValue?) -> JSONValue {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard let first = parts.first, case .object(var members) = self else { return self }
        let old = members.first { $0.name == first }?.value
        let new = parts.count == 1 ? value : (old ?? [:]).setting(parts[1], value)
        let place = members.firstIndex { $0.name == first }
        if let place { members.remove(at: place) }
        if let new { members.insert(Member(first, new), at: place ?? members.count) }
        return .object(members)
    }
}
