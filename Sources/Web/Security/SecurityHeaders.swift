internal import HTTPTypes
package import Hummingbird

/// Tells the browser what a page may do: load from here and nowhere else, run no inline code, stand in no frame.
package struct SecurityHeaders: RouterMiddleware {
    package typealias Context = AppContext

    /// Whether browsers are told to come back over https only.
    let isSecure: Bool

    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }

    /// The strict policy: no inline style or script anywhere.
    package static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    private static let headers: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy),
        (.xContentTypeOptions, "nosniff"),
        (.referrerPolicy, "same-origin"),
        (.permissionsPolicy, "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        (.crossOriginOpenerPolicy, "same-origin"),
    ]
}
