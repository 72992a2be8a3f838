package import Hummingbird
internal import Kernel

/// Reads what a request says about language, size, theme and place, and keeps new choices in cookies.
///
/// Under `/api/` cookies are taken away before anything sees them: the API is never signed in to by a cookie, so that
/// no other site can act through somebody's browser.
package struct RequestFrame: RouterMiddleware {
    package typealias Context = AppContext

    let site: Site
    let settings: WebSettings

    package init(site: Site, settings: WebSettings) {
        self.site = site
        self.settings = settings
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.site = site
        context.place = Place(path: request.uri.path, query: request.uri.query ?? "")
        context.remoteAddress = address(of: request, context)
        guard !context.place.isWithin("/api") else {
            return try await api(request, context, next)
        }
        let cookies = request.cookies
        context.preferences = Preferences(
            cookie: { cookies[$0]?.value }, acceptLanguage: request.headers[.acceptLanguage])
        let chosen = choices(request, &context)
        let visitor = cookies[Self.visitorCookie]?.value ?? ""
        let isKnown = visitor.utf8.count == Self.visitorLength
        let subject = cookies[settings.sessionCookie]?.value ?? (isKnown ? visitor : newVisitor())
        let token = FormToken(secret: settings.secret, subject: subject)
        context.token = token
        var response = try await next(request, context)
        for (key, value) in chosen { set(key, value, on: &response) }
        if !isKnown, token.wasUsed, cookies[settings.sessionCookie] == nil {
            set(Self.visitorCookie, subject, on: &response, lasting: nil)
        }
        return response
    }

    static let visitorCookie = "visitor"
    private static let visitorLength = 32

    private func newVisitor() -> String {
        Hexadecimal.text(settings.randomness.bytes(Self.visitorLength / 2))
    }

    private func api(
        _ request: Request, _ context: AppContext, _ next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        var head = request.head
        head.headerFields[.cookie] = nil
        context.preferences.language = Preferences.language(accepted: request.headers[.acceptLanguage])
        context.token = FormToken(secret: settings.secret, subject: "")
        return try await next(Request(head: head, body: request.body), context)
    }

    /// Takes the choices in the query; each is kept in a cookie.
    private func choices(_ request: Request, _ context: inout AppContext) -> [(String, String)] {
        guard !context.place.query.isEmpty else { return [] }
        var chosen: [(String, String)] = []
        let query = FormData(query: context.place.query)
        for key in Preferences.keys {
            guard let value = query.value(key), context.preferences.choose(key, value) else { continue }
            chosen.append((key, value))
        }
        return chosen
    }

    private func address(of request: Request, _ context: AppContext) -> String? {
        guard settings.trustsForwarded, let header = request.headers[.xForwardedFor] else {
            return context.remoteAddress
        }
        let last = header.split(separator: ",").last.map { $0.drop { $0 == " " } } ?? ""
        return last.isEmpty ? context.remoteAddress : String(last.prefix(45))
    }

    private func set(_ name: String, _ value: String, on response: inout Response, lasting: Int? = 31_536_000) {
        guard let cookie = settings.cookie(name, value, lasting: lasting) else { return }
        response.setCookie(cookie)
    }
}
