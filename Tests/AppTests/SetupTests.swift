import Accounts
import AccountsRules
import Casework
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Storage
import TestSupport
import Testing
import Web

@testable import App

@Suite struct SetupTests {
    private static let whole = [
        "zh": "赛罕区消费者协会", "kind": "association", "division": "赛罕区", "zone": "Asia/Shanghai",
        "rules": "zhejiang-association", "mail.host": "smtp.example.cn", "mail.port": "465",
        "mail.from": "desk@example.cn", "system.name": "高先生", "system.sign-in": "gao", "security.name": "田女士",
        "security.sign-in": "tian", "auditor.name": "云女士", "auditor.sign-in": "yun", "officer.name": "孟女士",
        "officer.sign-in": "meng", "second-factor": "yes",
    ]

    /// A browser with cookies and the token of the page it saw last.
    private final class Visitor {
        let client: any TestClientProtocol
        private var cookies: [String: String] = [:]
        private var token = ""

        init(_ client: any TestClientProtocol) { self.client = client }

        func get(_ uri: String) async throws -> (status: HTTPResponse.Status, location: String?, html: String) {
            try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
        }

        func post(
            _ uri: String, _ values: [String: String]
        ) async throws -> (status: HTTPResponse.Status, location: String?, html: String) {
            var headers = headers
            headers[.contentType] = "application/x-www-form-urlencoded"
            let fields = values.merging([FormToken.field: token]) { first, _ in first }
                .map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
            return try await client.execute(
                uri: uri, method: .post, headers: headers, body: ByteBuffer(string: fields.joined(separator: "&"))
            ) { self.take($0) }
        }

        private var headers: HTTPFields {
            var headers: HTTPFields = [.accept: "text/html"]
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
            return headers
        }

        private func take(
            _ response: TestResponse
        ) -> (status: HTTPResponse.Status, location: String?, html: String) {
            for line in response.headers[values: .setCookie] {
                let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
                if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
            }
            let html = String(buffer: response.body)
            let found = HTMLReading(html).all("input").last { $0.attributes["name"] == FormToken.field }
            if let value = found?.attributes["value"] { token = value }
            return (response.status, response.headers[.location], html)
        }
    }

    private static func browse(
        _ engine: Engine, _ body: @escaping @Sendable (Visitor, Installation, String) async throws -> Void
    ) async throws {
        try await Installed.with(engine) { opened in
            let code = try #require(try await Setup(installation: opened).begin())
            let app = Application(
                router: try Serving(opened, Serving.Settings()).router(),
                logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
            try await app.test(.router) { client in try await body(Visitor(client), opened, code) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `an empty installation shows only the set-up page, and never again once it is set up`(
        _ engine: Engine
    ) async throws {
        try await Self.browse(engine) { visitor, opened, code in
            for path in ["/", "/staff/cases", "/sign-in", "/complaints/new"] {
                let place = try await visitor.get(path).location
                #expect(place == "/setup", "\(path)")
            }
            #expect(try await visitor.get("/healthz").status == .ok)
            #expect(HTMLReading(try await visitor.get("/setup").html).violations == [])
            let done = try await visitor.post("/setup", Self.whole.merging(["code": code]) { $1 })
            #expect(done.status == .ok)
            #expect(HTMLReading(done.html).violations == [])
            #expect(done.html.contains("gao") && done.html.contains("meng"))
            #expect(try await visitor.get("/setup").status == .notFound)
            #expect(try await visitor.get("/").status == .ok)
            #expect(try await Setup(installation: opened).begin() == nil)
            let office = try #require(opened.directory.now.offices.first)
            #expect(office.name.zh == "赛罕区消费者协会" && office.ruleSet == "zhejiang-association")
            let port = try await opened.database.row("SELECT value FROM setting WHERE key = 'mail.port'")
            #expect(try port?.text("value") == "465")
            let demands = try await opened.database.read { try AccountRules.demandsSecond($0) }
            #expect(demands)
            let duties = try await PersonStore(database: opened.database).duties(on: opened.tools.today)
            #expect(duties[.systemAdministrator] == ["高先生"] && duties[.auditor] == ["云女士"])
            #expect(try await AuditStore(database: opened.database).firstBroken() == nil)
        }
    }

    @Test(arguments: ["zh", "en"])
    func `every problem is told at once, and nothing typed is lost`(_ language: String) async throws {
        try await Self.browse(.sqlite) { visitor, opened, code in
            _ = try await visitor.get("/setup?lang=\(language)")
            let guess = try await visitor.post("/setup", ["code": "guess", "zh": "赛罕区消费者协会"])
            #expect(guess.status == .unprocessableContent)
            #expect(guess.html.contains("赛罕区消费者协会"))
            #expect(HTMLReading(guess.html).violations == [])
            var wrong = Self.whole.merging(["code": code]) { $1 }
            wrong["division"] = "没有这个区"
            wrong["zone"] = "Mars/Olympus"
            wrong["rules"] = "order"
            wrong["mail.port"] = "70000"
            wrong["auditor.sign-in"] = "GAO"
            wrong["officer.name"] = ""
            let answer = try await visitor.post("/setup", wrong)
            let page = HTMLReading(answer.html)
            #expect(answer.status == .unprocessableContent)
            #expect(page.violations == [])
            for field in ["division", "zone", "rules", "mail.port", "auditor.sign-in", "officer.name"] {
                #expect(page.all("a").contains { $0.attributes["href"] == "#\(field)" }, "\(field)")
            }
            #expect(answer.html.contains("smtp.example.cn") && answer.html.contains("没有这个区"))
            let people = try await opened.database.read { try $0.count("SELECT count(*) FROM person") }
            #expect(people == 0)
        }
    }

    @Test func `a bureau follows the order, and an association may choose later`() async throws {
        try await Self.browse(.sqlite) { visitor, opened, code in
            _ = try await visitor.get("/setup")
            var bureau = Self.whole.merging(["code": code, "kind": "bureau", "zh": "赛罕区市场监督管理局"]) { $1 }
            #expect(try await visitor.post("/setup", bureau).status == .unprocessableContent)
            bureau["rules"] = "order"
            #expect(try await visitor.post("/setup", bureau).status == .ok)
            #expect(opened.directory.now.offices.first?.ruleSet == nil)
        }
    }

    @Test func `a demonstration needs no setting up`() async throws {
        try await Installed.with(.sqlite) { opened in
            try await Demonstration(opened).signIns()
            #expect(try await Setup(installation: opened).begin() == nil)
        }
    }
}
