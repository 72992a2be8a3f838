package import Hummingbird
package import Kernel

/// How often one address may use a route.
package struct RateRule: Sendable {
    /// The template of the route, such as `/follow`, or a prefix of it that ends in `*`.
    package let route: String
    package let method: HTTPRequest.Method?
    package let buckets: TokenBuckets
    package let cost: Int

    package init(_ route: String, method: HTTPRequest.Method? = nil, buckets: TokenBuckets, cost: Int = 1) {
        self.route = route
        self.method = method
        self.buckets = buckets
        self.cost = cost
    }

    func applies(to endpoint: String, _ method: HTTPRequest.Method) -> Bool {
        guard self.method == nil || self.method == method else { return false }
        return route.hasSuffix("*") ? endpoint.hasPrefix(route.dropLast()) : endpoint == route
    }
}

/// Turns requests away that come too often from one address, by the cost of what they ask for.
package struct RateLimiting: RouterMiddleware {
    package typealias Context = AppContext

    let rules: [RateRule]
    let time: any TimeSource

    package init(rules: [RateRule], time: any TimeSource) {
        self.rules = rules
        self.time = time
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let endpoint = context.endpointPath ?? ""
        for rule in rules where rule.applies(to: endpoint, request.method) {
            let wait = rule.buckets.take(context.remoteAddress ?? "-", cost: rule.cost, at: time.now())
            if let wait { throw TooManyRequests(seconds: wait) }
        }
        return try await next(request, context)
    }
}
