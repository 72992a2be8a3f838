import AccountsRules
import CaseworkRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import LawRules
import Logging
import Storage
import TestSupport
import Web

@testable import Casework

/// The people of the desk's tests.
enum DeskPerson: String, CaseIterable {
    case officer, colleague, supervisor, mediator, clerk, analyst, auditor, administrator, neighbour, region

    var principal: Principal {
        switch self {
        case .officer: .staff([.officer], person: 101, name: "孟女士")
        case .colleague: .staff([.officer], person: 102, name: "韩先生")
        case .supervisor: .staff([.supervisor], person: 103, name: "白局长")
        case .mediator: .staff([.mediator], person: 104, name: "其女士")
        case .clerk: .staff([.clerk], person: 105, name: "包先生")
        case .analyst: .staff([.analyst], person: 106, name: "高女士")
        case .auditor: .staff([.auditor], person: 107, name: "杨先生")
        case .administrator: .staff([.systemAdministrator], person: 108, name: "苏先生")
        case .neighbour: .staff([.officer], person: 201, name: "萨女士", office: SampleOffice.xincheng)
        case .region: .staff([.supervisor], person: 301, name: "胡处长", office: SampleOffice.region)
        }
    }
}

/// An installation with cases, whose desk is asked through the router.
struct DeskFixture {
    let tools: CaseworkTools
    let clock: StandingClock
    let store: CaseStore
    let worklist: WorklistStore
    let reception: Reception

    static let people = DeskPeople(
        names: { ids in
            let known = DeskPerson.allCases.compactMap { person -> (Int64, String)? in
                guard case .staff(let id, let name, _, _) = person.principal.kind else { return nil }
                return (id, name)
            }
            return Dictionary(uniqueKeysWithValues: known).filter { ids.contains($0.key) }
        },
        officers: { office in
            DeskPerson.allCases.compactMap { person in
                guard case .staff(let id, let name, office, let roles) = person.principal.kind,
                    !roles.isDisjoint(with: [.officer, .mediator])
                else { return nil }
                return DeskPeople.Officer(id: id, name: name)
            }
        })

    static func with<Answer>(_ engine: Engine, _ body: (DeskFixture) async throws -> Answer) async throws -> Answer {
        try await engine.withDatabase(migrations: [.storage] + DeltaLog.migrations + Casework.migrations) { database in
            try await body(DeskFixture(database))
        }
    }

    /// The same with a visitor in front of the router.
    static func visit<Answer: Sendable>(
        _ engine: Engine, _ body: @Sendable (DeskFixture, DeskVisitor) async throws -> Answer
    ) async throws -> Answer {
        try await with(engine) { fixture in
            try await fixture.app().test(.router) { client in try await body(fixture, DeskVisitor(client)) }
        }
    }

    private init(_ database: any Database) {
        clock = StandingClock()
        tools = .sample(database, time: clock)
        store = CaseStore(tools)
        worklist = WorklistStore(tools)
        reception = Reception(tools)
    }

    /// Lodges a filing and tells its file's number.
    func lodge(_ filing: Filing = .sample()) async throws -> CaseNumber {
        try await reception.receive(filing, by: .visitor).receipt.file.number
    }

    @discardableResult
    func decide(_ move: CaseMove, _ number: CaseNumber, _ person: DeskPerson = .officer) async throws -> CaseFile {
        try await store.decide(move, on: number, by: person.principal)
    }

    func app() -> some ApplicationProtocol {
        let settings = WebSettings(
            secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: [DeskPages.rail],
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: ReasonText.all)
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: clock)
            .install(on: router, identify: [ByHeader(), DeskCounts(worklist)])
        DeskPages(store: store, people: Self.people).add(to: router)
        // Everything goes to the first officer, but for traders whose name nobody may carry.
        AssigningPages(
            store: store, people: Self.people,
            spread: { _, files in files.map { $0.traders.contains("无人可办") ? nil : 101 } }
        ).add(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
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
        if let name = Self.name, let person = request.headers[name].flatMap(DeskPerson.init) {
            context.principal = person.principal
            context.officeName = "赛罕区市场监督管理局"
        }
        return try await next(request, context)
    }
}

/// A member of staff with a browser: it keeps cookies and sends the token of the last form it saw.
final class DeskVisitor {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    private(set) var hidden: [String: String] = [:]
    var person = DeskPerson.officer

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let html: String
        var location: String? { headers[.location] }
        var page: HTMLReading { HTMLReading(html) }
    }

    func get(_ path: String, as person: DeskPerson? = nil) async throws -> Answer {
        if let person { self.person = person }
        return try await client.execute(uri: path, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ path: String, _ values: [String: String], as person: DeskPerson? = nil) async throws -> Answer {
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

    /// Opens the form of a move, fills it in and sends it.
    func make(
        _ name: CaseMove.Name, on number: CaseNumber, _ values: [String: String] = [:], as person: DeskPerson? = nil
    ) async throws -> Answer {
        let path = DeskAddress.move(number, name).path
        let form = try await get(path, as: person)
        guard form.status == .ok else { return form }
        return try await post(path, hidden.merging(values) { $1 })
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
        let html = String(buffer: response.body)
        let fields = HTMLReading(html).all("input").filter { $0.attributes["type"] == "hidden" }
        for field in fields {
            guard let name = field.attributes["name"], let value = field.attributes["value"] else { continue }
            if name == FormToken.field { token = value } else { hidden[name] = value }
        }
        return Answer(status: response.status, headers: response.headers, html: html)
    }
}
