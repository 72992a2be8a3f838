internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import Logging
internal import NIOCore

/// Answers every error that a route throws: as a page, or as a problem document for programs.
///
/// What is not an ``AnsweredError``, a `Refusal` or the HTTP library's own error is our fault: the answer then has a
/// reference number, and only the log says what happened.
package struct ErrorMapping: RouterMiddleware {
    package typealias Context = AppContext

    /// Finds an answer for errors of a layer that this one does not know, such as a database's.
    package typealias Translation = @Sendable (any Error) -> (any AnsweredError)?

    private let translating: Translation

    package init(translating: @escaping Translation = { _ in nil }) {
        self.translating = translating
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try answer(Self.answered(translating(error) ?? error, context), request, context)
        }
    }

    /// The error as one that can be answered.
    static func answered(_ error: any Error, _ context: AppContext) -> any AnsweredError {
        switch error {
        case let error as any AnsweredError: return error
        case let refusal as any Refusal: return Refused(reasons: refusal.reasons)
        case is NIOTooManyBytesError: return Answered(.tooLarge)
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            return Answered(ProblemCode(error.status))
        case is FileStore.NotKept: return NotDoneNow(.full)
        case is CancellationError: return Answered(.unavailable)
        default:
            context.logger.error(
                "request failed",
                metadata: ["error": .string(String(reflecting: error)), "request": .string(context.requestID)])
            return OurFault(reference: context.requestID)
        }
    }

    private func answer(
        _ error: any AnsweredError, _ request: Request, _ context: AppContext
    ) throws -> Response {
        var response: Response
        if Self.wantsJSON(request, context) || context.site == nil {
            var document = ProblemDocument(error, site: context.site, say: context.say)
            if let fault = error as? OurFault { document.reference = fault.reference }
            response = try document.response()
        } else if error is SignInNeeded, let site = context.site {
            return .redirect(to: Self.signIn(site.addresses, request), type: .normal)
        } else {
            response = try ErrorPage(error: error).response(from: request, context: context)
        }
        if error.code == .unavailable { response.headers[.retryAfter] = String(Self.retrySeconds) }
        if let wait = error as? TooManyRequests { response.headers[.retryAfter] = String(wait.seconds) }
        return response
    }

    /// Seconds after which a program may ask again when something is away.
    private static let retrySeconds = 5

    /// Where a person signs in, with the way back for pages that were asked for with GET.
    private static func signIn(_ addresses: FrameAddresses, _ request: Request) -> String {
        guard request.method == .get else { return addresses.signIn }
        return addresses.signIn + "?return=" + PercentCoding.encode(request.uri.string)
    }

    /// Whether the answer goes to a program.
    static func wantsJSON(_ request: Request, _ context: AppContext) -> Bool {
        if context.place.isWithin("/api") { return true }
        let accept = request.headers[.accept] ?? ""
        guard let json = accept.firstRange(of: "json")?.lowerBound else { return false }
        guard let html = accept.firstRange(of: "html")?.lowerBound else { return true }
        return json < html
    }
}

/// A rule's refusal on its way to a page.
struct Refused: AnsweredError {
    let code = ProblemCode.refused
    let reasons: [RefusalReason]
}

/// Something of ours failed.
struct OurFault: AnsweredError {
    let code = ProblemCode.ourFault
    /// The name of the request in the log.
    let reference: String

    var explanation: (text: Text, arguments: [String])? { (ErrorText.advice(.ourFault), [reference]) }
}
