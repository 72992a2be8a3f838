internal import AccountsRules
internal import HTTPTypes
package import Hummingbird
internal import Kernel
package import Web

/// Puts the signed-in person into the request, and sends others from the staff's pages to the sign-in page.
///
/// It stands after ``RequestFrame`` and before everything that asks who somebody is. The API is not signed in to by a
/// cookie and is left alone.
package struct SessionMiddleware: RouterMiddleware {
    package typealias Context = AppContext

    let sessions: StaffSessions
    let directory: CurrentDirectory
    let settings: WebSettings
    /// Paths below which only staff have business.
    let guarded: [String]

    package init(
        sessions: StaffSessions, directory: CurrentDirectory, settings: WebSettings, guarded: [String] = ["/staff"]
    ) {
        self.sessions = sessions
        self.directory = directory
        self.settings = settings
        self.guarded = guarded
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard !context.place.isWithin("/api") else { return try await next(request, context) }
        let token = request.cookies[settings.sessionCookie]?.value
        var found = SessionFound.none
        if let token { found = try await sessions.find(token) }
        var context = context
        switch found {
        case .open(let principal):
            context.principal = principal
            context.officeName = principal.office.flatMap { directory.now.office($0) }.map { context.say($0.name) }
            return try await next(request, context)
        case .unfinished(_, let step): return try await unfinished(request, context, step, next)
        case .ended(let why): return try await outside(request, context, why: why, next)
        case .none: return try await outside(request, context, why: nil, next)
        }
    }

    /// Goes on as a visitor, or from a page of the staff to what is still to be done.
    private func unfinished(
        _ request: Request, _ context: AppContext, _ step: SignInStep,
        _ next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard guarded.contains(where: { context.place.isWithin($0) }) else { return try await next(request, context) }
        let query = context.place.query.isEmpty ? "" : "?" + context.place.query
        let back = request.method == .get ? NextPath(context.place.path + query) : nil
        return .redirect(to: AccountsAddress.step(step, next: back).path, type: .normal)
    }

    /// Goes on as a visitor, or to the sign-in page, which comes back here afterwards.
    ///
    /// What was typed into a form cannot be sent again, so a post leads back to the staff's first page.
    private func outside(
        _ request: Request, _ context: AppContext, why: SessionEnding?,
        _ next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard guarded.contains(where: { context.place.isWithin($0) }) else { return try await next(request, context) }
        let query = context.place.query.isEmpty ? "" : "?" + context.place.query
        let back = request.method == .get ? NextPath(context.place.path + query) : nil
        var response = Response.redirect(to: AccountsAddress.signIn(next: back, why: why).path, type: .normal)
        if let gone = settings.cookie(settings.sessionCookie, "", lasting: 0) { response.setCookie(gone) }
        return response
    }
}
