internal import Foundation
package import HTTPTypes
package import Hummingbird
package import HummingbirdTesting
package import Kernel
internal import Logging
package import Web

/// A site of one capability, as small as it can be, for the tests of its pages.
package struct SampleSite {
    private let people: [String: Principal]
    private let router: Router<AppContext>

    /// - Parameters:
    ///   - people: who may sit in front of it, by the names that tests give them.
    ///   - uploads: a folder for files of forms; names of uploads are drawn from the same seed in every test, so each
    ///     test that sends files needs one of its own.
    package init(
        people: [String: Principal], rail: [RailEntry], reasons: [String: Text], rates: [RateRule] = [],
        time: any TimeSource, uploads: String? = nil, limits: (inout FormLimitTable) -> Void = { _ in }
    ) {
        var settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 7))
        if let uploads { settings.uploads = uploads }
        limits(&settings.limits)
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: rail,
            files: StaticFiles(["look.css": [], "favicon.svg": []]), reasons: reasons)
        self.people = people
        router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), rates: rates, time: time)
            .install(on: router, identify: [PersonByHeader(people: people)])
    }

    /// Adds the routes under test, opens a browser for one of the people and closes it afterwards.
    package func browse(
        as person: String, adding routes: (Router<AppContext>) -> Void,
        _ body: @escaping @Sendable (Browser) async throws -> Void
    ) async throws {
        routes(router)
        let app = Application(
            router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await app.test(.router) { client in try await body(Browser(client, as: person)) }
    }

    /// Runs `body` with the path of a folder that is there for it alone.
    package static func withUploads(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "xiaobao-uploads-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }
}

/// Believes a header about who asks, as only a test may.
package struct PersonByHeader: RouterMiddleware {
    package typealias Context = AppContext
    package static let name = HTTPField.Name("x-person")
    let people: [String: Principal]

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let name = Self.name, let person = request.headers[name], let who = people[person] {
            context.principal = who
        }
        return try await next(request, context)
    }
}

/// Takes the name of a person for a token; nobody signs in.
package struct PersonByToken: APISignIn {
    private let people: [String: Principal]

    package init(people: [String: Principal]) { self.people = people }

    package func begin(name: String, password: String, address: String) async throws -> APISession {
        throw SignInNeeded()
    }

    package func principal(of token: String) async throws -> Principal? { people[token] }
    package func end(_ token: String, of who: Principal) async throws {}
}
