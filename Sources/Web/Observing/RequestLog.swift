package import Hummingbird
internal import Logging

/// Writes one line for each request, and counts it: method, route, status, milliseconds, name of the request.
///
/// The route is its template, never the path, and no query: paths and queries can carry numbers and codes of people.
package struct RequestLog: RouterMiddleware {
    package typealias Context = AppContext

    let metrics: RequestMetrics

    package init(metrics: RequestMetrics) {
        self.metrics = metrics
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, context)
            note(request, context, response.status.code, since: start)
            return response
        } catch {
            note(request, context, 500, since: start)
            throw error
        }
    }

    private func note(
        _ request: Request, _ context: AppContext, _ status: Int, since start: ContinuousClock.Instant
    ) {
        let passed = start.duration(to: .now)
        let route = context.endpointPath ?? "NotFound"
        metrics.note(route: route, status: status, took: passed)
        context.logger.log(
            level: status >= 500 ? .error : .info, "request",
            metadata: [
                "method": .string(request.method.rawValue), "route": .string(route),
                "status": .stringConvertible(status),
                "ms": .string(Self.milliseconds(passed)), "request": .string(context.requestID),
            ])
    }

    /// A duration in milliseconds with one decimal.
    static func milliseconds(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
