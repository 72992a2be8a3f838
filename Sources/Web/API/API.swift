internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import NIOCore

/// The JSON interface: all endpoints of all capabilities, their routes and their description.
package struct API: Sendable {
    package static let base = "/api/v1"

    /// Every endpoint, those of the description and of sessions among them.
    package let endpoints: [Endpoint]
    private let signIn: any APISignIn

    package init(_ endpoints: [Endpoint], signIn: any APISignIn) {
        self.signIn = signIn
        let own = endpoints + SessionEndpoints(signIn: signIn).all
        self.endpoints = own + [Self.description(of: own)]
    }

    /// Adds a route for each endpoint, and for each path an answer to the methods that it does not take.
    package func addRoutes(to router: some RouterMethods<AppContext>) {
        for (path, there) in Dictionary(grouping: endpoints, by: \.path) {
            for endpoint in there {
                router.on(Self.routerPath(path), method: endpoint.method) { request, context in
                    try await run(endpoint, request, context)
                }
            }
            let allowed = Self.allowed(there)
            for method in Self.methods where !there.contains(where: { $0.method == method }) {
                let get = method == .head ? there.first { $0.method == .get } : nil
                router.on(Self.routerPath(path), method: method) { request, context in
                    guard let get else { return try Self.refuse(allowed, context) }
                    return try await run(get, request, context).createHeadResponse()
                }
            }
        }
    }

    /// The limits of rate that the API brings: signing in is slow to guess, everything else is generous.
    package static func rates() -> [RateRule] {
        [
            RateRule("\(base)/sessions", method: .post, buckets: TokenBuckets(capacity: 20, perMinute: 10)),
            RateRule("\(base)/*", method: .get, buckets: TokenBuckets(capacity: 1_200, perMinute: 6_000)),
        ]
    }

    static let methods: [HTTPRequest.Method] = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .query,
    ]

    static func routerPath(_ path: String) -> RouterPath { RouterPath(base + path) }

    /// The methods of one path as the header `Allow` lists them.
    static func allowed(_ endpoints: [Endpoint]) -> String {
        let own = Set(endpoints.map(\.method))
        let all = own.contains(.get) ? own.union([.head]) : own
        return methods.filter(all.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func refuse(_ allowed: String, _ context: AppContext) throws -> Response {
        let document = ProblemDocument(
            code: .methodNotAllowed, detail: context.say(APIText.methods, allowed), say: context.say)
        var response = try document.response()
        response.headers[.allow] = allowed
        return response
    }

    private func run(_ endpoint: Endpoint, _ request: Request, _ context: AppContext) async throws -> Response {
        var context = context
        if let who = try await staff(endpoint, request) {
            if let key = who.key { try Self.check(key, for: endpoint) }
            context.principal = who
        }
        let (body, bytes) = try await endpoint.body?.read(request) ?? (.null, [])
        let query = FormData(query: request.uri.query ?? "")
        let problems = endpoint.problems(in: query)
        guard problems.isEmpty else { throw Invalid(problems) }
        let answer = try await endpoint.handle(
            APIRequest(context: context, headers: request.headers, body: body, bodyBytes: bytes, query: query))
        return Self.response(answer, endpoint)
    }

    /// Throws ``OutOfScope`` unless the key is good for what the endpoint needs; one that needs nothing takes no key.
    private static func check(_ key: ProgramKey, for endpoint: Endpoint) throws(OutOfScope) {
        guard let scope = endpoint.scope, key.scopes.contains(scope) else { throw OutOfScope(scope: endpoint.scope) }
    }

    /// Who asks by a token; throws ``KeyNeeded`` for one that is not valid, and where a token is the only key.
    private func staff(_ endpoint: Endpoint, _ request: Request) async throws -> Principal? {
        guard endpoint.keys.contains(.staff) else { return nil }
        guard let header = request.headers[.authorization] else {
            if endpoint.keys == [.staff] { throw KeyNeeded() }
            return nil
        }
        guard header.lowercased().hasPrefix("bearer "),
            let who = try await signIn.principal(of: String(header.dropFirst(7)))
        else { throw KeyNeeded(wasSent: true) }
        return who
    }

    private static func response(_ answer: APIAnswer, _ endpoint: Endpoint) -> Response {
        var headers = answer.headers
        endpoint.deprecation?.mark(&headers)
        headers[.cacheControl] = headers[.cacheControl] ?? "no-store"
        guard let json = answer.json else { return Response(status: answer.status, headers: headers) }
        headers[.contentType] = headers[.contentType] ?? "application/json"
        return Response(status: answer.status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: json)))
    }

    private static func description(of endpoints: [Endpoint]) -> Endpoint {
        let written = OpenAPIDocument(endpoints: endpoints).value.text
        return Endpoint(
            .get, "/openapi.json", id: "describe", APIText.readDescription,
            answers: [.init(.ok, APIText.ok, .any)]
        ) { _ in APIAnswer(.ok, written: written).with("Cache-Control", "public, max-age=300") }
    }
}
