package import Hummingbird

/// The closed list of what can go wrong with a request; the codes are stable for the API.
package enum ProblemCode: String, CaseIterable, Sendable, Codable {
    case badRequest = "bad-request"
    case invalid = "invalid"
    case signInNeeded = "sign-in-needed"
    case notAllowed = "not-allowed"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case refused = "refused"
    case stale = "stale"
    case duplicateKey = "duplicate-key"
    case preconditionNeeded = "precondition-needed"
    case gone = "gone"
    case tooLarge = "too-large"
    case unsupportedType = "unsupported-type"
    case formExpired = "form-expired"
    case tooManyRequests = "too-many-requests"
    case unavailable = "unavailable"
    case ourFault = "our-fault"

    /// The HTTP status.
    package var status: HTTPResponse.Status {
        switch self {
        case .badRequest: .badRequest
        case .invalid: .unprocessableContent
        case .signInNeeded: .unauthorized
        case .notAllowed, .formExpired: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .refused, .duplicateKey: .conflict
        case .stale: .preconditionFailed
        case .preconditionNeeded: .preconditionRequired
        case .gone: .gone
        case .tooLarge: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .tooManyRequests: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .ourFault: .internalServerError
        }
    }

    /// The code that fits a status of the HTTP library.
    init(_ status: HTTPResponse.Status) {
        let fitting = Self.allCases.first { $0.status == status }
        self = fitting ?? (status.kind == .serverError ? .ourFault : .badRequest)
    }
}
